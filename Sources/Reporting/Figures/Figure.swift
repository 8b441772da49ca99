public import Privacy

/// A number in a report: something that the screen handed out, with the way in which it is printed.
///
/// Only a `Disclosed` value makes a figure, and only figures, names, settings and fixed words make
/// a ``Sentence``: so no report can say a number that the screen has not passed.
public struct Figure: Hashable, Sendable {
  /// What is counted or measured, and therefore how it is printed.
  public enum Kind: Hashable, Sendable {
    /// A difference in points: two decimals, always with a sign.
    case gap

    /// A value on the scale: two decimals.
    case level

    /// A length in points: two decimals.
    case points

    /// A share of one, printed in per cent.
    case share

    /// A share of one, printed as a count of a hundred.
    case perHundred

    /// A number of people.
    case people

    /// A number of people within a sentence: in words up to twelve.
    case peopleInWords

    /// A p-value: two significant digits.
    case p

    /// A p-value as people say it: how often chance alone would do it.
    case odds

    /// An effect size: two decimals, always with a sign.
    case effect

    /// A probability, an index, a test value: two decimals.
    case plain

    /// A figure from outside the survey, in its own unit: the decimals that carry information.
    case measure
  }

  /// What is counted or measured.
  public let kind: Kind

  /// How many decimals carry information; `nil` for full precision.
  public let decimals: Int?

  let form: Disclosed<Double>.Form

  /// Makes a figure of a screened number.
  public init(_ value: Disclosed<Double>, as kind: Kind) {
    self.init(form: value.form, decimals: value.decimals, kind: kind)
  }

  /// Makes a figure of a screened number of people.
  public init(people: Disclosed<Int>) {
    let form: Disclosed<Double>.Form =
      switch people.form {
      case .exact(let number): .exact(Double(number))
      case .range(let low, let high): .range(Double(low), Double(high))
      case .below(let number): .below(Double(number))
      case .above(let number): .above(Double(number))
      }
    self.init(form: form, decimals: people.decimals, kind: .people)
  }

  private init(form: Disclosed<Double>.Form, decimals: Int?, kind: Kind) {
    self.form = form
    self.decimals = decimals
    self.kind = kind
  }
}

extension Figure {
  /// The number by which a figure is placed and ordered: itself, or the middle of its range.
  var middle: Double {
    switch form {
    case .exact(let value), .below(let value), .above(let value): value
    case .range(let low, let high): (low + high) / 2
    }
  }

  /// The mean of figures that are printed anyway, as coarse as the coarsest of them.
  ///
  /// - Nil: when there are none.
  static func mean(of figures: [Figure]) -> Figure? {
    guard let first = figures.first else { return nil }
    let total = figures.reduce(0) { $0 + $1.middle }
    return Figure(
      form: .exact(total / Double(figures.count)),
      decimals: figures.compactMap(\.decimals).min(), kind: first.kind)
  }

  /// The mean of shares that are told point by point: as wide as their parts, to whole per cents.
  ///
  /// - Nil: when there are none.
  static func mean(ofShares shares: [Figure]) -> Figure? {
    guard let first = shares.first else { return nil }
    let ends = shares.map { $0.ends }
    let low = ends.reduce(0) { $0 + $1.low } / Double(ends.count)
    let high = ends.reduce(0) { $0 + $1.high } / Double(ends.count)
    let form: Disclosed<Double>.Form =
      low == high
      ? .exact(low)
      : .range((low * 100 + 1e-9).rounded(.down) / 100, (high * 100 - 1e-9).rounded(.up) / 100)
    return Figure(form: form, decimals: first.decimals, kind: .share)
  }

  /// Between what it lies, as far as it is told; a share that is only bounded ends at nobody or everybody.
  var ends: (low: Double, high: Double) {
    switch form {
    case .exact(let value): (value, value)
    case .range(let low, let high): (low, high)
    case .below(let high): (0, high)
    case .above(let low): (low, 1)
    }
  }

  /// How many people are missing to a whole: what a reader gets who takes one told number from another.
  ///
  /// - Nil: when one of them is no whole number, or fewer than ten are missing, which stay a share.
  func missing(to whole: Figure) -> Figure? {
    guard case .exact(let own) = form, case .exact(let all) = whole.form, all - own >= 10 else {
      return nil
    }
    return Figure(form: .exact(all - own), decimals: whole.decimals, kind: .people)
  }

  /// The rest of a share: what is missing to the whole.
  public var complement: Figure {
    let rest: Disclosed<Double>.Form =
      switch form {
      case .exact(let share): .exact(1 - share)
      case .range(let low, let high): .range(1 - high, 1 - low)
      case .below(let share): .above(1 - share)
      case .above(let share): .below(1 - share)
      }
    return Figure(form: rest, decimals: decimals, kind: kind)
  }

  /// How large a difference is, whichever way it goes.
  var magnitude: Figure {
    let size: Disclosed<Double>.Form =
      switch form {
      case .exact(let value): .exact(abs(value))
      case .range(let low, let high): .range(min(abs(low), abs(high)), max(abs(low), abs(high)))
      case .below(let value): .below(abs(value))
      case .above(let value): .above(abs(value))
      }
    return Figure(form: size, decimals: decimals, kind: .points)
  }

  /// How large it is, whatever its sign, where that is known.
  ///
  /// - Nil: when it lies on both sides of zero, or is only bounded.
  var knownSize: Figure? {
    let size: Disclosed<Double>.Form
    switch form {
    case .exact(let value): size = .exact(abs(value))
    case .range(let low, let high) where low >= 0: size = .range(low, high)
    case .range(let low, let high) where high <= 0: size = .range(-high, -low)
    case .range, .below, .above: return nil
    }
    return Figure(form: size, decimals: decimals, kind: .points)
  }

  /// Whether it is told as a range.
  var isRange: Bool { if case .range = form { true } else { false } }

  /// Whether it is exactly one.
  var isOne: Bool { form == .exact(1) }

  /// Whether it is none, or told only as below a bound.
  var isFewAtMost: Bool {
    switch form {
    case .below: true
    case .exact(let value): value == 0
    case .range, .above: false
    }
  }

  /// Whether it is surely below a level.
  func isBelow(_ level: Double) -> Bool {
    switch form {
    case .exact(let value): value < level
    case .range(_, let high): high < level
    case .below(let value): value <= level
    case .above: false
    }
  }

  /// The same number, printed another way.
  func printed(as kind: Kind) -> Figure {
    Figure(form: form, decimals: decimals, kind: kind)
  }
}
