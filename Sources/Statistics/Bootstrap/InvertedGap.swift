import RealModule

/// The distribution of the gap over all resamples, from its characteristic function: what
/// ``ConvolvedGap`` gives, at a cost that does not grow with the groups.
///
/// Formula: φ(t) = φ_L(t/n_L)ⁿᴸ φ_F(−t/n_F)ⁿꟳ, φ_L and φ_F those of one answer around its mean;
/// P(gap* < x) = ½ − Σₖ Im(φ(tₖ) e^(−i tₖ (x − gap))) / (π (k − ½)), tₖ = (k − ½) π / reach. The sum ends
/// where the larger group's part has vanished, so that the steps of the smaller group's lattice are kept
/// and those of the larger one are smoothed: a quantile is off by half of such a step at most,
/// 1 / (2 · denominator · n).
///
/// - Source: Bohmann (1972), BIT 12, 317–325; Davies (1973), Biometrika 60, 415–417.
/// - Checked against: ``ConvolvedGap``.
struct InvertedGap: ResampledGap {
  private let gap: Double
  private let standardError: Double
  /// Beyond this distance from the gap lies less than 10⁻¹⁵.
  private let reach: Double
  /// The length of φ(tₖ), divided by π (k − ½), and its angle.
  private let lengths: [Double]
  private let angles: [Double]

  /// The most terms; more are needed only where the larger group is as good as constant.
  private static let mostTerms = 4_096

  /// - Nil: when ``mostTerms`` do not suffice.
  init?(leader: Histogram, frontline: Histogram, influence: GapInfluence) {
    gap = influence.gap
    standardError = influence.standardError
    reach = Self.reach(leader, frontline, standardError: influence.standardError)
    let (larger, smaller) =
      leader.n >= frontline.n
      ? (ResampledMean(leader, sign: 1), ResampledMean(frontline, sign: -1))
      : (ResampledMean(frontline, sign: -1), ResampledMean(leader, sign: 1))
    var lengths: [Double] = []
    var angles: [Double] = []
    while lengths.count < Self.mostTerms {
      let k = Double(lengths.count) + 0.5
      let one = larger.wave(at: k * .pi / reach)
      guard one.length > 1e-15 else { break }
      let two = smaller.wave(at: k * .pi / reach)
      lengths.append(one.length * two.length / (.pi * k))
      angles.append(one.angle + two.angle)
    }
    guard lengths.count < Self.mostTerms else { return nil }
    self.lengths = lengths
    self.angles = angles
  }

  /// Formula: Bernstein's inequality at 10⁻¹⁵; no farther than the two groups' ranges.
  private static func reach(_ one: Histogram, _ two: Histogram, standardError: Double) -> Double {
    func range(_ histogram: Histogram) -> Double {
      (histogram.values.last ?? 0) - (histogram.values.first ?? 0)
    }
    let logarithm = 34.54
    let linear = max(range(one) / Double(one.n), range(two) / Double(two.n)) * logarithm / 3
    let spread = 2 * logarithm * standardError * standardError
    return min(linear + (linear * linear + spread).squareRoot(), range(one) + range(two))
  }

  var chanceBelowObserved: Double { chance(upTo: 0) }

  /// The chance of a gap of at most so many points above the observed one.
  private func chance(upTo distance: Double) -> Double {
    var sum = 0.0
    for (k, (length, angle)) in zip(lengths, angles).enumerated() {
      sum += length * Double.sin(angle - (Double(k) + 0.5) * .pi / reach * distance)
    }
    return min(max(0.5 - sum, 0), 1)
  }

  /// Begins around the normal distribution's quantile, and looks farther out until the ends differ.
  func quantile(_ p: Double) -> Double {
    let guess = StandardNormal.quantile(p) * standardError
    guard abs(guess) < reach else { return gap + (guess < 0 ? -reach : reach) }
    var width = standardError / 4
    while chance(upTo: guess - width) > p, guess - width > -reach { width *= 2 }
    while chance(upTo: guess + width) < p, guess + width < reach { width *= 2 }
    // Counted from where no gap lies, so that a quantile near the observed gap is no small number.
    let origin = 3 * reach
    let root = RootFinding.root(
      from: origin + guess - width, to: origin + guess + width, tolerance: 1e-12
    ) { chance(upTo: $0 - origin) - p }
    return gap + root - origin
  }
}
