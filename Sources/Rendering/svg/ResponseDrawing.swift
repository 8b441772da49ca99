import Reporting

/// How many answered, department by department, as a file of its own.
struct ResponseDrawing {
  private static let width = 900.0

  private let rows: [ResponseRow]
  private let wave: String

  init(_ rows: [ResponseRow], wave: String) {
    self.rows = rows
    self.wave = wave
  }

  func drawing(named name: String) -> Drawing {
    let heading = wave.isEmpty ? "How many answered" : "How many answered, wave \(wave)"
    var frame = ChartFrame(
      width: Self.width, heading: heading,
      note: "Share of those who were asked. A rate that is told as a range ends in a lighter band.")
    frame.canvas.dot(252, frame.y + 4, .leader)
    frame.canvas.text("Leaders", x: 264, y: frame.y + 8)
    frame.canvas.dot(582, frame.y + 4, .frontline)
    frame.canvas.text("Frontline", x: 594, y: frame.y + 8)
    frame.y += 18
    for row in rows { draw(row, in: &frame) }
    frame.close()
    let words = rows.map { row in
      "\(row.department?.name.text ?? "All departments"): leaders \(row.leader?.rate?.text ?? "withheld"), "
        + "frontline \(row.frontline?.rate?.text ?? "withheld")."
    }
    return Drawing(
      name, svg: frame.canvas.document(title: heading, description: words.joined(separator: " ")),
      table: table)
  }

  private func draw(_ row: ResponseRow, in frame: inout ChartFrame) {
    let indent = 10 * Double(max(0, row.depth - 1))
    let name = Lettering.lines(
      row.department?.name.breakable ?? "All departments", room: 216 - indent)
    let height = max(28, 14 * Double(name.count) + 10)
    let middle = frame.y + height / 2
    frame.rule()
    frame.canvas.text(
      lines: name, x: ChartFrame.margin + indent, y: middle + 4 - 7 * Double(name.count - 1),
      row.department == nil ? .strong : .plain)
    draw(row.leader, isLeader: true, left: 246, middle: middle, on: &frame.canvas)
    draw(row.frontline, isLeader: false, left: 576, middle: middle, on: &frame.canvas)
    frame.y += height
  }

  private func draw(
    _ side: ResponseRow.Side?, isLeader: Bool, left: Double, middle: Double,
    on canvas: inout Canvas
  ) {
    guard let side, let answered = side.answered else {
      return canvas.text(
        "▨ \(side?.withheld?.short.text ?? "nobody asked")", x: left, y: middle + 4)
    }
    let count = side.invited.map { "\(answered.text) of \($0.text)" } ?? answered.text
    guard let bar = side.bar, let rate = side.rate else {
      return canvas.text(count, x: left, y: middle + 4)
    }
    let length = 110.0
    func box(_ start: Double, _ end: Double) -> Box {
      Box(
        left: left + length * start, top: middle - 6, right: left + length * end,
        bottom: middle + 6)
    }
    canvas.box(box(0, 1), name: "g-track", fill: "#f1efea")
    if let band = side.band {
      canvas.box(
        box(0, band.end.fraction), name: isLeader ? "h-l2" : "h-f2",
        fill: isLeader ? "#a3bdec" : "#f1b479")
    }
    canvas.box(
      box(0, side.band?.start.fraction ?? bar.fraction), name: isLeader ? "g-bar-l" : "g-bar-f",
      fill: isLeader ? "#25478f" : "#bf5b00")
    canvas.text(rate.text, x: left + length + 8, y: middle + 4, .strong)
    canvas.text(count, x: left + 306, y: middle + 4, anchor: "end")
  }

  private var table: [[CSVField]] {
    let head = [
      "department", "leaders_answered", "leaders_asked", "leaders_rate", "frontline_answered",
      "frontline_asked", "frontline_rate",
    ]
    return [head.map { .text($0) }]
      + rows.map { row in
        let name = CSVField.text(row.department?.name.text ?? "All departments")
        return [name]
          + [row.leader, row.frontline].flatMap {
            [CSVField($0?.answered), CSVField($0?.invited), CSVField($0?.rate)]
          }
      }
  }
}
