public import Foundation

/// Where it is kept who is whom at the provider, and who is under way to it.
///
/// A link is made and removed by ``AccountChange/provider(_:)``.
public protocol ProviderStore: Sendable {
  /// The account that is linked to a subject.
  func accountRecord(
    linkedTo subjectHash: Data
  ) async throws(AccountError) -> AccountRecord?

  /// Notes that somebody is under way; those whose time is over are forgotten.
  func begin(_ trip: ProviderTrip) async throws(AccountError)

  /// Takes a trip away.
  ///
  /// - Returns: the trip, the first time only; `nil` afterwards, or where there was none.
  func takeTrip(_ hash: Data) async throws(AccountError) -> ProviderTrip?
}
