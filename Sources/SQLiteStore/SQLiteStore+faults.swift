import Collecting
import GRDB

extension SQLiteStore {
  /// Reads and writes in one transaction, of which nothing stays when it throws, for a port with errors of
  /// its own.
  ///
  /// - Parameters:
  ///   - unavailable: makes the port's error of why the store cannot be used.
  ///   - body: what is read and written.
  /// - Returns: what the body returns.
  /// - Throws: the port's errors.
  func write<Value: Sendable, Fault: Error>(
    orThrow unavailable: (String) -> Fault, _ body: @Sendable (Database) throws -> Value
  ) async throws(Fault) -> Value {
    let outcome: Result<Value, Fault>?
    do {
      outcome = try await write { db in
        do {
          var value: Value?
          try db.inSavepoint {
            value = try body(db)
            return .commit
          }
          return value.map(Result.success)
        } catch let error as Fault {
          return .failure(error)
        }
      }
    } catch {
      throw unavailable(Self.reason(error))
    }
    guard let outcome else { throw unavailable("nothing came back") }
    return try outcome.get()
  }

  /// Reads a few rows from one moment's state of the database, on the caller's thread.
  func readAtOnce<Value, Fault: Error>(
    orThrow unavailable: (String) -> Fault, _ body: (Database) throws -> Value
  ) throws(Fault) -> Value {
    let outcome: Result<Value, Fault>
    do {
      outcome = try readAtOnce { db in
        do {
          return .success(try body(db))
        } catch let error as Fault {
          return .failure(error)
        }
      }
    } catch {
      throw unavailable(Self.reason(error))
    }
    return try outcome.get()
  }

  private static func reason(_ error: StoreError) -> String {
    if case .unavailable(let reason) = error { reason } else { "the store refused" }
  }
}
