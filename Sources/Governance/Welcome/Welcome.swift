public import Foundation

/// An invitation to choose the password of an account, once.
///
/// It counts under the generation of the account at which it was made: choosing a password, another post
/// and taking the access back all end it.
public struct Welcome: Hashable, Sendable {
  /// How long an invitation counts, in seconds.
  public static let lifetime: TimeInterval = 7 * 86_400

  /// The hash of its secret.
  public let hash: Data

  /// The account's number.
  public let account: Int64

  /// The generation of the account under which it counts.
  public let generation: Int

  /// When it was made.
  public let began: Date

  /// When it ends.
  public var ends: Date { began.addingTimeInterval(Self.lifetime) }

  /// Makes an invitation.
  public init(hash: Data, account: Int64, generation: Int, began: Date) {
    self.hash = hash
    self.account = account
    self.generation = generation
    self.began = began
  }

  /// Whether it counts at a moment for an account as it is then.
  public func counts(for record: AccountRecord, at now: Date) -> Bool {
    record.account.id == account && !record.account.isRevoked && record.generation == generation
      && now >= began.addingTimeInterval(-Session.noteAfter) && now < ends
  }
}
