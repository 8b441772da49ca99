import RealModule

/// Integration by Gauss and Legendre with 16 points, exact for polynomials up to degree 31.
enum GaussLegendre {
  /// Points and weights on −1...1.
  static let rule: [(point: Double, weight: Double)] = make(16)

  /// Points and weights on an interval, in `panels` equal parts.
  static func points(
    from low: Double, to high: Double, panels: Int
  ) -> [(point: Double, weight: Double)] {
    let half = (high - low) / Double(panels) / 2
    return (0..<panels).flatMap { panel in
      let center = low + half * Double(2 * panel + 1)
      return rule.map { (point: center + half * $0.point, weight: half * $0.weight) }
    }
  }

  /// The roots of the Legendre polynomial by Newton's method.
  private static func make(_ count: Int) -> [(point: Double, weight: Double)] {
    let n = Double(count)
    return (0..<count).map { index in
      var x = -Double.cos(Double.pi * (Double(index) + 0.75) / (n + 0.5))
      var slope = 1.0
      for _ in 0..<20 {
        var (before, value) = (1.0, x)
        for k in 2...count {
          let j = Double(k)
          (before, value) = (value, ((2 * j - 1) * x * value - (j - 1) * before) / j)
        }
        slope = n * (x * value - before) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-16 { break }
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }
}
