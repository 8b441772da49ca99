import Collecting
import GRDB
import Synchronization

/// Lets writes that arrive together share one durable transaction.
///
/// While a transaction is on its way to the disk, further writes wait; they make up the next one.
/// One that is refused takes nothing from the others. Nobody hears of an outcome before the commit that
/// carries it has returned.
final class GroupCommit: Sendable {
  /// A write in the queue.
  private struct Waiting: Sendable {
    /// Whether it is undone as a whole without a savepoint.
    let isOneStatement: Bool

    /// Does the write; what it returns tells the caller of the outcome, once that is durable.
    let run: @Sendable (Database) throws -> @Sendable () -> Void

    /// Tells the caller that the write was not done.
    let refuse: @Sendable (StoreError) -> Void
  }

  private struct State {
    var queue: [Waiting] = []
    var isRunning = false
    var transactions = 0
  }

  /// The most writes in one transaction.
  static let limit = 512

  private let pool: DatabasePool
  private let state = Mutex(State())

  /// How many transactions have been made.
  var transactions: Int { state.withLock { $0.transactions } }

  /// Makes an empty queue in front of a database.
  init(pool: DatabasePool) {
    self.pool = pool
  }

  /// Runs a write in the next transaction, and returns when the disk has it.
  ///
  /// - Parameters:
  ///   - isOneStatement: Whether the body changes anything by one statement alone, which is undone as a
  ///     whole where it fails; else it runs in a savepoint.
  ///   - body: The write.
  /// - Returns: what the body returned, once it is durable.
  /// - Throws: why the write was not done.
  func perform<Value: Sendable>(
    isOneStatement: Bool = false, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
      add(
        Waiting(
          isOneStatement: isOneStatement,
          run: { db in
            let value = try body(db)
            return { continuation.resume(returning: .success(value)) }
          },
          refuse: { continuation.resume(returning: .failure($0)) }))
    }
    return try result.get()
  }

  private func add(_ waiting: Waiting) {
    let isFirst = state.withLock { state in
      state.queue.append(waiting)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if isFirst { schedule() }
  }

  /// Has the next batch written when the writing connection is free: nobody's task, so that no caller's
  /// cancellation undoes a batch that carries the writes of others.
  private func schedule() {
    pool.asyncWriteWithoutTransaction { db in
      self.commit(self.nextBatch(), in: db)
      // Other writers of the process have their turn in between.
      if self.hasMore() { self.schedule() }
    }
  }

  private func nextBatch() -> [Waiting] {
    state.withLock { state in
      let batch = Array(state.queue.prefix(Self.limit))
      state.queue.removeFirst(batch.count)
      state.transactions += 1
      return batch
    }
  }

  private func hasMore() -> Bool {
    state.withLock { state in
      state.isRunning = !state.queue.isEmpty
      return state.isRunning
    }
  }

  private func commit(_ batch: [Waiting], in db: Database) {
    do {
      var tellings: [@Sendable () -> Void] = []
      try db.inTransaction(.immediate) {
        tellings = try batch.map { try Self.outcome(of: $0, in: db) }
        return .commit
      }
      for tell in tellings { tell() }
    } catch {
      let reason = StoreError(error)
      for waiting in batch { waiting.refuse(reason) }
    }
  }

  /// Runs one write, in its savepoint unless it needs none.
  ///
  /// - Throws: what ended the whole transaction, such as a full disk.
  private static func outcome(
    of waiting: Waiting, in db: Database
  ) throws -> @Sendable () -> Void {
    do {
      if waiting.isOneStatement { return try waiting.run(db) }
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
