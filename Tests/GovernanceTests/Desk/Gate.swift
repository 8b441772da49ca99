import Foundation
import Governance
import TestSupport
import Testing

/// A store in memory with one account, and the ways to it.
struct Gate {
  let store = MemoryAccounts()
  let keeper = PasswordKeeper(cost: AccountHarbour.cost)
  let lock: SecretLock
  let desk: AccountDesk
  let signIn: SignInDesk
  let anna: Account

  static let address = "anna@harbour.example"
  static let home = SignInPlace(network: "192.0.2.1")

  init(_ post: Post = .administrator) async throws {
    lock = try #require(SecretLock(key: AccountHarbour.bytes(9)))
    desk = AccountDesk(store: store, keeper: keeper)
    signIn = SignInDesk(store: store, keeper: keeper, lock: lock)
    var generator = SystemRandomNumberGenerator()
    anna = try await desk.add(
      Self.address, name: "Anna", post: post, password: AccountHarbour.password,
      at: AccountHarbour.now, using: &generator)
  }

  /// Signs in; `seconds` after the beginning.
  func enter(
    _ password: String = AccountHarbour.password, as address: String = Gate.address,
    from place: SignInPlace = Gate.home, after seconds: TimeInterval = 0
  ) async throws -> SignInDesk.Outcome {
    var generator = SystemRandomNumberGenerator()
    return try await signIn.signIn(
      address, password: password, from: place,
      at: AccountHarbour.now.addingTimeInterval(seconds), using: &generator)
  }

  /// Signs in, and demands that it works.
  func entered(
    from place: SignInPlace = Gate.home, after seconds: TimeInterval = 0
  ) async throws -> BearerSecret {
    guard case .signedIn(let secret) = try await enter(from: place, after: seconds) else {
      throw AccountError.wrongPassword
    }
    return secret
  }

  /// Gives the account a second factor.
  func secondFactor() async throws -> (totp: TOTP, codes: [RecoveryCode]) {
    var generator = SystemRandomNumberGenerator()
    let totp = TOTP(using: &generator)
    let codes = try await desk.setSecondFactor(
      totp, of: desk.record(at: Self.address), lock: lock, at: AccountHarbour.now,
      using: &generator)
    return (totp, codes)
  }

  /// Who is signed in with a secret.
  func who(_ secret: BearerSecret, after seconds: TimeInterval = 0) async throws -> Account? {
    try await signIn.account(of: secret, at: AccountHarbour.now.addingTimeInterval(seconds))?
      .account
  }
}
