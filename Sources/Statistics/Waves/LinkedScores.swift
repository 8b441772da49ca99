/// One role's scores in several waves, people being told apart only by which waves they answered: all
/// that the change and the trend of linked people need.
///
/// - Units: scores in points of the scale.
public struct LinkedScores: Sendable, Hashable {
  /// People who have a score in the same waves.
  public struct Group: Sendable, Hashable {
    /// The waves in which they have one, in order, from 0.
    public let waves: [Int]

    /// How many they are.
    public let n: Int

    /// Σ x of each wave.
    public let sums: [Double]

    /// Σ xᵢ xⱼ of all pairs of waves.
    public let products: [[Double]]

    /// Takes the sums.
    ///
    /// - Nil: when the lengths do not fit, the waves are not ascending, or there is nobody or no wave.
    public init?(waves: [Int], n: Int, sums: [Double], products: [[Double]]) {
      guard n > 0, !waves.isEmpty, zip(waves, waves.dropFirst()).allSatisfy(<),
        sums.count == waves.count, products.count == waves.count,
        products.allSatisfy({ $0.count == waves.count })
      else { return nil }
      (self.waves, self.n, self.sums, self.products) = (waves, n, sums, products)
    }

    /// The number, Σx and Σx² of one wave; nothing where they did not answer it.
    fileprivate func sums(in wave: Int) -> Sums {
      guard let place = waves.firstIndex(of: wave) else { return Sums() }
      return Sums(n: n, sum: sums[place], squares: products[place][place])
    }
  }

  /// The groups, no two of the same waves.
  public let groups: [Group]

  /// Takes the groups.
  public init(_ groups: [Group]) {
    self.groups = groups
  }

  /// How many have a score in a wave.
  public func count(in wave: Int) -> Int { all(wave).n }

  /// How many have a score in one wave only, or in both, of two.
  public func counts(_ one: Int, _ other: Int) -> (one: Int, other: Int, both: Int) {
    let both = pairs(one, other).reduce(0) { $0 + $1.n }
    return (count(in: one) - both, count(in: other) - both, both)
  }

  /// The mean of a wave, all who have a score in it.
  ///
  /// - Nil: when fewer than two have one.
  public func mean(in wave: Int) -> GroupMean? {
    all(wave).wave.flatMap {
      GroupMean(
        mean: $0.mean, squaredError: $0.variance / Double($0.n), degreesOfFreedom: Double($0.n - 1))
    }
  }

  /// The change of the mean between two waves, with the covariance of those who answered both.
  ///
  /// - Nil: as ``WaveChange/overlapping``, whose formula it is.
  public func overlapping(from earlier: Int, to later: Int) -> GroupMean? {
    overlap(earlier, later)?.change
  }

  /// The mean change of those who answered both waves.
  ///
  /// - Nil: when fewer than two did.
  /// - Checked against: R `t.test(paired = TRUE)`.
  public func panel(from earlier: Int, to later: Int) -> GroupMean? {
    var changes = Sums()
    for group in pairs(earlier, later) {
      guard let i = group.waves.firstIndex(of: earlier), let j = group.waves.firstIndex(of: later)
      else { continue }
      changes.n += group.n
      changes.sum += group.sums[j] - group.sums[i]
      changes.squares +=
        group.products[j][j] - 2 * group.products[i][j] + group.products[i][i]
    }
    return changes.wave.flatMap {
      GroupMean(
        mean: $0.mean, squaredError: $0.variance / Double($0.n), degreesOfFreedom: Double($0.n - 1))
    }
  }

  /// The covariance of the means of two waves, r s₁ s₂ n_c/(n₁ n₂); of one wave with itself its variance.
  public func covariance(_ one: Int, _ other: Int) -> Double {
    one == other ? mean(in: one)?.squaredError ?? 0 : overlap(one, other)?.covariance ?? 0
  }

  private func all(_ wave: Int) -> Sums {
    groups.reduce(into: Sums()) { $0.add($1.sums(in: wave)) }
  }

  private func pairs(_ one: Int, _ other: Int) -> [Group] {
    groups.filter { $0.waves.contains(one) && $0.waves.contains(other) }
  }

  private func overlap(_ earlier: Int, _ later: Int) -> Overlap? {
    guard let one = all(earlier).wave, let two = all(later).wave else { return nil }
    let shared = pairs(earlier, later)
    let n = shared.reduce(0) { $0 + $1.n }
    return Overlap(
      earlier: one, later: two, pairs: n, correlation: correlation(shared, earlier, later) ?? 0)
  }

  private func correlation(_ groups: [Group], _ one: Int, _ other: Int) -> Double? {
    var (x, y, product) = (Sums(), Sums(), 0.0)
    for group in groups {
      guard let i = group.waves.firstIndex(of: one), let j = group.waves.firstIndex(of: other)
      else { continue }
      x.add(group.sums(in: one))
      y.add(group.sums(in: other))
      product += group.products[i][j]
    }
    guard let first = x.wave, let second = y.wave, first.variance > 0, second.variance > 0
    else { return nil }
    let n = Double(x.n)
    let covariance = (product - n * first.mean * second.mean) / (n - 1)
    return min(1, max(-1, covariance / (first.variance * second.variance).squareRoot()))
  }
}

/// How many, Σx and Σx².
private struct Sums {
  var n = 0
  var sum = 0.0
  var squares = 0.0

  mutating func add(_ other: Sums) {
    n += other.n
    sum += other.sum
    squares += other.squares
  }

  /// Mean and variance; `nil` for fewer than two.
  var wave: Overlap.Wave? {
    guard n >= 2 else { return nil }
    let mean = sum / Double(n)
    let variance = (squares - sum * mean) / Double(n - 1)
    // What rounding leaves of a constant is not a variance.
    let least = 1e-12 * max(1, squares / Double(n))
    return Overlap.Wave(n: n, mean: mean, variance: variance < least ? 0 : variance)
  }
}
