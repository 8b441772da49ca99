import Foundation
import Privacy

extension Figure {
  /// The figure as people read it.
  ///
  /// Gaps have two decimals, a sign and a true minus (`+0.36`, `−0.03`, `0.00`); shares are whole
  /// per cents; people below ten come as `5–9` or `under 5`.
  public var text: String {
    if kind == .odds { return odds }
    return switch form {
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
    let hundredths = middle * 100
    let whole = hundredths.rounded()
    // Beside a tie the product of two rounded numbers does not tell which way the digits go.
    guard abs(whole) < 1e9, abs(abs(hundredths - whole) - 0.5) > 1e-6 else {
      return Double(String(format: "%.2f", middle)) ?? middle
    }
    return whole / 100
  }

  private var unit: String { kind == .share ? "\u{A0}%" : "" }

  private var rangeSign: String {
    [.gap, .effect, .peopleInWords, .measure].contains(kind) ? " to " : "–"
  }

  private var belowWord: String {
    switch kind {
    case .people: "under"
    case .perHundred, .peopleInWords: "fewer than"
    default: "below"
    }
  }

  private var aboveWord: String {
    switch kind {
    case .people: "over"
    case .perHundred, .peopleInWords: "more than"
    default: "above"
    }
  }

  private func printed(_ value: Double) -> String {
    switch kind {
    case .gap, .effect: Self.signed(value)
    case .level, .points, .plain: Self.unsigned(value)
    case .share, .perHundred: String(format: "%.0f", value * 100)
    case .people: String(format: "%.0f", value)
    case .measure: Self.measured(value, decimals: decimals ?? 2)
    case .peopleInWords: inWords(value)
    case .odds, .p: value < 0.0001 ? "under 0.0001" : Self.twoDigits(value)
    }
  }

  private func inWords(_ value: Double) -> String {
    guard case .exact = form, let whole = Int(exactly: value) else {
      return String(format: "%.0f", value)
    }
    return Count.words(of: whole)
  }

  /// How often chance alone would do it: *about once in 50 times*.
  private var odds: String {
    switch form {
    case .below(let level): "less than once in \(Self.times(level)) times"
    case .above(let level): "more often than once in \(Self.times(level)) times"
    case .range(_, let high): "at most once in \(Self.times(high)) times"
    case .exact(let p) where p < Self.rarest: "less than once in 10,000 times"
    case .exact(let p) where p < 0.095: "about once in \(Self.times(p)) times"
    case .exact(let p) where p < 0.95:
      "about \(Count.words(of: max(1, Int((p * 10).rounded())))) \(p < 0.15 ? "time" : "times") in ten"
    case .exact: "nearly every time"
    }
  }

  /// Whether the odds are said as the most that they can be: *less than once in 20 times*.
  var isOddsAtMost: Bool {
    switch form {
    case .below, .range: true
    case .exact(let p): p < Self.rarest
    case .above: false
    }
  }

  /// Below this chance it is said no more exactly.
  private static let rarest = 0.0001

  /// One over a chance, as round as it is said.
  private static func times(_ p: Double) -> String {
    let times = 1 / p
    let step: Double = times < 20 ? 1 : times < 100 ? 5 : times < 1_000 ? 100 : 1_000
    let round = (times / step).rounded() * step
    return round < 1_000
      ? String(format: "%.0f", round)
      : String(format: "%d,%03d", Int(round) / 1_000, Int(round) % 1_000)
  }

  /// A number of a range, in no more decimals than it has.
  private func coarse(_ value: Double) -> String {
    let text = printed(value)
    let hasOneDecimal = decimals == 1 && [.gap, .level, .points].contains(kind)
    return hasOneDecimal && text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  private static func signed(_ value: Double) -> String {
    let digits = String(format: "%.2f", abs(value))
    if digits == "0.00" { return "0.00" }
    return (value < 0 ? "−" : "+") + digits
  }

  private static func unsigned(_ value: Double) -> String {
    let digits = String(format: "%.2f", abs(value))
    return value < 0 && digits != "0.00" ? "−" + digits : digits
  }

  private static func measured(_ value: Double, decimals: Int) -> String {
    let digits = String(format: "%.\(decimals)f", abs(value))
    return value < 0 && digits.contains { ("1"..."9").contains($0) } ? "−" + digits : digits
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
