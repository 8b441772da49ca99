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

  /// The name of the part that holds the ``outline`` of the comparison of a name.
  public static func outlineName(of name: String) -> String { "\(name)/outline" }

  /// The comparison as pages tell it: the organisation's changes without most of the departments'.
  ///
  /// Those are a hundred times as many. Of departments it keeps what pages tell: the changes of the first facet
  /// over all waves, which say whether it is getting better; where a wording changed; and of each the three
  /// that came back furthest from where they stood out.
  public var outline: FrozenSeries {
    FrozenSeries(
      ScreenedSeries(
        waves: series.waves, times: series.times, unit: series.unit,
        whole: series.whole.outline(with: series.whole.firstFacet),
        steps: series.steps.map { $0.outline(with: nil) }, trends: series.trends, trendCells: [],
        link: series.link))
  }

  /// About how many bytes the comparison takes in memory.
  public var bytes: Int {
    ([series.whole] + series.steps).reduce(0) { $0 + $1.bytes }
      + (series.trends + series.trendCells).reduce(0) { total, trend in
        total + MemoryLayout<ScreenedTrend>.stride
          + trend.points.count * MemoryLayout<ScreenedTrend.Point>.stride
      }
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

extension ScreenedComparison {
  fileprivate var bytes: Int {
    let changes = organisation + cells
    let shown = changes.count { $0.held != nil }
    return changes.count * MemoryLayout<ScreenedChange>.stride
      + shown * MemoryLayout<ScreenedChange.Numbers>.size
      + linked.count * MemoryLayout<ScreenedLinkedChange>.stride
  }

  /// How many of a department's changes pages can name at most.
  private static let named = 3

  /// The facet of which pages tell first.
  fileprivate var firstFacet: Facet? {
    Facet.allCases.first { facet in (organisation + cells).contains { $0.facet == facet } }
  }

  /// The organisation's changes, those of departments that pages name, and all of one facet.
  fileprivate func outline(with facet: Facet?) -> ScreenedComparison {
    let back = cells.enumerated().compactMap { entry in
      entry.element.wayBack.map { (place: entry.offset, way: $0) }
    }
    let named = Dictionary(grouping: back) { cells[$0.place].department }.values.flatMap { found in
      found.sorted { ($1.way, $0.place) < ($0.way, $1.place) }.prefix(Self.named).map(\.place)
    }
    let kept = Set(named).union(
      cells.indices.filter { cells[$0].isBroken || cells[$0].facet == facet })
    return ScreenedComparison(
      earlier: earlier, later: later, settings: settings, organisation: organisation,
      cells: kept.sorted().map { cells[$0] }, linked: linked)
  }
}

extension ScreenedChange {
  /// How far an earlier gap stood out, in points; `nil` where that is not told, or it did not come back.
  fileprivate var wayBack: Double? {
    guard let numbers, let steadiedBefore, department != nil else { return nil }
    let (before, after) = (numbers.before.estimate.middle, numbers.after.estimate.middle)
    let excess = before - steadiedBefore.middle
    return (after - before) * excess < 0 ? abs(excess) : nil
  }
}

extension Disclosed<Double> {
  /// The number by which it is placed: itself, or the middle of its range.
  fileprivate var middle: Double {
    switch form {
    case .exact(let value), .below(let value), .above(let value): value
    case .range(let low, let high): (low + high) / 2
    }
  }
}
