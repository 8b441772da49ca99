public import SurveyModel

/// One facet of a wave: how it is, the level today, or the level needed.
public struct FacetReport: Hashable, Sendable {
  let facet: Facet

  /// The code of the facet.
  public var code: Code { Code(facet) }

  /// What the facet is called.
  public var title: Sentence { facet.title }

  /// What the facet is called behind the name of a block.
  public var inline: Sentence { facet.inline }

  /// What the rows amount to, where the head of the report does not tell it.
  public let lead: Sentence?

  /// What is asked of a row, as the head of a narrow column.
  public var question: Sentence { facet.question }

  /// A verdict in the words of this facet.
  public func words(for verdict: VerdictMark) -> Sentence { facet.words(for: verdict) }

  /// What the gap is, and on which scale.
  public let direction: Sentence

  /// The scale's range, as people read it: *Level, 1 to 5*.
  public let range: Sentence

  /// From where to where its levels are drawn; `nil` where that is the whole scale.
  public let drawn: Sentence?

  /// Why nothing of it is shown, where all of several rows are withheld for one reason; `nil` otherwise.
  public let blank: Sentence?

  /// The smallest gap that matters.
  public let bound: Setting

  /// Twice that gap, where the next step of the colour scale stands.
  public let twiceTheBound: Setting

  /// The score from which a block counts as favourable.
  public let favorable: Setting

  /// A row a block, widest gap first: of the organisation, or of the one department asked for.
  public let rows: [GapRow]

  /// The rows as bars for a terminal.
  public let bars: GapBars

  /// The rows as a chart.
  public let dumbbell: DumbbellChart

  /// Every block in every department; `nil` where one department or one block is asked for, or none
  /// exists.
  public let heatMap: HeatMap?

  /// The one block asked for, department by department.
  public let blockChart: BlockChart?

  /// Which aligned gaps are small but real, and what would settle the open ones.
  public let remarks: [Sentence]

  /// The organisations of the consultant's own file that have results on this facet's scale.
  public let benchmarks: [Name]

  /// How many rows have each verdict.
  public let verdicts: [VerdictMark: Count]
}

/// What a report is narrowed to.
public struct Focus: Hashable, Sendable {
  /// The one block; `nil` for all.
  public let block: Identifier<Block>?

  /// The one department; `nil` for all.
  public let department: Identifier<Department>?

  /// Makes a focus.
  public init(block: Identifier<Block>? = nil, department: Identifier<Department>? = nil) {
    self.block = block
    self.department = department
  }

  /// The whole report.
  public static let everything = Focus()

  func keeps(_ row: GapRow) -> Bool {
    (block == nil || row.block.id == block)
      && (department == nil || row.department?.id == department)
  }
}

