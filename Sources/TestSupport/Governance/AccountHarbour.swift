public import Foundation
public import Governance
import SurveyModel

/// A few accounts, and what the tests of accounts are told about.
public enum AccountHarbour {
  /// The organisations that there are.
  public static let organisations: Set<String> = ["Harbour Services", "Northern Rail"]

  /// A moment at which nothing has happened yet.
  public static let now = Date(timeIntervalSince1970: 1_800_000_000)

  /// A password that may be used.
  public static let password = "seven grey herons wade"

  /// So little work that tests are quick.
  public static let cost = PasswordHash.Cost(logRounds: 4, blockSize: 1, parallelism: 1)

  /// A post of each kind.
  public static let posts: [Post] = [
    .administrator, .consultant(organisations: ["Harbour Services"]),
    .leader(organisation: "Harbour Services", department: "D1"), .auditor,
  ]

  /// An account to be added, with a hash that is no password's.
  public static func newAccount(_ name: String, _ post: Post) throws -> NewAccount {
    guard let address = MailboxName("\(name)@harbour.example") else {
      throw AccountError.badAddress
    }
    return NewAccount(address: address, name: name, post: post, password: hash(1))
  }

  /// A hash that is no password's.
  public static func hash(_ number: UInt8) -> PasswordHash {
    PasswordHash(
      cost: cost, salt: Data(repeating: number, count: 16),
      digest: Data(repeating: number, count: 32))
  }

  /// 32 bytes that differ by number.
  public static func bytes(_ number: UInt8) -> Data { Data(repeating: number, count: 32) }
}
