/// Counts the different answers to one statement that lie in the same parts of a grid and are told alike.
///
/// Answers are numbers of people, one a point of the scale. All with as many people are tried whose points stay in their
/// windows, those nearest to the truth first: all points but two are set, and the two follow from the number of people
/// and the sum. Whether there are enough is the same whichever of them is the truth, up to windows of 31 numbers and
/// ``patience``; where more are open, there are enough.
struct AlikeAnswers {
  /// How many people each point can have.
  let windows: [ClosedRange<Int>]

  /// How many it has.
  let truth: [Int]

  /// How many sets are enough.
  let minimum: Int

  /// How far a number of people is moved, and how many answers are looked at, at most.
  private static let reach = 15
  private static let patience = 200_000

  private var found = 0
  private var open: Set<Int> = []
  private var looked = 0

  init(truth: [Int], windows: [ClosedRange<Int>], minimum: Int) {
    self.truth = truth
    self.windows = windows
    self.minimum = minimum
  }

  /// Whether enough sets were found, and no point has the same number of people in all of them.
  private var isEnough: Bool { found >= minimum && open.count == truth.count }

  /// Whether enough sets fit, and no point is settled by them.
  ///
  /// - Parameters:
  ///   - truth: How many people each point has.
  ///   - windows: How many it can have.
  ///   - minimum: How many sets are enough.
  ///   - isNear: Whether a sum, in steps above the lowest point, is told alike.
  ///   - fits: Whether all else is told alike.
  /// - Returns: Whether it is so.
  static func areEnough(
    truth: [Int], windows: [ClosedRange<Int>], minimum: Int, near isNear: (Int) -> Bool,
    where fits: ([Int]) -> Bool
  ) -> Bool {
    var answers = AlikeAnswers(truth: truth, windows: windows, minimum: minimum)
    let sum = truth.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let sums = nearest(sum, where: isNear)
    var counts = truth
    answers.set(0, in: &counts, sums: sums, where: fits)
    return answers.isEnough
  }

  /// The numbers around one that are as good, the nearest first.
  private static func nearest(_ middle: Int, where isGood: (Int) -> Bool) -> [Int] {
    [middle] + (1...reach).flatMap { [middle + $0, middle - $0].filter(isGood) }
  }

  private mutating func set(
    _ place: Int, in counts: inout [Int], sums: [Int], where fits: ([Int]) -> Bool
  ) {
    let last = truth.count - 1
    guard place < last - 1 else { return close(&counts, sums: sums, where: fits) }
    for count in Self.nearest(truth[place], where: windows[place].contains) {
      if isEnough || looked >= Self.patience { return }
      counts[place] = count
      set(place + 1, in: &counts, sums: sums, where: fits)
    }
  }

  /// Lets the last two points follow from the others.
  private mutating func close(
    _ counts: inout [Int], sums: [Int], where fits: ([Int]) -> Bool
  ) {
    let last = truth.count - 1
    let people = truth.reduce(0, +) - counts[..<(last - 1)].reduce(0, +)
    let placed = counts[..<(last - 1)].enumerated().reduce(0) { $0 + $1.offset * $1.element }
    for sum in sums {
      looked += 1
      counts[last] = sum - placed - (last - 1) * people
      counts[last - 1] = people - counts[last]
      guard windows[last].contains(counts[last]), windows[last - 1].contains(counts[last - 1]),
        fits(counts)
      else { continue }
      found += 1
      open.formUnion(counts.indices.filter { counts[$0] != truth[$0] })
      if isEnough { return }
    }
  }
}
