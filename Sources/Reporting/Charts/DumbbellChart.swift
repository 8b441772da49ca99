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
  }

  /// The axis of the levels.
  public let levelAxis: Axis

  /// The axis of the gaps.
  public let gapAxis: Axis

  /// The stretch of gaps that are too small to matter.
  public let bound: Span

  /// The blocks, in the order in which they are shown.
  public let rows: [Row]

  init(_ rows: [GapRow], scale: ClosedRange<Int>, bound: Setting) {
    let shown = rows.compactMap(\.numbers)
    let levels = Axis.level(holding: shown.flatMap(\.levelExtent), scale: scale)
    let gaps = Axis.gap(
      holding: shown.flatMap(\.gapExtent) + [bound.value], step: 0.25, cap: 3, isTicked: false,
      decimals: 2)
    levelAxis = levels
    gapAxis = gaps
    self.bound = gaps.span(around: bound.value)
    self.rows = rows.map {
      Row(row: $0, level: LevelMark($0, on: levels), gap: GapMark($0, on: gaps))
    }
  }
}
