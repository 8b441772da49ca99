/// Both levels and the gap of each block, on shared axes.
public struct DumbbellChart: Hashable, Sendable {
  /// A block.
  public struct Row: Hashable, Sendable {
    /// The numbers.
    public let row: GapRow

    /// The two levels; `nil` where withheld.
    public let level: LevelMark?

    /// The gap; `nil` where withheld.
    public let gap: GapMark?

    /// Other organisations' results, from the consultant's own file.
    public let benchmarks: [BenchmarkMark]
  }

  /// The axis of the levels.
  public let levelAxis: Axis

  /// The axis of the gaps.
  public let gapAxis: Axis

  /// The stretch of gaps that are too small to matter.
  public let bound: Span

  /// The blocks, in the order in which they are shown.
  public let rows: [Row]

  /// Whether a mark is told as a range, and so drawn as a bar.
  public var hasRanges: Bool {
    rows.contains { $0.gap?.range != nil || $0.level?.hasRange == true }
  }

  /// Whether a row tells its interval: where all gaps are told as classes, none does.
  public var hasIntervals: Bool {
    rows.contains { $0.row.numbers?.interval?.interval != nil } || !hasRanges
  }

  /// Whether a row tells its noise band.
  public var hasNoise: Bool { rows.contains { $0.row.numbers?.noise != nil } }

  init(
    _ rows: [GapRow], scale: ClosedRange<Int>, bound: Setting,
    benchmarks: [BenchmarkReport.Row] = []
  ) {
    let shown = rows.compactMap(\.numbers)
    let levels = Axis.level(
      holding: shown.flatMap(\.levelExtent) + benchmarks.levelExtent, scale: scale)
    let gaps = Axis.gap(
      holding: shown.flatMap(\.gapExtent) + benchmarks.gapExtent + [bound.value], step: 0.25,
      cap: 3,
      isTicked: false, decimals: 2)
    levelAxis = levels
    gapAxis = gaps
    self.bound = gaps.span(around: bound.value)
    self.rows = rows.map { row in
      Row(
        row: row, level: LevelMark(row, on: levels), gap: GapMark(row, on: gaps),
        benchmarks: BenchmarkMark.marks(
          benchmarks.filter { $0.block.id == row.block.id }, levels: levels, gaps: gaps))
    }
  }
}
