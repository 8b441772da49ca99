public import Collecting
public import SurveyModel

extension MemoryStore: OutcomeStore {
  /// The figures of a wave; `nil` where none were imported.
  public func outcome(of wave: WaveID) async throws(StoreError) -> Outcome? {
    try opened(wave).outcome
  }

  /// Puts figures in the place of those that the wave has.
  public func replaceOutcome(
    of wave: WaveID, with outcome: Outcome
  ) async throws(StoreError) {
    var record = try opened(wave, in: [.opened, .closing, .emptied, .sealed])
    try check(outcome.values.keys.map(\.rawValue), of: record)
    record.outcome = outcome
    waves[wave] = record
  }
}
