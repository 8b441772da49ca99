public import Foundation
public import Governance

extension MemoryAccounts: ProviderStore {
  /// The account that is linked to a subject.
  public func accountRecord(
    linkedTo subjectHash: Data
  ) async throws(AccountError) -> AccountRecord? {
    kept.values.first { $0.record.provider?.subjectHash == subjectHash }?.record
  }

  /// Notes that somebody is under way; those whose time is over are forgotten.
  public func begin(_ trip: ProviderTrip) async throws(AccountError) {
    trips = trips.filter { trip.began.timeIntervalSince($0.value.began) <= ProviderTrip.longest }
    trips[trip.hash] = trip
  }

  /// Takes a trip away.
  public func takeTrip(_ hash: Data) async throws(AccountError) -> ProviderTrip? {
    trips.removeValue(forKey: hash)
  }
}
