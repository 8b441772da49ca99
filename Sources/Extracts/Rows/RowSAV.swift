public import Rendering
public import SurveyModel

/// Writes rows of answer sheets as an SPSS system file.
public final class RowSAV: RowWriter {
  private let writer: SAVWriter
  private let items: Int

  /// The number of each character in each column; NaN where it stands for nothing.
  private let values: [Double]
  private var row: [Double]
  private var isWhole = true

  /// Begins a file of so many rows.
  ///
  /// - Throws: ``RenderingError`` when the library refuses the columns.
  public init(_ table: RowTable, rows: Int, into sink: any ByteSink) throws(RenderingError) {
    writer = try SAVWriter(table.dictionary, rows: rows, into: sink)
    items = table.items
    values = (0..<table.items).flatMap { item in
      (UInt8(0)..<128).map { byte in table.value(of: byte, item: item).map(Double.init) ?? .nan }
    }
    row = Array(repeating: 0, count: table.items + 1)
  }

  /// Adds a row.
  public func add(role: Role, answers: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isWhole, answers.count >= items else { return fail() }
    row[0] = Double(RowTable.number(of: role))
    for item in 0..<items {
      let byte = answers[item]
      guard byte < 128 else { return fail() }
      let value = values[item &* 128 &+ Int(byte)]
      guard !value.isNaN else { return fail() }
      row[item + 1] = value
    }
    return row.withUnsafeBufferPointer { writer.add(numbers: $0) } || fail()
  }

  private func fail() -> Bool {
    isWhole = false
    return false
  }

  /// Ends the file.
  ///
  /// - Throws: ``ExtractError/answers`` when a row did not fit, ``RenderingError`` when rows are missing.
  public func finish() throws {
    guard isWhole else { throw ExtractError.answers }
    try writer.finish()
  }
}
