import Collecting
import Foundation
import GRDB
import SQLiteStore
import SurveyModel
import Testing

/// What is kept of a wave in memory is never told once it has changed.
@Suite struct WaveMemoryTests {
  private let folder: ScratchFolder
  private let path: String
  private let town = Town(departments: 1, people: [.frontline: 3])

  init() throws {
    folder = try ScratchFolder()
    path = folder.file("wave.sqlite")
  }

  @Test func `what another process changes about a wave holds at the next reading`() async throws {
    let store = try await town.open(at: path)
    _ = try await town.invite(into: store)
    let link = Town.hash(0, salt: 2)
    let other = try SQLiteStore(path: path, codebook: Town.codebook)
    #expect(try await store.standing(linkHash: link)?.wave == other.wave(Town.waveID))

    let later = Town.closes.addingTimeInterval(86_400)
    try await other.extend(Town.waveID, to: later, at: Town.during)
    #expect(try await store.standing(linkHash: link)?.wave.closes == later)

    let texts = WaveTexts([.purpose: LocalizedText(["en": "To learn."])])
    try await other.setTexts(texts, of: Town.waveID)
    #expect(try await store.standing(linkHash: link)?.wave.texts == texts)
    try await other.setTexts(WaveTexts(), of: Town.waveID)
    #expect(try await store.standing(linkHash: link)?.wave.texts == WaveTexts())

    let tighter = WaveSettings(minimumGroup: 9, minimumComments: 12)
    try await other.set(tighter, of: Town.waveID, at: Town.during)
    #expect(try await store.standing(linkHash: link)?.wave.settings == tighter)

    try await other.beginClosing(Town.waveID)
    #expect(try await store.standing(linkHash: link)?.wave.progress == .closing)
    #expect(try await store.wave(Town.waveID).progress == .closing)
  }

  @Test func `what another process does to an invitation holds at the next reading`() async throws {
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let other = try SQLiteStore(path: path, codebook: Town.codebook)
    #expect(try await store.standing(linkHash: Town.hash(0, salt: 2))?.invitation.state == .open)
    for invitation in invitations {
      try await other.revoke(invitation.participant, in: Town.waveID)
    }
    #expect(try await store.standing(linkHash: Town.hash(0, salt: 2))?.invitation.state == .revoked)
  }

  @Test(arguments: ["wave", "wave_text", "wave_breakdown", "organisation"])
  func `a change of any column draws the version anew`(table: String) async throws {
    let store = try await town.open(at: path)
    try await store.setTexts(
      WaveTexts([.purpose: LocalizedText(["en": "To learn."])]), of: Town.waveID)
    try await DatabaseQueue(path: path).write { db in
      let columns = try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      #expect(!columns.isEmpty)
      var versions = try [Self.version(in: db)]
      for column in columns {
        try db.execute(sql: "UPDATE \(table) SET \(column) = \(column)")
        versions.append(try Self.version(in: db))
      }
      #expect(Set(versions).count == columns.count + 1)
    }
  }

  @Test func `a text or a breakdown that goes or comes draws the version anew`() async throws {
    let store = try await town.open(at: path)
    _ = try await town.invite(into: store)
    try await DatabaseQueue(path: path).write { db in
      var versions = try [Self.version(in: db)]
      for statement in [
        "INSERT INTO wave_text SELECT id, 'purpose', 'en', 'To learn.' FROM wave",
        "DELETE FROM wave_text", "DELETE FROM wave_breakdown",
        "INSERT INTO wave_breakdown SELECT id, 1, 'years' FROM wave",
      ] {
        try db.execute(sql: statement)
        #expect(db.changesCount == 1)
        versions.append(try Self.version(in: db))
      }
      #expect(Set(versions).count == 5)
    }
  }

  @Test func `many readings at once all end, and after closing none begins`() async throws {
    let store = try await town.open(at: path)
    _ = try await town.invite(into: store)
    let found = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<400 {
        group.addTask {
          let link = Town.hash(number % 3, salt: 2)
          return (try? await store.standing(linkHash: link)?.wave.name) == Town.waveID.name
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(found == 400)
    try store.close()
    await #expect(throws: StoreError.self) {
      try await store.standing(linkHash: Town.hash(0, salt: 2))
    }
  }

  private static func version(in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT version FROM wave_version")
  }
}
