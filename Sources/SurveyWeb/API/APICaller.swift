import Foundation
import Governance

/// A program that shows a token, in the name of the account that made it.
struct APICaller: RightHolder {
  let account: Account
  let token: AccessToken

  /// When it asks.
  let now: Date

  /// Both the token and its account must be allowed it.
  func may(_ right: Right, on subject: Subject) -> Bool {
    token.may(right, on: subject, of: account, at: now)
  }

  func hasAtAll(_ right: Right) -> Bool {
    token.scope.contains(right)
      && RightsTable.reach(right, for: account.post.kind) != .none
  }
}
