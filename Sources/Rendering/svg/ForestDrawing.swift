import Reporting

/// One block, department by department, as a file of its own.
struct ForestDrawing {
  private static let width = 1060.0
  private static let strip = StripColumn(left: 376, right: 704)

  private let chart: BlockChart
  private let facet: FacetReport
  private let level: String

  /// Takes the level of the intervals as people read it.
  init(_ chart: BlockChart, facet: FacetReport, level: String) {
    self.chart = chart
    self.facet = facet
    self.level = level
  }

  func drawing(named name: String) -> Drawing {
    let heading = "\(chart.block.name.text), department by department: \(facet.title.text)"
    var frame = ChartFrame(
      width: Self.width, heading: heading,
      note: "\(facet.direction.text) Lines: \(level) intervals. Grey band: a gap in here can be "
        + "chance. Dashes above and below a mark: the steadied value. Dotted: ±\(facet.bound.text), the "
        + "smallest gap that matters.")
    frame.key([
      (.leadersRosier, "▲ \(facet.words(for: .leaders).text)"),
      (.frontlineRosier, "▼ \(facet.words(for: .frontline).text)"),
      (.aligned, "= \(facet.words(for: .aligned).text)"),
      (.unsure, "? \(facet.words(for: .unsure).text)"),
    ])
    frame.others(facet.benchmarks)
    frame.canvas.text("Leaders · frontline", x: 240, y: frame.y + 14)
    frame.labels(chart.axis, from: Self.strip.left, to: Self.strip.right, y: frame.y + 14)
    frame.y += 24
    for group in chart.groups {
      frame.canvas.line(
        (ChartFrame.margin, frame.y), (Self.width - ChartFrame.margin, frame.y), .zero)
      for row in group { draw(row, in: &frame) }
    }
    frame.close()
    let rows = chart.groups.flatMap { $0 }.map(\.row)
    return Drawing(
      name,
      svg: frame.canvas.document(title: heading, description: DrawingTable.description(rows)),
      table: DrawingTable.rows(
        rows, first: "department",
        others: chart.benchmarks.isEmpty ? nil : { $0.department == nil ? chart.benchmarks : [] }
      ) { .text($0.department?.name.text ?? "All departments") })
  }

  private func draw(_ entry: BlockChart.Row, in frame: inout ChartFrame) {
    let indent = 10 * Double(max(0, entry.depth - 1))
    let name = Lettering.lines(
      entry.row.department?.name.breakable ?? "All departments", room: 216 - indent)
    let height = max(30, 14 * Double(name.count) + 12)
    let (top, middle) = (frame.y, frame.y + height / 2)
    frame.canvas.text(
      lines: name, x: ChartFrame.margin + indent, y: middle + 4 - 7 * Double(name.count - 1),
      entry.isRollUp ? .strong : .plain)
    let people = [entry.leaders, entry.frontline].compactMap { $0?.text }
    frame.canvas.text(
      people.count == 2 ? people.joined(separator: " · ") : "withheld", x: 240, y: middle + 4)
    guard let mark = entry.mark, let numbers = entry.row.numbers else {
      DrawingTable.withheld(
        entry.row.wholeReason?.text ?? "", in: &frame, left: Self.strip.left, height: height)
      frame.y += height
      return
    }
    Self.strip.gap(mark, on: &frame.canvas, middle: middle, half: 10)
    Self.strip.grid(
      chart.axis, bound: chart.bound, on: &frame.canvas, from: top + 1, to: top + height - 1)
    if !entry.isRollUp, let steadied = mark.steadied {
      let x = Self.strip.x(steadied)
      frame.canvas.line((x, middle - 12), (x, middle - 7), .steadied)
      frame.canvas.line((x, middle + 7), (x, middle + 12), .steadied)
    }
    if entry.row.department == nil {
      Self.strip.others(
        chart.benchmarks, \.gap, on: &frame.canvas, from: top + 2, to: top + height - 2)
    }
    Self.strip.mark(mark, on: &frame.canvas, middle: middle)
    frame.canvas.text(numbers.gap.text, x: 758, y: middle + 4, anchor: "end", .strong)
    if let interval = numbers.interval?.interval {
      frame.canvas.text(interval.text, x: 764, y: middle + 4)
    }
    DrawingTable.verdict(entry.row, x: 878, middle: middle, on: &frame.canvas, room: 166)
    frame.y += height
  }
}
