/// Counts the different answers to one statement with the same people and sum that lie in the same parts of a grid and are
/// told alike.
///
/// Answers are numbers of people, one a point of the scale. Those whose points stay in their windows are tried, the
/// nearest to the truth first: all points but two are set, and the two follow from the number of people and the sum. No
/// more than ``patience`` are tried, and no window is left by more than ``reach``: what is not found by then does not
/// count, so that of a scale with many points less is told. Within these limits it is the same whichever of the sets is the
/// truth.
struct AlikeAnswers {
  /// How many people each point can have.
  let windows: [ClosedRange<Int>]

  /// How many it has.
  let truth: [Int]

  /// How many sets are enough.
  let minimum: Int

  /// How far a number of people is moved, and how many answers are looked at, at most.
  private static let reach = 40
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
  ///   - fits: Whether all else is told alike.
  /// - Returns: Whether it is so.
  static func areEnough(
    truth: [Int], windows: [ClosedRange<Int>], minimum: Int, where fits: ([Int]) -> Bool
  ) -> Bool {
    var answers = AlikeAnswers(truth: truth, windows: windows, minimum: minimum)
    var counts = truth
    answers.set(0, in: &counts, where: fits)
    return answers.isEnough
  }

  /// The numbers around one that are as good, the nearest first.
  private static func nearest(_ middle: Int, where isGood: (Int) -> Bool) -> [Int] {
    [middle] + (1...reach).flatMap { [middle + $0, middle - $0].filter(isGood) }
  }

  private mutating func set(
    _ place: Int, in counts: inout [Int], where fits: ([Int]) -> Bool
  ) {
    let last = truth.count - 1
    guard place < last - 1 else { return close(&counts, where: fits) }
    for count in Self.nearest(truth[place], where: windows[place].contains) {
      if isEnough || looked >= Self.patience { return }
      counts[place] = count
      set(place + 1, in: &counts, where: fits)
    }
  }

  /// Lets the last two points follow from the others.
  private mutating func close(_ counts: inout [Int], where fits: ([Int]) -> Bool) {
    looked += 1
    let last = truth.count - 1
    let (people, sum) = Self.rest(truth[...])
    let (placed, placedSum) = Self.rest(counts[..<(last - 1)])
    counts[last] = sum - placedSum - (last - 1) * (people - placed)
    counts[last - 1] = people - placed - counts[last]
    guard windows[last].contains(counts[last]), windows[last - 1].contains(counts[last - 1]),
      fits(counts)
    else { return }
    found += 1
    open.formUnion(counts.indices.filter { counts[$0] != truth[$0] })
  }

  /// How many people, and their sum in steps above the lowest point.
  private static func rest(_ counts: ArraySlice<Int>) -> (people: Int, sum: Int) {
    (counts.reduce(0, +), counts.indices.reduce(0) { $0 + $1 * counts[$1] })
  }
}
