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

  /// The name of the part that holds a comparison's ``outline``.
  ///
  /// - Parameter name: The name of the comparison.
  public static func outlineName(of name: String) -> String { "\(name)/outline" }

  /// The comparison as pages tell it: the organisation's changes without the departments', which are a
  /// hundred times as many. Of departments it keeps where a wording changed, since pages say that one did.
  public var outline: FrozenSeries {
    func outlined(_ comparison: ScreenedComparison) -> ScreenedComparison {
      ScreenedComparison(
        earlier: comparison.earlier, later: comparison.later, settings: comparison.settings,
        organisation: comparison.organisation, cells: comparison.cells.filter(\.isBroken),
        linked: comparison.linked)
    }
    return FrozenSeries(
      ScreenedSeries(
        waves: series.waves, times: series.times, unit: series.unit, whole: outlined(series.whole),
        steps: series.steps.map(outlined), trends: series.trends, trendCells: [],
        link: series.link))
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
