/// What all texts for a terminal share: the width, the characters, the colours, the last line.
struct TextPage {
  /// How many columns a text has.
  static let width = 100

  let glyphs: Glyphs
  let hasColor: Bool
  private let suggestion: RenderOptions.Suggestion?

  init(_ options: RenderOptions) {
    glyphs = Glyphs(hasUnicode: options.hasUnicode)
    hasColor = options.hasColor
    suggestion = options.next
  }

  /// A table of columns.
  func table(_ columns: [TextTable.Column]) -> TextTable {
    TextTable(columns: columns, glyphs: glyphs, hasColor: hasColor)
  }

  /// A text in lines of the page's width; nothing for an empty text.
  func paragraph(_ text: String, _ ink: Ink = .plain) -> [String] {
    text.isEmpty
      ? []
      : glyphs.shown(text).wrapped(to: Self.width).map { ink.paint($0, hasColor: hasColor) }
  }

  /// Parts on one line, or on as many as they need, each part whole.
  func flow(_ parts: [String], _ ink: Ink = .plain) -> [String] {
    var lines: [String] = []
    for part in parts.map(glyphs.shown) {
      if let last = lines.last, last.columns + 4 + part.columns <= Self.width {
        lines[lines.count - 1] = last + "    " + part
      } else {
        lines.append(part)
      }
    }
    return lines.map { ink.paint($0, hasColor: hasColor) }
  }

  /// A line of its own.
  func title(_ text: String) -> String {
    Ink.bold.paint(glyphs.shown(text), hasColor: hasColor)
  }

  /// The next command, after an empty line.
  var next: [String] {
    guard let suggestion else { return [] }
    return [""] + flow(["Next: \(suggestion.command)", suggestion.purpose], .dim)
  }
}
