import Foundation
import Synchronization

/// Slows down whoever tries links or receipts until one fits.
///
/// Only failures stay counted, so that an office of hundreds behind one address is never held up by its
/// number. Each source of tries has a bucket that failures fill and time empties; a full one is
/// exhausted. Everything is in memory, and bounded: where there are too many sources to tell apart,
/// further ones share a bucket. Of an address a hash is held that means nothing outside the process.
final class GuessLimiter: Sendable {
  /// Who or what tries are counted for.
  enum Source: Hashable, Sendable {
    /// The sender: an address, or the network of one.
    case address(String)

    /// The network around the one that stands for one sender.
    case network(String)

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
      case .network: (failures, perSecond) = (100, 1.0 / 6)
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

  /// Counts a try before it is made; who turns out to be right gives it back with ``giveBack(_:at:)``.
  ///
  /// It is one step: of many tries at the same time no more are let through than one after the other.
  /// Where a source is exhausted nothing is counted: who is shut out uses up nobody else's allowance.
  ///
  /// - Parameters:
  ///   - sources: Who tries, the smallest first.
  ///   - now: The time.
  /// - Returns: Whether the try may be made.
  func take(_ sources: [Source], at now: Date) -> Bool {
    memory.withLock { memory in
      var filled: [(key: Int, bucket: Bucket)] = []
      for source in sources {
        let key = place(of: source, in: &memory, at: now)
        let allowance = Allowance(source)
        let level = memory.buckets[key]?.level(at: now, perSecond: allowance.perSecond) ?? 0
        guard level <= allowance.failures - 1 else { return false }
        filled.append((key, Bucket(level: level + 1, time: now)))
      }
      for (key, bucket) in filled { memory.buckets[key] = bucket }
      return true
    }
  }

  /// Takes the count of a try back that was let through and was right.
  func giveBack(_ sources: [Source], at now: Date) {
    memory.withLock { memory in
      for source in sources {
        let key = Self.key(source)
        let place = memory.buckets[key] == nil ? Self.crowd : key
        guard let bucket = memory.buckets[place] else { continue }
        let level = bucket.level(at: now, perSecond: Allowance(source).perSecond)
        memory.buckets[place] = Bucket(level: max(0, level - 1), time: now)
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
