import Foundation
import Reporting

/// A strip of a chart: an SVG as wide as its column, x in per cent, y in pixels.
///
/// It carries the light palette as attributes and a class on every shape; the page's stylesheet
/// recolours it.
struct Strip {
  /// How a line is drawn: its class, its colour alone, its width.
  struct Stroke {
    let name: String
    let color: String
    let width: Double
    var dash: String?

    static let grid = Stroke(name: "g-grid", color: "#d8d5cd", width: 1)
    static let zero = Stroke(name: "g-zero", color: "#535b65", width: 1.25)
    static let bound = Stroke(name: "g-bound", color: "#777d86", width: 1, dash: "2 3")
    static let lead = Stroke(name: "g-bound", color: "#777d86", width: 1)
    static let leaderLink = Stroke(name: "g-link-l", color: "#a3bdec", width: 5)
    static let frontlineLink = Stroke(name: "g-link-f", color: "#f1b479", width: 5)
    static let greyLink = Stroke(name: "g-link-n", color: "#e9e7e2", width: 5)
    static let interval = Stroke(name: "g-ci", color: "#535b65", width: 2)
    static let leaderInterval = Stroke(name: "g-ci-l", color: "#25478f", width: 2)
    static let frontlineInterval = Stroke(name: "g-ci-f", color: "#bf5b00", width: 2)
    static let leaderRange = Stroke(name: "g-ci-l", color: "#25478f", width: 7)
    static let frontlineRange = Stroke(name: "g-ci-f", color: "#bf5b00", width: 7)
    static let leaderLine = Stroke(name: "g-line-l", color: "#25478f", width: 2)
    static let frontlineLine = Stroke(name: "g-line-f", color: "#bf5b00", width: 2)
    static let clearSlope = Stroke(name: "g-slope", color: "#1b2129", width: 2.25)
    static let openSlope = Stroke(name: "g-slope-n", color: "#a9a69e", width: 1.25)
    static let move = Stroke(name: "g-move", color: "#535b65", width: 2)
    static let others = [nil, "4 2", "2 2"].map {
      Stroke(name: "g-other", color: "#1b2129", width: 2, dash: $0)
    }
    static let steadied = Stroke(name: "g-st", color: "#1b2129", width: 2)
  }

  /// How a disc or a ring is drawn.
  struct Dot {
    let name: String
    let fill: String
    var stroke: String?
    var width = 2.0
    var radius = 5.0

    static let leader = Dot(
      name: "g-leader", fill: "#25478f", stroke: "#25478f", width: 0, radius: 5)
    static let frontline = Dot(
      name: "g-front", fill: "#ffffff", stroke: "#bf5b00", width: 2.5, radius: 6)
    static let leadersRosier = Dot(name: "g-pt-l", fill: "#25478f")
    static let frontlineRosier = Dot(name: "g-pt-f", fill: "#bf5b00")
    static let aligned = Dot(name: "g-pt-a", fill: "#ffffff", stroke: "#1b2129")
    static let unsure = Dot(name: "g-pt-u", fill: "#ffffff", stroke: "#777d86")
    static let before = Dot(name: "g-pt-a", fill: "#ffffff", stroke: "#1b2129", radius: 5.5)
    static let clearPoint = Dot(name: "g-ink", fill: "#1b2129", radius: 4)
    static let openPoint = Dot(name: "g-slope-p", fill: "#a9a69e", radius: 3)
    static let after = Dot(name: "g-ink", fill: "#1b2129", radius: 3.5)
  }

  private let height: Int
  private let label: String?
  private let name: String
  private var shapes = ""

  /// Begins a strip; without a label it is decoration, which readers skip.
  init(height: Int, label: String? = nil, name: String = "strip") {
    self.height = height
    self.label = label
    self.name = name
  }

  private var middle: Int { height / 2 }

  /// A line from top to bottom, a little in from both where `inset` says so.
  mutating func vertical(_ position: Position, _ stroke: Stroke, inset: Int = 0) {
    let x = Self.percent(position.fraction)
    line(x, inset, x, height - inset, stroke)
  }

  /// Two dashes, above and below the mark.
  mutating func dashes(_ position: Position, _ stroke: Stroke) {
    let x = Self.percent(position.fraction)
    line(x, middle - 13, x, middle - 7, stroke)
    line(x, middle + 7, x, middle + 13, stroke)
  }

  /// A line along the middle.
  mutating func horizontal(_ span: Span, _ stroke: Stroke) {
    line(
      Self.percent(span.start.fraction), middle, Self.percent(span.end.fraction), middle, stroke)
  }

  /// A line along the middle between two places, in whichever order.
  mutating func horizontal(_ one: Position, _ other: Position, _ stroke: Stroke) {
    line(Self.percent(one.fraction), middle, Self.percent(other.fraction), middle, stroke)
  }

  /// A disc or a ring in the middle.
  mutating func dot(_ position: Position, _ dot: Dot) {
    let edge = dot.stroke.map { " stroke=\"\($0)\" stroke-width=\"\(Self.number(dot.width))\"" }
    shapes += """
      <circle class="\(dot.name)" fill="\(dot.fill)"\(edge ?? "") \
      cx="\(Self.percent(position.fraction))" cy="\(middle)" r="\(Self.number(dot.radius))"/>
      """
  }

