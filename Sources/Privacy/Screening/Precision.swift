import Analysis
import Statistics

/// What the numbers of one cell may still say, by the sizes of its groups.
///
/// Protected: counts below ten as a range; means and gaps to 0.05 and shares to 5 % where either side has
/// fewer than 20 people, else 0.01 and 1 %; shares near none or all as bounds; tests and effect sizes to
/// two significant digits, and only where both sides have 20; spread only from twice the minimum group.
/// The sizes are those of the smallest groups that can be set apart. Unprotected: all that there is.
struct Precision {
  /// The smallest group; `nil` without disclosure control.
  let minimum: Int?

  /// The smaller of the two groups.
  let smallerGroup: Int

  /// From how many people on a number of people may be exact.
  static let exactFrom = 10

  /// From how many people on either side numbers are fine.
  static let fineFrom = 20

  /// Whether both groups are large enough for fine numbers, and for tests and effect sizes.
  var isFine: Bool { minimum == nil || smallerGroup >= Self.fineFrom }

  /// The steps of means and gaps are so many to a point of the scale.
  private static func steps(smallerGroup: Int) -> Double { smallerGroup < fineFrom ? 20 : 100 }

  /// Of how many people one whole answer more or less changes a mean by a step.
  static func peopleOfStep(smallerGroup: Int) -> Int { Int(steps(smallerGroup: smallerGroup)) }

  /// Of how many people one whole answer more or less changes a mean by the fine step.
  static var peopleOfFineStep: Int { peopleOfStep(smallerGroup: fineFrom) }

  /// The step of means and gaps.
  private var step: Double { 1 / Self.steps(smallerGroup: smallerGroup) }

  /// Whether the spread of a group may be told.
  func tellsSpread(of n: Int) -> Bool {
    minimum.map { n >= 2 * $0 } ?? true
  }

  /// A number of people.
  ///
  /// - Parameters:
  ///   - n: The number.
  ///   - tens: By how many tens it must stay open in both directions; `nil` where it need not.
  ///   - line: What the table of answers tells of the same people; `nil` where it tells nothing.
  /// - Returns: The number as it is told.
  func count(_ n: Int, tens: Int? = nil, line: AnsweredLine? = nil) -> Disclosed<Int> {
    guard let minimum else { return Disclosed(.exact(n)) }
    if tens == nil, n < minimum { return Disclosed(.below(minimum)) }
    if tens == nil, let tenth = line?.tenth(n) { return tenth }
    let told = CountRanges.told(n, tens: tens, minimum: minimum, line: line)
    return Disclosed(
      told.count == 1 ? .exact(n) : .range(told.lowerBound, told.upperBound))
  }

  /// A number of people, where it is told how many they and the others are together: between tens so wide
  /// that the others can be any number from nobody, or one, to ten and more.
  ///
  /// - Parameters:
  ///   - n: The number.
  ///   - parts: What the parts that it is the sum of tell of it; beside a narrower range one part's number
  ///     would follow from the others'.
  ///   - line: What the table of answers tells of all of them; `nil` where it tells nothing.
  /// - Returns: The number as it is told.
  func part(
    _ n: Int, of parts: ClosedRange<Int>? = nil, line: AnsweredLine? = nil
  ) -> Disclosed<Int> {
    guard minimum != nil else { return Disclosed(.exact(n)) }
    let low = n - n % Self.exactFrom
    let told = max(0, low - Self.exactFrom)...(low + Self.exactFrom - 1)
    let sum = parts ?? told
    let most = max(told.upperBound, sum.upperBound)
    return Disclosed(
      .range(min(told.lowerBound, sum.lowerBound), min(most, max(n, line?.most ?? most))))
  }

  /// A number of people that is an expectation, not a count.
  func expectation(_ n: Int) -> Disclosed<Int> {
    guard minimum != nil else { return Disclosed(.exact(n)) }
    return Disclosed(.exact(Int(Rounding.twoDigitsUp(Double(n)))))
  }

  /// A mean, a gap, or anything else in points of the scale.
  func points(_ value: Double) -> Disclosed<Double> {
    rounded(value) { Rounding.nearest($0, step: $1) }
  }

  /// The lower end of an interval in points: never above what it stands for.
  func pointsDown(_ value: Double) -> Disclosed<Double> {
    rounded(value) { Rounding.down($0, step: $1) }
  }

  /// The upper end of an interval in points: never below what it stands for.
  func pointsUp(_ value: Double) -> Disclosed<Double> {
    rounded(value) { Rounding.up($0, step: $1) }
  }

  /// The class in which a number lies: the half points around what it would be if one of n people answered
  /// a point more, or a point less.
  ///
  /// An end of a class that is the number itself would tell, beside an end of the scale, what each person
  /// answered.
  static func halfPoints(_ value: Double, n: Int) -> ClosedRange<Double> {
    let point = 1 / Double(max(n, 2))
    return Rounding.down(value - point, step: 0.5)...Rounding.up(value + point, step: 0.5)
  }

