/// Where the tallies of a wave come from: a store that feeds its responses to a ``TallyCounter``.
public protocol TallySource: Sendable {
  /// What goes wrong when the store is read.
  associatedtype Failure: Error

  /// The tallies of a wave whose results exist.
  ///
  /// - Parameters:
  ///   - wave: The wave's name.
  ///   - organisation: The organisation's name.
  ///   - layout: What to count, from the wave's survey.
  /// - Returns: The wave's tallies.
  /// - Throws: What the store could not read.
  func tallies(
    wave: String, organisation: String, layout: TallyLayout
  ) async throws(Failure) -> TallyBook
}
