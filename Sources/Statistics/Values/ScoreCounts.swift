/// How many persons answered how many items of a block, with which sum: the exact counter from
/// which the block's ``Histogram`` is made.
///
/// - Shape: a dense table with one count per possible pair (answered, sum); see
///   ``BlockScore/slotCount``. A block of four items on five points takes 45 counts.
/// - Units: persons.
public struct ScoreCounts: Sendable, Hashable {
  /// The block that is counted.
  public let block: BlockScore

  /// The counts, at ``BlockScore/slot(answered:sum:)``.
  @usableFromInline private(set) var slots: [Int]

  /// An empty counter.
  public init(block: BlockScore) {
    self.block = block
    self.slots = Array(repeating: 0, count: block.slotCount)
  }

  /// Takes over a table that was counted elsewhere, for example in one buffer for many cells.
  ///
  /// - Parameters:
  ///   - block: The block that was counted.
  ///   - slots: One count per slot of the block.
  /// - Nil: when the length is not ``BlockScore/slotCount`` or a count is negative.
  public init?(block: BlockScore, slots: some Collection<Int>) {
    guard slots.count == block.slotCount, slots.allSatisfy({ $0 >= 0 }) else { return nil }
    self.block = block
    self.slots = Array(slots)
  }

  /// Counts one person.
  ///
  /// - Parameters:
  ///   - answered: How many items of the block the person answered.
  ///   - sum: The sum of these answers, negative keys turned around.
  /// - Returns: Whether the pair is possible; an impossible one is not counted.
  /// - Complexity: O(1), no allocation.
  @inlinable
  @discardableResult
  public mutating func add(answered: Int, sum: Int) -> Bool {
    guard let slot = block.slot(answered: answered, sum: sum) else { return false }
    slots[slot] += 1
    return true
  }

  /// How many persons have this pair.
  public func count(answered: Int, sum: Int) -> Int {
    block.slot(answered: answered, sum: sum).map { slots[$0] } ?? 0
  }

  /// How many persons were counted, with or without a score.
  public var persons: Int { slots.reduce(0, +) }

  /// How many persons have a score: they answered at least half of the items.
  public var scored: Int {
    slots[block.offset(answered: block.requiredAnswers)...].reduce(0, +)
  }

  /// How many persons answered something, but less than half of the items, and so have no score.
  public var dropped: Int {
    slots[1..<block.offset(answered: block.requiredAnswers)].reduce(0, +)
  }

  /// The histogram of the scores.
  ///
  /// Equal fractions, such as 6/2 and 9/3, fall together: the quotient of two integers is rounded
  /// correctly, so that equal fractions are equal numbers.
  public var histogram: Histogram {
    var values: [Double] = []
    var counts: [Int] = []
    for answered in block.requiredAnswers...block.itemCount {
      let start = block.offset(answered: answered)
      for slot in start..<block.offset(answered: answered + 1) where slots[slot] > 0 {
        values.append(Double(slot - start + answered * block.minimum) / Double(answered))
        counts.append(slots[slot])
      }
    }
    return Histogram(values: values, counts: counts) ?? .empty
  }

  /// Adds the counts of other persons.
  ///
  /// - Returns: `nil` when the counters belong to blocks of different form.
  public func merging(_ other: ScoreCounts) -> ScoreCounts? {
    guard block == other.block else { return nil }
    var result = self
    for slot in slots.indices { result.slots[slot] += other.slots[slot] }
    return result
  }
}
