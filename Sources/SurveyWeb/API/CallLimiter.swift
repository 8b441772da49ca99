import Foundation
import Synchronization

/// Slows down a program that asks too often.
///
/// Each token has a bucket that requests fill and time empties. Everything is in memory, and bounded:
/// there are never more buckets than tokens that were shown and counted.
final class CallLimiter: Sendable {
  /// How many requests a token has at once.
  static let atOnce = 300.0

  /// How many it gets back in a second.
  static let perSecond = 5.0

  private struct Bucket {
    var level: Double
    var time: Date
  }

  private let buckets = Mutex<[Data: Bucket]>([:])
  private let mostTokens: Int

  /// Makes a limiter that nobody has asked yet.
  init(mostTokens: Int = 10_000) {
    self.mostTokens = mostTokens
  }

  /// Counts a request.
  ///
  /// - Parameters:
  ///   - token: the hash of the token's secret.
  ///   - now: the time.
  /// - Returns: `nil` where it may go on; how many seconds to wait, where it may not.
  func take(_ token: Data, at now: Date) -> Int? {
    buckets.withLock { buckets in
      let level = Self.level(of: buckets[token], at: now)
      guard level <= Self.atOnce - 1 else {
        return max(1, Int(((level - Self.atOnce + 1) / Self.perSecond).rounded(.up)))
      }
      if buckets[token] == nil, buckets.count >= mostTokens {
        buckets = buckets.filter { Self.level(of: $0.value, at: now) > 0 }
        if buckets.count >= mostTokens { buckets.removeAll() }
      }
      buckets[token] = Bucket(level: level + 1, time: now)
      return nil
    }
  }

  private static func level(of bucket: Bucket?, at now: Date) -> Double {
    guard let bucket else { return 0 }
    return max(0, bucket.level - max(0, now.timeIntervalSince(bucket.time)) * perSecond)
  }
}
