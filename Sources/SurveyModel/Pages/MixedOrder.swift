/// The one order in which the statements of mixed blocks come.
///
/// Two statements of a block never follow each other; four statements in a row are of four blocks
/// where the blocks allow it, and a block comes back only when the others have had their turn.
/// Good-news and bad-news statements come in a pattern that neither alternates for long nor stays
/// the same for long: + − − + − + + − …, the Thue–Morse sequence, where there are as many of both.
///
/// The order depends on the survey alone: no randomness, the same for every respondent.
///
/// Source: for the pattern, Thue (1912): it holds no stretch that alternates over five places.
enum MixedOrder {
  /// The statements of all blocks in their order.
  ///
  /// - Parameter blocks: the statements of each block, in the order of the file.
  /// - Returns: every statement once.
  static func items(of blocks: [[Item]]) -> [Item] {
    var mixer = Mixer(blocks.filter { !$0.isEmpty })
    var items: [Item] = []
    while let next = mixer.next() { items.append(next) }
    return items
  }

  /// Chooses one statement after the other.
  private struct Mixer {
    private var remaining: [[Item]]
    private let counts: [Int]
    private let ranks: [Int]
    private let keys: [Item.Key]
    private var chosen: [Int] = []

    init(_ blocks: [[Item]]) {
      remaining = blocks
      counts = blocks.map(\.count)
      ranks = MixedOrder.spread(blocks.count)
      keys = MixedOrder.keys(
        total: counts.reduce(0, +),
        negative: blocks.joined().count { $0.key == .negative })
    }

    /// The next statement; `nil` after the last.
    mutating func next() -> Item? {
      guard chosen.count < keys.count else { return nil }
      let wanted = keys[chosen.count]
      let open = remaining.indices.filter { !remaining[$0].isEmpty }
      guard let block = open.min(by: { cost(of: $0, wanted) < cost(of: $1, wanted) }) else {
        return nil
      }
      chosen.append(block)
      return remaining[block].remove(at: remaining[block].firstIndex { $0.key == wanted } ?? 0)
    }

    /// How little a block fits the next place; the first difference decides.
    private func cost(of block: Int, _ wanted: Item.Key) -> Cost {
      let asked = counts[block] - remaining[block].count
      let last = chosen.lastIndex(of: block)
      return Cost(parts: [
        chosen.last == block ? 1 : 0,
        leavesWayOut(block) ? 0 : 1,
        chosen.suffix(3).contains(block) ? 1 : 0,
        (2 * asked + 1) * 10_000 / counts[block],
        remaining[block].contains { $0.key == wanted } ? 0 : 1,
        last.map { $0 / 4 + 1 } ?? 0,
        ranks[block],
      ])
    }

    /// Whether the rest can still be laid out without two of a block in a row.
    private func leavesWayOut(_ block: Int) -> Bool {
      let left = keys.count - chosen.count - 1
      return remaining.indices.allSatisfy { other in
        let own = remaining[other].count - (other == block ? 1 : 0)
        return own <= left - own + (other == block ? 0 : 1)
      }
    }
  }

  /// What speaks against a choice, most important first.
  private struct Cost: Comparable {
    let parts: [Int]

    static func < (left: Cost, right: Cost) -> Bool {
      left.parts.lexicographicallyPrecedes(right.parts)
    }
  }

  /// The turn of each block in a round, so that neighbours of the file stand apart.
  private static func spread(_ count: Int) -> [Int] {
    var step = max(1, (count * 382 + 500) / 1000)
    while !isCoprime(step, count) || (step == 1 && count > 4) { step += 1 }
    var ranks = Array(repeating: 0, count: count)
    for turn in 0..<count { ranks[turn * step % count] = turn }
    return ranks
  }

  private static func isCoprime(_ left: Int, _ right: Int) -> Bool {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a <= 1
  }

  /// The key that each place should have: four places at a time take their share of the negatives.
  private static func keys(total: Int, negative: Int) -> [Item.Key] {
    var keys: [Item.Key] = []
    for (number, start) in stride(from: 0, to: total, by: 4).enumerated() {
      let length = min(4, total - start)
      let share = (start + length) * negative / total - start * negative / total
      keys += (0..<length).map { place in
        isNegative(place, of: length, share: share, in: number) ? .negative : .positive
      }
    }
    return keys
  }

  /// Whether a place among four is for a negative statement.
  private static func isNegative(_ place: Int, of length: Int, share: Int, in number: Int) -> Bool {
    let turned = !number.nonzeroBitCount.isMultiple(of: 2)
    switch share {
    case 0: return false
    case length...: return true
    case 1: return place == (number + 1) % length
    case 2 where length == 4: return (place == 1 || place == 2) != turned
    default: return place != (number + 1) % length
    }
  }
}
