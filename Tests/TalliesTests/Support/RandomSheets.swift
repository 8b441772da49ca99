import Simulation
import SurveyModel

/// Answer sheets that nobody filled in, the same from the same seed.
enum RandomSheets {
  static func make(_ count: Int, seed: UInt64) -> [AnswerSheet] {
    var random = SeededGenerator(seed: seed)
    let codebook = Codebook(Bakery.survey)
    return (0..<count).map { _ in
      let answers = codebook.columns.map { column -> Answer in
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .blank
        case 1 where column.allowsDontKnow: .dontKnow
        default: .point(Int.random(in: 0..<column.choices, using: &random))
        }
      }
      return AnswerSheet(
        department: ["oven", "shop", "van"].randomElement(using: &random) ?? "oven",
        tier: Tier.allCases.randomElement(using: &random) ?? .frontline, answers: answers)
    }
  }
}
