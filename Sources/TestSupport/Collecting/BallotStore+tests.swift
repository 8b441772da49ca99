public import Collecting
public import Foundation

extension BallotStore {
  /// Puts a ballot into the box whose chain nobody can open.
  @discardableResult
  public func submit(
    _ ballot: Ballot, for invitation: Int64, at now: Date
  ) async throws(StoreError) -> SubmitOutcome {
    let chain = RatchetRecord(
      id: ballot.ratchet, sealedFirstKey: Data(repeating: 2, count: 80))
    return try await submit(ballot, sealedBy: chain, for: invitation, at: now)
  }
}
