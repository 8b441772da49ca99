public import SurveyModel

/// What a person has answered so far: kept on the way, sealed so that only the link opens it.
public struct Draft: Hashable, Sendable {
  /// The closed answers, in codebook order.
  public var answers: [Answer]

  /// The open answers; questions left empty are absent.
  public var comments: [Identifier<OpenQuestion>: String]

  /// The 0-based number of the furthest page that was reached.
  public var page: Int

  /// The language that the person answers in.
  public var language: Language

  /// Whether the person, a leader of few, agrees that their results are shown.
  public var consents: Bool

  /// Makes a draft.
  public init(
    answers: [Answer], comments: [Identifier<OpenQuestion>: String] = [:], page: Int = 0,
    language: Language, consents: Bool = false
  ) {
    self.consents = consents
    self.answers = answers
    self.comments = comments
    self.page = page
    self.language = language
  }

  /// Whether nothing has been answered yet and no page was passed; a language may be chosen.
  var isUntouched: Bool {
    page == 0 && comments.isEmpty && answers.allSatisfy { $0 == .blank }
  }

  /// The draft of a person who has answered nothing yet.
  public static func empty(for codebook: Codebook, language: Language) -> Draft {
    Draft(
      answers: Array(repeating: .blank, count: codebook.columns.count), language: language)
  }
}
