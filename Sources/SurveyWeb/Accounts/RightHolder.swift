import Governance

/// Whoever asks in the name of an account: a person with a browser, or a program with a token.
protocol RightHolder: Sendable {
  /// The account, as it is now.
  var account: Account { get }

  /// Whether something may be done to something.
  func may(_ right: Right, on subject: Subject) -> Bool

  /// Whether something may be done anywhere at all.
  func hasAtAll(_ right: Right) -> Bool
}

extension RightHolder {
  /// Refuses what may not be done.
  ///
  /// What may be done somewhere, but not there, is not found: nobody learns that it exists.
  ///
  /// - Throws: ``DeskError/notAllowed`` for a right that there never is, ``DeskError/notHere``
  ///   for one that does not reach so far.
  func mayOrNotFound(_ right: Right, on subject: Subject) throws(DeskError) {
    guard !may(right, on: subject) else { return }
    throw hasAtAll(right) ? .notHere : .notAllowed
  }
}

extension SignedIn: RightHolder {
  func may(_ right: Right, on subject: Subject) -> Bool { account.may(right, on: subject) }

  func hasAtAll(_ right: Right) -> Bool {
    RightsTable.reach(right, for: account.post.kind) != .none
  }
}
