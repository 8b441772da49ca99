public import SurveyModel

/// One question on a page.
public enum Question: Hashable, Sendable {
  /// A closed item of a block.
  case item(Item)

  /// A question that is answered in one's own words.
  case open(OpenQuestion)

  /// An optional question about the respondent.
  case profile(ProfileQuestion)

  /// The name of the question: the name of its field in a form.
  public var id: String {
    switch self {
    case .item(let item): item.id.rawValue
    case .open(let question): question.id.rawValue
    case .profile(let question): question.id.rawValue
    }
  }

  /// The words that people of a role read.
  public func text(for role: Role, in language: Language) -> String {
    switch self {
    case .item(let item): item.wording[role][language]
    case .open(let question): question.wording[role][language]
    case .profile(let question): question.text[language]
    }
  }
}

extension SurveyPage {
  /// The questions, in the order in which they stand on the page.
  public var questions: [Question] {
    switch content {
    case .statements(let items), .levels(let items): items.map(Question.item)
    case .open(let questions): questions.map(Question.open)
    case .profile(let questions): questions.map(Question.profile)
    }
  }
}
