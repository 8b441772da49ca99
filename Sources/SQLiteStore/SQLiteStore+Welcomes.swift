public import Foundation
import GRDB
public import Governance

extension SQLiteStore: WelcomeStore {
  /// Puts an invitation in the place of the one before, and notes it.
  public func invite(_ welcome: Welcome) async throws(AccountError) {
    try await governed { db in
      guard let row = try AccountTable.row(of: welcome.account, in: db) else {
        throw AccountError.notFound
      }
      guard row["generation"] == welcome.generation else { throw AccountError.changedMeanwhile }
      try db.run("DELETE FROM account_invitation WHERE account_id = ?", [welcome.account])
      try db.run(
        """
        INSERT INTO account_invitation (account_id, hash, generation, began)
        VALUES (?, ?, ?, ?)
        """,
        [welcome.account, welcome.hash, welcome.generation, welcome.began.timeIntervalSince1970])
      try AccountTable.note(.invited, of: welcome.account, at: welcome.began, in: db)
    }
  }

  /// The invitation of an account.
  public func welcome(of account: Int64) async throws(AccountError) -> Welcome? {
    try await governed { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM account_invitation WHERE account_id = ?", arguments: [account]
      ).map(Welcome.init(row:))
    }
  }

  /// The invitation of a secret's hash.
  public func welcome(_ hash: Data) async throws(AccountError) -> Welcome? {
    try await governed { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM account_invitation WHERE hash = ?", arguments: [hash]
      ).map(Welcome.init(row:))
    }
  }
}

extension Welcome {
  /// Reads an invitation off a row.
  fileprivate init(row: Row) {
    self.init(
      hash: row["hash"], account: row["account_id"], generation: row["generation"],
      began: Date(timeIntervalSince1970: row["began"]))
  }
}
