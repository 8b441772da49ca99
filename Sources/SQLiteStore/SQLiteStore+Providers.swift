public import Foundation
import GRDB
public import Governance

extension SQLiteStore: ProviderStore {
  /// The account that is linked to a subject.
  public func accountRecord(
    linkedTo subjectHash: Data
  ) async throws(AccountError) -> AccountRecord? {
    try await governed { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT account.* FROM account_provider
          JOIN account ON account.id = account_provider.account_id
          WHERE account_provider.subject = ?
          """, arguments: [subjectHash]
      ).map { try AccountTable.record($0, in: db) }
    }
  }

  /// Notes that somebody is under way; those whose time is over are forgotten.
  public func begin(_ trip: ProviderTrip) async throws(AccountError) {
    try await governed { db in
      let began = trip.began.timeIntervalSince1970
      try db.run("DELETE FROM provider_trip WHERE began < ?", [began - ProviderTrip.longest])
      try db.run(
        "INSERT INTO provider_trip (hash, onward, began) VALUES (?, ?, ?)",
        [trip.hash, trip.onward, began])
    }
  }

  /// Takes a trip away.
  public func takeTrip(_ hash: Data) async throws(AccountError) -> ProviderTrip? {
    try await governed { db in
      let trip = try Row.fetchOne(
        db, sql: "SELECT * FROM provider_trip WHERE hash = ?", arguments: [hash]
      ).map { row in
        ProviderTrip(
          hash: row["hash"], onward: row["onward"],
          began: Date(timeIntervalSince1970: row["began"]))
      }
      try db.run("DELETE FROM provider_trip WHERE hash = ?", [hash])
      return trip
    }
  }
}

extension AccountTable {
  /// Who the owner of an account is at the provider.
  static func provider(of account: Int64, in db: Database) throws -> ProviderLink? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM account_provider WHERE account_id = ?", arguments: [account]
    ).map { row in
      ProviderLink(
        issuer: row["issuer"], subjectHash: row["subject"],
        linked: Date(timeIntervalSince1970: row["linked"]))
    }
  }

  /// Sets who the owner of an account is at the provider.
  static func set(_ link: ProviderLink?, of account: Int64, in db: Database) throws {
    try db.run("DELETE FROM account_provider WHERE account_id = ?", [account])
    guard let link else { return }
    try db.run(
      "INSERT INTO account_provider (account_id, issuer, subject, linked) VALUES (?, ?, ?, ?)",
      [account, link.issuer, link.subjectHash, link.linked.timeIntervalSince1970])
  }
}
