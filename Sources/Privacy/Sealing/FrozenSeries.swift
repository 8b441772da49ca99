import Crypto
public import SurveyModel

/// What several waves told together, as it was when it was first asked of sealed waves.
public struct FrozenSeries: Hashable, Sendable {
  /// What was frozen.
  public let series: ScreenedSeries

  /// Takes a comparison as the screen let it through.
  public init(_ series: ScreenedSeries) {
    self.series = series
  }

  /// The name under which a comparison is kept with its last wave: it follows from the seals of all
  /// waves, oldest first, so that a comparison of other results is another one.
  public static func name(seals: [String]) -> String {
    let text = seals.joined(separator: " ")
    let hash = SealDigits.text(of: Array(SHA256.hash(data: Array(text.utf8))))
    return "since/\(hash.prefix(32))"
  }

  /// The comparison as a part to be stored.
  ///
  /// - Throws: ``SealFault`` where a value cannot be written.
  public func part(named name: String) throws(SealFault) -> SealedPart {
    try SealedPart(series, named: name)
  }

  /// Reads a comparison.
  ///
  /// - Throws: ``SealFault`` where it was altered or cannot be read.
  public init(part: SealedPart) throws(SealFault) {
    series = try part.opened(as: ScreenedSeries.self)
  }
}
