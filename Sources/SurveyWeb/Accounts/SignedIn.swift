import Governance

/// Who is signed in with the browser that sent a request.
struct SignedIn: Sendable {
  /// The account, as it is now.
  let account: Account

  /// The session.
  let session: Session

  /// The mark that each form of the session carries.
  let formMark: FormMark

  /// Whether the account records organisations, or runs waves of some.
  var mayOpenSetup: Bool {
    account.may(.addOrganisation, on: .program)
      || RightsTable.reach(.runWaves, for: account.post.kind) != .none
  }
}
