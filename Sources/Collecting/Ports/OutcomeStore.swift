public import SurveyModel

/// Where the figures are kept that departments have from outside the survey.
public protocol OutcomeStore: Sendable {
  /// The figures of a wave.
  ///
  /// - Returns: `nil` where none were imported.
  func outcome(of wave: WaveID) async throws(StoreError) -> Outcome?

  /// Puts figures in the place of those that the wave has, all or none.
  ///
  /// - Throws: ``StoreError/wrongState(_:)`` before the wave is opened, when its departments are not
  ///   frozen yet; ``StoreError/notFound(_:)`` for a department that the frozen tree lacks, and then
  ///   nothing changes.
  func replaceOutcome(of wave: WaveID, with outcome: Outcome) async throws(StoreError)
}
