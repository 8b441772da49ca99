import Foundation

/// When a call that was not taken is tried again.
enum RetryRule {
  /// The waits after each try, in seconds: ten tries within about three days and a half.
  static let waits: [TimeInterval] = [
    5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]

  /// The longest wait that a receiver can ask for, in seconds.
  static let longest: TimeInterval = 86_400

  /// What becomes of a call.
  ///
  /// - Parameters:
  ///   - tries: how often it was tried, this time included.
  ///   - asked: how long the receiver asked to wait, in seconds (`Retry-After`).
  ///   - now: the moment.
  ///   - generator: where chance comes from: a tenth more or less, so that calls spread.
  /// - Returns: when it is tried again, or that it is not.
  static func next(
    after tries: Int, asked: TimeInterval?, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) -> Delivery.State {
    guard waits.indices.contains(tries - 1) else { return .givenUp }
    let wait = waits[tries - 1] * Double.random(in: 0.9...1.1, using: &generator)
    return .waiting(until: now.addingTimeInterval(max(wait, min(asked ?? 0, longest))))
  }
}
