import CXLSXWriter
import Reporting

/// What stands in a cell of a sheet.
enum SheetCell {
  /// Words, always as a string.
  case words(String)

  /// Words that take several lines.
  case wrapped(String)

  /// A printed figure: a number in the precision in which it is printed, or words where it is a range.
  case figure(Figure?)

  /// The reason why something is withheld, in its place.
  case withheld(String)

  /// The same among cells that are filled: it takes several lines.
  case reason(String)

  /// How many things there are.
  case count(Int)

  /// A number that no answer of ours is in.
  case setting(Setting)
}

extension SheetCell {
  /// The words of a cell that takes several lines.
  fileprivate var folded: String? {
    switch self {
    case .wrapped(let words), .reason(let words): words
    default: nil
    }
  }
}

/// A sheet that is being written, from its first row down.
struct Worksheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let looks: WorkbookLooks

  /// The name, as formulas of charts use it.
  let name: String

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, looks: WorkbookLooks) {
    self.sheet = sheet
    self.name = name
    self.looks = looks
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// A column of a table.
  struct Column<Row> {
    let title: String
    let width: Double
    let cell: (Row) -> SheetCell

    init(_ title: String, _ width: Double, _ cell: @escaping (Row) -> SheetCell) {
      self.title = title
      self.width = width
      self.cell = cell
    }
  }

  /// Writes a table: a head that filters, and at the top of a sheet stays in view, then the rows.
  ///
  /// - Returns: The first row below it.
  @discardableResult
  func table<Row>(_ columns: [Column<Row>], rows: [Row], at top: Int = 0) -> Int {
    for (place, column) in columns.enumerated() {
      let number = UInt16(place)
      worksheet_set_column(sheet, number, number, column.width, nil)
      write(column.title, top, place, looks.heading)
    }
    for (index, row) in rows.enumerated() {
      var height = 1
      for (place, column) in columns.enumerated() {
        let cell = column.cell(row)
        write(cell, top + 1 + index, place)
        if let words = cell.folded {
          height = max(height, Self.lines(of: words, width: column.width))
        }
      }
      // Not every program lets rows grow with their words on opening.
      if height > 1 {
        worksheet_set_row(
          sheet, UInt32(top + 1 + index), Self.lineHeight * Double(height), nil)
      }
    }
    let lines = columns.map { Self.lines(of: $0.title, width: $0.width - 3) }.max() ?? 1
    worksheet_set_row(sheet, UInt32(top), Self.lineHeight * Double(lines) + 3, nil)
    let bottom = top + max(rows.count, 1)
    worksheet_autofilter(sheet, UInt32(top), 0, UInt32(bottom), UInt16(columns.count - 1))
    // Below words the head would hold half a screen.
    if top == 0 {
      worksheet_freeze_panes(sheet, 1, 0)
      worksheet_repeat_rows(sheet, 0, 0)
    }
    return bottom + 1
  }

  /// The height of a line of words, in points.
  private static let lineHeight = 15.0

  /// How many lines words take in a width of so many digits; rather one too many than one cut off.
  private static func lines(of words: String, width: Double) -> Int {
    words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      sum + max(1, Int((Double(line.count) / max(width, 1)).rounded(.up)))
    }
  }

  /// Writes lines of words below each other, the first as a title, each over the columns of the table below.
  ///
  /// Rows of joined cells do not grow with their words: each gets the height that it needs.
  ///
  /// - Returns: The first row below them.
  @discardableResult
  func text(
    title: String, lines: [String], over widths: [Double] = [110], at top: Int = 0
  ) -> Int {
    for (column, width) in widths.enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    let room = widths.reduce(0, +)
    let faces = [looks.title] + lines.map { _ in looks.wrapped }
    for (index, (words, look)) in zip([title] + lines, faces).enumerated() {
      let row = top + index
      // The title's letters are wider by a quarter.
      let taken = Self.lines(of: words, width: index == 0 ? room / 1.4 : room)
      let height = index == 0 ? Self.lineHeight * 1.3 : Self.lineHeight
      worksheet_set_row(sheet, UInt32(row), height * Double(taken) + 2, nil)
      if widths.count > 1 {
        worksheet_merge_range(
          sheet, UInt32(row), 0, UInt32(row), UInt16(widths.count - 1), "", look)
      }
      write(words, row, 0, look)
    }
    return top + 1 + lines.count
  }

  /// Prints the first rows and columns on so many sheets of paper side by side, with columns that stand on
  /// each.
  func print(
    across pages: UInt16, repeating columns: ClosedRange<UInt16>, cells: (rows: Int, columns: Int)
  ) {
    worksheet_fit_to_pages(sheet, pages, 0)
    worksheet_print_area(sheet, 0, 0, UInt32(cells.rows - 1), UInt16(cells.columns - 1))
    worksheet_repeat_columns(sheet, columns.lowerBound, columns.upperBound)
  }

  /// Writes a cell.
  func write(_ cell: SheetCell, _ row: Int, _ column: Int) {
    switch cell {
    case .words(let words): write(words, row, column, looks.words)
    case .wrapped(let words): write(words, row, column, looks.wrapped)
    case .withheld(let reason): write(reason, row, column, looks.withheld)
    case .reason(let reason): write(reason, row, column, looks.reason)
    case .count(let count): write(Double(count), row, column, looks.whole)
    case .setting(let setting): write(setting.value, row, column, looks.number)
    case .figure(let figure): write(figure, row, column)
    }
  }

  private func write(_ figure: Figure?, _ row: Int, _ column: Int) {
    guard let figure else { return }
    let look =
      switch figure.kind {
      case .gap, .effect: looks.gap
      case .share: looks.share
      case .people, .peopleInWords: looks.whole
      case .p, .odds: looks.chance
      case .level, .points, .plain, .perHundred, .measure: looks.number
      }
    switch figure.number {
    case .integer(let number): write(Double(number), row, column, look)
    case .decimal(let number): write(number, row, column, look)
    case .words: write(figure.text, row, column, looks.range)
    }
  }

  private func write(_ number: Double, _ row: Int, _ column: Int, _ look: WorkbookLooks.Look?) {
    worksheet_write_number(sheet, UInt32(row), UInt16(column), number, look)
  }

  private func write(_ words: String, _ row: Int, _ column: Int, _ look: WorkbookLooks.Look?) {
    guard !words.isEmpty else { return }
    worksheet_write_string(sheet, UInt32(row), UInt16(column), Workbook.harmless(words), look)
  }

  /// Colours gaps by their verdicts: the colours stay right when rows are sorted.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - verdict: The column of the verdicts, as a letter.
  ///   - named: How a verdict stands there.
  ///   - gap: The column of the gaps, and its letter.
  ///   - bound: The smallest gap that matters.
  func color(
    rows: Range<Int>, verdict: String, named: (VerdictMark) -> String, gap: (Int, String),
    bound: Double
  ) {
    guard let first = rows.first, let last = rows.last else { return }
    for color in WorkbookColor.allCases {
      let rule = color.rule(
        verdict: "$\(verdict)\(first + 1)", named: named(color.verdict),
        gap: "$\(gap.1)\(first + 1)", bound: bound)
      rule.withCString { text in
        var format = lxw_conditional_format()
        format.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        format.value_string = UnsafeMutablePointer(mutating: text)
        format.format = looks.step(color)
        worksheet_conditional_format_range(
          sheet, UInt32(first), UInt16(gap.0), UInt32(last), UInt16(gap.0), &format)
      }
    }
  }

  /// Puts a chart of bars beside the table: a name and a number a row.
  func insert(
    _ chart: UnsafeMutablePointer<lxw_chart>, title: String, rows: Range<Int>,
    names: String, values: String, at place: (row: Int, column: Int)
  ) {
    guard let first = rows.first, let last = rows.last else { return }
    let area = { (letter: String) in
      "='\(name)'!$\(letter)$\(first + 1):$\(letter)$\(last + 1)"
    }
    if let series = chart_add_series(chart, area(names), area(values)) {
      var fill = lxw_chart_fill()
      fill.color = 0x25478F
      chart_series_set_fill(series, &fill)
      chart_series_set_labels(series)
    }
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // Of a chart of bars the library calls the axis of names the y axis; they run downwards.
    chart_axis_set_label_position(
      chart.pointee.y_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    chart_axis_set_reverse(chart.pointee.y_axis)
    var options = lxw_chart_options()
    options.x_scale = 1.6
    options.y_scale = max(1, Double(rows.count) / 10)
    worksheet_insert_chart_opt(sheet, UInt32(place.row), UInt16(place.column), chart, &options)
  }
}
