/// The gap of each block against the level that the frontline sees: which gaps sit on a low level.
public struct LevelGapChart: Hashable, Sendable {
  /// A block.
  public struct Mark: Hashable, Sendable {
    /// The numbers.
    public let row: GapRow

    /// How far to the right: the frontline's mean.
    public let level: Position

    /// How far up: the gap.
    public let gap: Position
  }

  /// The blocks that lie in one corner.
  public struct Corner: Hashable, Sendable {
    /// What the corner is called.
    public let name: Sentence

    /// Its blocks, widest gap first.
    public let blocks: [Name]
  }

  /// The blocks, widest gap first: in this order they get their names.
  public let marks: [Mark]

  /// Which block lies where, corners without any left out.
  public let corners: [Corner]

  /// The axis of the levels.
  public let levelAxis: Axis

  /// The axis of the gaps.
  public let gapAxis: Axis

  /// From which level on a block counts as rated well.
  public let cut: Position

  /// The same as people read it.
  public let favorable: Setting

  /// The stretch of gaps that are too small to matter.
  public let bound: Span

  /// What each corner of the drawing is called: top left, top right, middle left, middle right, bottom
  /// left, bottom right.
  ///
  /// They say where a mark lies. A name like “shared strength” asks more than that (`PatternRule`), and
  /// stands in the chart of blocks alone.
  public static let names: [Sentence] = [
    "Leaders rosier, rated lower", "Leaders rosier, rated well", "Aligned, rated lower",
    "Aligned, rated well", "Frontline rosier, rated lower", "Frontline rosier, rated well",
  ]

  /// Draws the rows of a facet.
  ///
  /// - Nil: when fewer than two rows are shown.
  init?(_ rows: [GapRow], scale: ClosedRange<Int>, bound: Setting, favorable: Setting) {
    let shown = rows.filter { $0.numbers?.frontline.mean != nil }
    guard shown.count >= 2 else { return nil }
    let levels = Axis.halves(
      holding: shown.compactMap { $0.numbers?.frontline.mean?.middle } + [favorable.value],
      scale: scale)
    let widths = shown.compactMap { $0.numbers?.gap.middle } + [bound.value * 1.5]
    let isWide = widths.contains { abs($0) > 1 }
    let gaps = Axis.gap(
      holding: widths, step: isWide ? 0.5 : 0.25, cap: 3, isTicked: true, decimals: isWide ? 1 : 2)
    levelAxis = levels
    gapAxis = gaps
    cut = levels.place(favorable.value)
    self.favorable = favorable
    self.bound = gaps.span(around: bound.value)
    marks = shown.compactMap { row in
      guard let numbers = row.numbers, let mean = numbers.frontline.mean else { return nil }
      return Mark(row: row, level: levels.position(of: mean), gap: gaps.position(of: numbers.gap))
    }
    func isHigh(_ row: GapRow) -> Bool {
      (row.numbers?.frontline.mean?.printedValue ?? 0) >= favorable.value
    }
    // Rated well where both sides rate it so, and lower where neither does.
    func isSplit(_ row: GapRow) -> Bool {
      guard row.verdict == .aligned, let leader = row.numbers?.leader.mean else { return false }
      return (leader.printedValue >= favorable.value) != isHigh(row)
    }
    let kinds: [(VerdictMark, Bool)] = [
      (.leaders, false), (.leaders, true), (.aligned, false), (.aligned, true),
      (.frontline, false), (.frontline, true),
    ]
    let told = zip(Self.names, kinds).map { name, kind in
      Corner(
        name: name,
        blocks: shown.filter { $0.verdict == kind.0 && isHigh($0) == kind.1 && !isSplit($0) }
          .map(\.block.name))
    }
    let split = Corner(
      name: "Aligned, on the line: one side just rates it well",
      blocks: shown.filter(isSplit).map(\.block.name))
    let open = Corner(
      name: "Cannot tell yet", blocks: shown.filter { $0.verdict == .unsure }.map(\.block.name))
    corners = (told + [split, open]).filter { !$0.blocks.isEmpty }
  }
}
