import RealModule

/// The trend of the gap over waves that many persons answered again and again: a line per role, and a
/// level of one's own for each person.
///
/// It needs no row per person: people of one role who answered the same waves enter together, with
/// their number, sums and sums of products.
///
/// Formula: y = b₀ + b₁t + b₂l + b₃tl + u + e, l = 1 for leaders, u ~ N(0, λσ²) per person, e ~ N(0, σ²); λ by
/// restricted maximum likelihood. b₃ is the change of the gap per unit of time.
///
/// - Units: points of the scale, per unit of time.
/// - Source: Laird and Ware (1982), Biometrics 38, 963–974.
/// - Checked against: R `lme4::lmer(y ~ t * role + (1 | id))`.
public struct PanelTrend: Sendable, Hashable {
  /// People of one role who answered the same waves.
  public struct Group: Sendable, Hashable {
    let isLeader: Bool
    let times: [Double]
    let n: Int
    let sums: [Double]
    let products: [[Double]]

    /// Takes people who answered the same waves, and when these were.
    ///
    /// - Nil: when a wave has no time.
    public init?(isLeader: Bool, people: LinkedScores.Group, times: [Double]) {
      guard people.waves.allSatisfy(times.indices.contains) else { return nil }
      self.init(
        isLeader: isLeader, times: people.waves.map { times[$0] }, n: people.n,
        sums: people.sums, products: people.products)
    }

    /// Takes the sums.
    ///
    /// - Parameters:
    ///   - isLeader: Whether they are leaders.
    ///   - times: When the waves were that they answered.
    ///   - n: How many they are.
    ///   - sums: Σ y of each wave.
    ///   - products: Σ yᵢ yⱼ of all pairs of waves.
    /// - Nil: when the lengths do not fit, or there is nobody or no wave.
    public init?(
      isLeader: Bool, times: [Double], n: Int, sums: [Double], products: [[Double]]
    ) {
      guard n > 0, !times.isEmpty, sums.count == times.count, products.count == times.count,
        products.allSatisfy({ $0.count == times.count })
      else { return nil }
      self.isLeader = isLeader
      self.times = times
      self.n = n
      self.sums = sums
      self.products = products
    }

    fileprivate var design: [[Double]] {
      times.map { isLeader ? [1, $0, 1, $0] : [1, $0, 0, 0] }
    }
  }

  /// The coefficients b₀ … b₃: frontline level and slope, and what leaders have above them.
  public let coefficients: [Double]

  /// The standard errors of the coefficients.
  public let standardErrors: [Double]

  /// The share of variance that belongs to the person, λ/(1 + λ).
  public let personShare: Double

  /// Fits the lines.
  ///
  /// - Parameter groups: All groups of both roles.
  /// - Nil: when a role or a second time is missing, or there are too few answers.
  public init?(_ groups: [Group]) {
    guard groups.contains(where: \.isLeader), groups.contains(where: { !$0.isLeader }),
      groups.reduce(0, { $0 + $1.n * $1.times.count }) > 4
    else { return nil }
    func criterion(_ logRatio: Double) -> Double {
      PanelFit(groups, ratio: Double.exp(logRatio))?.criterion ?? .infinity
    }
    // A coarse grid, then the golden section around its lowest point.
    let grid = (0...60).map { -16 + 0.4 * Double($0) }
    let heights = grid.map(criterion)
    guard let best = heights.indices.min(by: { heights[$0] < heights[$1] }),
      heights[best].isFinite
    else { return nil }
    var (low, high) = (grid[max(0, best - 1)], grid[min(grid.count - 1, best + 1)])
    let golden = (5.0.squareRoot() - 1) / 2
    while high - low > 1e-9 {
      let (a, b) = (high - golden * (high - low), low + golden * (high - low))
      if criterion(a) < criterion(b) { high = b } else { low = a }
    }
    let ratio = best == 0 ? 0 : Double.exp((low + high) / 2)
    guard let fit = PanelFit(groups, ratio: ratio), let inverse = fit.information.inverse()
    else { return nil }
    coefficients = fit.coefficients
    standardErrors = (0..<4).map { (fit.variance * inverse[$0, $0]).squareRoot() }
    personShare = ratio / (1 + ratio)
  }

  /// The change of the gap per unit of time, judged by the normal distribution.
  public var gapSlope: Estimate? {
    Estimate(
      value: coefficients[3], standardError: standardErrors[3], degreesOfFreedom: .infinity)
  }
}

/// Generalised least squares for a supposed ratio of the two variances.
private struct PanelFit {
  let coefficients: [Double]
  let information: SymmetricMatrix
  let variance: Double
  /// Minus twice the logarithm of the restricted likelihood, up to a constant.
  let criterion: Double

  init?(_ groups: [PanelTrend.Group], ratio: Double) {
    var information = SymmetricMatrix(size: 4)
    var right = Array(repeating: 0.0, count: 4)
    var (square, logs, answers) = (0.0, 0.0, 0)
    for group in groups {
      let (count, design) = (Double(group.n), group.design)
      // (I + λJ)⁻¹ = I − cJ
      let c = ratio / (1 + ratio * Double(group.times.count))
      let columns = (0..<4).map { column in design.reduce(0) { $0 + $1[column] } }
      let total = group.sums.reduce(0, +)
      for i in 0..<4 {
        for j in 0...i {
          let product = design.reduce(0) { $0 + $1[i] * $1[j] }
          information[i, j] += count * (product - c * columns[i] * columns[j])
        }
        let product = zip(design, group.sums).reduce(0) { $0 + $1.0[i] * $1.1 }
        right[i] += product - c * columns[i] * total
      }
      let trace = group.times.indices.reduce(0) { $0 + group.products[$1][$1] }
      square += trace - c * group.products.joined().reduce(0, +)
      logs += count * Double.log(onePlus: ratio * Double(group.times.count))
      answers += group.n * group.times.count
    }
    guard let solution = information.solve(right),
      let determinant = information.logDeterminant
    else { return nil }
    let rest = square - zip(solution, right).reduce(0) { $0 + $1.0 * $1.1 }
    guard rest > 0 else { return nil }
    let degrees = Double(answers - 4)
    coefficients = solution
    self.information = information
    variance = rest / degrees
    criterion = degrees * Double.log(rest) + logs + determinant
  }
}
