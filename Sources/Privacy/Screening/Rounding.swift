import Foundation

/// How a number is rounded before it may leave: to a step, or to a few digits.
enum Rounding {
  /// The nearest multiple of a step.
  static func nearest(_ value: Double, step: Double) -> Double {
    multiple((value / step).rounded(.toNearestOrAwayFromZero), of: step)
  }

  /// The multiple of a step that is not above.
  static func down(_ value: Double, step: Double) -> Double {
    multiple((value / step + slack).rounded(.down), of: step)
  }

  /// The multiple of a step that is not below.
  static func up(_ value: Double, step: Double) -> Double {
    multiple((value / step - slack).rounded(.up), of: step)
  }

  /// The nearest number of two significant digits.
  static func twoDigits(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    return nearest(value, step: stepOfTwoDigits(value))
  }

  /// Two significant digits, towards the lower side.
  static func twoDigitsDown(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    return down(value, step: stepOfTwoDigits(value))
  }

  /// Two significant digits, towards the upper side.
  static func twoDigitsUp(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    return up(value, step: stepOfTwoDigits(value))
  }

  /// How many decimals a number of two significant digits has.
  static func decimals(ofTwoDigits value: Double) -> Int {
    guard value != 0, value.isFinite else { return 0 }
    return max(0, 1 - exponent(value))
  }

  /// A quotient this near to a whole number is one: 0.35 / 0.05 is 6.999….
  private static let slack = 1e-9

  private static func exponent(_ value: Double) -> Int {
    Int(log10(abs(value)).rounded(.down))
  }

  /// The step is never so small that dividing by it would overflow.
  private static func stepOfTwoDigits(_ value: Double) -> Double {
    pow(10, Double(max(exponent(value) - 1, -307)))
  }

  /// The number nearest to the decimal that is meant, whatever its size.
  ///
  /// A multiple of a step misses it by what binary fractions leave behind the digits: 3 × 0.05 is
  /// 0.15000000000000002. A quotient of whole numbers does not: 3 / 20 is 0.15. Where the step is no part
  /// of one, fifteen digits hold every multiple that is ever asked for.
  private static func multiple(_ count: Double, of step: Double) -> Double {
    guard count != 0, count.isFinite else { return count == 0 ? 0 : count }
    let parts = (1 / step).rounded()
    if parts >= 1, parts < 1e15, abs(parts * step - 1) < slack { return count / parts }
    let value = count * step
    return Double(String(format: "%.15g", value)) ?? value
  }
}
