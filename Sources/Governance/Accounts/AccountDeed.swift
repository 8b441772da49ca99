/// What was done with an account, as the log of acts names it.
///
/// A line of the log bears the account's number, and neither a name, a password, a code nor a token.
public enum AccountDeed: String, CaseIterable, Sendable {
  case added = "account.added"
  case invited = "account.invited"
  case passwordChanged = "account.password-changed"
  case postChanged = "account.post-changed"
  case revoked = "account.revoked"
  case restored = "account.restored"
  case secondFactorSet = "account.second-factor-set"
  case secondFactorRemoved = "account.second-factor-removed"
  case recoveryCodeUsed = "account.recovery-code-used"
  case providerLinked = "account.provider-linked"
  case providerUnlinked = "account.provider-unlinked"
  case signedIn = "account.signed-in"
  case signedOut = "account.signed-out"
  case sessionsEnded = "account.sessions-ended"
  case signInSlowed = "account.sign-in-slowed"
  case tokenMade = "account.token-made"
  case tokenRevoked = "account.token-revoked"
}
