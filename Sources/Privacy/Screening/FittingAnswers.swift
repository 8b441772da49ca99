import Statistics

/// Counts, from below, the different sets of answers of a group that fit what a cell tells of it.
///
/// A set says how many people have which score. The true one counts; others are found by steps: one
/// person a step of the lattice up, another down, and the same with other numbers of people and other
/// sums. A set counts when every figure of the cell would be the same.
///
/// It is enough when
/// 1. at least `minimum` sets fit, and
/// 2. in a group of fewer than 20, the lowest score is not the same in all of them, nor the highest:
///    nothing can be said of the group's most critical or most content person that is certain to the
///    point. That somebody stands at the very end of the scale is excepted where the mean lies within a
///    point of it.
struct FittingAnswers {
  private let lattice: AnswerLattice
  private let minimum: Int
  private let isSmall: Bool

  /// How many sets are tried before a group is taken to have too few.
  private static let patience = 500
  private static let smallBelow = 20

  private(set) var found: Set<[Int]>
  private var lowest: Set<Int> = []
  private var highest: Set<Int> = []

  /// Begins with the true answers.
  ///
  /// - Parameters:
  ///   - scores: The group's answers.
  ///   - score: How answers become scores.
  ///   - minimum: How many sets are enough.
  init(_ scores: Histogram, score: BlockScore, minimum: Int) {
    lattice = AnswerLattice(scores, score: score)
    self.minimum = minimum
    isSmall = scores.n < Self.smallBelow
    found = []
    take(lattice.counts)
  }

  /// Whether enough sets were found.
  var isEnough: Bool {
    found.count >= minimum && (!isSmall || (isOpen(lowest, end: 0) && isOpen(highest, end: last)))
  }

  private var last: Int { lattice.counts.count - 1 }

  private func isOpen(_ extremes: Set<Int>, end: Int) -> Bool {
    if extremes.count > 1 { return true }
    guard extremes.first == end else { return false }
    let away = lattice.counts.enumerated().reduce(0) { $0 + abs($1.offset - end) * $1.element }
    return Double(away) * lattice.step <= Double(lattice.people)
  }

  private mutating func take(_ counts: [Int]) {
    guard found.insert(counts).inserted else { return }
    if let low = counts.firstIndex(where: { $0 > 0 }) { lowest.insert(low) }
    if let high = counts.lastIndex(where: { $0 > 0 }) { highest.insert(high) }
  }

  /// Looks for sets that have the same number of people, sum and sum of squares, so that whatever is
  /// made of means and variances is the same, here and in every total.
  ///
  /// - Parameter fits: Whether all else is the same.
  mutating func findTwins(where fits: (Histogram) -> Bool) {
    var queue = [lattice.counts]
    var seen = Set(queue)
    var next = 0
    while next < queue.count, queue.count < Self.patience, !isEnough {
      var twins: [[Int]] = []
      AnswerLattice.twins(of: queue[next]) { counts in
        if seen.insert(counts).inserted { twins.append(counts) }
        return twins.count > 4 * minimum
      }
      next += 1
      queue += twins
      for counts in twins where !isEnough {
        if let histogram = lattice.histogram(counts), fits(histogram) { take(counts) }
      }
    }
  }

  /// Looks for sets with other numbers of people and other sums too.
  ///
  /// - Parameters:
  ///   - people: How many people the group can have.
  ///   - reach: How far away a mean can lie that still fits, in points.
  ///   - isNear: Whether what follows from number and mean is the same.
  ///   - fits: Whether all else is the same.
  mutating func find(
    people: ClosedRange<Int>, reach: Double, near isNear: (Histogram) -> Bool,
    where fits: (Histogram) -> Bool
  ) {
    let truth = lattice.counts
    var queue = [truth] + [true, false].compactMap { AnswerLattice.narrowed(truth, above: $0) }
    // No more are ever tried than there is patience for.
    for start in starts(people: people, reach: reach) where !queue.contains(start) {
      if let histogram = lattice.histogram(start), isNear(histogram) { queue.append(start) }
      if queue.count >= Self.patience { break }
    }
    // Steps keep number and sum: what is near stays near.
    var seen = Set(queue)
    var next = 0
    while next < queue.count, next < Self.patience, !isEnough {
      let counts = queue[next]
      next += 1
      if !found.contains(counts), let histogram = lattice.histogram(counts), fits(histogram) {
        take(counts)
      }
      if queue.count > 2 * Self.patience { continue }
      for neighbour in AnswerLattice.neighbours(of: counts) where seen.insert(neighbour).inserted {
        queue.append(neighbour)
      }
    }
  }

  /// One set of each number of people and sum whose mean is within reach, each made when it is asked for.
  private func starts(people: ClosedRange<Int>, reach: Double) -> some Sequence<[Int]> {
    let (own, sum) = (lattice.people, AnswerLattice.moments(lattice.counts)[1])
    let others = own > 0 ? people.map { $0 - lattice.stayers }.filter { $0 > 0 } : []
    return others.lazy.flatMap { other in
      let centre = Double(sum) * Double(other) / Double(own)
      let slack = reach / lattice.step * Double(other)
      let first = Int((centre - slack).rounded(.up))
      let sums = first..<max(first, Int((centre + slack).rounded(.down)) + 1)
      return sums.lazy.compactMap { AnswerLattice.stretched(lattice.counts, to: other, sum: $0) }
    }
  }
}
