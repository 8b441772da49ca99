public import Foundation
public import SurveyModel

/// Where organisations, rosters, waves and invitations are kept: what a consultant sets up.
public protocol WaveStore: Sendable {
  /// All organisations, by name.
  func organisations() async throws(StoreError) -> [Organisation]

  /// Records an organisation.
  func create(_ organisation: Organisation) async throws(StoreError)

  /// The organisation's current roster; empty before the first import.
  func roster(of organisation: Identifier<Organisation>) async throws(StoreError) -> Roster

  /// The departments of the current roster, without the people in them.
  func departments(
    of organisation: Identifier<Organisation>
  ) async throws(StoreError) -> DepartmentTree

  /// Puts a roster in the place of the current one. Frozen rosters of waves do not change.
  func replaceRoster(
    of organisation: Identifier<Organisation>, with roster: Roster
  ) async throws(StoreError)

  /// The organisation's waves, by opening date and then name.
  func waves(of organisation: Identifier<Organisation>) async throws(StoreError) -> [Wave]

  /// The wave of a name.
  func wave(_ id: WaveID) async throws(StoreError) -> Wave

  /// Records a planned wave.
  func create(_ wave: Wave) async throws(StoreError)

  /// Puts a planned wave in the place of another, which may have had another name.
  ///
  /// - Throws: ``StoreError/wrongState(_:)`` for a wave that is not planned any more, and
  ///   ``StoreError/nameTaken(_:)`` for the name of a third; then nothing changes.
  func replan(_ id: WaveID, as wave: Wave) async throws(StoreError)

  /// Freezes roster, tree and settings, and gives the box its public key.
  func open(_ id: WaveID, boxKey: Data, at now: Date) async throws(StoreError)

  /// Changes what may be reported, by the rules of ``Wave/check(_:isInvited:at:)``.
  ///
  /// - Throws: ``StoreError/loosened(_:)`` when more could be told than people were promised, and then
  ///   nothing changes.
  func set(_ settings: WaveSettings, of wave: WaveID, at now: Date) async throws(StoreError)

  /// Gives a wave its own texts in the place of those before, as long as nobody has answered.
  ///
  /// - Throws: ``StoreError/wrongState(_:)`` once a draft or a ballot of the wave is there, and after
  ///   its end.
  func setTexts(_ texts: WaveTexts, of wave: WaveID) async throws(StoreError)

  /// Moves the end of an open wave, to a moment that has not passed.
  func extend(_ id: WaveID, to closes: Date, at now: Date) async throws(StoreError)

  /// The roster as it was frozen at opening.
  func frozenRoster(of wave: WaveID) async throws(StoreError) -> Roster

  /// Records invitations to an opened wave; people who have one that is not revoked are left alone.
  ///
  /// - Returns: how many were recorded.
  /// - Throws: ``StoreError/notFound(_:)`` for a person who is not on the frozen roster, and then
  ///   nothing is recorded.
  func invite(_ invitations: [NewInvitation], to wave: WaveID) async throws(StoreError) -> Int

  /// The invitations of a wave that are not revoked, by participant.
  func invitations(of wave: WaveID) async throws(StoreError) -> [Invitation]

  /// Takes back the invitation of a participant, with its draft; only one that is still open can be.
  func revoke(
    _ participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError)

  /// Invited and answered, by department and tier.
  func responseCounts(of wave: WaveID) async throws(StoreError) -> [ResponseCount]
}
