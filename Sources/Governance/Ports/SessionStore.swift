public import Foundation

/// Where sessions, tries and known places are kept.
public protocol SessionStore: Sendable {
  /// Begins a session in the place of another; a whole one is noted. Sessions that are over are deleted.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - generation: the account's generation that the password was compared under.
  ///   - old: the hash of the session that ends with it.
  /// - Throws: ``AccountError/changedMeanwhile`` where the account has another generation, or its access
  ///   was taken back.
  func begin(
    _ session: Session, generation: Int, replacing old: Data?
  ) async throws(AccountError)

  /// The session of a secret's hash.
  func session(_ hash: Data) async throws(AccountError) -> Session?

  /// The whole sessions of an account, the one used last first.
  func sessions(of account: Int64) async throws(AccountError) -> [Session]

  /// Notes that a session is used.
  func touch(_ hash: Data, at now: Date) async throws(AccountError)

  /// Ends a session, and notes it if there was one.
  func end(_ hash: Data, at now: Date) async throws(AccountError)

  /// Ends the sessions of an account but one, and notes it.
  ///
  /// - Returns: how many there were.
  func endSessions(
    of account: Int64, except kept: Data?, at now: Date
  ) async throws(AccountError) -> Int

  /// Counts a try before it is made, under all keys or under none.
  func takeTry(_ keys: [TryKey], at now: Date) async throws(AccountError) -> TryVerdict

  /// Takes the count of one try back under each key.
  func forgiveTry(_ hashes: [Data]) async throws(AccountError)

  /// Forgets all tries under a key.
  func forgetTries(_ hash: Data) async throws(AccountError)

  /// Whether an account has signed in from a place before.
  func isKnown(_ place: Data, of account: Int64) async throws(AccountError) -> Bool

  /// Keeps that an account has signed in from a place; the oldest beyond 20 are forgotten.
  func remember(
    _ place: Data, of account: Int64, at now: Date
  ) async throws(AccountError)
}
