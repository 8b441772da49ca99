import RealModule

/// The posterior of τ under a flat prior, on the scale u with τ = s u/(1 − u), where it lies inside 0...1.
struct TauPosterior {
  private let data: DepartmentGaps
  private let scale: Double
  private let low: Double
  private let high: Double
  private let peak: Double
  private let total: Double

  /// Values of τ with their shares of the posterior, which add up to 1.
  let nodes: [(tau: Double, weight: Double)]

  /// Finds where the posterior lies on a grid and lays points for integration there.
  init(_ data: DepartmentGaps) {
    let sorted = data.variances.sorted()
    let scale = sorted[sorted.count / 2].squareRoot()
    self.data = data
    self.scale = scale
    let steps = 160
    let heights = (1..<steps).map {
      Self.logDensity(data, scale, Double($0) / Double(steps))
    }
    let peak = heights.reduce(-Double.infinity, Swift.max)
    // e^-30 of the peak is nothing beside rounding of what is printed.
    let first = heights.firstIndex { $0 > peak - 30 } ?? 0
    let last = heights.lastIndex { $0 > peak - 30 } ?? heights.count - 1
    low = Double(first) / Double(steps)
    high = Double(last + 2) / Double(steps)
    self.peak = peak
    let points = GaussLegendre.points(from: low, to: high, panels: 3)
    let weights = points.map { point in
      point.weight * Double.exp(Self.logDensity(data, scale, point.point) - peak)
    }
    let total = weights.reduce(0, +)
    self.total = total
    nodes = zip(points, weights)
      .map { (tau: scale * $0.point / (1 - $0.point), weight: $1 / total) }
      .filter { $0.weight > 1e-14 }
  }

  /// The logarithm of the posterior density of u, up to a constant.
  private static func logDensity(_ data: DepartmentGaps, _ scale: Double, _ u: Double) -> Double {
    let tau = scale * u / (1 - u)
    let fit = data.conditional(tauSquared: tau * tau)
    return fit.logLikelihood - 2 * Double.log(1 - u)
  }

  /// The value that τ does not exceed with probability p.
  func quantile(_ p: Double) -> Double {
    func chance(_ u: Double) -> Double {
      let points = GaussLegendre.points(from: low, to: u, panels: 4)
      return points.reduce(0) { sum, point in
        sum + point.weight * Double.exp(Self.logDensity(data, scale, point.point) - peak)
      } / total
    }
    let u = RootFinding.root(from: low, to: high, tolerance: 1e-10) {
      $0 <= low ? -p : chance($0) - p
    }
    return scale * u / (1 - u)
  }
}
