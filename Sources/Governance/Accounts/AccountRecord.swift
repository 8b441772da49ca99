public import Foundation

/// An account with what proves that somebody is its owner.
public struct AccountRecord: Hashable, Sendable {
  /// The account.
  public let account: Account

  /// How often password, post or access have changed: what was begun under another number is over.
  public let generation: Int

  /// The hash of the password.
  public let password: PasswordHash

  /// The second factor, if there is one.
  public let secondFactor: SecondFactor?

  /// Who the owner is at the provider, if the account has been opened through one.
  public let provider: ProviderLink?

  /// Makes a record.
  public init(
    account: Account, generation: Int, password: PasswordHash, secondFactor: SecondFactor?,
    provider: ProviderLink? = nil
  ) {
    self.provider = provider
    self.account = account
    self.generation = generation
    self.password = password
    self.secondFactor = secondFactor
  }
}

/// A second factor as it is stored.
public struct SecondFactor: Hashable, Sendable {
  /// The encrypted secret.
  public let sealedSecret: Data

  /// The number of the last time step whose code was used; none at or before it is taken again.
  public let lastStep: Int64

  /// Makes a second factor.
  public init(sealedSecret: Data, lastStep: Int64) {
    self.sealedSecret = sealedSecret
    self.lastStep = lastStep
  }
}

/// An account that is to be added.
public struct NewAccount: Hashable, Sendable {
  /// The mail address to sign in with.
  public let address: MailboxName

  /// The name that people read.
  public let name: String

  /// What the person is here for.
  public let post: Post

  /// The hash of the first password.
  public let password: PasswordHash

  /// Makes a new account.
  public init(address: MailboxName, name: String, post: Post, password: PasswordHash) {
    self.address = address
    self.name = name
    self.post = post
    self.password = password
  }
}

/// What becomes of an account.
public enum AccountChange: Hashable, Sendable {
  /// Another password.
  case password(PasswordHash)

  /// The same password, hashed with more work.
  case raisedPassword(PasswordHash)

  /// Another post.
  case post(Post)

  /// The access is taken back, or given again.
  case isRevoked(Bool)

  /// A second factor with its recovery codes, by their hashes; `nil` takes both away.
  case secondFactor(SecondFactor?, recoveryHashes: [Data])

  /// The owner's account at the provider; `nil` takes it away.
  case provider(ProviderLink?)

  /// Whether all that was begun before is over: sessions end at once, everywhere.
  public var endsSessions: Bool {
    switch self {
    case .raisedPassword, .provider(.some): false
    default: true
    }
  }
}
