public import Foundation

extension AccountDesk {
  /// Demands the password of somebody who is signed in, before something of weight is done.
  ///
  /// Tries are counted for the account, as codes are.
  ///
  /// - Throws: ``AccountError/wrongPassword``, ``AccountError/busy`` also where tries have to wait.
  public func prove(
    _ record: AccountRecord, knowing password: String, from network: String, at now: Date
  ) async throws(AccountError) {
    let key = TryKey(hash: SignInPlace.codeHash(of: record.account.id), rule: .code)
    if case .wait = try await store.takeTry([key], at: now) { throw .busy }
    guard try await keeper.matches(password, record.password, from: network) else {
      throw .wrongPassword
    }
    try await store.forgetTries(key.hash)
  }

  /// Draws a second factor that is not the account's yet.
  ///
  /// - Returns: the factor, and its secret as only this server and this account read it.
  public func offerSecondFactor(
    to account: Account, lock: SecretLock, using generator: inout some RandomNumberGenerator
  ) throws(AccountError) -> (totp: TOTP, sealed: Data) {
    let totp = TOTP(using: &generator)
    return (totp, try lock.seal(totp.secret, of: account.id))
  }

  /// The second factor that was offered.
  ///
  /// - Throws: ``AccountError/keyDoesNotFit`` for what was offered to another account, or by nobody.
  public func offered(
    _ sealed: Data, to account: Account, lock: SecretLock
  ) throws(AccountError) -> TOTP {
    TOTP(secret: try lock.open(sealed, of: account.id))
  }

  /// Gives an account recovery codes that take the place of earlier ones; the second factor stays.
  ///
  /// - Throws: ``AccountError/noSecondFactor``.
  public func drawRecoveryCodes(
    of record: AccountRecord, at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> [RecoveryCode] {
    guard let factor = record.secondFactor else { throw .noSecondFactor }
    let codes = RecoveryCode.draw(using: &generator)
    try await change(
      record, by: .secondFactor(factor, recoveryHashes: codes.map(\.hash)), at: now)
    return codes
  }
}
