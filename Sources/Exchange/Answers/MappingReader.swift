import SurveyModel

/// Reads a mapping file, and finds all its faults at once.
struct MappingReader {
  private let file: String
  private var faults: [ExchangeFault] = []
  private var answers: [String: [String: String]] = [:]

  /// The keys of a mapping file.
  private static let keys = [
    "source", "header_row", "skip_rows", "columns", "answers", "items", "drop",
  ]

  private init(file: String) {
    self.file = file
  }

  /// The mapping of a file.
  static func read(
    _ bytes: [UInt8], file: String, survey: Survey
  ) throws(ExchangeFaults) -> AnswerMapping {
    let tree: YAMLTree
    do {
      tree = try YAMLReader.read(bytes)
    } catch {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, line: error.mark.line, column: error.mark.column, code: .mapping,
          message: error.message))
    }
    var reader = MappingReader(file: file)
    let mapping = reader.mapping(tree, survey: survey)
    guard reader.faults.isEmpty else { throw ExchangeFaults(reader.faults) }
    return mapping
  }

  private mutating func add(_ mark: Mark, _ message: String) {
    faults.append(
      ExchangeFault(
        file: file, line: mark.line, column: mark.column, code: .mapping, message: message))
  }

  private mutating func mapping(_ tree: YAMLTree, survey: Survey) -> AnswerMapping {
    check(tree, keys: Self.keys, of: "a mapping")
    let word = tree["source"]?.text ?? AnswerMapping.Source.plain.rawValue
    let source = AnswerMapping.Source(rawValue: word)
    if source == nil {
      add(
        tree["source"]?.mark ?? tree.mark,
        "the source is one of "
          + AnswerMapping.Source.allCases.map(\.rawValue).joined(separator: ", "))
    }
    var mapping = AnswerMapping(
      source: source ?? .plain, headerRow: whole(tree, "header_row", or: 1),
      skippedRows: whole(tree, "skip_rows", or: source == .qualtrics ? 2 : 0), columns: [],
      constants: [], items: [], drops: Self.habits(of: source ?? .plain))
    for entry in tree["answers"]?.mapping ?? [] { answers[entry.key] = values(entry.value) }
    readColumns(tree["columns"], into: &mapping)
    readItems(tree["items"], into: &mapping, survey: survey)
    readDrops(tree["drop"], into: &mapping)
    let named = Set(mapping.columns.map(\.name) + mapping.constants.map(\.name))
    if !named.contains("department") {
      add(tree["columns"]?.mark ?? tree.mark, "`columns` must say where the department stands")
    }
    if !named.contains("role"), !named.contains("tier") {
      add(
        tree["columns"]?.mark ?? tree.mark, "`columns` must say where the role or the tier stands")
    }
    if mapping.items.isEmpty {
      add(tree["items"]?.mark ?? tree.mark, "`items` must name a column for one item at least")
    }
    return mapping
  }

  /// What is known of a program's exports.
  private static func habits(of source: AnswerMapping.Source) -> [AnswerMapping.Drop] {
    switch source {
    case .plain: []
    case .limesurvey:
      [.init(column: "submitdate", values: [], reason: "not submitted", mustExist: false)]
    case .qualtrics:
      [
        .init(
          column: "DistributionChannel", values: ["preview"], reason: "preview", mustExist: false),
        .init(
          column: "Status",
          values: ["survey preview", "survey test", "spam", "1", "2", "8", "9", "12", "17"],
          reason: "preview, test or spam",
          mustExist: false),
        .init(
          column: "Finished", values: ["false", "0"], reason: "not finished", mustExist: false),
      ]
    }
  }

  // MARK: - Parts

  private mutating func readColumns(_ tree: YAMLTree?, into mapping: inout AnswerMapping) {
    for entry in tree?.mapping ?? [] {
      guard AnswerMapping.ownColumns.contains(entry.key) else {
        add(
          entry.mark,
          "there is no column '\(Shown.short(entry.key))'; those of ours are "
            + AnswerMapping.ownColumns.joined(separator: ", "))
        continue
      }
      if let always = entry.value["always"]?.text {
        check(entry.value, keys: ["always"], of: "a value for every row")
        mapping.constants.append((entry.key, always))
      } else if let column = column(entry.value) {
        if column.isReversed { add(entry.value.mark, "only items can be reversed") }
        mapping.columns.append((entry.key, column))
      }
    }
  }

  private mutating func readItems(
    _ tree: YAMLTree?, into mapping: inout AnswerMapping, survey: Survey
  ) {
    let known = Dictionary(
      survey.items.map { ($0.id.rawValue, $0.scale) }, uniquingKeysWith: { first, _ in first })
    for entry in tree?.mapping ?? [] {
      guard let scale = known[entry.key] else {
        add(
          entry.mark,
          "the survey \(survey.id) has no item '\(Shown.short(entry.key))'")
        continue
      }
      guard let column = column(entry.value) else { continue }
      check(column.values, on: survey.scale(scale), at: entry.value.mark)
      mapping.items.append((Identifier(entry.key), column))
    }
  }

  /// Finds fault with points that the item's scale does not have.
  private mutating func check(_ values: [String: String], on scale: Scale?, at mark: Mark) {
    guard let scale else { return }
    let points = Set(scale.points.map { "\($0.value)" })
    let wrong = values.values.filter { value in
      !points.contains(value) && !["", "NA"].contains(value)
        && !(value == "?" && scale.dontKnow != nil)
    }
    if let first = wrong.min() {
      add(
        mark,
        "'\(Shown.short(first))' is no point of the scale \(scale.id); it has "
          + "\(scale.points.first?.value ?? 0) to \(scale.points.last?.value ?? 0)"
          + (scale.dontKnow == nil ? "" : ", and ? for “I don't know”"))
    }
  }

  /// A column: its name alone, or with `values` (or the name of a table under `answers`).
  private mutating func column(_ tree: YAMLTree) -> AnswerMapping.Column? {
    if let name = tree.text { return AnswerMapping.Column(name: name, mark: tree.mark) }
    guard tree.mapping != nil, let name = tree["column"]?.text else {
      add(tree.mark, "write the name of a column, or `column:` with `values:`")
      return nil
    }
    check(tree, keys: ["column", "values", "reversed"], of: "a column")
    var column = AnswerMapping.Column(name: name, mark: tree["column"]?.mark ?? tree.mark)
    if let table = tree["values"] {
      if let word = table.text {
        if answers[word] == nil {
          add(table.mark, "there is no table '\(Shown.short(word))' under `answers`")
        }
        column.values = answers[word] ?? [:]
      } else {
        column.values = values(table)
      }
    }
    if let flag = tree["reversed"] {
      if flag.flag == nil { add(flag.mark, "`reversed` is true or false") }
      column.isReversed = flag.flag ?? false
    }
    return column
  }

  /// A table of values: those of the file on the left, ours on the right.
  private mutating func values(_ tree: YAMLTree) -> [String: String] {
    guard let entries = tree.mapping else {
      add(tree.mark, "expected values, as `Strongly agree: 5`")
      return [:]
    }
    var (table, written): ([String: String], [String: String]) = ([:], [:])
    for entry in entries {
      guard entry.value.list == nil, entry.value.mapping == nil else {
        add(entry.value.mark, "expected one value")
        continue
      }
      if table.updateValue(entry.value.text ?? "", forKey: MappedAnswers.folded(entry.key)) != nil {
        add(entry.mark, "this value stands twice, letter case aside")
      }
      written[entry.key] = entry.value.text ?? ""
    }
    // As they are written values are found at once; most cells of a file are.
    return table.merging(written) { folded, _ in folded }
  }

  private mutating func readDrops(_ tree: YAMLTree?, into mapping: inout AnswerMapping) {
    guard let tree else { return }
    guard let list = tree.list else { return add(tree.mark, "`drop` is a list") }
    for entry in list {
      check(entry, keys: ["column", "values", "because"], of: "a rule for rows to leave out")
      guard let column = entry["column"]?.text else {
        add(entry.mark, "a rule needs a `column`")
        continue
      }
      let values = (entry["values"]?.list ?? []).compactMap(\.text).map(MappedAnswers.folded)
      mapping.drops.append(
        AnswerMapping.Drop(
          column: column, values: Set(values),
          reason: entry["because"]?.text ?? (values.isEmpty ? "\(column) is empty" : column)))
    }
  }

  private mutating func check(_ tree: YAMLTree, keys: [String], of what: String) {
    for entry in tree.mapping ?? [] where !keys.contains(entry.key) {
      add(
        entry.mark,
        "\(what) has no key '\(Shown.short(entry.key))'; its keys are "
          + keys.joined(separator: ", "))
    }
    if tree.mapping == nil { add(tree.mark, "expected \(what) with keys \(keys[0]): …") }
  }

  private mutating func whole(_ tree: YAMLTree, _ key: String, or fallback: Int) -> Int {
    guard let value = tree[key] else { return fallback }
    guard let number = value.whole, (0...100).contains(number), number > 0 || key != "header_row"
    else {
      add(value.mark, "`\(key)` is a small whole number")
      return fallback
    }
    return number
  }
}
