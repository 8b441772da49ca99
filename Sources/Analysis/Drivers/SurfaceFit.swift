public import Statistics
public import SurveyModel

/// How an outcome of departments goes with both views of one block, read where the departments lie.
public struct SurfaceFit: Hashable, Sendable {
  /// A difference in the outcome.
  public struct Effect: Hashable, Sendable {
    /// The difference with its interval and p-value.
    public let estimate: IntervalEstimate

    /// The p-value adjusted for all differences of the report.
    public internal(set) var q: Double?
  }

  /// The block.
  public let block: Identifier<Block>

  /// How many departments it is about.
  public let n: Int

  /// The surface: a₁ … a₅ with their errors.
  public let surface: ResponseSurface

  /// The outcome expected where both rate the block alike and high, a standard deviation above the middle;
  /// `nil` where fewer than five departments lie on either side of agreement.
  public let bothHigh: IntervalEstimate?

  /// The outcome expected where both rate it alike and low; `nil` as before.
  public let bothLow: IntervalEstimate?

  /// The outcome expected where leaders are rosier; `nil` where fewer than five departments are so.
  public let leadersRosier: IntervalEstimate?

  /// The outcome expected where the frontline is rosier; `nil` where fewer than five departments are so.
  public let frontlineRosier: IntervalEstimate?

  /// A high level less a low one, the two as far apart as they are on average.
  public internal(set) var level: Effect

  /// Leaders rosier less frontline rosier; `nil` where one of them is hardly ever so.
  public internal(set) var direction: Effect?

  /// The two apart, whoever is rosier, less the two alike: the curvature a₄ over a usual distance.
  public internal(set) var distance: Effect
}

extension SurfaceFit {
  /// Fits and reads a surface.
  ///
  /// Readings are taken within what departments show: at their mean level, one standard deviation above
  /// and below it, and as far apart as the two views usually are.
  ///
  /// - Returns: The surface, or why there is none.
  static func fit(
    _ block: Identifier<Block>, rows: [(leader: Double, frontline: Double, outcome: Double)],
    center: Double, level: Double
  ) -> Result<SurfaceFit, DriverRefusal> {
    let needed = ResponseSurface.fewestDepartments
    guard rows.count >= needed else {
      return .failure(.fewDepartments(found: rows.count, needed: needed))
    }
    guard
      let surface = ResponseSurface(
        leader: rows.map(\.leader), frontline: rows.map(\.frontline),
        outcome: rows.map(\.outcome), center: center)
    else { return .failure(.noVariation) }
    let places = Places(rows.map { ($0.leader, $0.frontline) }, center: center)
    let reader = Reader(surface: surface, level: level)
    return .success(
      SurfaceFit(
        block: block, n: rows.count, surface: surface,
        bothHigh: places.alike(1).map { reader.estimate([($0, 1)]) },
        bothLow: places.alike(-1).map { reader.estimate([($0, 1)]) },
        leadersRosier: places.leadersRosier.map { reader.estimate([($0, 1)]) },
        frontlineRosier: places.frontlineRosier.map { reader.estimate([($0, 1)]) },
        level: reader.effect([(places.level(1), 1), (places.level(-1), -1)]),
        direction: places.leadersRosier.flatMap { leaders in
          places.frontlineRosier.map { reader.effect([(leaders, 1), ($0, -1)]) }
        },
        distance: reader.effect([
          (places.apart(1), 0.5), (places.apart(-1), 0.5), (places.apart(0), -1),
        ])))
  }
}

/// Where on a surface departments lie.
private struct Places {
  /// The fewest departments on a side for which that side is spoken of.
  private static let fewest = 5

  private let middle: Double
  private let spread: Double
  private let half: Double
  private let usual: Double
  private let rosier: (leaders: Int, frontline: Int)

  init(_ pairs: [(leader: Double, frontline: Double)], center: Double) {
    let count = Double(pairs.count)
    let levels = pairs.map { ($0.leader + $0.frontline) / 2 - center }
    let mean = levels.reduce(0, +) / count
    middle = mean
    let squares = levels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    spread = (squares / (count - 1)).squareRoot()
    let gaps = pairs.map { $0.leader - $0.frontline }
    half = (gaps.reduce(0) { $0 + $1 * $1 } / count).squareRoot() / 2
    usual = gaps.reduce(0, +) / count / 2
    rosier = (gaps.count { $0 > 0 }, gaps.count { $0 < 0 })
  }

  /// A standard deviation above or below the middle, the two as far apart as they are on average.
  func level(_ side: Double) -> SurfacePlace {
    SurfacePlace(
      leader: middle + side * spread + usual, frontline: middle + side * spread - usual)
  }

  /// A standard deviation above or below the middle, the two alike; `nil` where agreement lies outside of
  /// what departments show.
  func alike(_ side: Double) -> SurfacePlace? {
    guard leadersRosier != nil, frontlineRosier != nil else { return nil }
    return SurfacePlace(leader: middle + side * spread, frontline: middle + side * spread)
  }

  func apart(_ side: Double) -> SurfacePlace {
    SurfacePlace(leader: middle + side * half, frontline: middle - side * half)
  }

  var leadersRosier: SurfacePlace? { rosier.leaders >= Self.fewest ? apart(1) : nil }

  var frontlineRosier: SurfacePlace? { rosier.frontline >= Self.fewest ? apart(-1) : nil }
}

/// Reads numbers off a surface with t intervals.
private struct Reader {
  let surface: ResponseSurface
  let level: Double

  func estimate(_ mixture: [(place: SurfacePlace, weight: Double)]) -> IntervalEstimate {
    let reading = surface.reading(mixture)
    let t = StudentT(degreesOfFreedom: Double(surface.degreesOfFreedom))
    let reach = (t?.critical(level: level) ?? 0) * reading.standardError
    return IntervalEstimate(
      value: reading.value,
      interval: t.map { _ in
        Interval(low: reading.value - reach, high: reading.value + reach, level: level)
      },
      p: reading.standardError > 0
        ? t?.twoSided(reading.value / reading.standardError) : nil)
  }

  func effect(_ mixture: [(place: SurfacePlace, weight: Double)]) -> SurfaceFit.Effect {
    SurfaceFit.Effect(estimate: estimate(mixture), q: nil)
  }
}
