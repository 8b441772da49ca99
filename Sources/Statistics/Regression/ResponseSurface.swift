/// How an outcome of the departments depends on both views together: agreement, disagreement and their
/// curvature.
///
/// Formula: z = b₀ + b₁x + b₂y + b₃x² + b₄xy + b₅y², x leaders and y frontline less the middle of the scale;
/// a₁ = b₁ + b₂ and a₂ = b₃ + b₄ + b₅ along x = y, a₃ = b₁ − b₂ and a₄ = b₃ − b₄ + b₅ along x = −y, a₅ =
/// b₃ − b₅; their errors from the covariances of b.
///
/// Department means hold sampling error, so that curvature is understated.
///
/// - Source: Edwards and Parry (1993), Acad. Manag. J. 36, 1577–1613; Shanock et al. (2010).
/// - Checked against: R `lm`, statsmodels `OLS`.
public struct ResponseSurface: Sendable, Hashable {
  /// The fewest departments for which this is done.
  public static let fewestDepartments = 30

  /// The coefficients b₀ … b₅.
  public let coefficients: [Double]

  /// The standard errors of the coefficients.
  public let standardErrors: [Double]

  /// The numbers a₁ … a₅ that describe the surface.
  public let surface: [Double]

  /// The standard errors of a₁ … a₅.
  public let surfaceErrors: [Double]

  /// The share of the outcome's variance that the surface explains.
  public let rSquared: Double

  /// The number of departments less six.
  public let degreesOfFreedom: Int

  /// The covariances of the coefficients.
  let covariance: SymmetricMatrix

  private static let contrasts: [[Double]] = [
    [0, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1], [0, 1, -1, 0, 0, 0], [0, 0, 0, 1, -1, 1],
    [0, 0, 0, 1, 0, -1],
  ]

  /// Fits the surface.
  ///
  /// - Parameters:
  ///   - leader: The leaders' mean in each department.
  ///   - frontline: The frontline's mean in each department.
  ///   - outcome: The outcome of each department.
  ///   - center: The middle of the scale.
  /// - Nil: when there are fewer than ``fewestDepartments``, the lengths differ, or the outcome or the
  ///   views do not vary enough.
  public init?(leader: [Double], frontline: [Double], outcome: [Double], center: Double) {
    guard leader.count >= Self.fewestDepartments, leader.count == frontline.count,
      leader.count == outcome.count, (leader + frontline + outcome).allSatisfy({ $0.isFinite })
    else { return nil }
    let rows = zip(leader, frontline).map { first, second in
      let (x, y) = (first - center, second - center)
      return [1, x, y, x * x, x * y, y * y]
    }
    let mean = outcome.reduce(0, +) / Double(outcome.count)
    let total = outcome.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard let fit = LeastSquares(rows: rows, y: outcome), total > 0 else { return nil }
    let variance = fit.residualSquares / Double(fit.degreesOfFreedom)
    let covariance = SymmetricMatrix(size: 6) { variance * fit.inverse[$0, $1] }
    let contrasts = Self.contrasts.map {
      Self.contrast($0, of: fit.coefficients, covariance: covariance)
    }
    coefficients = fit.coefficients
    standardErrors = (0..<6).map { covariance[$0, $0].squareRoot() }
    surface = contrasts.map(\.value)
    surfaceErrors = contrasts.map(\.standardError)
    self.covariance = covariance
    rSquared = 1 - fit.residualSquares / total
    degreesOfFreedom = fit.degreesOfFreedom
  }
}
