/// How much the published numbers of a wave may tell of one person: ε of differential privacy.
///
/// Whatever one person answered, or if the person had not answered at all, each outcome of the release
/// becomes at most exp(ε) times as likely: 2.7 times at 1, 7.4 times at 2. It is counted in whole
/// hundredths, so that noise is made from whole numbers alone.
public struct NoiseBudget: Hashable, Sendable {
  /// The budgets that there can be, in hundredths: 0.1 to 10.
  public static let allowed = 10...1_000

  /// The budget in hundredths.
  public let hundredths: Int

  /// Takes over a budget.
  ///
  /// - Nil: outside ``allowed``.
  public init?(hundredths: Int) {
    guard Self.allowed.contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  /// Reads a budget as people write it, as `2` or `0.75`.
  ///
  /// - Nil: when it is no number, has more than two decimals, or lies outside ``allowed``.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let whole = Int(parts[0]), whole <= 10
    else { return nil }
    guard parts.count == 2 else {
      self.init(hundredths: whole * 100)
      return
    }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]) else { return nil }
    self.init(hundredths: whole * 100 + (parts[1].count == 1 ? rest * 10 : rest))
  }

  /// The budget itself, ε.
  public var epsilon: Double { Double(hundredths) / 100 }

  /// The budget as people write it, without needless digits.
  public var text: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
