import Collecting
public import Foundation
import GRDB
public import Governance
import SurveyModel

extension SQLiteStore: AccountStore {
  /// All accounts, by address.
  public func accounts() async throws(AccountError) -> [Account] {
    try await governed { db in
      try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY address")
        .map { try AccountTable.account($0, in: db) }
    }
  }

  /// The account that signs in with an address.
  public func accountRecord(
    at address: MailboxName
  ) async throws(AccountError) -> AccountRecord? {
    try glimpsed { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM account WHERE address = ?", arguments: [address.text]
      ).map { try AccountTable.record($0, in: db) }
    }
  }

  /// The account of a number.
  public func accountRecord(of account: Int64) async throws(AccountError) -> AccountRecord? {
    try glimpsed { db in
      try AccountTable.row(of: account, in: db).map { try AccountTable.record($0, in: db) }
    }
  }

  /// Adds an account, and notes it.
  public func add(
    _ account: NewAccount, at now: Date
  ) async throws(AccountError) -> Account {
    try await governed { db in
      let taken = try Row.fetchOne(
        db, sql: "SELECT 1 FROM account WHERE address = ?", arguments: [account.address.text])
      guard taken == nil else { throw AccountError.addressTaken }
      try db.run(
        "INSERT INTO account (address, name, post, department, password) VALUES (?, ?, ?, ?, ?)",
        [
          account.address.text, account.name, account.post.kind.rawValue,
          account.post.department?.rawValue, account.password.text,
        ])
      let id = db.lastInsertedRowID
      try AccountTable.set(account.post.organisations, of: id, in: db)
      try AccountTable.note(.added, of: id, at: now, in: db)
      return Account(
        id: id, address: account.address, name: account.name, post: account.post)
    }
  }

  /// Changes an account, notes it, and ends what the change ends, all at once.
  public func change(
    _ account: Int64, by change: AccountChange, generation: Int, at now: Date
  ) async throws(AccountError) {
    try await governed { db in
      guard let row = try AccountTable.row(of: account, in: db) else {
        throw AccountError.notFound
      }
      guard row["generation"] == generation else { throw AccountError.changedMeanwhile }
      let deed = try AccountTable.apply(change, to: account, in: db)
      try AccountTable.refuseNobody(after: row, in: db)
      if let deed { try AccountTable.note(deed, of: account, at: now, in: db) }
      guard change.endsSessions else { return }
      try db.run("UPDATE account SET generation = generation + 1 WHERE id = ?", [account])
      try db.run("DELETE FROM session WHERE account_id = ?", [account])
    }
  }

  /// Uses the code of a time step.
  public func takeStep(_ step: Int64, of account: Int64) async throws(AccountError) -> Bool {
    try await governed { db in
      try db.run(
        """
        UPDATE account SET factor_step = ?
        WHERE id = ? AND factor_secret IS NOT NULL AND factor_step < ?
        """, [step, account, step])
      return db.changesCount > 0
    }
  }

  /// Uses a recovery code up, and notes it.
  public func takeRecoveryCode(
    _ hash: Data, of account: Int64, at now: Date
  ) async throws(AccountError) -> Bool {
    try await governed { db in
      try db.run("DELETE FROM recovery_code WHERE hash = ? AND account_id = ?", [hash, account])
      guard db.changesCount > 0 else { return false }
      try AccountTable.note(.recoveryCodeUsed, of: account, at: now, in: db)
      return true
    }
  }

  /// How many recovery codes are left.
  public func recoveryCodeCount(of account: Int64) async throws(AccountError) -> Int {
    try await governed { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM recovery_code WHERE account_id = ?", arguments: [account])
        ?? 0
    }
  }

  /// Notes a deed in the log of acts.
  public func note(
    _ deed: AccountDeed, of account: Int64, at now: Date
  ) async throws(AccountError) {
    try await governed { db in try AccountTable.note(deed, of: account, at: now, in: db) }
  }

  /// Reads and writes in one transaction, of which nothing stays when it throws.
  func governed<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) async throws(AccountError) -> Value {
    try await write(orThrow: AccountError.unavailable, body)
  }

  /// Reads a few rows from one moment's state of the database.
  ///
  /// Every request of somebody who is signed in asks for them: it waits for nobody who writes.
  func glimpsed<Value>(_ body: (Database) throws -> Value) throws(AccountError) -> Value {
    try readAtOnce(orThrow: AccountError.unavailable, body)
  }
}
