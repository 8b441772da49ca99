/// The straight line through gaps whose variances are themselves estimated: what ``Trend`` fits, judged
/// as surely as the groups are large.
///
/// Formula: V = Σ Vᵣ of independent sources, Vᵣ with νᵣ degrees of freedom; b = (XᵀV⁻¹X)⁻¹ XᵀV⁻¹y. A value
/// x b of the line is lᵀy with l = V⁻¹XΦxᵀ, Φ = (XᵀV⁻¹X)⁻¹; its variance lᵀVl + 2 Σ (lᵀVᵣAVᵣl +
/// tr(AVᵣ) lᵀVᵣl)/max(νᵣ − 4, νᵣ/2), A = V⁻¹ − V⁻¹XΦXᵀV⁻¹: the second term is what the estimated weights
/// cost. Degrees of freedom by Satterthwaite, (lᵀVl)²/Σ ((lᵀVᵣl)²/νᵣ). Lack of fit: Q/c is F with r = k − 2 and r(r + 2)/3a
/// degrees of freedom, a = ½ Σ (tr (AVᵣ)² + tr²(AVᵣ))/νᵣ, c = r + 2a(r − 1)/(r + 2).
///
/// - Units: points of the scale, per unit of time for a slope.
/// - Source: Kenward and Roger (1997), Biometrics 53, 983–997; Johansen (1980), Biometrika 67, 85–92; for
///   independent groups and a level line the latter is Welch (1951), Biometrika 38, 330–336.
/// - Checked: two waves give Welch's test of the change, three Welch's test of the second difference;
///   coverage by simulation.
public struct EstimatedTrend: Sendable, Hashable {
  /// A source of the gaps' covariance, independent of the others: a wave, or one role's people in all.
  public struct Source: Sendable, Hashable {
    let covariance: SymmetricMatrix
    let degreesOfFreedom: Double

    /// Takes a covariance and the degrees of freedom it was estimated with.
    ///
    /// - Nil: when it is not square, or a number is out of range.
    public init?(covariance: [[Double]], degreesOfFreedom: Double) {
      guard covariance.allSatisfy({ $0.count == covariance.count }), degreesOfFreedom > 0,
        covariance.joined().allSatisfy({ $0.isFinite })
      else { return nil }
      self.covariance = SymmetricMatrix(size: covariance.count) { covariance[$0][$1] }
      self.degreesOfFreedom = degreesOfFreedom
    }
  }

  /// The line with its plain standard error, as if the variances were known.
  public let line: Trend

  /// The chance of a lack of fit this large if the line were true; `nil` with two waves.
  public let lackOfFitP: Double?

  private let sources: [Source]
  private let inverse: SymmetricMatrix
  private let leftover: SymmetricMatrix
  private let center: Double
  private let times: [Double]
  private let spread: SymmetricMatrix

  /// Fits the line through independent gaps.
  ///
  /// - Nil: when there are fewer than two different times, or a gap is known without error.
  public init?(times: [Double], gaps: [Estimate]) {
    let sources = gaps.indices.compactMap { wave in
      Source(
        covariance: gaps.indices.map { i in
          gaps.indices.map { j in
            i == wave && j == wave ? gaps[wave].standardError * gaps[wave].standardError : 0
          }
        }, degreesOfFreedom: gaps[wave].degreesOfFreedom)
    }
    self.init(times: times, values: gaps.map(\.value), sources: sources)
  }

  /// Fits the line through gaps that depend on each other.
  ///
  /// - Parameters:
  ///   - times: When each wave was, in any unit.
  ///   - values: The gap of each wave.
  ///   - sources: What their covariance is the sum of.
  /// - Nil: when there are fewer than two different times, the lengths differ, or the covariance is not
  ///   positive definite.
  public init?(times: [Double], values: [Double], sources: [Source]) {
    let k = times.count
    guard k > 0, !sources.isEmpty, sources.allSatisfy({ $0.covariance.size == k }) else {
      return nil
    }
    let total = SymmetricMatrix(size: k) { i, j in
      sources.reduce(0) { $0 + $1.covariance[i, j] }
    }
    let rows = (0..<k).map { i in (0..<k).map { total[i, $0] } }
    let center = times.reduce(0, +) / Double(k)
    guard let line = Trend(times: times, values: values, covariance: rows),
      let inverse = total.inverse()
    else { return nil }
    let design = times.map { [1, $0 - center] }
    let information = SymmetricMatrix(size: 2) { p, q in
      (0..<k).reduce(0) { sum, i in
        sum + (0..<k).reduce(0) { $0 + design[i][p] * inverse[i, $1] * design[$1][q] }
      }
    }
    guard let spread = information.inverse() else { return nil }
    let loads = Self.loads(times, center, inverse, spread)
    // V⁻¹XΦXᵀV⁻¹ = L′(XᵀV⁻¹), the loads of every wave's own fitted value.
    let leftover = SymmetricMatrix(size: k) { i, j in
      let fitted = (0..<k).reduce(0) { sum, m in
        sum + inverse[i, m] * (loads[0][j] + design[m][1] * loads[1][j])
      }
      return inverse[i, j] - fitted
    }
    (self.line, self.inverse, self.leftover, self.sources) = (line, inverse, leftover, sources)
    (self.center, self.times, self.spread) = (center, times, spread)
    lackOfFitP = Self.chance(of: line, sources, leftover)
  }

