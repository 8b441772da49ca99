/// Where the responses of closed waves are read from, and imported answers are put.
public protocol ResponseStore: Sendable {
  /// Folds all responses of a closed wave, in the stored (shuffled) order, into one value.
  func fold<Result: Sendable>(
    responsesOf wave: WaveID, into initial: Result,
    _ update: @Sendable (inout Result, StoredResponse) -> Void
  ) async throws(StoreError) -> Result

  /// The comments of a closed wave, in the stored (shuffled) order.
  func comments(of wave: WaveID) async throws(StoreError) -> [StoredComment]

  /// Adds answers that were collected elsewhere to a closed wave, shuffled, in one transaction.
  func importResponses(
    _ responses: [StoredResponse], into wave: WaveID
  ) async throws(StoreError)
}
