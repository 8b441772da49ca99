import Foundation
import Reporting

/// A field of a CSV file.
enum CSVField {
  /// A text; made safe for spreadsheets.
  case text(String)

  /// A number, or what stands in a number's place.
  case number(Figure.Number)

  /// A number of the settings.
  case setting(Double)

  /// True or false.
  case flag(Bool)

  /// Nothing.
  case empty

  init(_ figure: Figure?) {
    self = figure.map { .number($0.number) } ?? .empty
  }

  init(_ setting: Setting?) {
    self = setting.map { .setting($0.value) } ?? .empty
  }

  init(_ text: String?) {
    self = text.map { .text($0) } ?? .empty
  }
}

/// Writes CSV after RFC 4180: commas, CRLF, quotes where needed; a header first.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; a range of
/// people is written `5 to 9`, since `5-9` becomes a date.
enum CSVWriter {
  /// A column: its name, and what it holds of a row.
  typealias Column<Row> = (name: String, field: @Sendable (Row) -> CSVField)

  /// The text of a table.
  static func text<Row>(_ columns: [Column<Row>], rows: [Row]) -> String {
    var text = line(columns.map { .text($0.name) })
    for row in rows {
      text += line(columns.map { $0.field(row) })
    }
    return text
  }

  /// One record.
  static func line(_ fields: [CSVField]) -> String {
    fields.map(written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ field: CSVField) -> String {
    switch field {
    case .text(let text): quoted(safe(text))
    case .number(.integer(let number)): "\(number)"
    case .number(.decimal(let number)): digits(of: number)
    case .number(.words(let words)): words.replacing(/(?<first>[0-9])-/) { "\($0.first) to " }
    case .setting(let number): digits(of: number)
    case .flag(let flag): flag ? "true" : "false"
    case .empty: ""
    }
  }

  private static func digits(of number: Double) -> String {
    guard number.isFinite else { return "" }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return "\(whole)" }
    return "\(number)"
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "," || $0 == "\r" || $0 == "\n"
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
