/// What is counted beyond histograms: parts that are made only when they are asked for.
public struct TallyParts: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Takes over bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// How the answers to the statements hang together, by role over the whole organisation.
  public static let patterns = TallyParts(rawValue: 1 << 0)

  /// Who answered carelessly, and the counts without them: it keeps answer strings while it counts.
  public static let careless = TallyParts(rawValue: 1 << 5)

  /// The cross products of each person's block scores: which block goes with which.
  public static let scoreProducts = TallyParts(rawValue: 1 << 4)
}
