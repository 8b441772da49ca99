import SurveyModel

/// One page of a survey, the same for both roles.
public struct AnswerPage: Hashable, Sendable {
  /// The questions, in the order in which they stand on the page.
  public let questions: [Question]

  /// Makes a page.
  public init(questions: [Question]) {
    self.questions = questions
  }

  /// The pages of a survey.
  static func pages(of survey: Survey, shortForm: Bool) -> [AnswerPage] {
    let kept = shortForm ? survey.shortForm.map { Set($0.items) } : nil
    let items = survey.items.filter { item in
      item.facet != .items || kept.map { $0.contains(item.id) } ?? true
    }
    let most = max(1, survey.presentation.statementsPerPage)
    let closed = stride(from: 0, to: items.count, by: most).map { start in
      AnswerPage(questions: items[start..<min(start + most, items.count)].map(Question.item))
    }
    let open = AnswerPage(questions: survey.openQuestions.map(Question.open))
    let profile = AnswerPage(questions: survey.profile.map(Question.profile))
    return closed + [open, profile].filter { !$0.questions.isEmpty }
  }
}
