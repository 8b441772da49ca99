import Foundation

/// Everything that was lost or changed, as a file.
public enum ImportReport {
  /// The notes as CSV after RFC 4180, a header first.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front.
  public static func csv(_ notes: [ImportNote]) -> String {
    table(
      ["what", "place", "subject", "done"],
      notes.map { [$0.kind.rawValue, $0.place, $0.subject, $0.message] })
  }

  /// The notes as JSON: a list of objects with `what`, `place`, `subject`, `done`.
  public static func json(_ notes: [ImportNote]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = notes.map {
      ["what": $0.kind.rawValue, "place": $0.place, "subject": $0.subject, "done": $0.message]
    }
    return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
  }

  /// A table as CSV.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { row in
      row.map { quoted(safe($0)) }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first),
      Double(text) == nil
    else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "," || $0 == ";" || $0 == "\r" || $0 == "\n"
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
