public import Foundation

/// How long somebody waits after wrong tries.
///
/// Formula: nothing after the first `free` tries; then `first · 2^(n − free − 1)` seconds after the nth, at
/// most `longest`. Tries are forgotten when none came for `memory` seconds.
public struct TryRule: Hashable, Sendable {
  /// How many tries cost no waiting.
  public let free: Int

  /// The first wait, in seconds.
  public let first: TimeInterval

  /// The longest wait, in seconds.
  public let longest: TimeInterval

  /// After how many seconds without a try the count begins anew.
  public let memory: TimeInterval

  /// Makes a rule.
  public init(free: Int, first: TimeInterval, longest: TimeInterval, memory: TimeInterval) {
    self.free = free
    self.first = first
    self.longest = longest
    self.memory = memory
  }

  /// For an account from one place: a network, or a device that is known.
  public static let place = TryRule(free: 5, first: 2, longest: 900, memory: 86_400)

  /// For an account from all places that are not known.
  public static let account = TryRule(free: 30, first: 2, longest: 3_600, memory: 86_400)

  /// For the codes of an account's second factor, which only follow a right password.
  public static let code = TryRule(free: 5, first: 5, longest: 3_600, memory: 86_400)

  /// Until when somebody waits; `nil` where a try may be made now.
  public func wait(after tries: TryCount?, at now: Date) -> Date? {
    guard let tries, tries.count > free, now.timeIntervalSince(tries.last) < memory else {
      return nil
    }
    let pause = min(longest, first * pow(2, Double(min(tries.count - free - 1, 30))))
    let until = tries.last.addingTimeInterval(pause)
    return until > now ? until : nil
  }

  /// The count with one more try.
  public func counting(_ tries: TryCount?, at now: Date) -> TryCount {
    guard let tries, now.timeIntervalSince(tries.last) < memory else {
      return TryCount(count: 1, last: now)
    }
    return TryCount(count: tries.count + 1, last: max(tries.last, now))
  }
}

/// How many tries were made, and when the last one was.
public struct TryCount: Hashable, Sendable {
  /// How many.
  public let count: Int

  /// When the last one was.
  public let last: Date

  /// Makes a count.
  public init(count: Int, last: Date) {
    self.count = count
    self.last = last
  }
}

/// What tries are counted for, with the rule that holds for it.
public struct TryKey: Hashable, Sendable {
  /// A hash that tells neither the account nor the network.
  public let hash: Data

  /// The rule.
  public let rule: TryRule

  /// Makes a key.
  public init(hash: Data, rule: TryRule) {
    self.hash = hash
    self.rule = rule
  }
}

/// Whether a try may be made.
public enum TryVerdict: Hashable, Sendable {
  /// It may, and is counted; `isSlowing` where from now on there are waits that there were not before.
  case go(isSlowing: Bool)

  /// Not before this moment; it is not counted.
  case wait(until: Date)

  /// The verdict over tries that are counted together, and the new counts.
  ///
  /// - Parameters:
  ///   - keys: what is counted.
  ///   - counts: the counts so far, in the order of the keys.
  ///   - now: the moment.
  /// - Returns: the verdict, and the counts that hold from now on; none where they stay.
  public static func over(
    _ keys: [TryKey], _ counts: [TryCount?], at now: Date
  ) -> (verdict: TryVerdict, counts: [TryCount]) {
    let waits = zip(keys, counts).compactMap { $0.rule.wait(after: $1, at: now) }
    if let longest = waits.max() { return (.wait(until: longest), []) }
    let next = zip(keys, counts).map { $0.rule.counting($1, at: now) }
    let isSlowing = zip(keys, next).contains { $1.count == $0.rule.free + 1 }
    return (.go(isSlowing: isSlowing), next)
  }
}
