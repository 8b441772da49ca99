import Reporting

/// How many rate each block well, and how many do not, as a file of its own.
struct AnswerDrawing {
  private static let width = 860.0
  private static let bars = StripColumn(left: 384, right: 700)

  private let chart: AnswerChart

  init(_ chart: AnswerChart) {
    self.chart = chart
  }

  /// What is to be known before the bars are read.
  static func note(_ chart: AnswerChart) -> String {
    "People whose mean of the block’s statements is favourable: to the right of zero; all others to the "
      + "left. A share near none or all is told as a bound, and its bar ends there."
      + (chart.tellsDontKnow ? " “I don’t know” stands apart." : "")
  }

  func drawing(named name: String) -> Drawing {
    let heading = "How many rate it well, by block"
    var frame = ChartFrame(width: Self.width, heading: heading, note: Self.note(chart))
    frame.canvas.text("Rate it lower", x: 376, y: frame.y + 8, anchor: "end")
    frame.canvas.text("Rate it well", x: 708, y: frame.y + 8)
    if chart.tellsDontKnow {
      frame.canvas.text("I don’t know", x: Self.width - 16, y: frame.y + 8, anchor: "end")
    }
    frame.labels(chart.axis, from: Self.bars.left, to: Self.bars.right, y: frame.y + 8)
    frame.y += 18
    for row in chart.rows { draw(row, in: &frame) }
    frame.close()
    let words = chart.rows.map { row in
      let leader = row.leader?.well.text ?? "withheld"
      let frontline = row.frontline?.well.text ?? "withheld"
      return "\(row.block.name.text): leaders \(leader), frontline \(frontline)."
    }
    return Drawing(
      name,
      svg: frame.canvas.document(title: heading, description: words.joined(separator: " ")),
      table: table)
  }

  private func draw(_ row: AnswerChart.Row, in frame: inout ChartFrame) {
    frame.rule()
    let name = Lettering.lines(row.block.name.breakable, room: 180)
    let height = max(52, 14 * Double(name.count) + 14)
    let middle = frame.y + height / 2
    frame.canvas.text(
      lines: name, x: ChartFrame.margin, y: middle + 4 - 7 * Double(name.count - 1), .strong)
    if row.leader == nil, row.frontline == nil {
      DrawingTable.withheld(row.reason?.text ?? "", in: &frame, left: 216, height: height)
    } else {
      let zero = Self.bars.x(chart.zero)
      draw(row.leader, isLeader: true, middle: middle - 10, on: &frame.canvas)
      draw(row.frontline, isLeader: false, middle: middle + 11, on: &frame.canvas)
      frame.canvas.line((zero, frame.y + 4), (zero, frame.y + height - 4), .zero)
    }
    frame.y += height
  }

  private func draw(
    _ bar: AnswerChart.Bar?, isLeader: Bool, middle: Double, on canvas: inout Canvas
  ) {
    canvas.dot(222, middle, isLeader ? .leader : .frontline)
    canvas.text(isLeader ? "Leaders" : "Frontline", x: 234, y: middle + 4)
    guard let bar else { return canvas.text("withheld", x: 708, y: middle + 4) }
    let (top, low) = (middle - 7, middle + 7)
    canvas.box(
      Box(
        left: Self.bars.x(bar.left.start), top: top, right: Self.bars.x(bar.left.end), bottom: low),
      name: "g-rest", fill: "#c9c5bc")
    canvas.box(
      Box(
        left: Self.bars.x(bar.right.start), top: top, right: Self.bars.x(bar.right.end), bottom: low
      ),
      name: isLeader ? "g-bar-l" : "g-bar-f", fill: isLeader ? "#25478f" : "#bf5b00")
    canvas.text(bar.lower.text, x: 376, y: middle + 4, anchor: "end")
    canvas.text(bar.well.text, x: 708, y: middle + 4, .strong)
    if chart.tellsDontKnow, let share = bar.dontKnow {
      canvas.text(share.text, x: Self.width - 16, y: middle + 4, anchor: "end")
    }
  }

  private var table: [[CSVField]] {
    let head = ["block", "role", "rate_it_well", "rate_it_lower", "dont_know", "withheld"]
    let rows = chart.rows.flatMap { row in
      [record(row, "leader", row.leader), record(row, "frontline", row.frontline)]
    }
    return [head.map { CSVField.text($0) }] + rows
  }

  private func record(
    _ row: AnswerChart.Row, _ role: String, _ bar: AnswerChart.Bar?
  ) -> [CSVField] {
    let reason = bar == nil ? row.reason?.text : nil
    return [
      .text(row.block.name.text), .text(role), CSVField(bar?.well), CSVField(bar?.lower),
      CSVField(bar?.dontKnow), CSVField(reason),
    ]
  }
}
