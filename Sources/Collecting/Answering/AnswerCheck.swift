import SurveyModel

/// What a person sees before sending: what is missing, what is "I don't know", and the comments.
public struct AnswerCheck: Hashable, Sendable {
  /// A question, and where it stands.
  public struct Entry: Hashable, Sendable {
    /// The question.
    public let question: Question

    /// The 0-based number of its page.
    public let page: Int

    /// The 0-based place on its page.
    public let place: Int
  }

  /// A comment, and where it stands.
  public struct Written: Hashable, Sendable {
    /// The question.
    public let entry: Entry

    /// The words, as they will be sent.
    public let text: String
  }

  /// Closed items without an answer; questions about the respondent are not counted.
  public let blank: [Entry]

  /// Questions about the respondent without an answer.
  public let unsaid: [Entry]

  /// Closed items answered with "I don't know".
  public let dontKnow: [Entry]

  /// The open answers.
  public let comments: [Written]

  /// How many closed items were answered, "I don't know" among them.
  public let answered: Int

  /// How many closed items are asked.
  public let asked: Int

  /// All questions without an answer but those for words, in the order of the pages.
  public var missing: [Entry] {
    (blank + unsaid).sorted { ($0.page, $0.place) < ($1.page, $1.place) }
  }

  /// Whether nothing at all was answered, chosen or written.
  public let isEmpty: Bool
}
