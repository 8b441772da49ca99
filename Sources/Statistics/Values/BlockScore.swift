/// How the answers to the items of one block become a person's score.
///
/// The score is the mean of the answered items, after items with a negative key were turned
/// around; it exists when at least half of the items were answered. Scores are therefore integers
/// over one small denominator, and can be counted exactly: the lattice.
///
/// - Shape: at least one item, and a scale of at least one point.
/// - Units: points of the scale.
/// - Source: half rule as in Fairclough and Cella (1996), J. Natl. Cancer Inst. 88(22), and SF-36.
/// - Checked against: R `rowMeans` with the half rule.
public struct BlockScore: Sendable, Hashable {
  /// The number of items of the block, k.
  public let itemCount: Int

  /// The lowest point of the scale.
  public let minimum: Int

  /// The highest point of the scale.
  public let maximum: Int

  /// Describes the block.
  ///
  /// - Parameters:
  ///   - itemCount: The number of items, 1...1000.
  ///   - minimum: The lowest point of the scale.
  ///   - maximum: The highest point of the scale.
  /// - Nil: when the block has no item or more than 1,000, the scale no point or more than
  ///   1,000, or a point beyond a million.
  public init?(itemCount: Int, minimum: Int, maximum: Int) {
    let points = -1_000_000...1_000_000
    guard (1...1_000).contains(itemCount), points.contains(minimum), points.contains(maximum),
      minimum <= maximum, maximum - minimum < 1_000
    else { return nil }
    self.itemCount = itemCount
    self.minimum = minimum
    self.maximum = maximum
  }

  /// How many items a person must have answered to get a score, ⌈k/2⌉.
  @inlinable public var requiredAnswers: Int { (itemCount + 1) / 2 }

  /// The common denominator of all scores, lcm(⌈k/2⌉ … k): 12 for four items, 60 for five or six.
  ///
  /// - Nil: when it does not fit into 64 bits (from 43 items on).
  public var denominator: Int? {
    var result = 1
    for divisor in requiredAnswers...itemCount {
      let (product, overflow) = (result / Self.gcd(result, divisor))
        .multipliedReportingOverflow(by: divisor)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The answer to an item with a negative key, turned around.
  ///
  /// Formula: x′ = minimum + maximum − x.
  @inlinable public func reversed(_ answer: Int) -> Int { minimum + maximum - answer }

  /// A person's score.
  ///
  /// Formula: sum / answered, when 2 · answered ≥ k.
  ///
  /// - Parameters:
  ///   - answered: How many items the person answered.
  ///   - sum: The sum of these answers, negative keys turned around.
  /// - Returns: The score in points of the scale; `nil` when fewer than half of the items were
  ///   answered, or the numbers are impossible.
  public func score(answered: Int, sum: Int) -> Double? {
    guard answered >= requiredAnswers, slot(answered: answered, sum: sum) != nil else { return nil }
    return Double(sum) / Double(answered)
  }

  /// A person's score from the answers themselves.
  ///
  /// - Parameters:
  ///   - answers: One answer per item in order, `nil` for no answer.
  ///   - reverse: Which items have a negative key.
  /// - Returns: The score in points of the scale; `nil` as in ``score(answered:sum:)``, and when
  ///   there are not `itemCount` of both or an answer is not on the scale.
  public func score(answers: [Int?], reverse: [Bool]) -> Double? {
    guard answers.count == itemCount, reverse.count == itemCount else { return nil }
    var answered = 0
    var sum = 0
    for (answer, isReversed) in zip(answers, reverse) {
      guard let answer else { continue }
      guard (minimum...maximum).contains(answer) else { return nil }
      answered += 1
      sum += isReversed ? reversed(answer) : answer
    }
    return score(answered: answered, sum: sum)
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : gcd(b, a % b)
  }
}

extension BlockScore {
  /// How many different pairs (answered, sum) there are: the length of a dense table of counts.
  ///
  /// Formula: Σ over m = 0…k of (m · w + 1), w = maximum − minimum.
  @inlinable public var slotCount: Int { offset(answered: itemCount + 1) }

  /// The place of the pair (answered, sum) in a dense table of counts.
  ///
  /// - Nil: when no answers within the scale give this pair.
  @inlinable public func slot(answered: Int, sum: Int) -> Int? {
    guard answered >= 0, answered <= itemCount else { return nil }
    let above = sum - answered * minimum
    guard above >= 0, above <= answered * (maximum - minimum) else { return nil }
    return offset(answered: answered) + above
  }

  /// Where the pairs with this many answers begin in a dense table.
  @inlinable func offset(answered: Int) -> Int {
    (maximum - minimum) * (answered * (answered - 1) / 2) + answered
  }
}
