/// Mantel's test of a trend over strata.
///
/// Formula: (Σ F − Σ E)² / Σ V, F the sum of the leaders' answers in a stratum, E and V its mean and variance
/// if roles were dealt out by chance; χ² with one degree of freedom.
///
/// - Source: Mantel (1963), J. Am. Stat. Assoc. 58, 690–700.
/// - Checked against: R `coin::cmh_test`.
public struct MantelTest: Sendable, Hashable {
  /// How far the leaders' sum of answers exceeds what chance would give.
  public let excess: Double

  /// The statistic.
  public let chiSquared: Double

  /// Its chance.
  public let p: Double

  init?(_ table: ItemByScoreTable) {
    var (excess, variance) = (0.0, 0.0)
    for stratum in table.strata where stratum.hasBoth {
      let all = stratum.leader + stratum.frontline
      guard let mean = all.mean, let own = stratum.leader.mean, let spread = all.variance else {
        continue
      }
      let (a, b, n) = (
        Double(stratum.leader.n), Double(stratum.frontline.n), Double(all.n)
      )
      excess += a * (own - mean)
      variance += a * b / n * spread
    }
    guard variance > 0 else { return nil }
    self.excess = excess
    chiSquared = excess * excess / variance
    p = IncompleteGamma.tails(x: chiSquared / 2, a: 0.5).upper
  }
}
