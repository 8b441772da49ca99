import Simulation
import SurveyModel

/// Surveys of as many blocks and statements as a test wants, all on one scale of five points.
enum WideSurvey {
  static func make(items count: Int, blocks: Int) -> Survey {
    Survey(
      id: "wide", version: 1, title: Bakery.text("Wide"), languages: ["en"], minutes: 1,
      instructions: Bakery.survey.instructions,
      scales: Bakery.survey.scales.filter { $0.id == "agree" },
      blocks: (0..<blocks).map { block in
        Block(
          id: Identifier("b\(block)"), label: Bakery.text("b"), meaning: Bakery.text("b"),
          items: (0..<count).map {
            Bakery.item(Identifier("b\(block)-\($0)"), of: Identifier("b\(block)"))
          })
      },
      presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }

  /// Sheets of which about one answer in thirty is blank.
  static func sheets(_ count: Int, items: Int, seed: UInt64) -> [AnswerSheet] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { person in
      AnswerSheet(
        department: "oven", tier: person % 3 == 0 ? .senior : .frontline,
        answers: (0..<items).map { _ in
          Int.random(in: 0..<30, using: &random) == 0
            ? .blank : .point(Int.random(in: 0..<5, using: &random))
        })
    }
  }
}
