import Foundation
import GRDB

/// The files of a database as an attacker finds them: a thief's disk image, or an old backup.
struct Capture {
  /// The folder with `wave.sqlite` and its log.
  let folder: String

  /// Copies database and log as they lie on the disk at this moment.
  init(of path: String, into folder: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for suffix in ["", "-wal"] where manager.fileExists(atPath: path + suffix) {
      try manager.copyItem(atPath: path + suffix, toPath: "\(folder)/wave.sqlite\(suffix)")
    }
    self.folder = folder
  }

  /// The bytes of the database file.
  var database: Data { bytes("wave.sqlite") }

  /// The bytes of the log.
  var log: Data { bytes("wave.sqlite-wal") }

  private func bytes(_ name: String) -> Data {
    FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
  }

  /// The bytes of the log up to each commit in it, oldest first.
  ///
  /// A log is a header of 32 bytes and frames of 24 bytes and a page; a frame that ends a
  /// transaction bears the size of the database. Frames of an earlier round have other salts.
  var logsAtCommits: [Data] {
    let log = [UInt8](log)
    guard log.count > 32 else { return [] }
    let size = Self.number(log, at: 8)
    var commits: [Data] = []
    var start = 32
    while start + 24 + size <= log.count, log[start + 8..<start + 16] == log[16..<24] {
      let end = start + 24 + size
      if Self.number(log, at: start + 4) > 0 { commits.append(Data(log[..<end])) }
      start = end
    }
    return commits
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The database as it was after each commit in the log, oldest first; last, as it is.
  func states() throws -> [CapturedState] {
    let whole = log
    let logs = logsAtCommits + [whole]
    return try logs.enumerated().map { index, log in
      let replay = "\(folder)/replay-\(index)"
      try FileManager.default.createDirectory(atPath: replay, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: replay) }
      let path = "\(replay)/wave.sqlite"
      try database.write(to: URL(fileURLWithPath: path))
      try log.write(to: URL(fileURLWithPath: path + "-wal"))
      return try CapturedState(path: path)
    }
  }
}

/// What the tables say at one moment.
struct CapturedState {
  /// The people whose invitations are spent.
  private(set) var spent: Set<String> = []

  /// The people who have a draft.
  private(set) var drafting: Set<String> = []

  /// The answer strings.
  private(set) var responses: Set<String> = []

  /// The receipts of the sealed ballots by number.
  private(set) var ballots: [Int64: Data] = [:]

  /// The sealed ballots.
  private(set) var ciphertexts: [Data] = []

  /// The receipts of ballots that were counted, in the order in which they lie in the file.
  private(set) var counted: [Data] = []

  init(path: String) throws {
    try DatabaseQueue(path: path).read { db in
      guard try db.tableExists("response") else { return }
      let of = """
        invitation JOIN wave_participant ON wave_participant.id = wave_participant_id
        """
      spent = try String.fetchSet(
        db, sql: "SELECT code FROM \(of) WHERE state = 'spent'")
      drafting = try String.fetchSet(
        db, sql: "SELECT code FROM \(of) JOIN draft ON invitation_id = invitation.id")
      responses = try String.fetchSet(db, sql: "SELECT answers FROM response")
      for row in try Row.fetchAll(db, sql: "SELECT id, receipt_hash FROM ballot") {
        ballots[row[0]] = row[1]
      }
      ciphertexts = try Data.fetchAll(db, sql: "SELECT ciphertext FROM ballot")
      counted = try Data.fetchAll(
        db, sql: "SELECT receipt_hash FROM receipt NOT INDEXED WHERE state = 'counted'")
    }
  }
}