extension FacetReport {
  /// Makes the report of a facet.
  ///
  /// - Nil: when no row is of the facet.
  init?(_ facet: Facet, of source: WaveSource) {
    let all = source.organisation.filter { $0.facet == facet }.widestFirst()
    // Of one block the table is that of the organisation and its departments.
    let isOneBlock = source.focus.block != nil
    let own = source.cells.filter { $0.facet == facet }
    let marked = isOneBlock ? GapRow.markingTwins(all + own) : []
    let organisation = isOneBlock ? Array(marked.prefix(all.count)) : GapRow.markingTwins(all)
    let cells = isOneBlock ? Array(marked.dropFirst(all.count)) : own
    let main =
      source.focus.department == nil ? organisation : GapRow.markingTwins(cells.widestFirst())
    guard !main.isEmpty else { return nil }
    let scales = source.scales(of: facet, in: main)
    guard let scale = scales.first else { return nil }
    let bound = Setting.bound(of: source.settings, scale: scale)
    let others = source.benchmarks?.rows.filter { $0.facet == facet } ?? []
    let low = Setting.low(of: scale)
    let high = Setting.high(of: scale)
    self.facet = facet
    self.bound = bound
    twiceTheBound = bound.doubled
    favorable = Setting.favorableScore(of: scale)
    direction = facet.direction(low: low, high: high)
    lead = facet.lead(main)
    range = facet.isDerived ? "needed − now" : "\(low) to \(high)"
    rows = main
    blank = Self.blank(main)
    bars = GapBars(main, bound: bound)
    dumbbell = DumbbellChart(
      main, scale: Self.levels(facet, scales: scales), bound: bound, benchmarks: others)
    drawn =
      facet.isDerived || scales.count > 1
      ? nil : dumbbell.levelAxis.part(of: scale.minimum...scale.maximum)
    benchmarks = others.isEmpty ? [] : source.benchmarks?.names ?? []
    remarks =
      Self.remarks(main)
      + (facet.isDerived ? [Self.behind(main, levels: source.organisation)].compactMap { $0 } : [])
    verdicts = Dictionary(grouping: main, by: \.verdict).mapValues { Count(of: $0) }
    let isWhole = source.focus == .everything && !cells.isEmpty && !facet.isDerived
    heatMap =
      isWhole
      ? HeatMap(
        organisation: organisation, cells: cells, responses: source.responses, tree: source.tree,
        bound: bound) : nil
    blockChart = main.first.flatMap { first in
      guard source.focus.block != nil, source.focus.department == nil else { return nil }
      return BlockChart(
        block: first.block, organisation: organisation, cells: cells,
        responses: source.responses, tree: source.tree, bound: bound, benchmarks: others)
    }
  }

  /// The one reason for which several rows are withheld, so that a table would only repeat it.
  private static func blank(_ rows: [GapRow]) -> Sentence? {
    guard rows.count > 1, let first = rows.first?.withheld,
      rows.allSatisfy({ $0.direction == nil && $0.withheld?.code == first.code })
    else { return nil }
    return rows.allSatisfy { $0.withheld?.whole == first.whole } ? first.whole : first.reason
  }

  /// From which level to which the axis may run.
  private static func levels(_ facet: Facet, scales: [Scale]) -> ClosedRange<Int> {
    let low = scales.map(\.minimum).min() ?? 0
    let high = scales.map(\.maximum).max() ?? 0
    return facet.isDerived ? (low - high)...(high - low) : low...high
  }

  /// How much of the organisation stands behind rows that rest on other departments than the level today.
  ///
  /// - Nil: when none does.
  private static func behind(_ rows: [GapRow], levels: [GapRow]) -> Sentence? {
    let parts = rows.compactMap { row -> Sentence? in
      let level = levels.first { $0.block.id == row.block.id && $0.facet == .now }
      guard let numbers = row.numbers, let own = numbers.departments,
        let all = level?.numbers?.departments, own != all
      else { return nil }
      return """
        \(row.block.name) on \(own) in place of \(all) (\(numbers.leader.n) leaders, \
        \(numbers.frontline.n) frontline)
        """
    }
    guard !parts.isEmpty else { return nil }
    return """
      Some rows rest on other departments and divisions than today’s level does, and need not be the \
      difference of the two levels above: \(.list(parts)).
      """
  }

  private static func remarks(_ rows: [GapRow]) -> [Sentence] {
    let real = rows.filter { $0.verdict == .aligned && $0.numbers?.isSmallButReal == true }
    var remarks: [Sentence] = []
    if !real.isEmpty {
      remarks.append(
        """
        Aligned, and yet more than chance (small but real): \
        \(Sentence.list(real.map(\.block.name))).
        """)
    }
    let open = rows.filter { $0.verdict == .unsure }.compactMap { row -> Sentence? in
      guard let more = row.numbers?.furtherAnswers else { return nil }
      return "\(row.block.name) \(more)"
    }
    if !open.isEmpty {
      remarks.append(
        """
        About so many more answers of each role would settle what we cannot tell yet four times in \
        five, if gap and spread are as they seem: \(.list(open)).
        """)
    }
    return remarks
  }
}
