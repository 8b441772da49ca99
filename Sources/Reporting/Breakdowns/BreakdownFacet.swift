import Privacy
public import SurveyModel

/// One facet of a breakdown: each block with a line a tier or option, on shared axes.
public struct BreakdownFacet: Hashable, Sendable {
  /// A tier or an option in one block.
  public struct Line: Hashable, Sendable {
    /// The tier or option.
    public let subject: GapRow.Subject<BreakdownRow>

    /// Its numbers: of a tier as the leaders' side beside the whole frontline.
    public let row: GapRow

    /// Both levels on the axis; `nil` where withheld.
    public let level: LevelMark?

    /// The gap on the axis; `nil` where withheld.
    public let gap: GapMark?

    /// The next lower level of leadership with which ``step`` compares; `nil` where there is none.
    public let below: GapRow.Subject<BreakdownRow>?

    /// The gap to that level: its leaders' side is this tier, its frontline's side the lower one.
    public let step: GapRow?

    /// The gap to the next lower level in words; `nil` where there is none.
    public var stepWords: Sentence? {
      guard let below, let step else { return nil }
      guard let numbers = step.numbers else {
        return step.reason.map { "to \(below.name): withheld, \($0)" }
      }
      let interval: Sentence = numbers.interval?.interval.map { " (\($0))" } ?? ""
      return "to \(below.name): \(numbers.gap)\(interval), \(Self.words(step.verdict))"
    }

    /// A verdict on two levels of leadership.
    private static func words(_ verdict: VerdictMark) -> Sentence {
      switch verdict {
      case .leaders: "higher"
      case .frontline: "lower"
      case .aligned: "aligned"
      case .unsure: "cannot tell yet"
      case .withheld: "withheld"
      }
    }
  }

  /// A block.
  public struct Group: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// A line a tier or option that is shown.
    public let lines: [Line]

    /// All leaders beside all of the frontline, wherever they work, of whom the levels are parts; `nil` for
    /// answers, and where it is not shown.
    public let whole: Line?
  }

  let facet: Facet

  /// The code of the facet.
  public var code: Code { Code(facet) }

  /// What the facet is called.
  public var title: Sentence { facet.title }

  /// A verdict in the words of this facet.
  public func words(for verdict: VerdictMark) -> Sentence { facet.words(for: verdict) }

  /// What the gap is, and on which scale.
  public let direction: Sentence

  /// The scale's range, as people read it.
  public let range: Sentence

  /// The smallest gap that matters.
  public let bound: Setting

  /// The axis of the levels.
  public let levelAxis: Axis

  /// The axis of the gaps.
  public let gapAxis: Axis

  /// The stretch of gaps that are too small to matter.
  public let boundSpan: Span

  /// The blocks, in the order of the survey.
  public let groups: [Group]
}

extension BreakdownFacet.Line {
  /// All leaders beside all of the frontline.
  fileprivate init(whole row: GapRow, levels: Axis, gaps: Axis) {
    subject = GapRow.Subject(id: "all", name: .allLeaders, meaning: nil)
    self.row = row
    level = LevelMark(row, on: levels)
    gap = GapMark(row, on: gaps)
    (below, step) = (nil, nil)
  }
}

extension BreakdownFacet {
  /// Makes a facet of a breakdown.
  ///
  /// - Nil: when no row shows a block of it.
  init?(_ facet: Facet, of screened: ScreenedBreakdown, in source: WaveSource) {
    let names = source.names
    func rows(_ gaps: [ScreenedGap]) -> [GapRow] {
      gaps.filter { $0.place.facet == facet }.map { GapRow($0, naming: names) }
        .filter { source.focus.block == nil || $0.block.id == source.focus.block }
    }
    let found = screened.rows.filter { $0.withheld == nil }.map { row in
      (row: row, cells: rows(row.cells), steps: rows(row.steps))
    }
    guard let first = found.first, !first.cells.isEmpty else { return nil }
    let scales = source.scales(of: facet, in: first.cells)
    guard let scale = scales.first else { return nil }
    let bound = Setting.bound(of: source.settings, scale: scale)
    let low = Setting.low(of: scale)
    let high = Setting.high(of: scale)
    let wholes = screened.breakdown == .tier ? source.raw.filter { $0.facet == facet } : []
    let shown = (found.flatMap(\.cells) + wholes).compactMap(\.numbers)
    let levels = Axis.level(
      holding: shown.flatMap(\.levelExtent),
      scale: (scales.map(\.minimum).min() ?? 0)...(scales.map(\.maximum).max() ?? 0))
    let gaps = Axis.gap(
      holding: shown.flatMap(\.gapExtent) + [bound.value], step: 0.25, cap: 3, isTicked: false,
      decimals: 2)
    self.facet = facet
    self.bound = bound
    direction = facet.direction(low: low, high: high)
    range = "\(low) to \(high)"
    levelAxis = levels
    gapAxis = gaps
    boundSpan = gaps.span(around: bound.value)
    groups = first.cells.indices.map { place in
      Group(
        block: first.cells[place].block,
        lines: found.map { row, cells, steps in
          Line(
            subject: names.subject(row.row), row: cells[place],
            level: LevelMark(cells[place], on: levels), gap: GapMark(cells[place], on: gaps),
            below: row.below.map(names.subject),
            step: steps.indices.contains(place) ? steps[place] : nil)
        },
        whole: wholes.first { $0.block.id == first.cells[place].block.id && $0.numbers != nil }
          .map { Line(whole: $0, levels: levels, gaps: gaps) })
    }
  }
}
