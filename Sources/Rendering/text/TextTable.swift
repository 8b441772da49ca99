/// A table of fixed columns, whose first column wraps.
struct TextTable {
  /// A column.
  struct Column {
    let title: String
    let width: Int
    var alignment = TextAlignment.left

    /// How many blanks stand before it.
    var space = 2
  }

  /// What stands in a column.
  struct Cell {
    let text: String
    var ink = Ink.plain

    init(_ text: String, _ ink: Ink = .plain) {
      self.text = text
      self.ink = ink
    }
  }

  let columns: [Column]
  let glyphs: Glyphs
  let hasColor: Bool

  /// The titles.
  var head: String {
    line(columns.map { Cell($0.title, .dim) }, joined: true)
  }

  /// A row: the first cell in as many lines as it needs, the others beside its first line.
  ///
  /// A row with fewer cells than columns lets its last cell run to the end of the line. The first
  /// cell is moved in by `indent` columns, its further lines by two more.
  func row(_ cells: [Cell], indent: Int = 0) -> [String] {
    guard let name = cells.first, let column = columns.first else { return [] }
    let text = glyphs.shown(name.text)
    let first = text.wrapped(to: column.width - indent).first ?? ""
    let rest = text.dropFirst(first.count).drop { $0 == " " }
    let further = rest.isEmpty ? [] : String(rest).wrapped(to: column.width - indent - 2)
    let blanks = String(repeating: " ", count: indent)
    let lines =
      [line([Cell(blanks + first, name.ink)] + cells.dropFirst())]
      + further.map { line([Cell(blanks + "  " + $0, name.ink)]) }
    return lines
  }

  private func line(_ cells: [Cell], joined: Bool = false) -> String {
    var pieces: [(text: String, ink: Ink)] = []
    for (index, cell) in cells.enumerated() {
      let column = columns[index]
      let space = index == 0 ? "" : String(repeating: " ", count: column.space)
      let shown = index == 0 && !joined ? cell.text : glyphs.shown(cell.text)
      let isLast = index == cells.count - 1 && column.alignment == .left
      let text = isLast ? shown : shown.padded(to: column.width, alignment: column.alignment)
      pieces.append((space + text, cell.ink))
    }
    if joined {
      let text = pieces.map(\.text).joined()
      return Ink.dim.paint(text.trimmingEnd(), hasColor: hasColor)
    }
    return trimmed(pieces).map { $0.ink.paint($0.text, hasColor: hasColor) }.joined()
  }

  /// The pieces without blanks at the end of the line.
  private func trimmed(_ pieces: [(text: String, ink: Ink)]) -> [(text: String, ink: Ink)] {
    var pieces = pieces
    while let last = pieces.popLast() {
      let text = last.text.trimmingEnd()
      if text.isEmpty { continue }
      return pieces + [(text, last.ink)]
    }
    return []
  }
}

extension String {
  /// The text without blanks at its end.
  func trimmingEnd() -> String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
