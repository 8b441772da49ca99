import SurveyModel

/// What is chosen and written on a page, whether it comes from the draft or from a form that could
/// not be kept as it is.
struct PageInput: Hashable, Sendable {
  /// The chosen answers of closed questions, by the name of their field.
  var answers: [String: Answer] = [:]

  /// The words of open questions, by the name of their field.
  var texts: [String: String] = [:]
}

/// What is wrong with one question of a page.
struct PageFault: Hashable, Sendable {
  /// What is wrong.
  enum Kind: Hashable, Sendable {
    /// The answer is none of those that the question offers.
    case notOffered

    /// The text has more characters than it may have.
    case tooLong(length: Int, maximum: Int)
  }

  /// The name of the question's field.
  let field: String

  let kind: Kind
}
