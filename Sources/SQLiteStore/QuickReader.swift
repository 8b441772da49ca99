import GRDB
import Synchronization

/// Connections for readings of a few rows, which are done at once on the caller's thread.
///
/// The pool's readers run on threads of their own: asking one of them takes three changes of thread, which
/// cost more than such a reading itself. A connection here is held by somebody who is reading just then and
/// waits for nobody else, so that whoever waits for it goes on soon.
final class QuickReader: Sendable {
  private struct Connections {
    var all: [DatabaseQueue] = []
    var idle: [DatabaseQueue] = []
    var turn = 0
    var isClosed = false
  }

  /// The most connections; further readings take turns.
  static let most = 8

  private let file: DatabaseFile
  private let connections = Mutex(Connections())

  /// Makes a reader of a file; it is opened when something is read.
  init(file: DatabaseFile) {
    self.file = file
  }

  /// Reads from one moment's state of the database; one statement alone needs no transaction for that.
  func read<Value>(
    isOneStatement: Bool = false, _ body: (Database) throws -> Value
  ) throws -> Value {
    let (connection, isFree) = try take()
    defer {
      if isFree { connections.withLock { $0.idle.append(connection) } }
    }
    return isOneStatement ? try connection.unsafeRead(body) : try connection.read(body)
  }

  /// A connection that nobody uses, or else one to wait for.
  private func take() throws -> (connection: DatabaseQueue, isFree: Bool) {
    try connections.withLock { connections in
      guard !connections.isClosed else {
        throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the database is closed")
      }
      if let free = connections.idle.popLast() { return (free, true) }
      if connections.all.count < Self.most {
        let made = try file.reader()
        connections.all.append(made)
        return (made, true)
      }
      connections.turn = (connections.turn + 1) % connections.all.count
      return (connections.all[connections.turn], false)
    }
  }

  /// Lets go of the file; later readings fail.
  func close() throws {
    let all = connections.withLock { connections in
      connections.isClosed = true
      connections.idle = []
      return connections.all
    }
    for connection in all { try connection.close() }
  }
}
