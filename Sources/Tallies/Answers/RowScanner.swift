import SurveyModel

/// Takes one row apart: answers become characters, the other cells are remembered by their place.
///
/// A row that is not complete within the bytes leaves no trace: it is scanned again when more is there.
struct RowScanner {
  /// A fault in a row, by column.
  struct Finding {
    let column: Int?
    let kind: AnswersFault.Kind
  }

  /// The answers of the last row, in codebook order.
  private(set) var answers: [UInt8]

  /// The cells of the last row that are not answers; `nil` where there is no such column.
  private(set) var department: Cell?
  private(set) var role: Cell?
  private(set) var tier: Cell?
  private(set) var wave: Cell?
  private(set) var parent: Cell?
  private(set) var respondent: Cell?
  private(set) var weight: Cell?

  /// The faults of the last row.
  private(set) var findings: [Finding] = []

  /// Line ends inside quoted cells of the last row.
  private(set) var newlines = 0

  /// Where the cells are, by the header.
  let header: AnswersHeader

  private let scanner: CellScanner
  private let table: PointTable

  /// The codebook column of each header column; -1 where it is no item.
  private let itemColumns: [Int]

  init(header: AnswersHeader, layout: TallyLayout) {
    self.header = header
    scanner = CellScanner(separator: header.separator)
    table = PointTable(layout)
    itemColumns = header.uses.map { use in
      if case .item(let column) = use { column } else { -1 }
    }
    answers = Array(repeating: UInt8(ascii: "-"), count: layout.codebook.columns.count)
  }

  /// Takes the row apart that begins at a place.
  ///
  /// - Returns: Where the next row begins; `nil` when the row does not end within the bytes.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    findings.removeAll(keepingCapacity: true)
    newlines = 0
    var index = start
    var column = 0
    while true {
      if column < itemColumns.count, itemColumns[column] >= 0 {
        let next = skipSingles(bytes, from: index, column: &column)
        if next.isRowEnd { return finish(columns: column, next: next.index) }
        index = next.index
      }
      guard let cell = scanner.cell(in: bytes, from: index) else { return nil }
      take(cell, column: column, bytes: bytes)
      column += 1
      if let next = scanner.rowEnd(in: bytes, at: cell.next) {
        return finish(columns: column, next: next)
      }
      index = cell.next + 1
    }
  }

  /// Reads item cells of one byte, or none, for as long as they come: nearly all of a file.
  @inline(__always)
  private mutating func skipSingles(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, column: inout Int
  ) -> (index: Int, isRowEnd: Bool) {
    var index = start
    let separator = scanner.separator
    while column < itemColumns.count, itemColumns[column] >= 0, index + 1 < bytes.count {
      let item = itemColumns[column]
      let byte = bytes[index]
      var end = index
      var character = UInt8(ascii: "-")
      if byte != separator, byte != CellScanner.newline {
        character = table.single[item &* 256 &+ Int(byte)]
        if character == 0 { break }
        end = index + 1
      }
      let delimiter = bytes[end]
      if delimiter == separator {
        answers[item] = character
        column += 1
        index = end + 1
      } else if delimiter == CellScanner.newline {
        answers[item] = character
        column += 1
        return (end + 1, true)
      } else {
        break
      }
    }
    return (index, false)
  }

  private mutating func finish(columns: Int, next: Int) -> Int {
    if columns != itemColumns.count {
      findings.append(
        Finding(column: nil, kind: .cells(expected: itemColumns.count, found: columns)))
    }
    return next
  }

  private mutating func take(_ cell: Cell, column: Int, bytes: UnsafeBufferPointer<UInt8>) {
    newlines += cell.newlines
    guard column < header.uses.count else { return }
    if cell.isBroken { findings.append(Finding(column: column, kind: .textAfterQuote)) }
    switch header.uses[column] {
    case .item(let item):
      if let character = table.character(of: bytes[cell.text], column: item) {
        answers[item] = character
      } else {
        findings.append(Finding(column: column, kind: table.allowed(item)))
      }
    case .department: department = cell
    case .role: role = cell
    case .tier: tier = cell
    case .wave: wave = cell
    case .parent: parent = cell
    case .respondent: respondent = cell
    case .weight: weight = cell
    case .ignored: break
    }
  }
}
