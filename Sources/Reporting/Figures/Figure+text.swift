import Foundation
import Privacy

extension Figure {
  /// The figure as people read it.
  ///
  /// Gaps have two decimals, a sign and a true minus (`+0.36`, `−0.03`, `±0.00`); shares are whole
  /// per cents; people below ten come as `5–9` or `under 5`.
  public var text: String {
    switch form {
    case .exact(let value): printed(value) + unit
    case .range(let low, let high): coarse(low) + rangeSign + coarse(high) + unit
    case .below(let value): "\(belowWord) \(printed(value))\(unit)"
    case .above(let value): "\(aboveWord) \(printed(value))\(unit)"
    }
  }

  /// The figure as it is printed, as a number again: steps of a colour scale are taken from it.
  ///
  /// - Units: those of the figure; two decimals.
  var printedValue: Double {
    Double(String(format: "%.2f", middle)) ?? middle
  }

  private var unit: String { kind == .share ? "\u{A0}%" : "" }

  private var rangeSign: String { kind == .gap || kind == .effect ? " to " : "–" }

  private var belowWord: String {
    switch kind {
    case .people: "under"
    case .perHundred: "fewer than"
    default: "below"
    }
  }

  private var aboveWord: String {
    switch kind {
    case .people: "over"
    case .perHundred: "more than"
    default: "above"
    }
  }

  private func printed(_ value: Double) -> String {
    switch kind {
    case .gap, .effect: Self.signed(value)
    case .level, .points, .plain: Self.unsigned(value)
    case .share, .perHundred: String(format: "%.0f", value * 100)
    case .people: String(format: "%.0f", value)
    case .p: value < 0.0001 ? "under 0.0001" : Self.twoDigits(value)
    }
  }

  /// A number of a range, in no more decimals than it has.
  private func coarse(_ value: Double) -> String {
    let text = printed(value)
    let hasOneDecimal = decimals == 1 && [.gap, .level, .points].contains(kind)
    return hasOneDecimal && text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  private static func signed(_ value: Double) -> String {
    let digits = String(format: "%.2f", abs(value))
    if digits == "0.00" { return "±0.00" }
    return (value < 0 ? "−" : "+") + digits
  }

  private static func unsigned(_ value: Double) -> String {
    let digits = String(format: "%.2f", abs(value))
    return value < 0 && digits != "0.00" ? "−" + digits : digits
  }

  private static func twoDigits(_ value: Double) -> String {
    var decimals = 2
    var edge = 0.1
    while value < edge, decimals < 5 {
      decimals += 1
      edge /= 10
    }
    return String(format: "%.\(decimals)f", value)
  }
}
