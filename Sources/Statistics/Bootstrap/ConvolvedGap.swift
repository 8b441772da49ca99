/// The distribution of the gap over all resamples, written out on the integers S_L · n_F − S_F · n_L, S
/// the sums of the scores as lattice integers.
///
/// The sum of n draws from a histogram is its n-fold convolution, taken by the Fourier transform; the
/// gap's distribution follows from those of both sums.
struct ConvolvedGap: ResampledGap {
  /// The gap of one unit: 1 / (denominator · n_L · n_F).
  let unit: Double
  /// The smallest distance of two values, in units.
  let step: Int
  /// The observed gap in units.
  let observed: Int

  private let leaderCount: Int
  private let frontlineCount: Int
  private let leaderChances: [Double]
  /// The chance of each frontline sum or a higher one.
  private let frontlineTail: [Double]
  private let leaderStart: Int
  private let frontlineStart: Int

  init?(leader: Histogram, frontline: Histogram, lattice: ScoreLattice) {
    let (one, two) = (lattice.integers(leader), lattice.integers(frontline))
    guard let lowOne = one.first, let lowTwo = two.first else { return nil }
    leaderCount = leader.n
    frontlineCount = frontline.n
    let (leaderWindow, frontlineWindow) = (
      Self.window(one, leader), Self.window(two, frontline)
    )
    leaderStart = lowOne * leader.n + leaderWindow.lowerBound
    frontlineStart = lowTwo * frontline.n + frontlineWindow.lowerBound
    leaderChances = Self.sums(one, leader, leaderWindow)
    var tail = Self.sums(two, frontline, frontlineWindow)
    for i in tail.indices.dropLast().reversed() { tail[i] += tail[i + 1] }
    frontlineTail = tail
    func sum(_ integers: [Int], _ histogram: Histogram) -> Int {
      zip(integers, histogram.counts).reduce(0) { $0 + $1.0 * $1.1 }
    }
    observed = sum(one, leader) * frontline.n - sum(two, frontline) * leader.n
    unit = 1 / (Double(lattice.denominator) * Double(leader.n) * Double(frontline.n))
    step = Self.gcd(leader.n, frontline.n)
  }

  private static func sums(
    _ integers: [Int], _ histogram: Histogram, _ window: ClosedRange<Int>
  ) -> [Double] {
    guard let low = integers.first, let high = integers.last else { return [] }
    var chances = Array(repeating: 0.0, count: high - low + 1)
    for (integer, count) in zip(integers, histogram.counts) {
      chances[integer - low] = Double(count) / Double(histogram.n)
    }
    return FourierTransform.sums(of: chances, draws: histogram.n, window: window)
  }

  /// The sums above the lowest outside of which no more than 10⁻¹⁸ lies.
  ///
  /// Formula: around the mean by t = bL/3 + √((bL/3)² + 2Lv), L = ln 10¹⁸, b the width of one draw, v the
  /// variance of the sum: Bernstein's inequality.
  private static func window(_ integers: [Int], _ histogram: Histogram) -> ClosedRange<Int> {
    guard let low = integers.first, let high = integers.last else { return 0...0 }
    let n = Double(histogram.n)
    var (mean, squares) = (0.0, 0.0)
    for (integer, count) in zip(integers, histogram.counts) {
      mean += Double(count) * Double(integer - low) / n
    }
    for (integer, count) in zip(integers, histogram.counts) {
      squares += Double(count) * (Double(integer - low) - mean) * (Double(integer - low) - mean)
    }
    let logarithm = 41.45
    let linear = Double(high - low) * logarithm / 3
    let reach = linear + (linear * linear + 2 * logarithm * squares).squareRoot()
    let most = (high - low) * histogram.n
    return max(0, Int(n * mean - reach))...min(most, Int(n * mean + reach) + 1)
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }

  var chanceBelowObserved: Double { (chance(upTo: observed - 1) + chance(upTo: observed)) / 2 }

  /// The chance of a gap of at most so many units.
  func chance(upTo units: Int) -> Double {
    var sum = 0.0
    // The frontline sum must be at least (S_L n_F − units) / n_L, rounded up; from one leader sum to the
    // next that grows by n_F / n_L, which is followed without a division.
    let first = leaderStart * frontlineCount - units
    var least = Self.ceilingQuotient(first, leaderCount)
    var spare = least * leaderCount - first
    least -= frontlineStart
    let (whole, part) = frontlineCount.quotientAndRemainder(dividingBy: leaderCount)
    for chance in leaderChances {
      if least <= 0 {
        sum += chance
      } else if least < frontlineTail.count {
        sum += chance * frontlineTail[least]
      } else {
        break
      }
      least += whole
      spare -= part
      if spare < 0 {
        spare += leaderCount
        least += 1
      }
    }
    return sum
  }

  private static func ceilingQuotient(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? (a + b - 1) / b : -(-a / b)
  }

  /// The smallest gap that is reached with at least the chance p.
  func quantile(_ p: Double) -> Double {
    let leaderEnd = leaderStart + leaderChances.count - 1
    let frontlineEnd = frontlineStart + frontlineTail.count - 1
    var low = leaderStart * frontlineCount - frontlineEnd * leaderCount
    var high = leaderEnd * frontlineCount - frontlineStart * leaderCount
    while low < high {
      let middle = low + (high - low) / 2
      if chance(upTo: middle) >= p { high = middle } else { low = middle + 1 }
    }
    return Double(low) * unit
  }
}
