import Foundation

/// A drawing in pixels: the marks of a page's strips, for charts that stand alone.
///
/// It carries the light palette as attributes and a class on every shape, and no style: alone it is right, and
/// in a page the stylesheet recolours it.
struct Canvas {
  /// How words are set.
  enum Face {
    /// Names of rows, numbers of axes.
    case plain

    /// A name or a number that stands out.
    case strong

    /// A name over marks and lines, with a halo of paper.
    case haloed

    /// The heading.
    case heading

    fileprivate var attributes: String {
      switch self {
      case .plain: ##"class="t" fill="#535b65" font-size="12""##
      case .strong: ##"class="t t-b" fill="#1b2129" font-size="12" font-weight="600""##
      case .haloed:
        ##"class="t t-o" fill="#535b65" font-size="12" stroke="#ffffff" stroke-width="3" "##
          + ##"stroke-linejoin="round" paint-order="stroke""##
      case .heading: ##"class="t t-h" fill="#1b2129" font-size="16" font-weight="650""##
      }
    }
  }

  /// How wide the drawing is, in pixels.
  let width: Double

  /// How high it is, in pixels; it grows with what is drawn.
  var height = 0.0

  private var shapes = ""
  private var definitions = ""

  /// Begins a drawing.
  init(width: Double) {
    self.width = width
  }

  /// A line.
  mutating func line(
    _ one: (x: Double, y: Double), _ other: (x: Double, y: Double), _ stroke: Strip.Stroke
  ) {
    let dash = stroke.dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    shapes += """
      <line class="\(stroke.name)" stroke="\(stroke.color)" \
      stroke-width="\(Self.number(stroke.width))"\(dash) x1="\(Self.number(one.x))" \
      y1="\(Self.number(one.y))" x2="\(Self.number(other.x))" y2="\(Self.number(other.y))"/>
      """
  }

  /// A disc or a ring.
  mutating func dot(_ x: Double, _ y: Double, _ dot: Strip.Dot) {
    let edge = dot.stroke.map { " stroke=\"\($0)\" stroke-width=\"\(Self.number(dot.width))\"" }
    shapes += """
      <circle class="\(dot.name)" fill="\(dot.fill)"\(edge ?? "") cx="\(Self.number(x))" \
      cy="\(Self.number(y))" r="\(Self.number(dot.radius))"/>
      """
  }

  /// A filled box.
  mutating func box(_ box: Box, name: String, fill: String, edge: String? = nil) {
    let stroke = edge.map { " stroke=\"\($0)\" stroke-width=\"1\"" } ?? ""
    shapes += """
      <rect class="\(name)" fill="\(fill)"\(stroke) x="\(Self.number(box.left))" \
      y="\(Self.number(box.top))" width="\(Self.number(max(0, box.right - box.left)))" \
      height="\(Self.number(max(0, box.bottom - box.top)))"/>
      """
  }

  /// A hatched box: withheld.
  mutating func hatch(_ box: Box) {
    if definitions.isEmpty {
      definitions = """
        <defs><pattern id="withheld" width="6" height="6" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><line class="g-hatch" stroke="#b9b6ae" stroke-width="1" x1="0" \
        y1="0" x2="0" y2="6"/></pattern></defs>
        """
    }
    self.box(box, name: "g-withheld", fill: "url(#withheld)", edge: "#d8d5cd")
  }

  /// Words; their baseline at `y`.
  mutating func text(
    _ words: String, x: Double, y: Double, anchor: String = "start", _ face: Face = .plain,
    fill: String? = nil
  ) {
    let attributes =
      fill.map { "class=\"t-in\" fill=\"\($0)\" font-size=\"12\"" } ?? face.attributes
    shapes += """
      <text \(attributes) x="\(Self.number(x))" y="\(Self.number(y))" text-anchor="\(anchor)">\
      \(Self.escaped(words))</text>
      """
  }

  /// Lines of words, the first baseline at `y`, 14 pixels apart.
  mutating func text(
    lines: [String], x: Double, y: Double, anchor: String = "start", _ face: Face = .plain
  ) {
    for (index, line) in lines.enumerated() {
      text(line, x: x, y: y + 14 * Double(index), anchor: anchor, face)
    }
  }

  /// A drawing as a file of its own, and how large it is in pixels.
  struct Document {
    let svg: String
    let width: Int
    let height: Int
  }

  /// The drawing as a file of its own.
  func document(title: String, description: String) -> Document {
    let (w, h) = (Self.number(width), Self.number(height))
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(w)" height="\(h)" viewBox="0 0 \(w) \(h)" \
      role="img" font-family="Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, Arial, \
      sans-serif"><title>\(Self.escaped(title))</title><desc>\(Self.escaped(description))</desc>\
      \(definitions)<rect fill="#ffffff" x="0" y="0" width="\(w)" height="\(h)"/>\(shapes)</svg>

      """
    return Document(svg: svg, width: Int(width.rounded(.up)), height: Int(height.rounded(.up)))
  }

  /// The drawing as a part of a page.
  func figure(title: String, description: String) -> String {
    let (w, h) = (Self.number(width), Self.number(height))
    return """
      <svg class="figure" viewBox="0 0 \(w) \(h)" width="\(w)" height="\(h)" role="img">\
      <title>\(Self.escaped(title))</title><desc>\(Self.escaped(description))</desc>\
      \(definitions)\(shapes)</svg>
      """
  }

  /// Words as a drawing can hold them: escaped, and without the characters that no XML file may have.
  private static func escaped(_ words: String) -> String {
    let allowed = words.unicodeScalars.filter {
      $0.value >= 0x20 && ![0xAD, 0xFFFE, 0xFFFF].contains($0.value)
        && !(0x7F...0x9F).contains($0.value)
    }
    return HTMLEscaping().escapeText(String(String.UnicodeScalarView(allowed)))
  }

  private static func number(_ value: Double) -> String {
    String(format: "%g", (value * 10).rounded() / 10)
  }
}

/// A stretch of a drawing, in pixels.
struct Box {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  /// Whether it covers a part of another.
  func meets(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// How far a point is from it; 0 within.
  func distance(toX x: Double, y: Double) -> Double {
    let (across, down) = (max(left - x, 0, x - right), max(top - y, 0, y - bottom))
    return (across * across + down * down).squareRoot()
  }
}
