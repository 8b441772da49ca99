public import Foundation

/// Somebody who is signed in with a browser.
public struct Session: Hashable, Sendable {
  /// How far somebody is.
  public enum Stage: String, CaseIterable, Sendable {
    /// Password or provider were right, and the second factor is still asked for: nothing is allowed yet.
    case password

    /// Signed in.
    case whole
  }

  /// How long a session stands unused, in seconds.
  public static let idleEnd: TimeInterval = 30 * 60

  /// How long a session lasts at most, in seconds.
  public static let absoluteEnd: TimeInterval = 12 * 3_600

  /// How long the second factor is waited for, in seconds.
  public static let halfEnd: TimeInterval = 5 * 60

  /// How old the noted use of a session may get before it is noted again, in seconds.
  public static let noteAfter: TimeInterval = 60

  /// The hash of its secret.
  public let hash: Data

  /// The account's number.
  public let account: Int64

  /// How far the person is.
  public let stage: Stage

  /// When it began.
  public let began: Date

  /// When it was last used, give or take ``noteAfter``.
  public let used: Date

  /// The kind of browser, so that its owner knows it again ("Firefox on Linux"); `nil` where it is not known.
  public let browser: String?

  /// Makes a session.
  public init(
    hash: Data, account: Int64, stage: Stage, began: Date, used: Date, browser: String? = nil
  ) {
    self.browser = browser
    self.hash = hash
    self.account = account
    self.stage = stage
    self.began = began
    self.used = used
  }

  /// Whether it still counts at a moment; one that would begin later does not.
  public func isAlive(at now: Date) -> Bool {
    let (age, idle) = (now.timeIntervalSince(began), now.timeIntervalSince(used))
    let longest = stage == .whole ? Self.absoluteEnd : Self.halfEnd
    return age >= -Self.noteAfter && age < longest && idle < Self.idleEnd
  }
}
