import Reporting

/// The bar of a gap in a terminal: noise band, zero line, interval and mark, a character a step.
struct BarDrawing {
  /// How many characters a bar has; odd, so that zero stands in the middle.
  static let width = 25

  /// The labels of the axis, above the bars.
  static func axis(_ axis: Axis) -> String {
    guard let first = axis.ticks.first, let last = axis.ticks.last else { return "" }
    let half = width / 2
    let left = first.label.padded(to: half, alignment: .left)
    return left + "0" + last.label.padded(to: half, alignment: .right)
  }

  /// The bar of a row; blank where the row is withheld.
  static func bar(_ mark: GapMark?) -> String {
    var cells = [Character](repeating: " ", count: width)
    let zero = width / 2
    guard let mark else { return String(cells) }
    if let noise = mark.noise { fill(&cells, noise, with: "░") }
    cells[zero] = "│"
    if let interval = mark.interval {
      fill(&cells, interval, with: "─")
      if place(interval.start) <= zero, zero <= place(interval.end) { cells[zero] = "┼" }
      if interval.start.isCut { cells[0] = "◂" }
      if interval.end.isCut { cells[width - 1] = "▸" }
    }
    cells[place(mark.gap)] = symbol(of: mark)
    return String(cells)
  }

  private static func symbol(of mark: GapMark) -> Character {
    if mark.gap.isCut { return mark.gap.fraction < 0.5 ? "◂" : "▸" }
    switch mark.verdict {
    case .aligned: return "○"
    case .unsure: return "?"
    case .leaders, .frontline, .withheld: return "●"
    }
  }

  private static func fill(_ cells: inout [Character], _ span: Span, with character: Character) {
    for index in place(span.start)...max(place(span.start), place(span.end)) {
      cells[index] = character
    }
  }

  private static func place(_ position: Position) -> Int {
    Int((position.fraction * Double(width - 1)).rounded())
  }
}
