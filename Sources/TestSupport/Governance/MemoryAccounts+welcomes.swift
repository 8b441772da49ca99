public import Foundation
public import Governance

extension MemoryAccounts: WelcomeStore {
  /// Puts an invitation in the place of the one before, and notes it.
  public func invite(_ welcome: Welcome) async throws(AccountError) {
    guard try alive(welcome.account).record.generation == welcome.generation else {
      throw .changedMeanwhile
    }
    welcomes[welcome.account] = welcome
    write(.invited, welcome.account)
  }

  /// The invitation of an account.
  public func welcome(of account: Int64) async throws(AccountError) -> Welcome? {
    welcomes[account]
  }

  /// The invitation of a secret's hash.
  public func welcome(_ hash: Data) async throws(AccountError) -> Welcome? {
    welcomes.values.first { $0.hash == hash }
  }
}
