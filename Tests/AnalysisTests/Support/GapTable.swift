import Foundation

/// A table of reference results: one row a department and block.
struct GapTable {
  /// One row, by column name.
  struct Row {
    let texts: [Substring: Substring]

    /// A cell's number; `nil` for an empty cell or a column that does not exist.
    func number(_ column: Substring) -> Double? {
      texts[column].flatMap { Double($0) }
    }

    /// A cell's text.
    func text(_ column: Substring) -> String {
      String(texts[column] ?? "")
    }
  }

  let columns: [Substring]
  let rows: [Row]

  /// Reads a table without quoted cells.
  init(_ file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline)
    columns = lines.first?.split(separator: ",") ?? []
    let names = columns
    rows = lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Row(texts: Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first }))
    }
  }
}
