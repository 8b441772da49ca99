/// What can be worked out of numbers of people of one role in one block, by place.
///
/// The same people are counted in several ways, and each way divides into two others: who answered
/// anything has a score of the block or none; who told the level of today told the level needed too or
/// did not. Every way adds up along the departments. What is known of one way narrows the others, until
/// nothing becomes narrower.
///
/// Every bound that is found is true; with two ways of counting known at a place they are the narrowest.
struct CountSystem {
  /// A way of counting.
  enum Kind: Hashable, CaseIterable {
    /// Who answered anything.
    case answered
    /// Who has the score, or told the first level, and who has or told it not.
    case first, withoutFirst
    /// Who told the second level, and who did not.
    case second, withoutSecond
    /// Who told both levels, only the first, only the second, and neither.
    case both, firstOnly, secondOnly, neither
  }

  /// A way of counting that divides into two others.
  private struct Division {
    let whole: Kind
    let parts: (Kind, Kind)
  }

  private static let simple = [
    Division(whole: .answered, parts: (.first, .withoutFirst))
  ]

  private static let linked =
    simple + [
      Division(whole: .answered, parts: (.second, .withoutSecond)),
      Division(whole: .first, parts: (.both, .firstOnly)),
      Division(whole: .second, parts: (.both, .secondOnly)),
      Division(whole: .withoutFirst, parts: (.secondOnly, .neither)),
      Division(whole: .withoutSecond, parts: (.firstOnly, .neither)),
    ]

  /// After how many rounds narrowing ends; far more than numbers of a real table need.
  private static let mostRounds = 12

  private var bounds: [Kind: TreeBounds] = [:]
  private let parents: [Int]

  /// Works out.
  ///
  /// - Parameters:
  ///   - parents: The node above each, which stands before it; the first is its own.
  ///   - told: What is told of each node's subtree; nothing of kinds that are absent.
  ///   - areLinked: Whether there are two levels that the same people told.
  init(parents: [Int], told: [Kind: [ClosedRange<Int>]], areLinked: Bool) {
    self.parents = parents
    let open = parents.map { _ in 0...TreeBounds.unbounded }
    for kind in Kind.allCases {
      bounds[kind] = TreeBounds(parents: parents, subtrees: told[kind] ?? open, own: open)
    }
    let divisions = areLinked ? Self.linked : Self.simple
    for _ in 0..<Self.mostRounds {
      let before = bounds
      for division in divisions { narrow(division) }
      if bounds == before { break }
    }
  }

  /// What is worked out of a kind.
  subscript(kind: Kind) -> TreeBounds {
    bounds[kind] ?? TreeBounds(parents: [], subtrees: [], own: [])
  }

  private mutating func narrow(_ division: Division) {
    let (one, other) = division.parts
    bounds[one] = self[one].narrowed(parents, by: self[division.whole], less: self[other])
    bounds[other] = self[other].narrowed(parents, by: self[division.whole], less: self[one])
    bounds[division.whole] = self[division.whole].narrowed(parents, by: self[one], and: self[other])
  }
}

extension TreeBounds {
  /// The same, where it is what remains of a whole without another part.
  fileprivate func narrowed(
    _ parents: [Int], by whole: TreeBounds, less other: TreeBounds
  ) -> TreeBounds {
    combined(parents, whole, other) { range, whole, other in
      range.narrowed(
        whole.lowerBound - other.upperBound, whole.upperBound - other.lowerBound)
    }
  }

  /// The same, where it is the sum of two parts.
  fileprivate func narrowed(
    _ parents: [Int], by one: TreeBounds, and other: TreeBounds
  ) -> TreeBounds {
    combined(parents, one, other) { range, one, other in
      range.narrowed(one.lowerBound + other.lowerBound, one.upperBound + other.upperBound)
    }
  }

  private func combined(
    _ parents: [Int], _ one: TreeBounds, _ other: TreeBounds,
    _ narrow: (ClosedRange<Int>, ClosedRange<Int>, ClosedRange<Int>) -> ClosedRange<Int>
  ) -> TreeBounds {
    TreeBounds(
      parents: parents,
      subtrees: parents.indices.map { narrow(subtrees[$0], one.subtrees[$0], other.subtrees[$0]) },
      own: parents.indices.map { narrow(own[$0], one.own[$0], other.own[$0]) })
  }
}
