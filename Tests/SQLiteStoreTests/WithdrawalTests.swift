import Collecting
import Foundation
import GRDB
import Migrations
import SQLiteStore
import Simulation
import SurveyModel
import TestSupport
import Testing

/// A ballot that is taken back, in a file.
@Suite struct WithdrawalTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.file("wave.sqlite")
  }

  /// All rows of all tables but those that hold ballots, in words.
  private func everythingElse(at path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table'
            AND name NOT IN ('ballot', 'receipt', 'upkeep') ORDER BY name
          """)
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }

  @Test func `copies of the days before and after show one ballot less and no person changed`()
    async throws
  {
    let town = Town(departments: 1, people: [.firstLine: 2, .frontline: 6])
    let store = try await town.open(at: path)
    for (step, invitation) in try await town.invite(into: store).enumerated() {
      _ = try await store.submit(Town.ballot(step), for: invitation.id, at: Town.during)
    }
    let before = try everythingElse(at: path)
    let gone = Town.ballot(3).receiptHash
    #expect(try await store.withdrawBallot(receiptHash: gone, at: Town.during) == .withdrawn)
    #expect(try everythingElse(at: path) == before)
    #expect(try await store.ballotNumbers(of: Town.waveID).count == 7)
  }

  @Test func `the box lies in another order than that in which ballots came`() async throws {
    let town = Town(departments: 1, people: [.frontline: 60])
    let store = try await town.open(at: path)
    for (step, invitation) in try await town.invite(into: store).enumerated() {
      _ = try await store.submit(Town.ballot(step), for: invitation.id, at: Town.during)
    }
    let (rows, keys) = try await DatabaseQueue(path: path).read { db in
      (
        try Int.fetchAll(db, sql: "SELECT step FROM ballot NOT INDEXED"),
        try Int64.fetchAll(db, sql: "SELECT id FROM ballot ORDER BY step")
      )
    }
    #expect(rows.sorted() == Array(0..<60))
    // Of 59 neighbours half rise by chance, give or take 2.3; in the order of coming all of them do.
    for rising in [
      zip(rows, rows.dropFirst()).count(where: <), zip(keys, keys.dropFirst()).count(where: <),
    ] {
      #expect((12...47).contains(rising))
    }
    #expect(Set(keys).count == 60)
  }

  @Test func `the row of a withdrawal keeps the hash, the wave and nothing else`() async throws {
    let quay = try await Quay()
    _ = try await quay.store.withdrawBallot(
      receiptHash: Town.ballot(0).receiptHash, at: Harbour.during)
    let columns = try await DatabaseQueue(path: quay.path).read { db in
      try #require(try Row.fetchOne(db, sql: "SELECT * FROM receipt")).columnNames.sorted()
    }
    #expect(columns == ["receipt_hash", "state", "wave_id"])
  }

  @Test func `two stores that withdraw at once take one ballot out`() async throws {
    let town = Town(departments: 1, people: [.frontline: 30])
    let first = try await town.open(at: path)
    let second = try SQLiteStore(path: path, codebook: Town.codebook)
    for (step, invitation) in try await town.invite(into: first).enumerated() {
      _ = try await first.submit(Town.ballot(step), for: invitation.id, at: Town.during)
      let receipt = Town.ballot(step).receiptHash
      async let one = first.withdrawBallot(receiptHash: receipt, at: Town.during)
      async let other = second.withdrawBallot(receiptHash: receipt, at: Town.during)
      let outcomes = try await [one, other]
      #expect(Set(outcomes) == [.withdrawn, .alreadyOut])
    }
    #expect(try await second.withdrawnCount(of: Town.waveID) == 30)
    #expect(try await second.ballotNumbers(of: Town.waveID).isEmpty)
  }

  @Test func `a withdrawal that races the closing is counted or out, never both or neither`()
    async throws
  {
    for round in 0..<20 {
      let path = folder.file("race-\(round).sqlite")
      let town = Town(departments: 1, people: [.frontline: 2])
      let (first, second) = (
        try await town.open(at: path), try SQLiteStore(path: path, codebook: Town.codebook)
      )
      for (step, invitation) in try await town.invite(into: first).enumerated() {
        _ = try await first.submit(Town.ballot(step), for: invitation.id, at: Town.during)
      }
      async let closing: Void = first.beginClosing(Town.waveID)
      async let outcome = try? second.withdrawBallot(
        receiptHash: Town.ballot(0).receiptHash, at: Town.during)
      let (isOut, _) = try await (outcome == .withdrawn, closing)
      let left = try await first.ballotNumbers(of: Town.waveID).count
      #expect(left == (isOut ? 1 : 2))
      #expect(try await first.withdrawnCount(of: Town.waveID) == (isOut ? 1 : 0))
      try await first.empty(Town.waveID, responses: [], comments: [])
      let state = try await second.ballotRecord(receiptHash: Town.ballot(0).receiptHash)?.state
      #expect(state == (isOut ? .withdrawn : .counted))
    }
  }

  @Test func `the sealed bytes leave the file and its log at once`() async throws {
    let quay = try await Quay()
    let ballot = Town.ballot(200)
    let all = try await quay.store.invitations(of: Quay.waveID)
    let invitation = try #require(all.first { $0.participant == "boss" })
    _ = try await quay.store.submit(ballot, for: invitation.id, at: Harbour.during)
    #expect(quay.holds(ballot.ciphertext))
    _ = try await quay.store.withdrawBallot(receiptHash: ballot.receiptHash, at: Harbour.during)
    #expect(!quay.holds(ballot.ciphertext))
    #expect(quay.holds(ballot.receiptHash))
  }

  @Test func `where somebody reads just then, they leave with the next purge`() async throws {
    let quay = try await Quay()
    let ballot = Town.ballot(200)
    let all = try await quay.store.invitations(of: Quay.waveID)
    let invitation = try #require(all.first { $0.participant == "boss" })
    _ = try await quay.store.submit(ballot, for: invitation.id, at: Harbour.during)
    let reader = try DatabasePool(path: quay.path)
    try await withReading(reader) {
      _ = try await quay.store.withdrawBallot(
        receiptHash: ballot.receiptHash, at: Harbour.during)
    }
    #expect(quay.holds(ballot.ciphertext))
    #expect(try await quay.store.isScrubDue())
    _ = try await quay.purging.run([], at: Harbour.during)
    #expect(!quay.holds(ballot.ciphertext))
  }

  /// Does something while another process holds a moment's state of the database.
  private func withReading(
    _ pool: DatabasePool, _ body: () async throws -> Void
  ) async throws {
    let moment = try pool.makeSnapshot()
    _ = try await moment.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM ballot") }
    try await body()
    withExtendedLifetime(moment) {}
  }

  @Test func `a wave closes without a word when ballots were taken back`() async throws {
    let keys = try KeyFolder.prepare(at: folder.file("keys"))
    let quay = try await Quay(boxKey: keys.boxKeyOrNew(of: Quay.waveID).publicKey)
    _ = try await quay.store.withdrawBallot(
      receiptHash: Town.ballot(0).receiptHash, at: Harbour.during)
    try await DatabaseQueue(path: quay.path).write { db in
      // The chain of the scene is one that no key opens, and holds no ballot any more.
      try db.execute(sql: "DELETE FROM ratchet")
    }
    var generator = SeededGenerator(seed: 5)
    let summary = try await WaveClosing(
      waves: quay.store, ballots: quay.store, keys: keys, chunk: 10, read: Harbour.read
    ).seal(Quay.waveID, at: Harbour.after, using: &generator)
    #expect(summary.responses == 0 && summary.difference == 0)
  }

  @Test func `receipts go with the links, and a purge before the closing keeps the box even`()
    async throws
  {
    let quay = try await Quay()
    let hash = Town.ballot(0).receiptHash
    _ = try await quay.store.withdrawBallot(receiptHash: hash, at: Harbour.during)
    try await quay.store.beginClosing(Quay.waveID)
    _ = try await quay.store.purge(.links, of: Quay.waveID, on: Quay.day)
    #expect(try await quay.store.withdrawnCount(of: Quay.waveID) == 1)
    try await quay.store.empty(Quay.waveID, responses: [], comments: [])
    #expect(try await quay.store.ballotRecord(receiptHash: hash) == nil)

    let other = try await Quay()
    try await other.store.beginClosing(Quay.waveID)
    try await other.store.empty(Quay.waveID, responses: [], comments: [])
    #expect(try await other.store.ballotRecord(receiptHash: hash)?.state == .counted)
    _ = try await other.store.purge(.links, of: Quay.waveID, on: Quay.day)
    #expect(try await other.store.ballotRecord(receiptHash: hash) == nil)
  }

  @Test func `what a person says goes with the person`() async throws {
    let quay = try await Quay()
    for person: Identifier<Participant> in ["sales-2", "boss"] {
      try await quay.store.doubtPlace(of: person, in: Quay.waveID)
    }
    let record = try await quay.store.record(of: "sales-2", in: Quay.organisation)
    #expect(record.waves.map(\.doubtsPlace) == [true])
    _ = try await quay.store.erase("sales-2", from: Quay.organisation, on: Quay.day)
    #expect(try await quay.store.placeDoubters(of: Quay.waveID).map(\.id) == ["boss"])
    _ = try await quay.store.purge(.names, of: Quay.waveID, on: Quay.day)
    let left = try await DatabaseQueue(path: quay.path).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM place_doubt")
    }
    #expect(left == 0)
  }

  @Test func `a database from before this step takes it, and its ballots can be taken back`()
    async throws
  {
    let older = Array(Migration.sqlite.prefix { $0.name != "0013_receipts" })
    let before = try SQLiteStore(path: path, migrations: older, codebook: Town.codebook)
    try before.close()
    let town = Town(departments: 1, people: [.frontline: 2])
    let store = try await town.open(at: path)
    let invitation = try #require(try await town.invite(into: store).first)
    _ = try await store.submit(Town.ballot(0), for: invitation.id, at: Town.during)
    let outcome = try await store.withdrawBallot(
      receiptHash: Town.ballot(0).receiptHash, at: Town.during)
    #expect(outcome == .withdrawn)
  }
}
