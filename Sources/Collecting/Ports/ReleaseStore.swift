public import SurveyModel

/// Where it is kept what the first report of each wave settled.
///
/// What two reports tell together may be more than either tells. So the cells and the rows of breakdowns
/// that the first one shows are kept, and no later report of the wave shows another.
public protocol ReleaseStore: Sendable {
  /// What reports of a wave may show.
  ///
  /// - Returns: `nil` before the first report.
  func release(of wave: WaveID) async throws(StoreError) -> Release?

  /// Keeps what the first report shows; where that is kept already, nothing changes.
  ///
  /// - Returns: What is kept.
  /// - Throws: ``StoreError/wrongState(_:)`` while the wave has no results.
  func settle(
    _ release: Release, for wave: WaveID
  ) async throws(StoreError) -> Release

  /// All that is published of a wave with noise.
  ///
  /// - Returns: `nil` before the first report.
  func noisyRelease(of wave: WaveID) async throws(StoreError) -> NoisyRelease?

  /// Keeps what was drawn for the first report of a wave with noise; where something is kept already,
  /// what was drawn is forgotten before anybody has seen it.
  ///
  /// - Returns: What is kept.
  /// - Throws: ``StoreError/wrongState(_:)`` while the wave has no results, and for a release of another
  ///   budget than the wave's.
  func settle(
    _ release: NoisyRelease, for wave: WaveID
  ) async throws(StoreError) -> NoisyRelease
}
