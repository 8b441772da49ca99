public import Collecting
import GRDB

extension SQLiteStore: CodeWordStore {
  /// Whether a wave that takes answers now, or will, allows code words.
  public func allowsCodeWords() async throws(StoreError) -> Bool {
    try await read { db in try db.row(.wavesWithCodeWords, []) != nil }
  }

  /// The wrapped link of an invitation, if words were made for it.
  public func wrappedLink(of invitation: Int64) async throws(StoreError) -> WrappedLink? {
    try await read { db in
      try db.row(.codeWordsOfInvitation, [invitation]).map(WrappedLink.init(row:))
    }
  }

  /// The wrapped link that words find.
  public func wrappedLink(finding words: String) async throws(StoreError) -> WrappedLink? {
    try await read { db in try db.row(.codeWordsFound, [words]).map(WrappedLink.init(row:)) }
  }

  /// Keeps a wrapped link, unless another is in its way or the invitation is not open any more.
  public func keep(
    _ link: WrappedLink, of invitation: Int64
  ) async throws(StoreError) -> Bool {
    try await commits.perform { db in
      let standing = try Standing(of: invitation, in: db)
      guard standing.state == .open, standing.progress == .opened else { return false }
      try db.run(.insertCodeWords, [invitation, link.finding, link.salt, link.ciphertext])
      return db.changesCount > 0
    }
  }

  /// Counts a try that words make at a row, before it is made.
  public func countTry(finding words: String, most: Int) async throws(StoreError) -> Bool {
    try await commits.perform { db in
      try db.run(.countCodeWordsTry, [words, most])
      return db.changesCount > 0
    }
  }

  /// Ends a try: one that was right is not counted; after `most` others the row is deleted.
  public func endTry(
    finding words: String, wasRight: Bool, most: Int
  ) async throws(StoreError) {
    try await commits.perform { db in
      if wasRight {
        try db.run(.forgiveCodeWordsTry, [words])
      } else {
        try db.run(.deleteGuessedCodeWords, [words, most])
      }
    }
  }
}

extension WrappedLink {
  /// Reads a wrapped link off a row.
  fileprivate init(row: Row) {
    self.init(finding: row["finding"], salt: row["salt"], ciphertext: row["ciphertext"])
  }
}
