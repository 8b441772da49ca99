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

  private struct Memory {
    var buckets: [Int: Bucket] = [:]

    /// When the empty buckets were thrown away last.
    var swept = Date.distantPast
  }

  /// The most sources that are told apart.
  let mostSources: Int

  private let memory = Mutex(Memory())

  /// Makes a limiter that nobody has tried yet.
  init(mostSources: Int = 20_000) {
    self.mostSources = mostSources
  }

  /// How many sources are remembered.
  var count: Int { memory.withLock { $0.buckets.count } }

  /// Whether one of the sources has failed too often to be answered.
  func isExhausted(_ sources: [Source], at now: Date) -> Bool {
    memory.withLock { memory in
      sources.contains { source in
        let allowance = Allowance(source)
        // Beyond what can be told apart, the bucket of all others counts.
        let isFull = memory.buckets.count >= mostSources
        let bucket =
          memory.buckets[Self.key(source)] ?? (isFull ? memory.buckets[Self.crowd] : nil)
        let level = bucket?.level(at: now, perSecond: allowance.perSecond) ?? 0
        return level > allowance.failures - 1
      }
    }
  }

  /// Counts a failure for each of the sources, up to one that is exhausted: who is shut out already
  /// uses up nobody else's allowance.
  func failed(_ sources: [Source], at now: Date) {
    memory.withLock { memory in
      for source in sources {
        let key = place(of: source, in: &memory, at: now)
        let allowance = Allowance(source)
        let level = memory.buckets[key]?.level(at: now, perSecond: allowance.perSecond) ?? 0
        memory.buckets[key] = Bucket(level: min(level + 1, allowance.failures), time: now)
        if level > allowance.failures - 1 { return }
      }
    }
  }

  /// The bucket of a source: its own, or that of all others where there is no room.
  ///
  /// Empty buckets are thrown away when the room ends, at most once a second.
  private func place(of source: Source, in memory: inout Memory, at now: Date) -> Int {
    let key = Self.key(source)
    if memory.buckets[key] != nil || memory.buckets.count < mostSources { return key }
    if abs(now.timeIntervalSince(memory.swept)) >= 1 {
      let slowest = Allowance(.address("")).perSecond
      memory.buckets = memory.buckets.filter { $0.value.level(at: now, perSecond: slowest) > 0 }
      memory.swept = now
    }
    return memory.buckets.count < mostSources ? key : Self.crowd
  }

  private static let crowd = key(.address("everybody else"))

  private static func key(_ source: Source) -> Int {
    var hasher = Hasher()
    hasher.combine(source)
    return hasher.finalize()
  }
}
