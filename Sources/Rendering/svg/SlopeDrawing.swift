import Reporting

/// The gap of each block wave by wave, a line a block: clear changes in ink, the rest in grey.
struct SlopeDrawing {
  private static let left = 96.0
  private static let right = 520.0

  private let chart: SlopeChart

  init(_ chart: SlopeChart) {
    self.chart = chart
  }

  /// As wide as the longest name of a block needs.
  private var width: Double {
    let names = chart.lines.map { Lettering.width(of: $0.block.name.text) * 1.06 }
    return Self.right + 56 + max(160, names.max() ?? 0) + 16
  }

  private var heading: String { "Is it getting better? \(chart.title.text)" }

  private var height: Double { max(300, 17 * Double(chart.lines.count) + 40) }

  private var description: String {
    chart.lines.map { line in
      let gaps = zip(chart.waves, line.points).map { "\($0.text) \($1.figure.text)" }
      return "\(line.block.name.text): \(gaps.joined(separator: ", ")), \(line.verdict.text)."
    }.joined(separator: " ")
  }

  /// The chart as a part of a page.
  var figure: String {
    var canvas = Canvas(width: width)
    draw(on: &canvas, down: 8)
    return canvas.figure(title: heading, description: description)
  }

  var drawing: Drawing {
    var frame = ChartFrame(
      width: width, heading: heading,
      note: "\(chart.direction.text) A line a block; bold lines have clearly changed, grey ones "
        + "have not. Inside the grey band a gap is too small to matter.")
    draw(on: &frame.canvas, down: frame.y)
    return Drawing(
      "slope-\(chart.code.text)",
      svg: frame.canvas.document(title: heading, description: description), table: table)
  }

  private func draw(on canvas: inout Canvas, down: Double) {
    let (top, low) = (down + 26, down + 26 + height)
    func x(_ position: Position) -> Double {
      Self.left + position.fraction * (Self.right - Self.left)
    }
    func y(_ position: Position) -> Double { low - position.fraction * (low - top) }
    canvas.height = low + 16
    canvas.box(
      Box(
        left: Self.left, top: y(chart.bound.end), right: Self.right, bottom: y(chart.bound.start)),
      name: "g-noise", fill: "#e9e7e2")
    for tick in chart.axis.ticks where tick.label == "0" {
      canvas.line((Self.left, y(tick.position)), (Self.right, y(tick.position)), .zero)
    }
    for (index, time) in chart.times.enumerated() {
      canvas.line((x(time), top), (x(time), low), .grid)
      // The first and the last have room outward; between them only what fits is named.
      let isEnd = index == 0 || index == chart.times.count - 1
      let room = isEnd ? 180 : (Self.right - Self.left) / Double(chart.times.count)
      let name = Lettering.lines(chart.waves[index].text, room: room).first ?? ""
      canvas.text(
        name, x: x(time), y: down + 14,
        anchor: index == 0 ? "start" : index == chart.times.count - 1 ? "end" : "middle", .strong)
    }
    for line in chart.lines.reversed() {
      for (before, after) in zip(line.points, line.points.dropFirst()) where !after.isBroken {
        canvas.line(
          (x(before.time), y(before.gap)), (x(after.time), y(after.gap)),
          line.isClear ? .clearSlope : .openSlope)
      }
      for point in line.points {
        canvas.dot(x(point.time), y(point.gap), line.isClear ? .clearPoint : .openPoint)
      }
    }
    let starts = spread(chart.lines.map { $0.points.first.map { y($0.gap) } ?? low }, top, low)
    let ends = spread(chart.lines.map { $0.points.last.map { y($0.gap) } ?? low }, top, low)
    for (index, line) in chart.lines.enumerated() {
      let face: Canvas.Face = line.isClear ? .strong : .plain
      canvas.text(
        line.points.first?.figure.text ?? "", x: Self.left - 12, y: starts[index] + 4,
        anchor: "end", face)
      canvas.text(
        line.points.last?.figure.text ?? "", x: Self.right + 48, y: ends[index] + 4, anchor: "end",
        face)
      canvas.text(line.block.name.text, x: Self.right + 56, y: ends[index] + 4, face)
    }
  }

  /// Places for labels beside their points: 16 pixels apart, and on the whole as near as can be.
  private func spread(_ wanted: [Double], _ top: Double, _ low: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // Labels that would meet move together, to the middle of where they want to be.
    var groups: [(first: Double, members: [Int])] = []
    for index in order {
      groups.append((wanted[index], [index]))
      while groups.count > 1 {
        let (upper, lower) = (groups[groups.count - 2], groups[groups.count - 1])
        guard upper.first + 16 * Double(upper.members.count) > lower.first else { break }
        let members = upper.members + lower.members
        let sum = members.enumerated().reduce(0) {
          $0 + wanted[$1.element] - 16 * Double($1.offset)
        }
        groups.removeLast(2)
        groups.append((sum / Double(members.count), members))
      }
    }
    var places = wanted
    for group in groups {
      let length = 16 * Double(group.members.count - 1)
      let first = max(top, min(group.first, low - length))
      for (offset, index) in group.members.enumerated() {
        places[index] = first + 16 * Double(offset)
      }
    }
    return places
  }

  private var table: [[CSVField]] {
    let head = [CSVField.text("block")] + chart.waves.map { .text($0.text) } + [.text("verdict")]
    return [head]
      + chart.lines.map { line in
        [.text(line.block.name.text)] + line.points.map { CSVField($0.figure) }
          + [.text(line.verdict.text)]
      }
  }
}
