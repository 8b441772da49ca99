public import SurveyModel

/// People who answer a survey at random around a known truth.
public struct SimulatedPeople: Sendable {
  /// What is true.
  public let truth: KnownGaps

  private struct Question: Sendable {
    let block: Int
    let facet: Facet
    let minimum: Double
    let span: Double
    let points: Int
    let isNegative: Bool
    let allowsDontKnow: Bool
  }

  private let questions: [Question]
  private let profileOptions: [Int]

  /// Makes the people of a survey.
  public init(survey: Survey, truth: KnownGaps) {
    self.truth = truth
    questions = survey.blocks.enumerated().flatMap { index, block in
      block.items.compactMap { item in
        survey.scale(item.scale).map { scale in
          Question(
            block: index, facet: item.facet, minimum: Double(scale.minimum),
            span: Double(scale.maximum - scale.minimum), points: scale.points.count,
            isNegative: item.key == .negative, allowsDontKnow: scale.dontKnow != nil)
        }
      }
    }
    profileOptions = survey.profile.map(\.options.count)
  }

  /// One person's closed answers, in codebook order.
  ///
  /// A block's true level stands a little above the middle of the scale; a person's own mood moves
  /// all of their answers together, and a leaning of theirs those to one block, so that a block's
  /// statements hold together as in real surveys (alpha near 0.8); 3 in 100 answers are left out, 2 in
  /// 100 are "I don't know".
  public func answers(
    department: Int, role: Role, wave: Int, using generator: inout SeededGenerator
  ) -> [Answer] {
    let mood = generator.bell() * 0.4
    let leanings = (0...(questions.last?.block ?? 0)).map { _ in generator.bell() * 0.4 }
    var answers: [Answer] = []
    answers.reserveCapacity(questions.count + profileOptions.count)
    for question in questions {
      let chance = generator.unit()
      if chance < 0.03 {
        answers.append(.blank)
      } else if chance < 0.05, question.allowsDontKnow {
        answers.append(.dontKnow)
      } else {
        let gap = truth.gap(block: question.block, department: department, wave: wave)
        let level =
          3.45 + truth.levels[department][question.block] + (role == .leader ? gap : 0)
          + lift(question.facet, role: role) + mood + leanings[question.block]
          + generator.bell() * 0.6
        answers.append(.point(position(of: level, on: question)))
      }
    }
    for options in profileOptions {
      answers.append(.point(Int(generator.next() % UInt64(options))))
    }
    return answers
  }

  /// How far a facet lies above the statements, on a scale of 1 to 5.
  private func lift(_ facet: Facet, role: Role) -> Double {
    switch facet {
    case .items, .now, .ahead: 0
    case .needed: role == .leader ? 0.75 : 0.45
    }
  }

  /// The 0-based position of the point nearest to a level that is meant on a scale of 1 to 5.
  private func position(of level: Double, on question: Question) -> Int {
    let share = (level - 1) / 4
    let scored = min(max(share * question.span, 0), question.span).rounded()
    let position = question.isNegative ? question.span - scored : scored
    return Int(position)
  }
}
