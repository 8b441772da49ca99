public import Foundation
import GRDB
public import Governance

extension SQLiteStore: SessionStore {
  /// How many places an account is known at.
  private static let knownPlaces = 20

  /// Begins a session in the place of another.
  public func begin(
    _ session: Session, generation: Int, replacing old: Data?
  ) async throws(AccountError) {
    try await governed { db in
      guard let row = try AccountTable.row(of: session.account, in: db),
        row["generation"] == generation, row["is_revoked"] == false
      else { throw AccountError.changedMeanwhile }
      if let old { try db.run("DELETE FROM session WHERE hash = ?", [old]) }
      let begun = session.began.timeIntervalSince1970
      try db.run(
        "DELETE FROM session WHERE began < ? OR used < ?",
        [begun - Session.absoluteEnd, begun - Session.idleEnd])
      try db.run(
        """
        INSERT INTO session (hash, account_id, stage, began, used, browser)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          session.hash, session.account, session.stage.rawValue, begun,
          session.used.timeIntervalSince1970, session.browser,
        ])
      if session.stage == .whole {
        try AccountTable.note(.signedIn, of: session.account, at: session.began, in: db)
      }
    }
  }

  /// The session of a secret's hash.
  public func session(_ hash: Data) async throws(AccountError) -> Session? {
    try glimpsed { db in
      try Row.fetchOne(db, sql: "SELECT * FROM session WHERE hash = ?", arguments: [hash])
        .map(Session.init(row:))
    }
  }

  /// The whole sessions of an account, the one used last first.
  public func sessions(of account: Int64) async throws(AccountError) -> [Session] {
    try await governed { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM session WHERE account_id = ? AND stage = 'whole' ORDER BY used DESC, hash
          """, arguments: [account]
      ).map(Session.init(row:))
    }
  }

  /// Notes that a session is used.
  public func touch(_ hash: Data, at now: Date) async throws(AccountError) {
    try await governed { db in
      try db.run(
        "UPDATE session SET used = max(used, ?) WHERE hash = ?", [now.timeIntervalSince1970, hash])
    }
  }

  /// Ends a session, and notes it if there was one.
  public func end(_ hash: Data, at now: Date) async throws(AccountError) {
    try await governed { db in
      let account = try Int64.fetchOne(
        db, sql: "SELECT account_id FROM session WHERE hash = ?", arguments: [hash])
      guard let account else { return }
      try db.run("DELETE FROM session WHERE hash = ?", [hash])
      try AccountTable.note(.signedOut, of: account, at: now, in: db)
    }
  }

  /// Ends the sessions of an account but one, and notes it.
  public func endSessions(
    of account: Int64, except kept: Data?, at now: Date
  ) async throws(AccountError) -> Int {
    try await governed { db in
      try db.run(
        "DELETE FROM session WHERE account_id = ? AND hash IS NOT ?", [account, kept])
      let count = db.changesCount
      if count > 0 { try AccountTable.note(.sessionsEnded, of: account, at: now, in: db) }
      return count
    }
  }

  /// Counts a try before it is made, under all keys or under none.
  public func takeTry(_ keys: [TryKey], at now: Date) async throws(AccountError) -> TryVerdict {
    try await governed { db in
      let counts = try keys.map { key in
        try Row.fetchOne(
          db, sql: "SELECT count, last FROM sign_in_try WHERE hash = ?", arguments: [key.hash]
        ).map { TryCount(count: $0["count"], last: Date(timeIntervalSince1970: $0["last"])) }
      }
      let (verdict, next) = TryVerdict.over(keys, counts, at: now)
      for (key, count) in zip(keys, next) {
        try db.run(
          """
          INSERT INTO sign_in_try (hash, count, last) VALUES (?, ?, ?)
          ON CONFLICT (hash) DO UPDATE SET count = excluded.count, last = excluded.last
          """, [key.hash, count.count, count.last.timeIntervalSince1970])
      }
      if let longest = keys.map(\.rule.memory).max() {
        try db.run(
          "DELETE FROM sign_in_try WHERE last < ?", [now.timeIntervalSince1970 - longest])
      }
      return verdict
    }
  }

  /// Takes the count of one try back under each key.
  public func forgiveTry(_ hashes: [Data]) async throws(AccountError) {
    try await governed { db in
      for hash in hashes {
        try db.run("UPDATE sign_in_try SET count = max(0, count - 1) WHERE hash = ?", [hash])
      }
    }
  }

  /// Forgets all tries under a key.
  public func forgetTries(_ hash: Data) async throws(AccountError) {
    try await governed { db in try db.run("DELETE FROM sign_in_try WHERE hash = ?", [hash]) }
  }

  /// Whether an account has signed in from a place before.
  public func isKnown(_ place: Data, of account: Int64) async throws(AccountError) -> Bool {
    try await governed { db in
      try Row.fetchOne(
        db, sql: "SELECT 1 FROM known_place WHERE account_id = ? AND hash = ?",
        arguments: [account, place]) != nil
    }
  }

  /// Keeps that an account has signed in from a place; the oldest beyond 20 are forgotten.
  public func remember(
    _ place: Data, of account: Int64, at now: Date
  ) async throws(AccountError) {
    try await governed { db in
      try db.run(
        """
        INSERT INTO known_place (account_id, hash, seen) VALUES (?, ?, ?)
        ON CONFLICT (account_id, hash) DO UPDATE SET seen = excluded.seen
        """, [account, place, now.timeIntervalSince1970])
      try db.run(
        """
        DELETE FROM known_place WHERE account_id = ?1 AND hash NOT IN (
          SELECT hash FROM known_place WHERE account_id = ?1 ORDER BY seen DESC, hash LIMIT ?2)
        """, [account, Self.knownPlaces])
    }
  }
}

extension Session {
  /// Reads a session off a row.
  fileprivate init(row: Row) throws {
    guard let stage = Stage(rawValue: row["stage"]) else {
      throw AccountError.unavailable("a session has a stage that is not known")
    }
    self.init(
      hash: row["hash"], account: row["account_id"], stage: stage,
      began: Date(timeIntervalSince1970: row["began"]),
      used: Date(timeIntervalSince1970: row["used"]), browser: row["browser"])
  }
}