  /// A square in the middle, hollow or filled: discs and rings are roles, squares are waves.
  ///
  /// The filled one is the smaller, so that both are seen where they coincide.
  mutating func square(_ position: Position, _ dot: Dot) {
    let side = Self.number(2 * dot.radius)
    let edge = dot.stroke.map { " stroke=\"\($0)\" stroke-width=\"\(Self.number(dot.width))\"" }
    shapes += """
      <rect class="\(dot.name)" fill="\(dot.fill)"\(edge ?? "") \
      x="\(Self.percent(position.fraction))" y="\(middle)" width="\(side)" height="\(side)" \
      transform="translate(-\(Self.number(dot.radius)) -\(Self.number(dot.radius)))"/>
      """
  }

  /// A line between two places, each so far along (0 to 1) and so far down (pixels).
  mutating func segment(
    _ one: (x: Double, y: Int), _ other: (x: Double, y: Int), _ stroke: Stroke
  ) {
    line(Self.percent(one.x), one.y, Self.percent(other.x), other.y, stroke)
  }

  /// A disc or a ring so far along and so far down.
  mutating func dot(at place: (x: Double, y: Int), _ dot: Dot) {
    let edge = dot.stroke.map { " stroke=\"\($0)\" stroke-width=\"\(Self.number(dot.width))\"" }
    shapes += """
      <circle class="\(dot.name)" fill="\(dot.fill)"\(edge ?? "") \
      cx="\(Self.percent(place.x))" cy="\(place.y)" r="\(Self.number(dot.radius))"/>
      """
  }

  /// Words in the middle of a place; their baseline so far down.
  mutating func words(_ text: String, at place: (x: Double, y: Int), anchor: String = "middle") {
    shapes += """
      <text class="t" fill="#535b65" font-size="12" x="\(Self.percent(place.x))" y="\(place.y)" \
      text-anchor="\(anchor)">\(HTMLEscaping().escapeText(text))</text>
      """
  }

  /// A wedge at the end of the axis, where something goes on beyond it.
  mutating func cut(_ position: Position) {
    guard position.isCut else { return }
    let isRight = position.fraction > 0.5
    shapes += """
      <text class="t" fill="#535b65" font-size="12" x="\(Self.percent(position.fraction))" \
      y="\(middle + 4)" text-anchor="\(isRight ? "end" : "start")">\(isRight ? "▸" : "◂")</text>
      """
  }

  /// A band over most of the height.
  mutating func band(_ span: Span, name: String, fill: String) {
    let inset = height / 6
    rectangle(
      from: span.start.fraction, to: span.end.fraction, y: inset, height: height - 2 * inset,
      name: name, fill: fill)
  }

  /// A bar along the middle.
  mutating func bar(to end: Double, name: String, fill: String) {
    rectangle(from: 0, to: end, y: middle - 6, height: 12, name: name, fill: fill)
  }

  /// A bar between two places, so far down and so high.
  mutating func bar(over span: Span, y: Int, height: Int, name: String, fill: String) {
    rectangle(
      from: span.start.fraction, to: span.end.fraction, y: y, height: height, name: name,
      fill: fill)
  }

  /// The labels of an axis; those at the ends are anchored inward.
  mutating func labels(_ axis: Axis) {
    for (index, tick) in axis.ticks.enumerated() {
      let anchor = index == 0 ? "start" : index == axis.ticks.count - 1 ? "end" : "middle"
      shapes += """
        <text class="t" fill="#535b65" font-size="12" \
        x="\(Self.percent(tick.position.fraction))" y="\(height < 20 ? height - 4 : height - 8)" \
        text-anchor="\(anchor)">\(tick.label)</text>
        """
    }
  }

  /// The drawing.
  var svg: String {
    let role =
      label.map { "role=\"img\" aria-label=\"\(HTMLEscaping().escapeText($0))\"" }
      ?? "aria-hidden=\"true\" focusable=\"false\""
    return "<svg class=\"\(name)\" width=\"100%\" height=\"\(height)\" \(role)>\(shapes)</svg>"
  }

  private mutating func line(_ x1: String, _ y1: Int, _ x2: String, _ y2: Int, _ stroke: Stroke) {
    let dash = stroke.dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    shapes += """
      <line class="\(stroke.name)" stroke="\(stroke.color)" \
      stroke-width="\(Self.number(stroke.width))"\(dash) \
      x1="\(x1)" y1="\(y1)" x2="\(x2)" y2="\(y2)"/>
      """
  }

  private mutating func rectangle(
    from start: Double, to end: Double, y: Int, height: Int, name: String, fill: String
  ) {
    shapes += """
      <rect class="\(name)" fill="\(fill)" x="\(Self.percent(start))" y="\(y)" \
      width="\(Self.percent(max(end - start, 0)))" height="\(height)"/>
      """
  }

  private static func percent(_ fraction: Double) -> String {
    String(format: "%.2f%%", fraction * 100)
  }

  private static func number(_ value: Double) -> String { String(format: "%g", value) }
}
