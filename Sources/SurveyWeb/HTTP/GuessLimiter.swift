import Foundation
import Synchronization

/// Slows down whoever tries links or receipts until one fits.
///
/// Only failures count, so that an office of hundreds behind one address is never held up by its
/// number. Each source of tries has a bucket that failures fill and time empties; a full one is
/// exhausted. Everything is in memory, and bounded: where there are too many sources to tell apart,
/// further ones share a bucket. Of an address a hash is held that means nothing outside the process.
final class GuessLimiter: Sendable {
  /// Who or what tries are counted for.
  enum Source: Hashable, Sendable {
    /// The sender: an address, or the network of one.
    case address(String)

    /// What somebody tries to get into, by name.
    case wave(String)

    /// The whole server.
    case everywhere
  }

  /// How many failures a source has at once, and how many it gets back a second.
  struct Allowance: Sendable {
    let failures: Double
    let perSecond: Double

    /// The allowance of a kind of source.
    init(_ source: Source) {
      switch source {
      case .address: (failures, perSecond) = (20, 1.0 / 30)
      case .wave: (failures, perSecond) = (200, 1)
      case .everywhere: (failures, perSecond) = (500, 2)
      }
    }
  }

  private struct Bucket {
    var level: Double
    var time: Date

    func level(at now: Date, perSecond: Double) -> Double {
      max(0, level - max(0, now.timeIntervalSince(time)) * perSecond)
    }
  }

  /// The most sources that are told apart.
  let mostSources: Int

  private let buckets = Mutex<[Int: Bucket]>([:])

  /// Makes a limiter that nobody has tried yet.
  init(mostSources: Int = 20_000) {
    self.mostSources = mostSources
  }

  /// How many sources are remembered.
  var count: Int { buckets.withLock { $0.count } }

  /// Whether one of the sources has failed too often to be answered.
  func isExhausted(_ sources: [Source], at now: Date) -> Bool {
    buckets.withLock { buckets in
      sources.contains { source in
        let allowance = Allowance(source)
        let bucket = buckets[Self.key(source)] ?? crowd(in: buckets)
        let level = bucket?.level(at: now, perSecond: allowance.perSecond) ?? 0
        return level > allowance.failures - 1
      }
    }
  }

  /// Counts a failure for each of the sources.
  func failed(_ sources: [Source], at now: Date) {
    buckets.withLock { buckets in
      for source in sources {
        var key = Self.key(source)
        if buckets[key] == nil, buckets.count >= mostSources {
          buckets = buckets.filter {
            $0.value.level(at: now, perSecond: Allowance(.address("")).perSecond) > 0
          }
          if buckets.count >= mostSources { key = Self.crowd }
        }
        let allowance = Allowance(source)
        let level = buckets[key]?.level(at: now, perSecond: allowance.perSecond) ?? 0
        buckets[key] = Bucket(level: min(level + 1, allowance.failures), time: now)
      }
    }
  }

  /// The bucket of all who cannot be told apart; `nil` as long as everybody can.
  private func crowd(in buckets: [Int: Bucket]) -> Bucket? {
    buckets.count >= mostSources ? buckets[Self.crowd] : nil
  }

  private static let crowd = key(.address("everybody else"))

  private static func key(_ source: Source) -> Int {
    var hasher = Hasher()
    hasher.combine(source)
    return hasher.finalize()
  }
}
