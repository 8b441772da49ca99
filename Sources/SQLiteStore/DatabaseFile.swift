import Collecting
import Foundation
import GRDB

/// The file of a database: who may read it, and how it is opened.
struct DatabaseFile {
  /// Seconds for which a writer waits for another process.
  static let patience = 10.0

  /// Where the file lies.
  let path: String

  /// Opens the file for reading and durable writing; makes it, for the owner's eyes only.
  func connect() throws(StoreError) -> DatabasePool {
    do {
      try make()
      return try patiently {
        let pool = try DatabasePool(path: path, configuration: configuration)
        // Opening in WAL mode relaxes the flushes; take that back before anything is written.
        try pool.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        return pool
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Opens a connection that reads only, to a file that is there.
  func reader() throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    return try patiently { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// Tries again while another process opens or closes the database: for the moment in which it changes
  /// to its log, or takes the log away, SQLite refuses at once and does not wait.
  private func patiently<Opened>(_ open: () throws -> Opened) throws -> Opened {
    for _ in 0..<Self.attempts {
      do {
        return try open()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(Self.pause)
      }
    }
    return try open()
  }

  private static let attempts = 100
  private static let pause: UInt32 = 50_000

  /// Takes the file and its log from everybody but their owner; to be called once the file is known to
  /// be a database of ours.
  ///
  /// The files are not opened here: closing a descriptor would drop the locks that another connection
  /// of this process holds on them.
  func restrict() throws(StoreError) {
    for file in [path, path + "-wal", path + "-shm"] {
      guard chmod(file, 0o600) == 0 || [EPERM, ENOENT].contains(errno) else {
        throw .unavailable("the mode of the database file cannot be set")
      }
    }
  }

  /// Makes a file that is not there yet, for its owner's eyes only; the log beside it inherits the mode.
  private func make() throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw .unavailable("the database file cannot be made")
    }
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "parallax"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      // Where the system can flush the drive's own cache, it shall.
      try db.execute(sql: "PRAGMA fullfsync = ON")
      try db.execute(sql: "PRAGMA checkpoint_fullfsync = ON")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }
}
