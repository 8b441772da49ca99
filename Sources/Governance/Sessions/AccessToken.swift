public import Foundation

/// A program's access in the name of an account.
public struct AccessToken: Hashable, Sendable {
  /// The rights that a token can have: those that change nothing.
  public static let possibleScope: Set<Right> = [
    .seeActs, .seeWaves, .seeResponseRates, .seeResults, .seeComments, .export,
  ]

  /// The longest time that a token lasts, in seconds.
  public static let longest: TimeInterval = 366 * 86_400

  /// What stands before the secret, by which scanners of leaked secrets know it.
  public static let prefix = "parallax_"

  /// The name, which no other token of the account has.
  public let name: String

  /// The account's number.
  public let account: Int64

  /// What it may do at most; the account must be allowed it too.
  public let scope: Set<Right>

  /// When it was made.
  public let began: Date

  /// When it ends.
  public let ends: Date

  /// The hash of its secret.
  public let hash: Data

  /// Makes a token.
  public init(
    name: String, account: Int64, scope: Set<Right>, began: Date, ends: Date, hash: Data
  ) {
    self.name = name
    self.account = account
    self.scope = scope
    self.began = began
    self.ends = ends
    self.hash = hash
  }

  /// Whether a program with this token may do something.
  public func may(
    _ right: Right, on subject: Subject, of owner: Account, at now: Date
  ) -> Bool {
    owner.id == account && now < ends && scope.contains(right) && owner.may(right, on: subject)
  }
}
