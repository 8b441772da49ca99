public import SurveyModel

/// What can delete, export and erase, and keeps the log of it.
///
/// Whatever deletes leaves a line in the log in the same transaction. The bytes are gone once the file
/// has been scrubbed.
public protocol RetentionStore: Sendable {
  /// Sets how long a wave keeps what.
  ///
  /// - Throws: ``StoreError/wrongState(_:)`` when the wave is opened and this would keep anything
  ///   longer than it has promised.
  func setRetention(_ retention: Retention, of wave: WaveID) async throws(StoreError)

  /// How many of each kind of thing a wave holds.
  func holdings(of wave: WaveID) async throws(StoreError) -> [Holding: Int]

  /// Deletes one kind of thing from a wave.
  ///
  /// Names and links go together, whichever is asked for; how many people were invited and how many
  /// of them answered stays, by department and tier.
  ///
  /// - Returns: how many things of each kind were deleted.
  func purge(
    _ holding: Holding, of wave: WaveID, on day: String
  ) async throws(StoreError) -> [Holding: Int]

  /// Whether rows were deleted and the file has not been rewritten since.
  func isScrubDue() async throws(StoreError) -> Bool

  /// All that is held of a person; empty where nothing is.
  func record(
    of person: Identifier<Participant>, in organisation: Identifier<Organisation>
  ) async throws(StoreError) -> PersonRecord

  /// Adds a line to the log about an act that deletes nothing by itself.
  func note(
    _ deed: Act.Deed, of organisation: Identifier<Organisation>, wave: String?, count: Int,
    on day: String
  ) async throws(StoreError)

  /// Deletes all that is held of a person, from the current roster and from every wave: drafts,
  /// invitations, addresses, ids. How many people were invited and answered stays.
  ///
  /// - Returns: what was held.
  func erase(
    _ person: Identifier<Participant>, from organisation: Identifier<Organisation>, on day: String
  ) async throws(StoreError) -> PersonRecord

  /// The log of acts, oldest line first.
  func acts() async throws(StoreError) -> [Act]
}
