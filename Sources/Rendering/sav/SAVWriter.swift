import CReadStat
import Foundation

/// Writes an SPSS system file through ReadStat, row by row: memory does not grow with the rows.
///
/// The same rows give the same bytes, in every time zone: the moment of making is fixed.
///
/// - Source: ReadStat, `readstat.h`; GNU PSPP developers guide, "System File Format".
public final class SAVWriter {
  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private let sink: any ByteSink
  private var variables: [UnsafeMutablePointer<readstat_variable_t>] = []
  private let dictionary: DataDictionary
  private var hasFailed = false

  /// A value of a row.
  public enum Value: Hashable, Sendable {
    /// A number; also one that stands for a missing value.
    case number(Double)

    /// Words.
    case text(String)

    /// Nothing: SPSS's system-missing value.
    case nothing
  }

  /// The longest label of a variable or file, and of a value, in bytes.
  static let labelBytes = 250
  static let valueBytes = 120

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - dictionary: What the columns are.
  ///   - rows: How many rows will follow, exactly.
  ///   - sink: Where the bytes go.
  /// - Throws: ``RenderingError/library(_:)`` when the library refuses the columns.
  public init(
    _ dictionary: DataDictionary, rows: Int, into sink: any ByteSink
  ) throws(RenderingError) {
    guard let writer = readstat_writer_init() else { throw .library("readstat") }
    self.writer = writer
    self.sink = sink
    self.dictionary = dictionary
    readstat_set_data_writer(writer) { data, length, context in
      guard let data, let context else { return -1 }
      let owner = Unmanaged<SAVWriter>.fromOpaque(context).takeUnretainedValue()
      let bytes = UnsafeRawBufferPointer(start: data, count: length)
      return owner.sink.take(bytes) ? length : -1
    }
    readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS)
    readstat_writer_set_file_label(writer, dictionary.title.fitting(bytes: 60))
    readstat_writer_set_file_timestamp(writer, Self.fixedMoment)
    for (index, variable) in dictionary.variables.enumerated() {
      variables.append(try add(variable, number: index))
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    try check(readstat_begin_writing_sav(writer, context, rows))
  }

  deinit { readstat_writer_free(writer) }

  /// Noon of the first day of 1980, wherever the machine stands: ReadStat writes local time.
  private static var fixedMoment: time_t {
    var parts = tm()
    parts.tm_year = 80
    parts.tm_mday = 1
    parts.tm_hour = 12
    parts.tm_isdst = -1
    return mktime(&parts)
  }

  private func add(
    _ variable: DataVariable, number: Int
  ) throws(RenderingError) -> UnsafeMutablePointer<readstat_variable_t> {
    let isText = if case .text = variable.kind { true } else { false }
    var width = 0
    if case .text(let bytes) = variable.kind { width = max(1, bytes) }
    guard
      let added = readstat_add_variable(
        writer, variable.name, isText ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE, width)
    else { throw .library("readstat") }
    readstat_variable_set_label(added, variable.label.fitting(bytes: Self.labelBytes))
    readstat_variable_set_format(added, Self.format(of: variable.kind))
    guard !isText else { return added }
    readstat_variable_set_measure(
      added, variable.values.isEmpty ? READSTAT_MEASURE_SCALE : READSTAT_MEASURE_ORDINAL)
    addLabels(of: variable, to: added, number: number)
    try addMissing(of: variable, to: added)
    return added
  }

  private func addLabels(
    of variable: DataVariable, to added: UnsafeMutablePointer<readstat_variable_t>, number: Int
  ) {
    let labels = variable.missing + variable.values
    guard !labels.isEmpty,
      let set = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "labels\(number)")
    else { return }
    for label in labels {
      readstat_label_double_value(
        set, Double(label.value), label.words.fitting(bytes: Self.valueBytes))
    }
    readstat_variable_set_label_set(added, set)
  }

  /// SPSS takes three single missing values, or a range of them.
  private func addMissing(
    of variable: DataVariable, to added: UnsafeMutablePointer<readstat_variable_t>
  ) throws(RenderingError) {
    let codes = variable.missing.map { Double($0.value) }.sorted()
    guard let first = codes.first, let last = codes.last else { return }
    if codes.count <= 3 {
      for code in codes { try check(readstat_variable_add_missing_double_value(added, code)) }
    } else {
      try check(readstat_variable_add_missing_double_range(added, first, last))
    }
  }

  private static func format(of kind: DataVariable.Kind) -> String {
    switch kind {
    case .integer: "F4.0"
    case .decimal(let places): "F\(places + 6).\(places)"
    case .text(let bytes): "A\(max(1, bytes))"
    }
  }

  /// Adds a row of numbers, one a column.
  ///
  /// - Returns: Whether it was taken.
  public func add(numbers: UnsafeBufferPointer<Double>) -> Bool {
    guard !hasFailed, numbers.count == variables.count,
      readstat_begin_row(writer) == READSTAT_OK
    else { return fail() }
    for (index, number) in numbers.enumerated()
    where readstat_insert_double_value(writer, variables[index], number) != READSTAT_OK {
      return fail()
    }
    return readstat_end_row(writer) == READSTAT_OK || fail()
  }

  /// Adds a row.
  ///
  /// - Returns: Whether it was taken.
  public func add(_ row: [Value]) -> Bool {
    guard !hasFailed, row.count == variables.count, readstat_begin_row(writer) == READSTAT_OK
    else { return fail() }
    for (index, value) in row.enumerated() where insert(value, at: index) != READSTAT_OK {
      return fail()
    }
    return readstat_end_row(writer) == READSTAT_OK || fail()
  }

  private func insert(_ value: Value, at index: Int) -> readstat_error_t {
    switch (value, dictionary.variables[index].kind) {
    case (.text(let words), .text(let bytes)):
      readstat_insert_string_value(writer, variables[index], words.fitting(bytes: bytes))
    case (.number(let number), .integer), (.number(let number), .decimal):
      readstat_insert_double_value(writer, variables[index], number)
    default: readstat_insert_missing_value(writer, variables[index])
    }
  }

  private func fail() -> Bool {
    hasFailed = true
    return false
  }

  /// Ends the file.
  ///
  /// - Throws: ``RenderingError/library(_:)`` when a row was not taken, or rows are missing.
  public func finish() throws(RenderingError) {
    guard !hasFailed else { throw .library("readstat") }
    try check(readstat_end_writing(writer))
  }

  private func check(_ code: readstat_error_t) throws(RenderingError) {
    guard code == READSTAT_OK else { throw .library("readstat") }
  }
}