  /// The change per unit of time.
  public var slope: Estimate? { estimate(line.slope, level: 0, time: 1) }

  /// The gap on the line at a time.
  public func fitted(at time: Double) -> Estimate? {
    estimate(line.intercept + line.slope * time, level: 1, time: time - center)
  }

  /// The weights that the waves have in the level at the middle and in the slope.
  private static func loads(
    _ times: [Double], _ center: Double, _ inverse: SymmetricMatrix, _ spread: SymmetricMatrix
  ) -> [[Double]] {
    (0..<2).map { p in
      times.indices.map { i in
        times.indices.reduce(0) { sum, j in
          sum + inverse[i, j] * (spread[p, 0] + spread[p, 1] * (times[j] - center))
        }
      }
    }
  }

  private func estimate(_ value: Double, level: Double, time: Double) -> Estimate? {
    let loads = Self.loads(times, center, inverse, spread)
    let load = zip(loads[0], loads[1]).map { level * $0 + time * $1 }
    var (plain, cost, squares) = (0.0, 0.0, 0.0)
    for source in sources {
      let product = source.covariance.times(load)
      let variance = zip(load, product).reduce(0) { $0 + $1.0 * $1.1 }
      let trace = leftover.traceOfProduct(source.covariance)
      let bent = zip(product, leftover.times(product)).reduce(0) { $0 + $1.0 * $1.1 }
      plain += variance
      // Kenward and Roger's first order falls short in small groups: of many waves of one variance the
      // cost is 4/(ν − 4), not 4/ν; below 8 degrees of freedom that grows without bound, and is held.
      let degrees = source.degreesOfFreedom
      cost += (bent + trace * variance) / max(degrees - 4, degrees / 2)
      squares += variance * variance / source.degreesOfFreedom
    }
    return Estimate(
      value: value, standardError: (plain + 2 * max(0, cost)).squareRoot(),
      degreesOfFreedom: squares > 0 ? plain * plain / squares : .infinity)
  }

  private static func chance(
    of line: Trend, _ sources: [Source], _ leftover: SymmetricMatrix
  ) -> Double? {
    let r = Double(line.lackOfFitDegrees)
    guard r > 0 else { return nil }
    let a = sources.reduce(0) { sum, source in
      let trace = leftover.traceOfProduct(source.covariance)
      let columns = (0..<leftover.size).map { column in
        leftover.times((0..<leftover.size).map { source.covariance[$0, column] })
      }
      let square = columns.indices.reduce(0) { part, i in
        part + columns.indices.reduce(0) { $0 + columns[i][$1] * columns[$1][i] }
      }
      return sum + (square + trace * trace) / (2 * source.degreesOfFreedom)
    }
    guard a > 0 else { return line.lackOfFitP }
    let f = line.lackOfFit / (r + 2 * a * (r - 1) / (r + 2))
    let rest = r * (r + 2) / (3 * a)
    return FDistribution(numerator: r, denominator: rest).map { $0.sf(f) } ?? line.lackOfFitP
  }
}

extension SymmetricMatrix {
  /// This matrix times a vector.
  fileprivate func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { i in (0..<size).reduce(0) { $0 + self[i, $1] * vector[$1] } }
  }

  /// tr(this · other).
  fileprivate func traceOfProduct(_ other: SymmetricMatrix) -> Double {
    (0..<size).reduce(0) { sum, i in
      sum + (0..<size).reduce(0) { $0 + self[i, $1] * other[$1, i] }
    }
  }
}
