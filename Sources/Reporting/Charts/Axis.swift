import Foundation
import Privacy

/// A place on an axis.
public struct Position: Hashable, Sendable {
  /// How far along the axis: 0 at its low end, 1 at its high end.
  public let fraction: Double

  /// Whether the value lies beyond the axis, so that the place is its end.
  public let isCut: Bool
}

extension Position {
  /// How long the bar of a share is.
  init(share: Figure) {
    fraction = min(max(share.middle, 0), 1)
    isCut = false
  }
}

/// A stretch of an axis.
public struct Span: Hashable, Sendable {
  /// The low end.
  public let start: Position

  /// The high end.
  public let end: Position
}

extension Span {
  /// Where a share lies that is told as a range or a bound.
  ///
  /// - Nil: for a share that is told as a number.
  init?(ofRange share: Figure) {
    let ends: (Double, Double)
    switch share.form {
    case .exact: return nil
    case .range(let low, let high): ends = (low, high)
    case .below(let high): ends = (0, high)
    case .above(let low): ends = (low, 1)
    }
    start = Position(fraction: min(max(ends.0, 0), 1), isCut: false)
    end = Position(fraction: min(max(ends.1, 0), 1), isCut: false)
  }
}

/// The axis that all strips of a chart's column share.
public struct Axis: Hashable, Sendable {
  /// A labelled place.
  public struct Tick: Hashable, Sendable {
    /// The place.
    public let position: Position

    /// The label.
    public let label: String
  }

  /// The labelled places, from low to high.
  ///
  /// - Shape: 2 to 7 ticks; the first and the last stand at the ends.
  public let ticks: [Tick]

  private let low: Double
  private let high: Double

  /// Which part of a scale the axis shows, in words; `nil` where that is all of it.
  func part(of scale: ClosedRange<Int>) -> Sentence? {
    guard low > Double(scale.lowerBound) || high < Double(scale.upperBound) else { return nil }
    return "drawn from \(Setting.end(at: low)) to \(Setting.end(at: high))"
  }

  private init(low: Double, high: Double, ticks: [(value: Double, label: String)]) {
    self.low = low
    self.high = high
    self.ticks = ticks.map {
      Tick(position: Self.position($0.value, low: low, high: high), label: $0.label)
    }
  }

  /// Where a figure lies.
  public func position(of figure: Figure) -> Position { position(figure.middle) }

  /// Where a stretch between two figures lies.
  ///
  /// - Nil: when one of its ends does not exist.
  public func span(from low: Figure?, to high: Figure?) -> Span? {
    guard let low, let high else { return nil }
    return Span(start: position(of: low), end: position(of: high))
  }

  /// Where a figure lies that is told as a range.
  ///
  /// - Nil: for one that is told as a number or a bound.
  func span(of figure: Figure) -> Span? {
    guard case .range(let low, let high) = figure.form else { return nil }
    return Span(start: position(low), end: position(high))
  }

  /// The stretch around zero that a figure or a setting is half the width of.
  func span(around halfWidth: Double) -> Span {
    Span(start: position(-halfWidth), end: position(halfWidth))
  }

  private func position(_ value: Double) -> Position {
    Self.position(value, low: low, high: high)
  }

  private static func position(_ value: Double, low: Double, high: Double) -> Position {
    let fraction = (value - low) / (high - low)
    return Position(
      fraction: min(max(fraction, 0), 1), isCut: fraction < -1e-9 || fraction > 1 + 1e-9)
  }
}

extension Axis {
  /// An axis of levels: the whole points that hold all data, at least three points wide.
  static func level(holding values: [Double], scale: ClosedRange<Int>) -> Axis {
    let lowest = Int((values.min() ?? Double(scale.lowerBound)).rounded(.down))
    let highest = Int((values.max() ?? Double(scale.upperBound)).rounded(.up))
    var low = max(min(lowest, scale.upperBound - 1), scale.lowerBound)
    var high = min(max(highest, low + 1), scale.upperBound)
    // On both sides by turns, so that what is drawn does not look like the top of the scale.
    while high - low < 3, low > scale.lowerBound || high < scale.upperBound {
      if low > scale.lowerBound { low -= 1 }
      if high - low < 3, high < scale.upperBound { high += 1 }
    }
    let step = high - low > 6 ? 2 : 1
    let ticks = stride(from: low, through: high, by: step).map {
      (value: Double($0), label: $0 < 0 ? "−\(-$0)" : "\($0)")
    }
    return Axis(low: Double(low), high: Double(high), ticks: ticks)
  }

