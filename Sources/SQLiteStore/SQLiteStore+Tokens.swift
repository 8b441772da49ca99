public import Foundation
import GRDB
public import Governance

extension SQLiteStore: TokenStore {
  /// Adds a token, and notes it.
  public func add(_ token: AccessToken) async throws(AccountError) {
    try await governed { db in
      guard try AccountTable.row(of: token.account, in: db) != nil else {
        throw AccountError.notFound
      }
      let taken = try Row.fetchOne(
        db, sql: "SELECT 1 FROM access_token WHERE account_id = ? AND name = ?",
        arguments: [token.account, token.name])
      guard taken == nil else { throw AccountError.tokenNameTaken }
      try db.run(
        """
        INSERT INTO access_token (hash, account_id, name, scope, began, ends)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          token.hash, token.account, token.name,
          token.scope.map(\.rawValue).sorted().joined(separator: " "),
          token.began.timeIntervalSince1970, token.ends.timeIntervalSince1970,
        ])
      try AccountTable.note(.tokenMade, of: token.account, at: token.began, in: db)
    }
  }

  /// The tokens of an account, by name.
  public func tokens(of account: Int64) async throws(AccountError) -> [AccessToken] {
    try await governed { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM access_token WHERE account_id = ? ORDER BY name",
        arguments: [account]
      ).map(AccessToken.init(row:))
    }
  }

  /// The token of a secret's hash.
  public func token(_ hash: Data) async throws(AccountError) -> AccessToken? {
    try glimpsed { db in
      try Row.fetchOne(db, sql: "SELECT * FROM access_token WHERE hash = ?", arguments: [hash])
        .map(AccessToken.init(row:))
    }
  }

  /// Removes a token, and notes it.
  public func removeToken(
    named name: String, of account: Int64, at now: Date
  ) async throws(AccountError) {
    try await governed { db in
      try db.run("DELETE FROM access_token WHERE account_id = ? AND name = ?", [account, name])
      guard db.changesCount > 0 else { throw AccountError.noToken }
      try AccountTable.note(.tokenRevoked, of: account, at: now, in: db)
    }
  }
}

extension AccessToken {
  /// Reads a token off a row; a right that is not known any more is left out.
  fileprivate init(row: Row) {
    let scope: String = row["scope"]
    self.init(
      name: row["name"], account: row["account_id"],
      scope: Set(scope.split(separator: " ").compactMap { Right(rawValue: String($0)) }),
      began: Date(timeIntervalSince1970: row["began"]),
      ends: Date(timeIntervalSince1970: row["ends"]), hash: row["hash"])
  }
}
