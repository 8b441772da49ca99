import Foundation

/// What share of a group will have answered at closing, from the share that is told now.
///
/// No time is kept with an answer, so that how quickly people answer is not known. Whatever the pace, of
/// those who will have answered at closing a share F(t) has answered when a share t of the time has gone;
/// F is taken to lie between t^(5/4), a rush at the end, and t^(1/4), a rush at the beginning.
///
/// Formula: with c the share now and p = c / F(t), p(1 − F) more will come, and this misses by a standard
/// deviation of √(p(1 − F) / (F m)) among m people, since who comes later and who has come are parts of one
/// multinomial count. The low end takes the quick pace, the high end the slow one, each with 1.96 standard
/// deviations; both are rounded outwards to 5 %.
///
/// - Checked against: groups that answer at known paces, `ForecastStudyTests`.
struct ResponseForecast {
  /// The share that has answered, as told: its least and its greatest.
  let told: ClosedRange<Double>

  /// How many people were asked, at least.
  let asked: Int

  /// How much of the time has gone, 0 to 1.
  let elapsed: Double

  /// Before this share of the time nothing is said, and from the end on there is nothing to foresee.
  static let sayable = 0.1..<1.0

  private static let quickPace = 0.25
  private static let slowPace = 1.25
  private static let deviations = 1.96
  private static let step = 0.05

  /// The share at closing.
  ///
  /// - Nil: too early, at the end, and where it would say no more than between none and all.
  var share: Disclosed<Double>? {
    guard Self.sayable.contains(elapsed), asked > 0 else { return nil }
    let few = more(than: told.lowerBound, pace: Self.quickPace)
    let many = more(than: told.upperBound, pace: Self.slowPace)
    let low = told.lowerBound + max(0, few.expected - Self.deviations * few.deviation)
    let high = told.upperBound + many.expected + Self.deviations * many.deviation
    return Self.disclosed(
      Rounding.down(min(1, low), step: Self.step), Rounding.up(min(1, high), step: Self.step))
  }

  /// The share that will still come, and by how much that can miss.
  private func more(
    than share: Double, pace: Double
  ) -> (expected: Double, deviation: Double) {
    let gone = pow(elapsed, pace)
    let whole = min(1, share / gone)
    let expected = whole * (1 - gone)
    return (expected, (expected / (gone * Double(asked))).squareRoot())
  }

  private static func disclosed(_ low: Double, _ high: Double) -> Disclosed<Double>? {
    switch (low <= 0, high >= 1) {
    case (true, true): nil
    case (true, false): Disclosed(.below(high), decimals: 2)
    case (false, true): Disclosed(.above(low >= 1 ? 1 - step : low), decimals: 2)
    case (false, false): Disclosed(.range(low, high), decimals: 2)
    }
  }
}
