import Collecting
import GRDB

/// Lets writes that arrive together share one durable transaction.
///
/// While a transaction is on its way to the disk, further writes wait; they make up the next one.
/// Each runs in a savepoint, so that one that is refused takes nothing from the others. Nobody
/// hears of an outcome before the commit that carries it has returned.
actor GroupCommit {
  /// A write in the queue.
  private struct Waiting: Sendable {
    /// Does the write; what it returns tells the caller of the outcome, once that is durable.
    let run: @Sendable (Database) throws -> @Sendable () -> Void

    /// Tells the caller that the write was not done.
    let refuse: @Sendable (StoreError) -> Void
  }

  /// The most writes in one transaction.
  static let limit = 512

  private let pool: DatabasePool
  private var queue: [Waiting] = []
  private var isRunning = false

  /// How many transactions have been made.
  private(set) var transactions = 0

  /// Makes an empty queue in front of a database.
  init(pool: DatabasePool) {
    self.pool = pool
  }

  /// Runs a write in the next transaction, and returns when the disk has it.
  func perform<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
      queue.append(
        Waiting(
          run: { db in
            let value = try body(db)
            return { continuation.resume(returning: .success(value)) }
          },
          refuse: { continuation.resume(returning: .failure($0)) }))
      startIfIdle()
    }
    return try result.get()
  }

  /// Starts emptying the queue, in a task of its own: no caller's cancellation undoes a batch that
  /// carries the writes of others.
  private func startIfIdle() {
    guard !isRunning else { return }
    isRunning = true
    Task { await drain() }
  }

  private func drain() async {
    while !queue.isEmpty {
      let batch = Array(queue.prefix(Self.limit))
      queue.removeFirst(batch.count)
      await commit(batch)
    }
    isRunning = false
  }

  private func commit(_ batch: [Waiting]) async {
    transactions += 1
    do {
      let tellings = try await pool.write { db in
        try batch.map { try Self.outcome(of: $0, in: db) }
      }
      for tell in tellings { tell() }
    } catch {
      let reason = StoreError(error)
      for waiting in batch { waiting.refuse(reason) }
    }
  }

  /// Runs one write in its savepoint.
  ///
  /// - Throws: what ended the whole transaction, such as a full disk.
  private static func outcome(
    of waiting: Waiting, in db: Database
  ) throws -> @Sendable () -> Void {
    do {
      var telling: (@Sendable () -> Void)?
      try db.inSavepoint {
        telling = try waiting.run(db)
        return .commit
      }
      return telling ?? { waiting.refuse(.unavailable("the write was not done")) }
    } catch {
      guard db.isInsideTransaction else { throw error }
      let reason = StoreError(error)
      return { waiting.refuse(reason) }
    }
  }
}
