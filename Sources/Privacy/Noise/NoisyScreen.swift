import Analysis
import Statistics
public import SurveyModel

/// Turns what was released with noise into gaps, intervals and verdicts.
///
/// It sees no answer: only the release, the departments and the survey. So it can be asked as often as
/// anybody likes.
public struct NoisyScreen: Sendable {
  /// The widest interval that is told, from its middle to an end, as a part of the scale's width.
  public static let widestPart = 0.25

  /// The level of the intervals.
  static let level = 0.95

  /// The level of the verdicts.
  static let alpha = 0.05

  /// A gap before it is judged.
  struct Gap {
    let cell: ReleasedCell
    let leader: NoisyMean
    let frontline: NoisyMean
    let people: (leaders: Double, frontline: Double)
    let scale: Scale
    let estimate: Estimate

    /// Points of the scale that a mean of 1 is.
    var unit: Double { Double(scale.maximum - scale.minimum) / 2 }

    var terms: [(mean: NoisyMean, weight: Double)] { [(leader, 1), (frontline, -1)] }
  }

  private let survey: Survey
  let tree: DepartmentTree
  private let places: NoisyPlaces
  private let budget: NoiseBudget

  /// Reads a release.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - survey: The survey that was answered.
  ///   - tree: The departments of the wave.
  public init(_ release: NoisyRelease, survey: Survey, tree: DepartmentTree) {
    self.survey = survey
    self.tree = tree
    budget = release.budget
    places = NoisyPlaces(release, tree: tree, blocks: survey.blocks.map(\.id))
  }

  /// All that is told of the wave.
  public var screened: ScreenedNoise {
    let organisation = judged(cells(in: nil))
    let margins = cells(in: nil).compactMap { gap(at: $0).map(noise) }
    return ScreenedNoise(
      budget: budget, level: Disclosed(.exact(Self.level)),
      widest: margins.max().map { Disclosed(.exact(Rounding.up($0, step: 0.01)), decimals: 2) },
      organisation: organisation, cells: judged(tree.departments.flatMap { cells(in: $0.id) }))
  }

  /// The cells of a place.
  func cells(in department: Identifier<Department>?) -> [ReleasedCell] {
    places.facets.map { $0.at(department) }
  }

  /// The gap of a cell.
  ///
  /// - Nil: when noise makes it useless: by ``isTold(in:)``, or where this block's number of people is
  ///   less than a quarter of what it is over all blocks.
  func gap(at cell: ReleasedCell) -> Gap? {
    guard isTold(in: cell.department), let scale = scale(of: cell) else { return nil }
    let leader = places.group(cell.at(nil), role: .leader, in: cell.department)
    let frontline = places.group(cell.at(nil), role: .frontline, in: cell.department)
    let usual = Role.allCases.map { places.people($0, in: cell.department).value }
    guard zip([leader, frontline], usual).allSatisfy({ $0.people.value >= $1 / 4 }),
      let leaderMean = leader.mean, let frontlineMean = frontline.mean,
      let estimate = Estimate(
        noisy: [(leaderMean, 1), (frontlineMean, -1)],
        unit: Double(scale.maximum - scale.minimum) / 2)
    else { return nil }
    return Gap(
      cell: cell, leader: leaderMean, frontline: frontlineMean,
      people: (leader.people.value, frontline.people.value), scale: scale, estimate: estimate)
  }

  /// Whether gaps of a place are told, in all blocks or in none.
  ///
  /// It is decided from the numbers of people alone, as they are on the average over the blocks: each at
  /// least three standard deviations of one block's noise, and such that the interval of a usual gap
  /// – variance 0.2, means halfway between the middle and an end of the scale – reaches no further than
  /// ``widestPart`` of the scale's width.
  func isTold(in department: Identifier<Department>?) -> Bool {
    let sum = places.sumNoise(in: department)
    var variance = 0.0
    for role in Role.allCases {
      let people = places.people(role, in: department)
      guard people.value >= 1, people.value >= 3 * people.variance.squareRoot() else {
        return false
      }
      variance +=
        NoisyMean.usualSpread / people.value
        + (sum.variance + people.variance / 4) / (people.value * people.value)
    }
    // A mean from −1 to 1: the scale is two wide.
    return 1.96 * variance.squareRoot() <= 2 * Self.widestPart
  }

  /// Half the width of an interval that holds the noise alone.
  func noise(_ gap: Gap) -> Double {
    Estimate(noisy: gap.terms, unit: gap.unit, sampling: false)?.margin(level: Self.level) ?? 0
  }

  private func scale(of cell: ReleasedCell) -> Scale? {
    let block = survey.blocks.first { $0.id == cell.block }
    return (block?.items(of: cell.facet).first?.scale).flatMap { survey.scale($0) }
  }

  /// What the statements of a block say, so that a changed one is seen.
  func wording(of cell: ReleasedCell) -> [String] {
    guard let scale = scale(of: cell),
      let block = survey.blocks.first(where: { $0.id == cell.block })
    else { return [] }
    return block.items(of: cell.facet).map { "\($0.wordingHash(on: scale))" }.sorted()
  }

  /// Judges the cells of one family, by the rules of exact gaps: aligned, where the interval at 1 − 2α
  /// lies inside the bound; else one side is rosier, where q < α; else it cannot be told.
  private func judged(_ cells: [ReleasedCell]) -> [ScreenedNoisyGap] {
    let gaps = cells.map { gap(at: $0) }
    let chances = benjaminiHochberg(gaps.map { $0?.estimate.p })
    return zip(zip(cells, gaps), chances).map { pair, q in
      guard let gap = pair.1, let q else {
        return ScreenedNoisyGap(cell: pair.0, verdict: .withheld, numbers: nil)
      }
      let isTold = q < Self.alpha
      let isAligned =
        Equivalence(gap.estimate, bound: gap.scale.bound, alpha: Self.alpha)?.isAligned ?? false
      let verdict: Verdict =
        isAligned
        ? .aligned
        : !isTold ? .cannotTell : gap.estimate.value > 0 ? .leadersRosier : .frontlineRosier
      return ScreenedNoisyGap(
        cell: pair.0, verdict: verdict,
        numbers: numbers(of: gap, q: q, smallButReal: isAligned && isTold))
    }
  }

  private func numbers(of gap: Gap, q: Double, smallButReal: Bool) -> ScreenedNoisyGap.Numbers {
    let interval = gap.estimate.interval(level: Self.level)
    let middle = Double(gap.scale.minimum + gap.scale.maximum) / 2
    func points(_ value: Double) -> Disclosed<Double> {
      Disclosed(.exact(Rounding.nearest(value, step: 0.01)), decimals: 2)
    }
    func level(_ mean: NoisyMean) -> Disclosed<Double> {
      points(middle + gap.unit * max(-1, min(1, mean.mean)))
    }
    func people(_ number: Double) -> Disclosed<Int> {
      Disclosed(.exact(Int(max(0, min(1e12, number)).rounded())))
    }
    return ScreenedNoisyGap.Numbers(
      gap: points(gap.estimate.value), low: points(interval.low), high: points(interval.high),
      noise: points(noise(gap)), leaders: people(gap.people.leaders),
      frontline: people(gap.people.frontline), leaderMean: level(gap.leader),
      frontlineMean: level(gap.frontline),
      q: Disclosed(.exact(Rounding.twoDigits(q))), smallButReal: smallButReal)
  }
}
