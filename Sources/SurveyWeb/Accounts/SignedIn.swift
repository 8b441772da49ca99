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

  /// Refuses what the account may not do.
  ///
  /// What a post may do somewhere, but not there, is not found: nobody learns that it exists.
  ///
  /// - Throws: ``DeskError/notAllowed`` for a right that the post never has, ``DeskError/notHere``
  ///   for one that does not reach so far.
  func mayOrNotFound(_ right: Right, on subject: Subject) throws(DeskError) {
    guard !account.may(right, on: subject) else { return }
    throw RightsTable.reach(right, for: account.post.kind) == .none ? .notAllowed : .notHere
  }
}
