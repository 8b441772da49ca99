import SurveyModel

/// Finds the columns that a mapping names in the header of a file.
struct ColumnFinder {
  /// A column of ours and how it is made of a row.
  struct Made {
    /// The name in our table.
    let name: String

    /// The value of a row.
    let value: (SourceTable.Row) -> String
  }

  /// A rule for rows that are left out.
  struct DropRule {
    let reason: String
    let index: Int
    let values: Set<String>

    /// Whether a row is left out.
    func applies(to row: SourceTable.Row) -> Bool {
      let cell = row.cells.indices.contains(index) ? row.cells[index] : ""
      return values.isEmpty ? cell.isEmpty : values.contains(MappedAnswers.folded(cell))
    }
  }

  /// The rules whose column the file has.
  let drops: [DropRule]

  /// The columns that the mapping does not name.
  let unmapped: [String]

  private let places: [String: Int]

  /// Looks the columns up.
  ///
  /// - Throws: All columns that the file does not have, or has twice.
  init(
    _ header: SourceTable.Row, file: String, mapping: AnswerMapping, mappingFile: String
  ) throws(ExchangeFaults) {
    var places: [String: Int] = [:]
    var double: Set<String> = []
    for (index, name) in header.cells.enumerated() where !name.isEmpty {
      if places.updateValue(index, forKey: name) != nil { double.insert(name) }
    }
    var faults: [ExchangeFault] = []
    let read = mapping.columns.map(\.column) + mapping.items.map(\.column)
    for column in read {
      if places[column.name] == nil {
        faults.append(
          ExchangeFault(
            file: mappingFile, line: column.mark?.line, column: column.mark?.column,
            code: .missingColumn,
            message: "\(file) has no column “\(Shown.short(column.name))” in its header"))
      } else if double.contains(column.name) {
        faults.append(
          ExchangeFault(
            file: file, line: header.line, code: .doubleColumn,
            message: "two columns are named “\(Shown.short(column.name))”"))
      }
    }
    var drops: [DropRule] = []
    for drop in mapping.drops {
      if let index = places[drop.column] {
        drops.append(DropRule(reason: drop.reason, index: index, values: drop.values))
      } else if drop.mustExist {
        faults.append(
          ExchangeFault(
            file: mappingFile, code: .missingColumn,
            message:
              "\(file) has no column “\(Shown.short(drop.column))”, by which rows are left out"
          ))
      }
    }
    guard faults.isEmpty else { throw ExchangeFaults(faults) }
    self.places = places
    self.drops = drops
    let named = Set(read.map(\.name) + mapping.drops.map(\.column))
    unmapped = header.cells.filter { !$0.isEmpty && !named.contains($0) }
  }

  /// The columns of our table.
  func columns(_ mapping: AnswerMapping, _ survey: Survey) -> [Made] {
    let scales = Dictionary(
      survey.items.map { ($0.id, survey.scale($0.scale)) }, uniquingKeysWith: { first, _ in first })
    var made = mapping.constants.map { constant in
      Made(name: constant.name) { _ in constant.value }
    }
    made += mapping.columns.map { name, column in
      Made(name: name) { value(of: column, in: $0, unknown: name == "role" || name == "tier") }
    }
    made += mapping.items.map { item, column in
      let scale = scales[item] ?? nil
      return Made(name: item.rawValue) { row in
        let value = value(of: column, in: row, unknown: true)
        return column.isReversed ? Self.turned(value, on: scale) : value
      }
    }
    return made
  }

  /// A cell's value in our terms.
  ///
  /// - Parameters:
  ///   - column: the column, with the meaning of its values.
  ///   - row: the row.
  ///   - unknown: whether a value that the mapping does not list is a fault; else it counts as it
  ///     stands.
  /// - Returns: The value, or what no scale has.
  private func value(
    of column: AnswerMapping.Column, in row: SourceTable.Row, unknown: Bool
  ) -> String {
    guard let index = places[column.name], row.cells.indices.contains(index) else { return "" }
    let cell = row.cells[index]
    guard !column.values.isEmpty, !cell.isEmpty else { return cell }
    if let value = column.values[cell] ?? column.values[MappedAnswers.folded(cell)] { return value }
    return unknown ? MappedAnswers.unknown : cell
  }

  /// A point counted from the other end of its scale.
  private static func turned(_ value: String, on scale: Scale?) -> String {
    guard let scale, let point = Int(value), let low = scale.points.first?.value,
      let high = scale.points.last?.value, (low...high).contains(point)
    else { return value }
    return "\(low + high - point)"
  }
}
