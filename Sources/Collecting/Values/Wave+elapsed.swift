public import Foundation

extension Wave {
  /// How much of the wave's time has gone at a moment.
  ///
  /// - Units: 0 at the first moment, 1 at the end; beyond them it stays there.
  public func elapsed(at now: Date) -> Double {
    let whole = closes.timeIntervalSince(opens)
    guard whole > 0 else { return 1 }
    return min(1, max(0, now.timeIntervalSince(opens) / whole))
  }
}
