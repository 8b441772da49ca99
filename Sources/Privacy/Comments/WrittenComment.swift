public import SurveyModel

/// A comment on its way to the screen.
public struct WrittenComment: Hashable, Sendable {
  /// The department that it comes from directly.
  public let department: Identifier<Department>

  /// The open question.
  public let question: Identifier<OpenQuestion>

  /// The words.
  public let text: String

  /// Whether a person has decided that the words may be shown as they are.
  public let isReviewed: Bool

  /// Makes a comment.
  public init(
    department: Identifier<Department>, question: Identifier<OpenQuestion>, text: String,
    isReviewed: Bool
  ) {
    self.department = department
    self.question = question
    self.text = text
    self.isReviewed = isReviewed
  }
}

/// A comment that may be shown.
public struct ScreenedComment: Hashable, Sendable {
  /// The department somewhere in which it was written; `nil` where none may be told.
  public let department: Identifier<Department>?

  /// The words.
  public let text: String

  init(department: Identifier<Department>?, text: String) {
    self.department = department
    self.text = text
  }
}

/// The comments on one question, as far as they may be shown.
public struct ScreenedComments: Hashable, Sendable {
  /// Why comments are withheld.
  public enum Reason: String, Hashable, Sendable {
    /// Fewer than the minimum wrote one, or nobody.
    case few = "few-comments"

    /// Nobody has decided yet what of them may be shown.
    case unreviewed = "not-reviewed"
  }

  /// The open question.
  public let question: Identifier<OpenQuestion>

  /// The comments: those of a department together, in tree order, then those without one.
  public let comments: [ScreenedComment]

  /// Why there are none; `nil` where they are shown.
  public let withheld: Reason?

  /// The fewest comments that are shown together.
  public let minimum: Int

  init(
    question: Identifier<OpenQuestion>, comments: [ScreenedComment], withheld: Reason?,
    minimum: Int
  ) {
    self.question = question
    self.comments = comments
    self.withheld = withheld
    self.minimum = minimum
  }
}
