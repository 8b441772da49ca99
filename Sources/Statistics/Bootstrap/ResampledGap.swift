/// The distribution of the gap over all resamples within each role.
protocol ResampledGap: Sendable {
  /// P(gap* < gap) + ½ P(gap* = gap).
  var chanceBelowObserved: Double { get }

  /// The smallest gap that is reached with at least the chance p, in points of the scale.
  func quantile(_ p: Double) -> Double
}
