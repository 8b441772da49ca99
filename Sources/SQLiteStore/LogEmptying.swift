import GRDB

/// Empties the log beside the database soon after something was written that must not be read there.
///
/// The log holds every change as it was written: which invitation was used, and beside it the sealed ballot
/// that came with it. So it is moved into the file and emptied at once, and then, while more comes, once
/// in every pause: whoever copies an open database finds the ballots of the last few seconds joined, and no
/// others.
actor LogEmptying {
  private let empty: @Sendable () async -> Bool
  private let pause: @Sendable () async -> Void
  private var isPausing = false
  private var isDue = false

  /// Makes one that has nothing to do yet.
  ///
  /// - Parameters:
  ///   - empty: Empties the log; says whether nobody prevented it.
  ///   - pause: Returns when the log may be emptied again.
  init(
    empty: @escaping @Sendable () async -> Bool,
    pause: @escaping @Sendable () async -> Void
  ) {
    self.empty = empty
    self.pause = pause
  }

  /// Empties the log now, or after the pause in which it was emptied last.
  func soon() async {
    isDue = true
    guard !isPausing else { return }
    isPausing = true
    await emptyIfDue()
    Task { await goOn() }
  }

  /// Empties the log now, whenever it was emptied last.
  func now() async {
    isDue = true
    await emptyIfDue()
  }

  /// Empties the log after each pause, until nothing more came.
  private func goOn() async {
    await pause()
    while isDue {
      await emptyIfDue()
      await pause()
    }
    isPausing = false
  }

  private func emptyIfDue() async {
    isDue = false
    if await !empty() { isDue = true }
  }
}

extension DatabasePool {
  /// Moves the log into the file and empties it, unless somebody reads or writes for long.
  ///
  /// - Returns: Whether it is empty.
  func emptyLog() async -> Bool {
    do {
      try await writeWithoutTransaction { db in
        try db.wait(seconds: 0.2)
        let result = Result { try db.checkpoint(.truncate) }
        try db.wait(seconds: DatabaseFile.patience)
        _ = try result.get()
      }
      return true
    } catch {
      return false
    }
  }
}
