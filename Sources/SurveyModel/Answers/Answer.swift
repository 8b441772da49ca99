/// What a person said to one closed question.
public enum Answer: Hashable, Sendable {
  /// The 0-based position of the chosen point (or profile option).
  case point(Int)

  /// "I don't know": an answer, and not a number.
  case dontKnow

  /// Nothing was chosen.
  case blank
}

/// What a person wrote to one open question.
public struct Comment: Hashable, Sendable {
  /// The question.
  public let question: Identifier<OpenQuestion>

  /// The words, as written.
  public let text: String

  /// Makes a comment.
  public init(question: Identifier<OpenQuestion>, text: String) {
    self.question = question
    self.text = text
  }
}

/// One person's answers with the place they answered from: no name, no code, no time.
public struct AnswerSheet: Hashable, Sendable {
  /// The department that the person is directly in.
  public let department: Identifier<Department>

  /// Where the person stands in the ladder.
  public let tier: Tier

  /// The closed answers, in codebook order.
  public let answers: [Answer]

  /// The open answers; questions left empty are absent.
  public let comments: [Comment]

  /// Whether the person, a leader of few, agrees that their results are shown.
  public let consents: Bool

  /// Makes an answer sheet.
  public init(
    department: Identifier<Department>, tier: Tier, answers: [Answer], comments: [Comment] = [],
    consents: Bool = false
  ) {
    self.consents = consents
    self.department = department
    self.tier = tier
    self.answers = answers
    self.comments = comments
  }
}
