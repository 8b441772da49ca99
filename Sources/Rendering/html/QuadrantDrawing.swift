import Foundation
import Reporting

/// Weight against level, in pixels, so that names can be kept apart: a drawing that fits a phone.
struct QuadrantDrawing {
  private static let width = 340.0
  private static let height = 300.0
  private static let left = 34.0
  private static let bottom = 34.0

  private let chart: QuadrantChart

  init(_ chart: QuadrantChart) {
    self.chart = chart
  }

  private var plot: (width: Double, height: Double) {
    (Self.width - Self.left - 8, Self.height - Self.bottom - 16)
  }

  /// How far marks stay from the frame: the names of the corners lie in between.
  private static let inset = (x: 8.0, y: 22.0)

  private func x(_ position: Position) -> Double {
    Self.left + Self.inset.x + position.fraction * (plot.width - 2 * Self.inset.x)
  }

  private func y(_ position: Position) -> Double {
    16 + Self.inset.y + (1 - position.fraction) * (plot.height - 2 * Self.inset.y)
  }

  /// The drawing.
  var svg: String {
    let parts = cuts + corners + axes + marks
    let description = chart.marks.map(\.block.name.text).joined(separator: ", ")
    return """
      <svg class="quadrant" width="\(Int(Self.width))" height="\(Int(Self.height))" role="img">\
      <title>How much each block goes with it, against how well it is rated</title>\
      <desc>Up: goes with more. Right: rated higher. The table has the numbers. Blocks, largest \
      weight first: \(HTMLEscaping().escapeText(description)).</desc>\(parts)</svg>
      """
  }

  private var cuts: String {
    let (cutX, cutY) = (Self.number(x(chart.levelCut)), Self.number(y(chart.weightCut)))
    let right = Self.number(Self.left + plot.width)
    let low = Self.number(16 + plot.height)
    return line("g-grid", "#d8d5cd", Self.number(Self.left), low, right, low)
      + line("g-grid", "#d8d5cd", Self.number(Self.left), "16", Self.number(Self.left), low)
      + line("g-bound", "#777d86", cutX, "16", cutX, low)
      + line("g-bound", "#777d86", Self.number(Self.left), cutY, right, cutY)
  }

  private func line(
    _ name: String, _ color: String, _ x1: String, _ y1: String, _ x2: String, _ y2: String
  ) -> String {
    let dash = name == "g-bound" ? " stroke-dasharray=\"2 3\"" : ""
    return "<line class=\"\(name)\" stroke=\"\(color)\"\(dash) x1=\"\(x1)\" y1=\"\(y1)\" "
      + "x2=\"\(x2)\" y2=\"\(y2)\"/>"
  }

  private static let cornerNames: [(DriverReport.Corner, isRight: Bool, isTop: Bool)] = [
    (.first, false, true), (.keep, true, true), (.later, false, false), (.enough, true, false),
  ]

  private var corners: String {
    Self.cornerNames.map { corner, isRight, isTop in
      text(
        corner.words.text, x: isRight ? Self.left + plot.width - 4 : Self.left + 4,
        y: isTop ? 27 : 16 + plot.height - 6, anchor: isRight ? "end" : "start")
    }.joined()
  }

  private var axes: String {
    let levels = chart.levelAxis.ticks.map { tick in
      text(
        tick.label, x: x(tick.position), y: Self.height - 18,
        anchor: "middle")
    }
    let weights = chart.weightAxis.ticks.map {
      text($0.label, x: Self.left - 5, y: y($0.position) + 4, anchor: "end")
    }
    let name = text("Rated, % of maximum", x: Self.left + plot.width / 2, y: Self.height - 3)
    return (levels + weights).joined() + name
  }

  private func text(_ words: String, x: Double, y: Double, anchor: String = "middle") -> String {
    "<text class=\"t\" fill=\"#535b65\" font-size=\"12\" x=\"\(Self.number(x))\" "
      + "y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\">"
      + "\(HTMLEscaping().escapeText(words))</text>"
  }

  private static func number(_ value: Double) -> String { String(format: "%.1f", value) }
}

extension QuadrantDrawing {
  /// A stretch of the drawing that is taken.
  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// The marks, and their names where there is room: right, left, above, below; the first place that meets
  /// nothing wins, and a name without a place stands in the table alone.
  private var marks: String {
    let dots = chart.marks.map { mark in
      let (x, y) = (x(mark.level), y(mark.weight))
      return Box(left: x - 6, top: y - 6, right: x + 6, bottom: y + 6)
    }
    var taken = dots + cornerBoxes
    var shapes = ""
    for (mark, dot) in zip(chart.marks, dots) {
      let (x, y) = ((dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2)
      shapes +=
        "<circle class=\"g-ink\" fill=\"#1b2129\" cx=\"\(Self.number(x))\" "
        + "cy=\"\(Self.number(y))\" r=\"5\"/>"
      // Wider than any of the fonts sets it, so that no name runs into the next.
      let width = Double(mark.block.name.text.count) * 7.2
      let places: [(x: Double, y: Double, anchor: String, left: Double)] = [
        (x + 9, y + 4, "start", x + 9), (x - 9, y + 4, "end", x - 9 - width),
        (x, y - 9, "middle", x - width / 2), (x, y + 18, "middle", x - width / 2),
      ]
      for place in places {
        let box = Box(
          left: place.left, top: place.y - 11, right: place.left + width, bottom: place.y + 3)
        guard box.left >= Self.left, box.right <= Self.width, box.top >= 14,
          box.bottom <= 16 + plot.height, !taken.contains(where: box.meets)
        else { continue }
        taken.append(box)
        shapes += text(mark.block.name.text, x: place.x, y: place.y, anchor: place.anchor)
        break
      }
    }
    return shapes
  }

  private var cornerBoxes: [Box] {
    Self.cornerNames.map { corner, isRight, isTop in
      let width = Double(corner.words.text.count) * 7.2
      let left = isRight ? Self.left + plot.width - 4 - width : Self.left + 4
      let base = isTop ? 27 : 16 + plot.height - 6
      return Box(left: left, top: base - 11, right: left + width, bottom: base + 3)
    }
  }
}
