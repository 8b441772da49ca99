import Collecting
import Foundation
import GRDB
import Governance
import SurveyModel

/// Accounts, as they lie in the database.
enum AccountTable {
  /// The row of an account.
  static func row(of account: Int64, in db: Database) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [account])
  }

  /// Reads an account off its row.
  static func account(_ row: Row, in db: Database) throws -> Account {
    let id: Int64 = row["id"]
    let organisations = try Set(
      String.fetchAll(
        db,
        sql: """
          SELECT organisation.name FROM account_organisation
          JOIN organisation ON organisation.id = account_organisation.organisation_id
          WHERE account_organisation.account_id = ?
          """, arguments: [id]))
    let department: String? = row["department"]
    guard let address = MailboxName(row["address"]), let kind = PostKind(rawValue: row["post"])
    else { throw AccountError.unavailable("an account has a form that is not known") }
    // Where an organisation is gone, its consultants and leaders have no post left, and no access.
    let post = Post(kind, organisations: organisations, department: department.map { .init($0) })
    return Account(
      id: id, address: address, name: row["name"], post: post ?? .consultant(organisations: []),
      isRevoked: row["is_revoked"] || post == nil)
  }

  /// Reads an account with what proves its owner off its row.
  static func record(_ row: Row, in db: Database) throws -> AccountRecord {
    guard let password = PasswordHash(text: row["password"]) else {
      throw AccountError.unavailable("an account has a password hash that is not known")
    }
    let secret: Data? = row["factor_secret"]
    return AccountRecord(
      account: try account(row, in: db), generation: row["generation"], password: password,
      secondFactor: secret.map { SecondFactor(sealedSecret: $0, lastStep: row["factor_step"]) },
      provider: try provider(of: row["id"], in: db))
  }

  /// Sets the organisations of an account.
  static func set(_ organisations: Set<String>, of account: Int64, in db: Database) throws {
    try db.run("DELETE FROM account_organisation WHERE account_id = ?", [account])
    for name in organisations.sorted() {
      try db.run(
        """
        INSERT INTO account_organisation (account_id, organisation_id)
        SELECT ?, id FROM organisation WHERE name = ?
        """, [account, name])
      guard db.changesCount > 0 else { throw AccountError.unknownOrganisation(name) }
    }
  }

  /// Writes a change into the rows of an account.
  ///
  /// - Returns: what is noted of it, if anything.
  static func apply(
    _ change: AccountChange, to account: Int64, in db: Database
  ) throws -> AccountDeed? {
    switch change {
    case .password(let hash), .raisedPassword(let hash):
      try db.run("UPDATE account SET password = ? WHERE id = ?", [hash.text, account])
      return change.endsSessions ? .passwordChanged : nil
    case .post(let post):
      try db.run(
        "UPDATE account SET post = ?, department = ? WHERE id = ?",
        [post.kind.rawValue, post.department?.rawValue, account])
      try set(post.organisations, of: account, in: db)
      return .postChanged
    case .isRevoked(let isRevoked):
      try db.run("UPDATE account SET is_revoked = ? WHERE id = ?", [isRevoked, account])
      return isRevoked ? .revoked : .restored
    case .secondFactor(let factor, let hashes):
      try db.run(
        "UPDATE account SET factor_secret = ?, factor_step = ? WHERE id = ?",
        [factor?.sealedSecret, factor?.lastStep ?? 0, account])
      try db.run("DELETE FROM recovery_code WHERE account_id = ?", [account])
      for hash in hashes {
        try db.run("INSERT INTO recovery_code (hash, account_id) VALUES (?, ?)", [hash, account])
      }
      return factor == nil ? .secondFactorRemoved : .secondFactorSet
    case .provider(let link):
      try set(link, of: account, in: db)
      return link == nil ? .providerUnlinked : .providerLinked
    }
  }

  /// Refuses a change after which no administrator is left, where there was one.
  static func refuseNobody(after former: Row, in db: Database) throws {
    guard former["post"] == PostKind.administrator.rawValue, former["is_revoked"] == false else {
      return
    }
    let left = try Row.fetchOne(
      db, sql: "SELECT 1 FROM account WHERE post = 'administrator' AND NOT is_revoked")
    guard left != nil else { throw AccountError.lastAdministrator }
  }

  /// Adds a line to the log of acts.
  static func note(
    _ deed: AccountDeed, of account: Int64, at now: Date, in db: Database
  ) throws {
    try ActTable.write(
      .account(deed.rawValue), organisation: "", wave: nil, count: Int(account),
      on: Act.day(of: now), in: db)
  }
}
