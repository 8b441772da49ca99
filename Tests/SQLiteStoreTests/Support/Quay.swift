import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport

/// The wave of ``Harbour`` in a file, opened, with everybody invited, two drafts and one ballot.
struct Quay {
  static let organisation = Harbour.organisation.id
  static let waveID = Harbour.wave().id
  static let day = "2027-03-01"

  /// Who has sent answers, and who has a draft.
  static let sender: Identifier<Participant> = "sales-1"
  static let writer: Identifier<Participant> = "ops-north-1"

  let folder: ScratchFolder
  let store: SQLiteStore

  var path: String { folder.file("wave.sqlite") }

  init(
    retention: Retention = .unlimited, boxKey: Data = Town.boxKey
  ) async throws {
    folder = try ScratchFolder()
    store = try SQLiteStore(path: folder.file("wave.sqlite")) { source in
      Harbour.read(source).map(Codebook.init)
    }
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Self.organisation, with: Harbour.roster())
    try await store.create(Harbour.wave())
    try await store.setRetention(retention, of: Self.waveID)
    try await store.open(Self.waveID, boxKey: boxKey, at: Harbour.during)
    let new = try Harbour.roster().participants.enumerated().map { index, person in
      NewInvitation(
        participant: person.id, nonce: Self.nonce(index), linkHash: Self.linkHash(index))
    }
    _ = try await store.invite(new, to: Self.waveID)
    for invitation in try await store.invitations(of: Self.waveID) {
      if [Self.writer, Self.sender].contains(invitation.participant) {
        try await store.saveDraft(Self.draft, of: invitation.id)
      }
      if invitation.participant == Self.sender {
        _ = try await store.submit(Town.ballot(0), for: invitation.id, at: Harbour.during)
      }
    }
  }

  static let draft = Data("A-DRAFT-UNDER-WAY".utf8)

  /// Sixteen bytes that differ for each person, in the order of the roster.
  static func nonce(_ index: Int) -> Data {
    Data("nonce-of-person".utf8) + Data([UInt8(index + 65)])
  }

  /// Thirty-two bytes that differ for each person, in the order of the roster.
  static func linkHash(_ index: Int) -> Data {
    Data("the-hash-of-the-link-of-a-person".utf8).dropLast() + Data([UInt8(index + 65)])
  }

  /// Takes everybody off the current roster, so that only the wave still knows them.
  func emptyRoster() async throws {
    try await store.replaceRoster(
      of: Self.organisation,
      with: Roster(tree: DepartmentTree(Harbour.departments), participants: []))
  }

  /// Whether any file of the database holds the bytes.
  func holds(_ bytes: Data) -> Bool {
    ["wave.sqlite", "wave.sqlite-wal"].contains { folder.bytes($0).range(of: bytes) != nil }
  }

  func holds(_ text: String) -> Bool { holds(Data(text.utf8)) }

  var purging: Purging { Purging(waves: store, retention: store, ballots: store) }

  /// Deletes what is due at a moment.
  func purge(at now: Date, early: Bool = false) async throws -> [Holding] {
    let plan = try await purging.plan(for: Self.organisation, at: now, early: early)
    return try await purging.run(plan, at: now).map(\.holding)
  }
}
