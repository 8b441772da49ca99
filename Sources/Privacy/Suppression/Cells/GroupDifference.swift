/// A small group of people that follows from published groups by subtraction.
///
/// Where a published group contains another, or two that share nobody, what is left of it follows: its
/// count and, from means and counts, its mean.
package struct GroupDifference: Hashable, Sendable {
  /// The group from which is subtracted, by its place in the list.
  package let minuend: Int

  /// The one or two groups that are subtracted, in order.
  package let subtrahends: [Int]

  /// The people who are left.
  package let rest: Set<Int>

  /// All differences that leave somebody, but fewer than the minimum.
  ///
  /// - Parameters:
  ///   - groups: The published groups, each as its people.
  ///   - minimum: The smallest group that may be told.
  /// - Returns: In order, those with one subtrahend before those with two.
  /// - Complexity: O(groups³).
  package static func all(in groups: [Set<Int>], minimum: Int) -> [GroupDifference] {
    var found: [GroupDifference] = []
    for (minuend, whole) in groups.enumerated() {
      let inside = groups.indices.filter {
        $0 != minuend && !groups[$0].isEmpty && groups[$0].isSubset(of: whole)
      }
      var subtrahends = inside.map { [$0] }
      for (place, first) in inside.enumerated() {
        for second in inside[(place + 1)...] where groups[first].isDisjoint(with: groups[second]) {
          subtrahends.append([first, second])
        }
      }
      for parts in subtrahends {
        let rest = parts.reduce(whole) { $0.subtracting(groups[$1]) }
        if (1..<minimum).contains(rest.count) {
          found.append(GroupDifference(minuend: minuend, subtrahends: parts, rest: rest))
        }
      }
    }
    return found.sorted { ($0.subtrahends.count, $0.minuend) < ($1.subtrahends.count, $1.minuend) }
  }
}

/// How the people of two waves overlap.
package struct WaveOverlap: Hashable, Sendable {
  /// How many took part in the first wave alone.
  package let onlyFirst: Int

  /// How many took part in the second wave alone.
  package let onlySecond: Int

  /// How many took part in both.
  package let common: Int

  /// Compares two waves.
  package init(_ first: Set<Int>, _ second: Set<Int>) {
    common = first.intersection(second).count
    onlyFirst = first.count - common
    onlySecond = second.count - common
  }

  /// Whether results of those who took part twice, beside results of everybody, tell of a small group.
  package func isRevealing(minimum: Int) -> Bool {
    [onlyFirst, onlySecond, common].contains { (1..<minimum).contains($0) }
  }
}
