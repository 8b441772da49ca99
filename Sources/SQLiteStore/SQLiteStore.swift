public import Collecting
import Foundation
import GRDB
package import Migrations
public import SurveyModel

/// All that a wave keeps, in one SQLite file: the ports of `Collecting` over write-ahead logging.
///
/// Several processes may hold the file at once. What a method has returned is on the disk: every
/// commit is followed by a flush (`synchronous=FULL`), and deleted rows are overwritten
/// (`secure_delete`). Submissions and drafts that arrive together share one transaction.
public final class SQLiteStore: Sendable {
  /// Reads the columns of answer strings off a survey file; `nil` when the file is no survey.
  public typealias CodebookReader = @Sendable (_ surveySource: String) -> Codebook?

  /// Reads on the caller's thread; it is let go of before the pool, which cleans up after all.
  private let quick: QuickReader

  private let pool: DatabasePool
  private let codebook: CodebookReader

  /// The waves that people answer.
  let waves = WaveMemory()

  /// The queue of writes that may share a transaction.
  let commits: GroupCommit
  let log: LogEmptying

  /// Opens the database at a path, makes it if there is none, and brings its schema up to date.
  ///
  /// Before an older database is changed, a copy of it is put beside it, named
  /// `<path>.before-<number of the first new step>`.
  ///
  /// - Parameters:
  ///   - path: The database file; it is readable by its owner alone.
  ///   - codebook: Reads the columns of answer strings off a survey file.
  /// - Throws: ``StoreError/newerDatabase(found:known:)`` when a newer Parallax made the database,
  ///   ``StoreError/unavailable(_:)`` when it is not ours, was tampered with or cannot be read.
  public convenience init(
    path: String, codebook: @escaping CodebookReader
  ) throws(StoreError) {
    try self.init(path: path, migrations: Migration.sqlite, codebook: codebook)
  }

  /// Opens the database with a schema of the caller's choice, so that tests can grow one.
  ///
  /// - Parameters:
  ///   - path: The database file.
  ///   - migrations: The steps of the schema.
  ///   - codebook: Reads the columns of answer strings off a survey file.
  ///   - pause: Returns when the log may be emptied again.
  /// - Throws: As the other initialiser.
  package init(
    path: String, migrations: [Migration], codebook: @escaping CodebookReader,
    pause: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .seconds(5)) }
  ) throws(StoreError) {
    let file = DatabaseFile(path: path)
    let pool = try file.connect()
    do {
      try Migrator(steps: migrations).migrate(pool)
    } catch {
      throw StoreError(error)
    }
    try file.restrict()
    quick = QuickReader(file: file)
    self.pool = pool
    self.codebook = codebook
    commits = GroupCommit(pool: pool)
    log = LogEmptying(empty: { await pool.emptyLog() }, pause: pause)
  }

  /// How many transactions the shared writes have taken so far.
  package var sharedTransactions: Int {
    get async { commits.transactions }
  }

  /// What the writing connection is set to.
  package func setting(_ pragma: String) async throws -> String? {
    try await pool.writeWithoutTransaction { db in
      try String.fetchOne(db, sql: "PRAGMA \(pragma)")
    }
  }

  /// Lets go of the database; later calls fail.
  public func close() throws(StoreError) {
    do {
      try quick.close()
      try pool.close()
    } catch {
      throw StoreError(error)
    }
  }
}

extension SQLiteStore {
  /// Reads from one moment's state of the database.
  func read<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.read(body)
    } catch {
      throw StoreError(error)
    }
  }

  /// Reads a few rows from one moment's state of the database, on the caller's thread; one statement
  /// alone needs no transaction for that.
  func readAtOnce<Value>(
    isOneStatement: Bool = false, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try quick.read(isOneStatement: isOneStatement, body)
    } catch {
      throw StoreError(error)
    }
  }

  /// Reads from one moment's state of the database, and returns when it has.
  func readNow<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw StoreError(error)
    }
  }

  /// Writes in a transaction of its own, which holds the write lock from its first statement.
  func write<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.write(body)
    } catch {
      throw StoreError(error)
    }
  }

  /// Uses the writing connection outside of any transaction.
  func maintain(
    _ body: @Sendable (Database) throws -> Void
  ) async throws(StoreError) {
    do {
      try await pool.writeWithoutTransaction(body)
    } catch {
      throw StoreError(error)
    }
  }

  /// The columns of the answer strings of a survey file.
  func columns(of surveySource: String) throws(StoreError) -> [Codebook.Column] {
    guard let columns = codebook(surveySource)?.columns else {
      throw .wrongState("the wave's survey cannot be read")
    }
    return columns
  }
}
