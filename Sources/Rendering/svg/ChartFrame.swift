import Reporting

/// What every chart that stands alone has: a heading, a sentence, an axis, rows with names.
struct ChartFrame {
  /// The margin on every side, in pixels.
  static let margin = 16.0

  /// The drawing.
  var canvas: Canvas

  /// How far down the drawing has come, in pixels.
  var y: Double

  /// Begins a chart: its heading and what is to be known before reading it.
  init(width: Double, heading: String, note: String) {
    canvas = Canvas(width: width)
    let room = width - 2 * Self.margin
    let title = Lettering.lines(heading, room: room / 1.35)
    y = Self.margin + 14
    for line in title {
      canvas.text(line, x: Self.margin, y: y, .heading)
      y += 21
    }
    for line in Lettering.lines(note, room: room) {
      canvas.text(line, x: Self.margin, y: y)
      y += 16
    }
    y += 6
  }

  /// A key: marks with words, as many a line as there is room for.
  mutating func key(_ entries: [(dot: Strip.Dot, words: String)]) {
    var x = Self.margin
    for entry in entries {
      let width = 26 + Lettering.width(of: entry.words)
      if x > Self.margin, x + width > canvas.width - Self.margin {
        x = Self.margin
        y += 18
      }
      canvas.dot(x + 6, y + 4, entry.dot)
      canvas.text(entry.words, x: x + 18, y: y + 8)
      x += width
    }
    y += 26
  }

  /// The key of the consultant's own file; nothing without one.
  mutating func others(_ names: [Name]) {
    guard !names.isEmpty else { return }
    y -= 8
    for (number, name) in names.enumerated() {
      canvas.line(
        (Self.margin + 6, y - 3), (Self.margin + 6, y + 11), .other(number))
      canvas.text(
        "\(name.text): the consultant’s own file, not tested", x: Self.margin + 18, y: y + 8)
      y += 18
    }
    y += 8
  }

  /// The labels of an axis between two places; those at the ends are anchored inward.
  mutating func labels(_ axis: Axis, from left: Double, to right: Double, y: Double) {
    for (index, tick) in axis.ticks.enumerated() {
      let anchor = index == 0 ? "start" : index == axis.ticks.count - 1 ? "end" : "middle"
      canvas.text(
        tick.label, x: left + tick.position.fraction * (right - left), y: y, anchor: anchor)
    }
  }

  /// A hairline over the whole width.
  mutating func rule() {
    canvas.line((Self.margin, y), (canvas.width - Self.margin, y), .grid)
  }

  /// Closes the drawing below what has been drawn.
  mutating func close() {
    canvas.height = y + Self.margin
  }
}

/// A column of strips: it turns places on an axis into pixels.
struct StripColumn {
  let left: Double
  let right: Double

  /// How far along a place lies, in pixels.
  func x(_ position: Position) -> Double { left + position.fraction * (right - left) }

  /// The lines of an axis behind a row, and what marks zero and the bound.
  func grid(_ axis: Axis, bound: Span?, on canvas: inout Canvas, from top: Double, to low: Double) {
    for tick in axis.ticks {
      let stroke: Strip.Stroke = bound != nil && tick.label == "0" ? .zero : .grid
      canvas.line((x(tick.position), top), (x(tick.position), low), stroke)
    }
    for edge in [bound?.start, bound?.end].compactMap({ $0 }) {
      canvas.line((x(edge), top), (x(edge), low), .bound)
    }
  }

  /// The gap of a row: noise band, interval, mark.
  func gap(_ mark: GapMark, on canvas: inout Canvas, middle: Double, half: Double) {
    if let noise = mark.noise {
      canvas.box(
        Box(left: x(noise.start), top: middle - half, right: x(noise.end), bottom: middle + half),
        name: "g-noise", fill: "#e9e7e2")
    }
  }

  /// Other organisations' results of one kind, as lines.
  func others(
    _ marks: [BenchmarkMark], _ place: (BenchmarkMark) -> Position?, on canvas: inout Canvas,
    from top: Double, to low: Double
  ) {
    for mark in marks {
      guard let position = place(mark) else { continue }
      canvas.line((x(position), top), (x(position), low), .other(mark.number))
    }
  }

  /// The interval and the mark of a gap, over the lines of the axis.
  func mark(_ mark: GapMark, on canvas: inout Canvas, middle: Double) {
    if let span = mark.interval {
      canvas.line(
        (x(span.start), middle), (x(span.end), middle), Strip.interval(mark.verdict))
      for end in [span.start, span.end] where end.isCut {
        let isRight = end.fraction > 0.5
        canvas.text(
          isRight ? "▸" : "◂", x: x(end) + (isRight ? 4 : -4), y: middle + 4,
          anchor: isRight ? "start" : "end")
      }
    }
    if let range = mark.range {
      canvas.line((x(range.start), middle), (x(range.end), middle), Strip.range(mark.verdict))
    } else {
      canvas.dot(x(mark.gap), middle, Strip.dot(mark.verdict))
    }
  }

  /// Both levels of a row.
  func level(_ mark: LevelMark, on canvas: inout Canvas, middle: Double) {
    if let leader = mark.leader, let frontline = mark.frontline, !mark.hasRange {
      canvas.line((x(leader), middle), (x(frontline), middle), Strip.link(mark.verdict))
    }
    if let span = mark.leaderInterval {
      canvas.line((x(span.start), middle), (x(span.end), middle), .leaderInterval)
    }
    if let span = mark.frontlineInterval {
      canvas.line((x(span.start), middle), (x(span.end), middle), .frontlineInterval)
    }
    if let range = mark.frontlineRange {
      canvas.line((x(range.start), middle + 5), (x(range.end), middle + 5), .frontlineRange)
    } else if let frontline = mark.frontline {
      canvas.dot(x(frontline), middle, .frontline)
    }
    if let range = mark.leaderRange {
      canvas.line((x(range.start), middle - 5), (x(range.end), middle - 5), .leaderRange)
    } else if let leader = mark.leader {
      canvas.dot(x(leader), middle, .leader)
    }
  }
}
