/// How often each pattern of answers to a block occurs in each role.
///
/// - Shape: one entry per pattern that occurs, all of the same length.
/// - Units: answers are points of the scale, counts persons.
public struct AnswerPatterns: Sendable, Hashable {
  /// One pattern with its counts.
  public struct Pattern: Sendable, Hashable {
    /// One answer per item.
    public let answers: [Int]
    /// How many leaders have it.
    public let leaders: Int
    /// How many frontline staff have it.
    public let frontline: Int

    /// Takes a pattern.
    public init(answers: [Int], leaders: Int, frontline: Int) {
      self.answers = answers
      self.leaders = leaders
      self.frontline = frontline
    }
  }

  /// The patterns.
  public let patterns: [Pattern]

  /// The number of items.
  public let itemCount: Int

  /// Takes the patterns.
  ///
  /// - Nil: when there are none, their lengths differ, or a count is negative.
  public init?(_ patterns: [Pattern]) {
    guard let first = patterns.first, first.answers.count >= 2,
      patterns.allSatisfy({
        $0.answers.count == first.answers.count && $0.leaders >= 0 && $0.frontline >= 0
      })
    else { return nil }
    self.patterns = patterns
    itemCount = first.answers.count
  }

  /// An item's answers by role and matching score.
  ///
  /// - Parameters:
  ///   - item: The place of the item studied.
  ///   - anchors: The items whose sum is the matching score; the item studied is left out of it.
  /// - Returns: A table without strata if the item does not exist.
  public func table(item: Int, anchors: Set<Int>) -> ItemByScoreTable {
    guard (0..<itemCount).contains(item) else { return ItemByScoreTable([]) }
    let others = anchors.filter { $0 != item && (0..<itemCount).contains($0) }
    var groups: [Int: [Pattern]] = [:]
    for pattern in patterns {
      groups[others.reduce(0) { $0 + pattern.answers[$1] }, default: []].append(pattern)
    }
    func histogram(_ patterns: [Pattern], _ count: (Pattern) -> Int) -> Histogram {
      Histogram(
        values: patterns.map { Double($0.answers[item]) }, counts: patterns.map(count)) ?? .empty
    }
    return ItemByScoreTable(
      groups.keys.sorted().map { score in
        let members = groups[score] ?? []
        return ItemByScoreTable.Stratum(
          score: Double(score), leader: histogram(members, \.leaders),
          frontline: histogram(members, \.frontline))
      })
  }
}

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
