import Reporting

/// Both levels and the gap of each block, as a file of its own.
struct DumbbellDrawing {
  private static let width = 1000.0
  private static let levels = StripColumn(left: 226, right: 480)
  private static let gaps = StripColumn(left: 512, right: 740)

  private let facet: FacetReport
  private let level: String

  /// Takes the level of the intervals as people read it.
  init(_ facet: FacetReport, level: String) {
    self.facet = facet
    self.level = level
  }

  func drawing(named name: String) -> Drawing {
    let heading = "\(facet.title.text): leaders and frontline, by block"
    var frame = ChartFrame(
      width: Self.width, heading: heading,
      note: "\(facet.direction.text) Widest gap first."
        + (facet.dumbbell.hasIntervals ? " Lines: \(level) intervals." : "")
        + (facet.dumbbell.hasNoise ? " Grey band: a gap in here can be chance." : "")
        + " Dotted: ±\(facet.bound.text), the smallest gap that matters."
        + (facet.dumbbell.hasRanges ? " A bar: told as a range." : ""))
    frame.key([(.leader, "Leaders"), (.frontline, "Frontline")])
    frame.others(facet.benchmarks)
    frame.canvas.text("Level, \(facet.range.text)", x: Self.levels.left, y: frame.y + 4)
    frame.canvas.text("Gap, points", x: Self.gaps.left, y: frame.y + 4)
    let chart = facet.dumbbell
    frame.labels(
      chart.levelAxis, from: Self.levels.left, to: Self.levels.right, y: frame.y + 22)
    frame.labels(chart.gapAxis, from: Self.gaps.left, to: Self.gaps.right, y: frame.y + 22)
    frame.y += 32
    for row in chart.rows { draw(row, in: &frame) }
    frame.close()
    return Drawing(
      name,
      svg: frame.canvas.document(
        title: heading, description: DrawingTable.description(chart.rows.map(\.row))),
      table: DrawingTable.rows(
        chart.rows.map(\.row), first: "block",
        others: facet.benchmarks.isEmpty
          ? nil : { row in chart.rows.first { $0.row == row }?.benchmarks ?? [] }
      ) { .text($0.block.name.text) })
  }

  private func draw(_ row: DumbbellChart.Row, in frame: inout ChartFrame) {
    frame.rule()
    let name = Lettering.lines(row.row.block.name.breakable, room: 196)
    let height = max(42, 14 * Double(name.count) + 14)
    let (top, middle) = (frame.y, frame.y + height / 2)
    frame.canvas.text(
      lines: name, x: ChartFrame.margin, y: middle + 4 - 7 * Double(name.count - 1), .strong)
    if let level = row.level, let gap = row.gap, let numbers = row.row.numbers {
      let chart = facet.dumbbell
      Self.gaps.gap(gap, on: &frame.canvas, middle: middle, half: 13)
      Self.levels.grid(
        chart.levelAxis, bound: nil, on: &frame.canvas, from: top + 5, to: top + height - 5)
      Self.gaps.grid(
        chart.gapAxis, bound: chart.bound, on: &frame.canvas, from: top + 5, to: top + height - 5)
      Self.levels.level(level, on: &frame.canvas, middle: middle)
      Self.levels.others(row.benchmarks, \.leader, on: &frame.canvas, from: top + 2, to: top + 13)
      Self.levels.others(
        row.benchmarks, \.frontline, on: &frame.canvas, from: top + height - 13,
        to: top + height - 2)
      Self.gaps.others(
        row.benchmarks, \.gap, on: &frame.canvas, from: top + 2, to: top + height - 2)
      Self.gaps.mark(gap, on: &frame.canvas, middle: middle)
      frame.canvas.text(numbers.gap.text, x: 822, y: middle - 3, anchor: "end", .strong)
      if let interval = numbers.interval?.interval {
        frame.canvas.text(interval.text, x: 822, y: middle + 13, anchor: "end")
      }
      DrawingTable.verdict(row.row, x: 838, middle: middle, on: &frame.canvas, room: 140)
    } else {
      DrawingTable.withheld(
        row.row.wholeReason?.text ?? "", in: &frame, left: Self.levels.left, height: height)
    }
    frame.y += height
  }
}
