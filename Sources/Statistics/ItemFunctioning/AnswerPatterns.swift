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
