public import Foundation
public import SurveyModel

/// Reads one figure of each department from CSV.
///
/// The file has a header and the columns `department` (its code) and `value` (a number with a decimal
/// point); optionally `name` or `label` (what the figure is, the same in all rows) and `wave`, where it
/// holds several. Separators are comma, semicolon or tab; encodings are those of ``TextEncoding``. It is
/// taken whole or not at all; a department without a figure has no row.
public enum OutcomeFile {
  /// Figures, and what should be known of how they were read.
  public struct Reading: Hashable, Sendable {
    /// The figures.
    public let outcome: Outcome

    /// What should be known.
    public let notes: [OutcomeNote]
  }

  /// The most bytes of UTF-8 that the name of an outcome may have.
  public static let nameBytes = 120

  /// What an outcome is called that has no name.
  public static let defaultName = "Outcome"

  /// Reads figures.
  ///
  /// - Parameters:
  ///   - data: The file.
  ///   - tree: The departments that there are.
  ///   - wave: The wave whose rows are taken where the file tells them apart; `nil` for the only one.
  ///   - name: What the figure is, in place of what the file says.
  /// - Returns: the figures and what should be known of them.
  /// - Throws: ``OutcomeFaults`` with all faults of the file.
  public static func read(
    _ data: Data, tree: DepartmentTree, wave: String? = nil, name: String? = nil
  ) throws(OutcomeFaults) -> Reading {
    var reader = OutcomeReader(tree: tree, wave: wave, name: name)
    return try reader.read(
      ColumnTable(data, columns: OutcomeColumn.allCases, needed: [.department, .value]))
  }
}

/// One reading of a file of figures.
private struct OutcomeReader {
  typealias Table = ColumnTable<OutcomeColumn>

  let tree: DepartmentTree
  let wave: String?
  let name: String?
  private var faults: [OutcomeFault] = []
  private var values: [Identifier<Department>: Double] = [:]
  private var lines: [Identifier<Department>: Int] = [:]
  private var named: (name: String, line: Int)?

  init(tree: DepartmentTree, wave: String?, name: String?) {
    (self.tree, self.wave, self.name) = (tree, wave, name)
  }

  mutating func read(_ table: Table) throws(OutcomeFaults) -> OutcomeFile.Reading {
    faults = table.faults.map {
      OutcomeFault(line: $0.line, column: $0.column, reason: .form($0.reason))
    }
    var notes = table.guessedEncoding.map { [OutcomeNote.guessedEncoding($0)] } ?? []
    if !table.ignored.isEmpty { notes.append(.ignoredColumns(table.ignored)) }
    let rows = ofWave(table)
    if rows.count < table.rows.count {
      notes.append(.otherWaves(rows: table.rows.count - rows.count))
    }
    for row in rows { take(row, of: table) }
    let title = (name ?? named?.name ?? OutcomeFile.defaultName)
      .trimmingCharacters(in: .whitespaces)
    if title.utf8.count > OutcomeFile.nameBytes {
      faults.append(
        OutcomeFault(
          line: named?.line ?? 1, column: nil, reason: .longName(most: OutcomeFile.nameBytes)))
    }
    guard faults.isEmpty else {
      throw OutcomeFaults(
        faults: faults.sorted {
          ($0.line, $0.column ?? 0, $0.code) < ($1.line, $1.column ?? 0, $1.code)
        })
    }
    return OutcomeFile.Reading(
      outcome: Outcome(name: title.isEmpty ? OutcomeFile.defaultName : title, values: values),
      notes: notes)
  }

  /// The rows of the wave that is asked for: all of them where the file has no such column.
  private mutating func ofWave(_ table: Table) -> [Table.Row] {
    guard table.has(.wave) else {
      if table.rows.isEmpty, table.faults.isEmpty {
        note(.noRows(wave: nil, others: []), line: 1, column: nil)
      }
      return table.rows
    }
    for row in table.rows where row[.wave].isEmpty {
      note(.missingValue(OutcomeColumn.wave.rawValue), row, .wave, of: table)
    }
    var waves: [String] = []
    for row in table.rows where !row[.wave].isEmpty && !waves.contains(row[.wave]) {
      waves.append(row[.wave])
    }
    if wave == nil, waves.count > 1 {
      note(.severalWaves(waves), line: 1, column: nil)
      return []
    }
    let found = table.rows.filter { wave == nil || $0[.wave] == wave }
    if found.isEmpty, table.faults.isEmpty {
      note(.noRows(wave: wave, others: waves), line: 1, column: nil)
    }
    return found
  }

  private mutating func take(_ row: Table.Row, of table: Table) {
    takeName(row, of: table)
    let code = row[.department]
    guard table.has(.department), table.has(.value) else { return }
    guard !code.isEmpty else {
      return note(.missingValue(OutcomeColumn.department.rawValue), row, .department, of: table)
    }
    let department = Identifier<Department>(code)
    if tree[department] == nil {
      note(
        .unknownDepartment(department, suggestion: suggestion(for: code)), row, .department,
        of: table)
    } else if let line = lines[department] {
      note(.duplicateDepartment(department, firstLine: line), row, .department, of: table)
    }
    if lines[department] == nil { lines[department] = row.line }
    let text = row[.value]
    guard !text.isEmpty else {
      return note(.missingValue(OutcomeColumn.value.rawValue), row, .value, of: table)
    }
    guard let value = Self.number(text) else {
      return note(.notANumber(hasComma: text.contains(",")), row, .value, of: table)
    }
    guard abs(value) <= Outcome.largest else { return note(.outOfRange, row, .value, of: table) }
    values[department] = value
  }

  private mutating func takeName(_ row: Table.Row, of table: Table) {
    let found = row[.name]
    guard !found.isEmpty, name == nil else { return }
    guard let first = named else { return named = (found, row.line) }
    if first.name != found { note(.otherName(firstLine: first.line), row, .name, of: table) }
  }

  /// A code that may be meant: one that is spelled alike, or that of a department of this name.
  private func suggestion(for code: String) -> String? {
    tree.departments.first { $0.name == code }?.id.rawValue
      ?? Similarity.nearest(to: code, among: tree.departments.map(\.id.rawValue))
  }

  /// Digits with at most one decimal point, a sign, a power of ten; no hexadecimal, no `nan`.
  private static func number(_ text: String) -> Double? {
    let plain = text.replacing("−", with: "-")
    guard plain.allSatisfy({ "0123456789.+-eE".contains($0) }), let value = Double(plain),
      value.isFinite
    else { return nil }
    return value
  }

  private mutating func note(
    _ reason: OutcomeFault.Reason, _ row: Table.Row, _ column: OutcomeColumn,
    of table: Table
  ) {
    note(reason, line: row.line, column: table.place(of: column))
  }

  private mutating func note(_ reason: OutcomeFault.Reason, line: Int, column: Int?) {
    faults.append(OutcomeFault(line: line, column: column, reason: reason))
  }
}
