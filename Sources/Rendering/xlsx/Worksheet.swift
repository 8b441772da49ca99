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

  /// How many things there are.
  case count(Int)
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
      for (place, column) in columns.enumerated() {
        write(column.cell(row), top + 1 + index, place)
      }
    }
    let bottom = top + max(rows.count, 1)
    worksheet_autofilter(sheet, UInt32(top), 0, UInt32(bottom), UInt16(columns.count - 1))
    // Below words the head would hold half a screen.
    if top == 0 {
      worksheet_freeze_panes(sheet, 1, 0)
      worksheet_repeat_rows(sheet, 0, 0)
    }
    return bottom + 1
  }

  /// Writes lines of words below each other, the first as a title.
  ///
  /// - Returns: The first row below them.
  @discardableResult
  func text(title: String, lines: [String], width: Double = 110, at top: Int = 0) -> Int {
    worksheet_set_column(sheet, 0, 0, width, nil)
    write(title, top, 0, looks.title)
    for (index, line) in lines.enumerated() { write(line, top + 1 + index, 0, looks.wrapped) }
    return top + 1 + lines.count
  }

  /// Writes a cell.
  func write(_ cell: SheetCell, _ row: Int, _ column: Int) {
    switch cell {
    case .words(let words): write(words, row, column, looks.words)
    case .wrapped(let words): write(words, row, column, looks.wrapped)
    case .withheld(let reason): write(reason, row, column, looks.withheld)
    case .count(let count): write(Double(count), row, column, looks.whole)
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
    case .words: write(figure.text, row, column, looks.words)
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
  ///   - verdict: The column of the verdicts' codes, as a letter.
  ///   - gap: The column of the gaps, and its letter.
  ///   - bound: The smallest gap that matters.
  func color(rows: Range<Int>, verdict: String, gap: (Int, String), bound: Double) {
    guard let first = rows.first, let last = rows.last else { return }
    for color in WorkbookColor.allCases {
      let rule = color.rule(
        verdict: "$\(verdict)\(first + 1)", gap: "$\(gap.1)\(first + 1)", bound: bound)
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
    chart_axis_set_label_position(
      chart.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    chart_axis_set_reverse(chart.pointee.x_axis)
    var options = lxw_chart_options()
    options.x_scale = 1.6
    options.y_scale = max(1, Double(rows.count) / 10)
    worksheet_insert_chart_opt(sheet, UInt32(place.row), UInt16(place.column), chart, &options)
  }
}
