import Reporting

/// The gap of each block against its level, in pixels, so that names can be kept apart.
struct LevelGapDrawing {
  private static let width = 720.0
  private static let plot = Box(left: 52, top: 8, right: 704, bottom: 388)

  private let chart: LevelGapChart

  init(_ chart: LevelGapChart) {
    self.chart = chart
  }

  private static let title = "Which gaps sit on a low level?"

  private var description: String {
    let rows = chart.marks.map(\.row)
    return "Up: leaders are rosier. Right: the frontline rates it higher. "
      + DrawingTable.description(rows)
  }

  /// The chart as a part of a page.
  var figure: String {
    var canvas = Canvas(width: Self.width)
    draw(on: &canvas, down: 0)
    return canvas.figure(title: Self.title, description: description)
  }

  func drawing(named name: String) -> Drawing {
    var frame = ChartFrame(
      width: Self.width, heading: Self.title,
      note: "Up: leaders are rosier. Right: the frontline rates it higher. Inside the grey band "
        + "a gap is too small to matter; right of the dotted line (\(chart.favorable.text)) it is rated well."
    )
    frame.key([
      (.leadersRosier, "▲ Leaders rosier"), (.frontlineRosier, "▼ Frontline rosier"),
      (.aligned, "= Aligned"), (.unsure, "? Cannot tell yet"),
    ])
    draw(on: &frame.canvas, down: frame.y)
    return Drawing(
      name, svg: frame.canvas.document(title: Self.title, description: description),
      table: DrawingTable.rows(chart.marks.map(\.row), first: "block") {
        .text($0.block.name.text)
      })
  }

  private func draw(on canvas: inout Canvas, down: Double) {
    let plot = Box(
      left: Self.plot.left, top: Self.plot.top + down, right: Self.plot.right,
      bottom: Self.plot.bottom + down)
    func x(_ position: Position) -> Double {
      plot.left + 10 + position.fraction * (plot.right - plot.left - 20)
    }
    func y(_ position: Position) -> Double {
      plot.bottom - 20 - position.fraction * (plot.bottom - plot.top - 40)
    }
    canvas.height = plot.bottom + 48
    canvas.box(
      Box(
        left: plot.left, top: y(chart.bound.end), right: plot.right, bottom: y(chart.bound.start)),
      name: "g-noise", fill: "#e9e7e2")
    for tick in chart.gapAxis.ticks {
      canvas.line(
        (plot.left, y(tick.position)), (plot.right, y(tick.position)),
        tick.label == "0" ? .zero : .grid)
      canvas.text(tick.label, x: plot.left - 8, y: y(tick.position) + 4, anchor: "end")
    }
    for tick in chart.levelAxis.ticks {
      canvas.line((x(tick.position), plot.bottom), (x(tick.position), plot.bottom + 5), .grid)
      canvas.text(tick.label, x: x(tick.position), y: plot.bottom + 19, anchor: "middle")
    }
    canvas.line((x(chart.cut), plot.top), (x(chart.cut), plot.bottom), .bound)
    canvas.text(
      "Level as the frontline sees it", x: (plot.left + plot.right) / 2, y: plot.bottom + 38,
      anchor: "middle")
    let corners = self.corners(plot, top: y(chart.bound.end), low: y(chart.bound.start))
    for corner in corners {
      canvas.text(
        corner.words, x: corner.isRight ? corner.box.right : corner.box.left,
        y: corner.box.bottom - 3, anchor: corner.isRight ? "end" : "start", .strong)
    }
    let marks = chart.marks.map { (mark: $0, x: x($0.level), y: y($0.gap)) }
    for place in marks { canvas.dot(place.x, place.y, Strip.dot(place.mark.row.verdict)) }
    let labels = LabelPlaces(
      marks: marks.map { (name: $0.mark.row.block.name.text, x: $0.x, y: $0.y) },
      taken: corners.map(\.box),
      lines: [
        Box(left: x(chart.cut) - 2, top: plot.top, right: x(chart.cut) + 2, bottom: plot.bottom)
      ], frame: plot)
    for label in labels.places {
      if let lead = label.lead {
        let isRight = label.x > lead.x
        canvas.line(
          (lead.x + (isRight ? 5 : -5), lead.y + (label.y > lead.y ? 5 : -5)),
          (label.x + (isRight ? -2 : 2), label.y - 4), .lead)
      }
      canvas.text(label.words, x: label.x, y: label.y, anchor: label.anchor, .haloed)
    }
  }

  private func corners(
    _ plot: Box, top: Double, low: Double
  ) -> [(words: String, isRight: Bool, box: Box)] {
    let bases = [plot.top + 14, top + 15, plot.bottom - 6]
    return LevelGapChart.names.enumerated().map { index, name in
      let isRight = index % 2 == 1
      let width = Lettering.width(of: name.text) * 1.08
      let base = bases[index / 2]
      return (
        name.text, isRight,
        Box(
          left: isRight ? plot.right - 6 - width : plot.left + 6, top: base - 12,
          right: isRight ? plot.right - 6 : plot.left + 6 + width, bottom: base + 3)
      )
    }
  }
}
