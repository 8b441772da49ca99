/// Why what was typed to a question could not be taken; it carries nothing that was typed.
public struct AnswerFault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The value is none of the scale's points, which go from the lowest to the highest.
    case notOnScale(lowest: Int, highest: Int)

    /// The value is none of the question's options.
    case notAnOption

    /// The question does not offer "I don't know".
    case dontKnowNotOffered

    /// The words are longer than the question allows, in UTF-16 code units as a browser counts.
    case tooLong(length: Int, most: Int)
  }

  /// The name of the question.
  public let question: String

  /// What is wrong.
  public let reason: Reason

  /// Makes a fault.
  public init(question: String, reason: Reason) {
    self.question = question
    self.reason = reason
  }

  /// A code that stays the same when the words change.
  public var code: String {
    switch reason {
    case .notOnScale: "answer.not-on-scale"
    case .notAnOption: "answer.not-an-option"
    case .dontKnowNotOffered: "answer.dont-know-not-offered"
    case .tooLong: "answer.too-long"
    }
  }
}
