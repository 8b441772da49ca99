import Reporting

/// What drawings of gaps share: the numbers beside a mark, and the table that goes with them.
enum DrawingTable {
  /// The verdict of a row: symbol and words.
  static func verdict(
    _ row: GapRow, x: Double, middle: Double, on canvas: inout Canvas, room: Double
  ) {
    let words = "\(row.verdict.symbol.text) \(row.verdictWords.text)"
    let lines = Lettering.lines(words, room: room)
    canvas.text(lines: lines, x: x, y: middle + 4 - 7 * Double(lines.count - 1))
  }

  /// A hatched stretch with the reason in place; the row grows with the reason.
  static func withheld(_ reason: String, in frame: inout ChartFrame, left: Double, height: Double) {
    let right = frame.canvas.width - ChartFrame.margin
    let lines = Lettering.lines("Withheld: \(reason)", room: right - left - 24)
    let high = max(height, 14 * Double(lines.count) + 14)
    let width = 0.88 * (lines.map(Lettering.width).max() ?? 0)
    let box = Box(left: left, top: frame.y + 5, right: right, bottom: frame.y + high - 5)
    frame.canvas.hatch(box)
    let first = frame.y + high / 2 + 4 - 7 * Double(lines.count - 1)
    frame.canvas.box(
      Box(
        left: left + 8, top: first - 13, right: min(left + 20 + width, right - 4),
        bottom: first + 14 * Double(lines.count - 1) + 6), name: "g-paper", fill: "#ffffff")
    frame.canvas.text(lines: lines, x: left + 12, y: first)
    frame.y += high - height
  }

  /// The columns that say everything of a gap that a chart shows, one row each.
  static func rows(
    _ rows: [GapRow], first: String, others: ((GapRow) -> [BenchmarkMark])? = nil,
    name: (GapRow) -> CSVField
  ) -> [[CSVField]] {
    let head =
      ([
        first, "verdict", "gap", "gap_low", "gap_high", "leader_mean", "frontline_mean", "noise",
        "withheld",
      ] + (others == nil ? [] : ["benchmarks_of_consultants_own_file"])).map { CSVField.text($0) }
    return [head]
      + rows.map { row in
        let numbers = row.numbers
        return [
          name(row), .text(row.verdict.code.text), CSVField(numbers?.gap),
          CSVField(numbers?.interval?.low), CSVField(numbers?.interval?.high),
          CSVField(numbers?.leader.mean), CSVField(numbers?.frontline.mean),
          CSVField(numbers?.noise), CSVField(row.wholeReason?.text),
        ] + (others.map { [.text($0(row).map(\.words.text).joined(separator: "; "))] } ?? [])
      }
  }

  /// The rows in words: *Vision: gap +0.20, aligned. …*
  static func description(_ rows: [GapRow]) -> String {
    rows.map { row in
      let block = row.block.name.text
      let name = row.department.map { "\($0.name.text), \(block)" } ?? block
      guard let numbers = row.numbers else { return "\(name): withheld." }
      return "\(name): gap \(numbers.gap.text), \(row.verdictWords.text)."
    }.joined(separator: " ")
  }
}
