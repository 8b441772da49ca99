import Collecting
import Foundation
import GRDB
import Migrations
import SQLiteStore
import Simulation
import SurveyModel
import TestSupport

/// A wave that has been played to its end, and what an attacker can lay hands on.
struct AttackerScene {
  /// Every file, copied in the middle of the wave.
  let backup: Capture

  /// Every file, copied after the end, but not the folder of keys.
  let final: Capture

  /// Who answered what: the participant's code, and the answer string, which is nobody else's.
  let truth: [String: String]

  private static let town = Town(departments: 2, people: [.firstLine: 10, .frontline: 22])

  /// Whoever answers, in the order in which they do, with their answers.
  private struct Cast {
    let order: [(participant: Identifier<Participant>, answers: String)]

    init(using generator: inout SeededGenerator) throws {
      let people = try town.roster().participants.shuffled(using: &generator)
      var numbers: Set<Int> = []
      while numbers.count < people.count {
        numbers.insert(Int.random(in: 0..<244_140_625, using: &generator))
      }
      let strings = numbers.sorted().shuffled(using: &generator).map { number in
        let digits = String(number, radix: 5)
        return String(repeating: "0", count: 12 - digits.count) + digits
      }
      order = zip(people, strings).dropLast(people.count / 8).map { ($0.id, $1 + "-") }
    }

    var truth: [String: String] {
      order.reduce(into: [:]) { $0[$1.participant.rawValue] = $1.answers }
    }
  }

  /// A wave whose answers go through the ballot box, and which is closed as the program does it.
  ///
  /// With `keepsOrder` the responses are put back into the order in which they came, as a closing
  /// that forgot to shuffle would leave them.
  static func sealed(
    seed: UInt64, keepsOrder: Bool = false, in folder: ScratchFolder
  ) async throws -> AttackerScene {
    var generator = SeededGenerator(seed: seed)
    let cast = try Cast(using: &generator)
    let path = folder.file("wave.sqlite")
    // Nothing leaves the log on the way: most for an attacker.
    let store = try Town.store(at: path)
    try await store.create(Town.organisation)
    try await store.replaceRoster(of: Town.organisation.id, with: town.roster())
    try await store.create(Town.wave)
    let keys = try KeyFolder.prepare(at: folder.file("keys"))
    _ = try await WaveOpening(waves: store, keys: keys, read: Town.read)
      .open(Town.waveID, at: Town.during)
    let invitations = Invitations(waves: store, key: try keys.linkKeyOrNew())
    let links = try await invitations.issue(for: Town.waveID, using: &generator)
    let secrets = links.reduce(into: [:]) { $0[$1.participant] = $1.secret }
    let runner = SurveyRunner(waves: store, ballots: store, read: Town.read)
    let half = cast.order.count / 2
    for person in cast.order.prefix(half) {
      try await answer(person.answers, with: secrets[person.participant], runner)
    }
    let backup = try Capture(of: path, into: folder.file("backup"))
    for person in cast.order.dropFirst(half) {
      try await answer(person.answers, with: secrets[person.participant], runner)
    }
    let closing = WaveClosing(
      waves: store, ballots: store, keys: keys, chunk: 100, read: Town.read)
    _ = try await closing.seal(Town.waveID, at: Town.closes, using: &generator)
    if keepsOrder {
      try await order(cast.order.map(\.answers), at: path)
      try await store.scrub()
    }
    let final = try Capture(of: path, into: folder.file("final"))
    return AttackerScene(backup: backup, final: final, truth: cast.truth)
  }

  private static func order(_ answers: [String], at path: String) async throws {
    try await DatabasePool(path: path).write { db in
      try db.execute(sql: "CREATE TEMP TABLE shuffled AS SELECT * FROM response")
      try db.execute(sql: "DELETE FROM response")
      for string in answers {
        try db.execute(
          sql: """
            INSERT INTO response (wave_id, wave_department_id, tier, answers)
            SELECT wave_id, wave_department_id, tier, answers FROM shuffled WHERE answers = ?
            """, arguments: [string])
      }
    }
  }

  private static func answer(
    _ answers: String, with secret: LinkSecret?, _ runner: SurveyRunner
  ) async throws {
    guard let secret, case .session(var session) = try await runner.open(secret, at: Town.during)
    else { throw AttackerSceneFault.noSession }
    for (item, position) in zip(Town.survey.items, answers) {
      let value = position.wholeNumberValue.map { String($0 + 1) } ?? ""
      guard session.record(value, for: item.id.rawValue) == nil else {
        throw AttackerSceneFault.notRecorded
      }
    }
    try await runner.save(session)
    guard try await runner.submit(session, at: Town.during).outcome == .accepted else {
      throw AttackerSceneFault.notRecorded
    }
  }

  /// The same wave over the same tables, as a plain program would store it: the invitation is spent
  /// and the response inserted in one transaction, as answers come.
  static func plain(seed: UInt64, in folder: ScratchFolder) async throws -> AttackerScene {
    var generator = SeededGenerator(seed: seed)
    let cast = try Cast(using: &generator)
    let path = folder.file("wave.sqlite")
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let numbers = invitations.reduce(into: [:]) { $0[$1.participant] = $1.id }
    let database = try DatabasePool(path: path)
    let half = cast.order.count / 2
    for person in cast.order.prefix(half) {
      try await insert(person.answers, for: numbers[person.participant], in: database)
    }
    let backup = try Capture(of: path, into: folder.file("backup"))
    for person in cast.order.dropFirst(half) {
      try await insert(person.answers, for: numbers[person.participant], in: database)
    }
    let final = try Capture(of: path, into: folder.file("final"))
    return AttackerScene(backup: backup, final: final, truth: cast.truth)
  }

  private static func insert(
    _ answers: String, for invitation: Int64?, in database: DatabasePool
  ) async throws {
    try await database.write { db in
      try db.execute(
        sql: """
          INSERT INTO response (wave_id, wave_department_id, tier, answers)
          SELECT wave_id, wave_department_id, tier, ? FROM wave_participant
          JOIN invitation ON wave_participant_id = wave_participant.id
          WHERE invitation.id = ?
          """, arguments: [answers, invitation])
      try db.execute(
        sql: "UPDATE invitation SET state = 'spent' WHERE id = ?", arguments: [invitation])
    }
  }
}

/// Why a scene could not be played.
enum AttackerSceneFault: Error {
  case noSession
  case notRecorded
}
