/// Where comments of closed waves wait for a person to decide how they may be shown.
public protocol CommentStore: Sendable {
  /// All comments of a closed wave, in the stored (shuffled) order.
  func keptComments(of wave: WaveID) async throws(StoreError) -> [KeptComment]

  /// Puts decided wordings in the place of the first ones, in one transaction, with a line in the log
  /// of acts. The bytes of the first ones are gone once the file has been scrubbed.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` for a comment that the wave does not have, and then nothing
  ///   changes.
  func review(
    _ wordings: [Int64: String], of wave: WaveID, on day: String
  ) async throws(StoreError)
}

/// A comment as it is kept.
public struct KeptComment: Hashable, Sendable {
  /// The store's number of it.
  public let number: Int64

  /// What was written, or decided to be shown.
  public let comment: StoredComment

  /// Whether a person has decided about it.
  public let isReviewed: Bool

  /// Makes a comment.
  public init(number: Int64, comment: StoredComment, isReviewed: Bool) {
    self.number = number
    self.comment = comment
    self.isReviewed = isReviewed
  }
}