  /// A number in points that is told as a class.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - n: The people of the smaller group that it is made of.
  ///   - range: Between which ends it must lie; `nil` for a gap.
  /// - Returns: The class.
  func halfPoints(
    _ value: Double, n: Int, of range: ClosedRange<Double>? = nil
  ) -> Disclosed<Double> {
    var told = Self.halfPoints(value, n: n)
    if let range { told = told.clamped(to: range) }
    return Disclosed(.range(told.lowerBound, told.upperBound), decimals: 1)
  }

  /// A tenth of a point that is not above.
  func tenth(down value: Double) -> Double { Rounding.down(value, step: 0.1) }

  /// A tenth of a point that is not below.
  func tenth(up value: Double) -> Double { Rounding.up(value, step: 0.1) }

  /// A standard deviation in points; too near to none, it is only said to be small.
  func spread(_ value: Double) -> Disclosed<Double> {
    if minimum != nil, value < 0.1 { return Disclosed(.below(0.1), decimals: 1) }
    return points(value)
  }

  /// Agreement, 0 to 1; too near to unanimity, it is only said to be high.
  func agreement(_ value: Double) -> Disclosed<Double> {
    nearUnanimity(value) ?? index(value)
  }

  /// The same for what is made of single statements' answers: coarse below as many people of a role as statements are.
  func ofStatements(_ people: Int) -> Precision {
    Precision(
      minimum: minimum, smallerGroup: people < Screen.fineStatementsFrom ? 0 : smallerGroup)
  }

  private func nearUnanimity(_ value: Double) -> Disclosed<Double>? {
    minimum != nil && value > 0.95 ? Disclosed(.above(0.95), decimals: 2) : nil
  }

  /// An index of a scale or a group, mostly 0 to 1: two significant digits, or the step of coarse numbers.
  func index(_ value: Double) -> Disclosed<Double> { isFine ? digits(value) : points(value) }

  /// The lower end of an index's interval.
  func indexDown(_ value: Double) -> Disclosed<Double> {
    isFine ? digitsDown(value) : pointsDown(value)
  }

  /// The upper end of an index's interval.
  func indexUp(_ value: Double) -> Disclosed<Double> { isFine ? digitsUp(value) : pointsUp(value) }

  /// The noise band: outside of it lie, also after rounding, exactly the gaps that are told from chance.
  func noise(_ value: Double, gap: Double, isTold: Bool) -> Disclosed<Double> {
    guard minimum != nil else { return Disclosed(.exact(value)) }
    if !isTold { return pointsUp(value) }
    let shown = abs(Rounding.nearest(gap, step: step))
    let band = Rounding.down(value, step: step)
    return Disclosed(
      .exact(band < shown ? band : max(0, Rounding.down(shown - step, step: step))), decimals: 2)
  }

  /// A share, 0 to 1.
  func share(_ value: Double) -> Disclosed<Double> {
    guard let minimum else { return Disclosed(.exact(value)) }
    let edge = 1 / Double(minimum)
    if value < edge { return Disclosed(.below(edge), decimals: 2) }
    if value > 1 - edge { return Disclosed(.above(1 - edge), decimals: 2) }
    return Disclosed(.exact(Rounding.nearest(value, step: step)), decimals: 2)
  }

  /// Whether a share is told as a number, and not as a bound.
  func tellsShare(_ value: Double) -> Bool {
    guard let minimum else { return true }
    let edge = 1 / Double(minimum)
    return value >= edge && value <= 1 - edge
  }

  /// A test's number or an effect size: two significant digits.
  func digits(_ value: Double) -> Disclosed<Double> {
    rounded(digits: value, by: Rounding.twoDigits)
  }

  /// The lower end of an effect size's interval.
  func digitsDown(_ value: Double) -> Disclosed<Double> {
    rounded(digits: value, by: Rounding.twoDigitsDown)
  }

  /// The upper end of an effect size's interval.
  func digitsUp(_ value: Double) -> Disclosed<Double> {
    rounded(digits: value, by: Rounding.twoDigitsUp)
  }

  /// A p-value; rounding never takes it over the level at which the verdict changes.
  func chance(_ value: Double) -> Disclosed<Double> {
    let level = 0.05
    let near = Rounding.twoDigits(value)
    if minimum != nil, value < level, near >= level { return digitsDown(value) }
    return digits(value)
  }

  /// On which side of the level at which verdicts change a p-value lies.
  func side(_ value: Double) -> Disclosed<Double> {
    guard minimum != nil else { return Disclosed(.exact(value)) }
    return value < 0.05
      ? Disclosed(.below(0.05), decimals: 2) : Disclosed(.above(0.05), decimals: 2)
  }

  private func rounded(
    _ value: Double, by round: (Double, Double) -> Double
  ) -> Disclosed<Double> {
    guard minimum != nil else { return Disclosed(.exact(value)) }
    return Disclosed(.exact(round(value, step)), decimals: 2)
  }

  private func rounded(
    digits value: Double, by round: (Double) -> Double
  ) -> Disclosed<Double> {
    guard minimum != nil else { return Disclosed(.exact(value)) }
    let result = round(value)
    return Disclosed(.exact(result), decimals: Rounding.decimals(ofTwoDigits: result))
  }
}
