import Privacy

extension Figure {
  /// A figure as programs read it.
  public enum Number: Hashable, Sendable {
    /// A whole number.
    case integer(Int)

    /// A number in the precision in which it was disclosed.
    case decimal(Double)

    /// Not one number: `5-9` people, `-0.5 to 0` points, `<5`, `>0.8`.
    case words(String)
  }

  /// The figure as programs read it.
  public var number: Number {
    switch form {
    case .exact(let value):
      if kind == .people, let whole = Int(exactly: value) { return .integer(whole) }
      return .decimal(value == 0 ? 0 : value)
    case .range(let low, let high):
      // A minus sign beside a hyphen could not be read.
      let dash = kind == .people ? "-" : " to "
      return .words(bare(low) + dash + bare(high))
    case .below(let value): return .words("<\(bare(value))")
    case .above(let value): return .words(">\(bare(value))")
    }
  }

  private func bare(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    return "\(value)"
  }
}
