import Foundation
public import Governance

/// A store of accounts that is tested, and what it has noted.
public struct AccountsUnderTest: Sendable {
  /// The store.
  public let store: any GovernanceStore

  /// What was noted so far.
  public let notes: @Sendable () async throws -> [AccountNote]

  /// Makes a store to be tested, which is empty and knows ``AccountHarbour/organisations``.
  public init(
    store: any GovernanceStore, notes: @escaping @Sendable () async throws -> [AccountNote]
  ) {
    self.store = store
    self.notes = notes
  }

  /// Adds an account.
  func add(_ name: String, _ post: Post) async throws -> Account {
    try await store.add(AccountHarbour.newAccount(name, post), at: AccountHarbour.now)
  }

  /// Changes an account as it is now.
  func change(_ account: Account, by change: AccountChange) async throws {
    let generation = try await store.accountRecord(of: account.id)?.generation
    try await store.change(
      account.id, by: change, generation: generation ?? -1, at: AccountHarbour.now)
  }

  /// Begins a session of an account as it is now.
  func begin(
    _ number: UInt8, of account: Account, _ stage: Session.Stage = .whole,
    at seconds: TimeInterval = 0, replacing old: Data? = nil
  ) async throws {
    let began = AccountHarbour.now.addingTimeInterval(seconds)
    let generation = try await store.accountRecord(of: account.id)?.generation
    try await store.begin(
      Session(
        hash: AccountHarbour.bytes(number), account: account.id, stage: stage, began: began,
        used: began), generation: generation ?? -1, replacing: old)
  }
}

/// One promise of the ports of accounts.
public struct AccountCheck: Sendable, CustomStringConvertible {
  /// The promise, as a sentence.
  public let description: String

  private let body: @Sendable (AccountsUnderTest) async throws -> Void

  init(_ promise: String, _ body: @escaping @Sendable (AccountsUnderTest) async throws -> Void) {
    description = promise
    self.body = body
  }

  /// Sees whether an empty store keeps the promise.
  public func run(on tested: AccountsUnderTest) async throws { try await body(tested) }
}

/// What every store of accounts promises, whatever it is made of.
public enum AccountContract {
  /// All checks.
  public static let checks =
    accounts + factors + sessions + tries + tokens + welcomes + providers
}

/// Demands that something is refused with one error.
func demand(
  _ subject: String, isRefusedAs expected: AccountError, _ action: () async throws -> Void
) async throws {
  do {
    try await action()
  } catch let error as AccountError {
    return try demand(error, is: expected, subject)
  }
  throw BrokenPromise("\(subject): was not refused")
}
