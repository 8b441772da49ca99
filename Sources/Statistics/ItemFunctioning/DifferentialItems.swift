/// Which items of a block work differently for leaders and frontline, with the matching score purified of
/// those items.
///
/// An item is flagged when its p-value is below α and the change of McFadden's R² at least the smallest
/// that matters. The flagged items leave the matching score, until nothing changes any more.
///
/// - Source: Zwick, Donoghue and Grima (1993); Choi, Gibbons and Crane (2011).
/// - Checked against: R `coin::cmh_test` and `MASS::polr`.
public struct DifferentialItems: Sendable, Hashable {
  /// The rule by which items are flagged.
  public struct Rule: Sendable, Hashable {
    /// The level of the p-values.
    public let alpha: Double
    /// The smallest change of McFadden's R² that matters.
    public let smallestChange: Double
    /// Whether the p-values are adjusted by Benjamini and Hochberg over the items.
    public let adjusts: Bool

    /// Sets a rule; the defaults are the product's.
    public init(alpha: Double = 0.05, smallestChange: Double = 0.02, adjusts: Bool = true) {
      self.alpha = alpha
      self.smallestChange = smallestChange
      self.adjusts = adjusts
    }
  }

  /// One round.
  public struct Round: Sendable, Hashable {
    /// The items of the matching score, in order.
    public let anchors: [Int]
    /// Mantel's test of each item; `nil` where nothing varies.
    public let mantel: [MantelTest?]
    /// The change of McFadden's R² of each item; `nil` where it cannot be fitted.
    public let changes: [Double?]
    /// The items flagged, in order.
    public let flagged: [Int]
  }

  /// The rounds, in order.
  public let rounds: [Round]

  /// The items flagged in the last round, in order.
  public var flagged: [Int] { rounds.last?.flagged ?? [] }

  /// Studies all items.
  ///
  /// - Parameters:
  ///   - patterns: The answers to the block.
  ///   - rule: When an item is flagged.
  ///   - limit: The most rounds.
  public init(_ patterns: AnswerPatterns, rule: Rule = Rule(), limit: Int = 20) {
    var anchors = Set(0..<patterns.itemCount)
    var rounds: [Round] = []
    repeat {
      let round = Self.round(patterns, rule: rule, anchors: anchors)
      rounds.append(round)
      let kept = Set(0..<patterns.itemCount).subtracting(round.flagged)
      if kept == anchors || kept.isEmpty { break }
      anchors = kept
    } while rounds.count < limit
    self.rounds = rounds
  }

  private static func round(
    _ patterns: AnswerPatterns, rule: Rule, anchors: Set<Int>
  ) -> Round {
    let tables = (0..<patterns.itemCount).map { patterns.table(item: $0, anchors: anchors) }
    let tests = tables.map(\.mantel)
    let changes = tables.map { ItemRegressions($0)?.mcFaddenChange }
    let chances = tests.map { $0?.p }
    let judged = rule.adjusts ? benjaminiHochberg(chances) : chances
    let flagged = tables.indices.filter { item in
      guard let chance = judged[item], let change = changes[item] else { return false }
      return chance < rule.alpha && change >= rule.smallestChange
    }
    return Round(
      anchors: anchors.sorted(), mantel: tests, changes: changes, flagged: flagged)
  }
}
