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
      try restrict()
      let pool = try DatabasePool(path: path, configuration: configuration)
      // Opening in WAL mode relaxes the flushes; take that back before anything is written.
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      return pool
    } catch {
      throw StoreError(error)
    }
  }

  /// Takes the file from everybody but its owner; the log beside it inherits the mode.
  ///
  /// A file that exists is never opened here: closing a descriptor would drop the locks that
  /// another connection of this process holds on it.
  private func restrict() throws(StoreError) {
    if FileManager.default.fileExists(atPath: path) {
      guard chmod(path, 0o600) == 0 || errno == EPERM else {
        throw .unavailable("the mode of the database file cannot be set")
      }
      return
    }
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
