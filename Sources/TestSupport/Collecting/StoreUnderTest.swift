import Collecting
import Foundation
import SurveyModel

/// A store and the few steps by which most checks begin.
struct StoreUnderTest: Sendable {
  let store: any Store

  /// The wave that the steps are about.
  let wave = Harbour.wave().id

  /// Records organisation, roster and planned wave.
  func plan() async throws {
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await store.create(Harbour.wave())
  }

  /// Opens the wave.
  func open() async throws {
    try await plan()
    try await store.open(wave, boxKey: Data(repeating: 7, count: 32), at: Harbour.during)
  }

  /// Opens the wave, and invites everyone.
  func invite() async throws -> [Invitation] {
    try await open()
    let people = try Harbour.roster().participants
    let new = people.enumerated().map { number, person in
      Self.newInvitation(of: person.id, number: number)
    }
    _ = try await store.invite(new, to: wave)
    return try await store.invitations(of: wave)
  }

  /// Lets some of the invited send a ballot, and stops the box.
  func close(after ballots: Int) async throws {
    let invitations = try await invite()
    for (step, invitation) in invitations.prefix(ballots).enumerated() {
      _ = try await submit(step: step, for: invitation)
    }
    try await store.beginClosing(wave)
  }

  /// Puts a ballot into the box.
  func submit(
    step: Int, for invitation: Invitation, at now: Date = Harbour.during
  ) async throws(StoreError) -> SubmitOutcome {
    try await store.submit(
      Self.ballot(step: step), sealedBy: Self.ratchet, for: invitation.id, at: now)
  }

  /// The ballots in the box.
  func box() async throws -> [Ballot] {
    try await store.ballots(store.ballotNumbers(of: wave), of: wave)
  }

  static let ratchet = RatchetRecord(
    id: Data(repeating: 1, count: 16), sealedFirstKey: Data(repeating: 2, count: 80))

  static func ballot(step: Int) -> Ballot {
    Ballot(
      ratchet: ratchet.id, step: step, receiptHash: hash(of: step, kind: 3),
      ciphertext: hash(of: step, kind: 4))
  }

  static func newInvitation(of person: Identifier<Participant>, number: Int) -> NewInvitation {
    NewInvitation(
      participant: person, nonce: hash(of: number, kind: 5),
      linkHash: hash(of: number, kind: 6))
  }

  /// 32 bytes that differ by number and kind.
  static func hash(of number: Int, kind: UInt8) -> Data {
    Data([kind, UInt8(number & 255), UInt8(number >> 8 & 255)]) + Data(repeating: 0, count: 29)
  }
}
