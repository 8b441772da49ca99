import RealModule

/// The points s and weights by which the noncentral t distribution integrates over the density of S.
///
/// - Shape: points in equal steps of ln s around the peak of the integrand, as far as it matters.
struct NoncentralGrid {
  private var scaled: [Double] = []
  private var weights: [Double] = []

  /// Whether the step rule below was made for these degrees of freedom.
  static func isCovered(_ degreesOfFreedom: Double) -> Bool {
    degreesOfFreedom >= 0.05 && degreesOfFreedom <= 1e12
  }

  /// The mean of S, √(2/ν) Γ((ν + 1)/2) / Γ(ν/2).
  static func meanOfS(_ v: Double) -> Double {
    let a = v / 2
    let exponent =
      a * Double.log(onePlus: 0.5 / a) - 0.5 + Stirling.error(a + 0.5) - Stirling.error(a)
    return Double.exp(exponent)
  }

  /// Points for the integrand Φ(slope · s − shift) f(s), around its own peak: for values however
  /// small.
  init(degreesOfFreedom v: Double, slope: Double, shift: Double) {
    let peak = Self.peak(degreesOfFreedom: v, slope: slope, shift: shift)
    let top = peak + 9 / (2 * v).squareRoot() + 9 / (v + 1)
    fill(v: v, slope: slope, peak: peak, top: top) { s, logWeight in
      logWeight + Self.logCdf(slope * s - shift)
    }
  }

  /// Points for the density of S alone: for chances that are not tiny, at any shift.
  init(bulkFor v: Double, slope: Double) {
    let top = 1 + 9 / (2 * v).squareRoot() + 9 / (v + 1)
    fill(v: v, slope: slope, peak: 1, top: top) { _, logWeight in logWeight }
  }

  /// The chance at a shift.
  func chance(shift: Double) -> Double {
    var sum = 0.0
    for i in scaled.indices { sum += weights[i] * StandardNormal.cdf(scaled[i] - shift) }
    return sum
  }

  /// The chance at a shift, and the size of its derivative (the derivative is negative).
  func chanceAndSlope(_ shift: Double) -> (chance: Double, slope: Double) {
    var chance = 0.0
    var slope = 0.0
    for i in scaled.indices {
      let z = scaled[i] - shift
      chance += weights[i] * StandardNormal.cdf(z)
      slope -= weights[i] * StandardNormal.density(z)
    }
    return (chance, slope)
  }

  /// Walks from the peak to both sides until the integrand is 10⁻¹⁸ of its peak.
  ///
  /// The step follows the bell of S and the width of Φ, each in units of ln s.
  private mutating func fill(
    v: Double, slope: Double, peak: Double, top: Double,
    logIntegrand: (Double, Double) -> Double
  ) {
    let bell = (2 * v).squareRoot() * Swift.max(1, peak)
    let rate = Swift.min(abs(slope) * top, 20_000 * bell)
    let step = 1 / (7.2 + 1.35 * (bell * bell + rate * rate).squareRoot())
    let a = v / 2
    // ln of 2 (ν/2)^(ν/2) / Γ(ν/2) · e^(−ν/2), times the step.
    let logScale =
      0.5 * Double.log(a) - Stirling.logRootTwoPi - Stirling.error(a) + Double.log(2 * step)
    func point(_ k: Int) -> (s: Double, logWeight: Double) {
      let u = Double.log(peak) + Double(k) * step
      return (Double.exp(u), logScale + v * (u - 0.5 * Double.expMinusOne(2 * u)))
    }
    let start = point(0)
    let floor = logIntegrand(start.s, start.logWeight) - 42
    for direction in [1, -1] {
      var k = direction == 1 ? 0 : -1
      while true {
        let (s, logWeight) = point(k)
        scaled.append(slope * s)
        weights.append(Double.exp(logWeight))
        if logIntegrand(s, logWeight) < floor { break }
        k += direction
      }
    }
  }

  /// The s at which Φ(slope · s − shift) f(s) s is largest, by bisection on the derivative's sign.
  private static func peak(degreesOfFreedom v: Double, slope: Double, shift: Double) -> Double {
    func rises(_ s: Double) -> Bool {
      v * (1 - s * s) + slope * s * inverseMills(slope * s - shift) > 0
    }
    var low = 1.0
    var high = 1.0
    if rises(1) {
      repeat { high *= 2 } while rises(high) && high < 1e150
      low = high / 2
    } else {
      repeat { low /= 2 } while !rises(low) && low > 1e-150
      high = low * 2
    }
    for _ in 0..<14 {
      let middle = (low + high) / 2
      if rises(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// φ(z)/Φ(z), also far in the lower tail.
  private static func inverseMills(_ z: Double) -> Double {
    if z < -30 { return -z - 1 / z }
    return StandardNormal.density(z) / StandardNormal.cdf(z)
  }

  /// ln Φ(z), also far in the lower tail.
  private static func logCdf(_ z: Double) -> Double {
    if z < -30 {
      let w = 1 / (z * z)
      return -0.5 * z * z - Double.log(-z) - Stirling.logRootTwoPi - w * (1 - 2.5 * w)
    }
    return Double.log(StandardNormal.cdf(z))
  }
}
