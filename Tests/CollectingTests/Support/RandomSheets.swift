import Collecting
import Simulation
import SurveyModel
import TestSupport

/// Answers at random, from a seed.
struct RandomSheets {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A sheet of the survey of ``Harbour``.
  mutating func sheet() -> AnswerSheet {
    let columns = Codebook(Harbour.survey).columns
    let answers = columns.map { column -> Answer in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: .blank
      case 1 where column.allowsDontKnow: .dontKnow
      default: .point(Int.random(in: 0..<column.choices, using: &generator))
      }
    }
    let comments = Harbour.survey.openQuestions.compactMap { question -> Comment? in
      let length = Int.random(in: -20...question.maximumLength, using: &generator)
      return length < 1 ? nil : Comment(question: question.id, text: words(length))
    }
    let departments = Harbour.departments.map(\.id)
    return AnswerSheet(
      department: departments.randomElement(using: &generator) ?? "ops",
      tier: Tier.allCases.randomElement(using: &generator) ?? .senior, answers: answers,
      comments: comments)
  }

  /// Words of a length in UTF-16 code units, of one to three bytes each.
  mutating func words(_ length: Int) -> String {
    String((0..<length).map { _ in "aé漢".randomElement(using: &generator) ?? "a" })
  }

  /// What a form hands over for a page.
  mutating func inputs(for page: SurveyPage, in survey: Survey) -> [String: String] {
    var inputs: [String: String] = [:]
    for question in page.questions {
      let choices: [String] =
        switch question {
        case .item(let item):
          survey.scale(item.scale).map { scale in
            scale.points.map { String($0.value) } + (scale.dontKnow == nil ? [""] : ["?", ""])
          } ?? []
        case .profile(let profile): profile.options.map(\.id) + [""]
        case .open(let open): ["", words(open.maximumLength), "Short"]
        }
      inputs[question.id] = choices.randomElement(using: &generator)
    }
    return inputs
  }
}