  /// An axis of levels over time: the next half points that hold all data, at least one point wide.
  static func halves(holding values: [Double], scale: ClosedRange<Int>) -> Axis {
    let bounds = (Double(scale.lowerBound), Double(scale.upperBound))
    var low = max(bounds.0, ((values.min() ?? bounds.0) * 2).rounded(.down) / 2)
    var high = min(bounds.1, ((values.max() ?? bounds.1) * 2).rounded(.up) / 2)
    while high - low < 1, low > bounds.0 || high < bounds.1 {
      if low > bounds.0 { low -= 0.5 }
      if high - low < 1, high < bounds.1 { high += 0.5 }
    }
    let step = high - low > 2 ? 1 : 0.5
    let ticks = stride(from: low, through: high, by: step).map {
      (value: $0, label: String(format: "%.1f", $0))
    }
    return Axis(low: low, high: high, ticks: ticks)
  }

  /// An axis of gaps: as far to the left of zero as to the right of it, to the next whole step.
  ///
  /// The axis holds `values` where `cap` lets it: what lies beyond is cut. Each step has a tick if
  /// `isTicked`; otherwise only the ends and zero have one.
  static func gap(
    holding values: [Double], step: Double, cap: Double, isTicked: Bool, decimals: Int
  ) -> Axis {
    let reach = values.map(abs).max() ?? 0
    let steps = max((reach / step - 1e-9).rounded(.up), 1)
    let end = min(steps * step, cap)
    let every = isTicked ? step : end
    let count = Int((end / every).rounded())
    let ticks = (-count...count).map { index -> (value: Double, label: String) in
      let value = Double(index) * every
      let digits = String(format: "%.\(decimals)f", abs(value))
      return (value, index == 0 ? "0" : (index < 0 ? "−" : "+") + digits)
    }
    return Axis(low: -end, high: end, ticks: ticks)
  }

  /// An axis of shares of one, labelled in per cent: the steps of five or ten that hold all data.
  static func percent(holding values: [Double], fromZero: Bool) -> Axis {
    let lowest = fromZero ? 0 : (values.min() ?? 0)
    let highest = max(values.max() ?? 1, lowest + 0.02)
    let step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].first { (highest - lowest) / $0 <= 5 } ?? 0.5
    let low = fromZero ? 0 : (lowest / step + 1e-9).rounded(.down) * step
    let high = (highest / step - 1e-9).rounded(.up) * step
    let count = max(1, Int(((high - low) / step).rounded()))
    let ticks = (0...count).map { index -> (value: Double, label: String) in
      let value = low + Double(index) * step
      return (value, String(format: "%.0f", value * 100))
    }
    return Axis(low: low, high: max(high, low + step), ticks: ticks)
  }

  /// An axis of shares that go left and right of one zero, labelled in per cent: the steps of 20 or 50 that
  /// hold all data.
  static func diverging(left: [Double], right: [Double]) -> Axis {
    let reach = max(left.max() ?? 0, 0.2) + max(right.max() ?? 0, 0.2)
    let step = reach > 1.3 ? 0.5 : 0.2
    let below = max(1, Int(((left.max() ?? 0) / step - 1e-9).rounded(.up)))
    let above = max(1, Int(((right.max() ?? 0) / step - 1e-9).rounded(.up)))
    let ticks = (-below...above).map { index -> (value: Double, label: String) in
      let value = Double(index) * step
      return (value, String(format: "%.0f", abs(value) * 100))
    }
    return Axis(low: -Double(below) * step, high: Double(above) * step, ticks: ticks)
  }

  /// Where a number of the chart itself lies, such as a line that parts it.
  func place(_ value: Double) -> Position { position(value) }
}
