/// Reads XLSForm as CSV: the sheets `survey`, `choices` and `settings`.
///
/// The sheets stand in files of their own, or all in one file in the way of pyxform: the first column
/// names the sheet in a row of its own, and is empty in the rows below.
struct XLSFormReader {
  private var result = SourceSurvey()
  private var choices: [String: [SourceChoices.Choice]] = [:]
  private var depth: [SourceGroup] = []
  private var hasDefault = false

  /// The survey that the sheets hold.
  static func read(
    survey: [UInt8], choices: [UInt8]?, settings: [UInt8]?, file: String
  ) throws(ExchangeFaults) -> SourceSurvey {
    var reader = XLSFormReader()
    var sheets = sheets(try SourceTable(survey, file: file))
    if let choices {
      sheets["choices"] = NamedRows(try SourceTable(choices, file: "choices").rows)
    }
    if let settings {
      sheets["settings"] = NamedRows(try SourceTable(settings, file: "settings").rows)
    }
    guard let rows = sheets["survey"], rows.has("type") else {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, line: 1, code: .missingColumn,
          message: "there is no column “type”; the sheet survey has type, name and label"))
    }
    for (name, sheet) in sheets.sorted(by: { $0.key < $1.key })
    where !["survey", "choices", "settings"].contains(name) && !sheet.rows.isEmpty {
      reader.result.lose(name, name, "a sheet that a survey of ours has no place for")
    }
    reader.readSettings(sheets["settings"])
    reader.readChoices(sheets["choices"])
    reader.readSurvey(rows)
    return reader.result
  }

  /// The sheets of a table; a table without names of sheets is the sheet `survey`.
  private static func sheets(_ table: SourceTable) -> [String: NamedRows] {
    let filled = table.rows.filter { !$0.isEmpty }
    let first = filled.first.map { $0.cells.filter { !$0.isEmpty } } ?? []
    guard first.count == 1, filled.first?.cells.first?.isEmpty == false,
      let name = first.first?.lowercased(), ["survey", "choices", "settings"].contains(name)
    else { return ["survey": NamedRows(filled)] }
    var parts: [String: [SourceTable.Row]] = [:]
    var current = name
    for row in filled {
      if let cell = row.cells.first, !cell.isEmpty, row.cells.dropFirst().allSatisfy(\.isEmpty) {
        current = cell.lowercased()
      } else {
        parts[current, default: []].append(row)
      }
    }
    return parts.mapValues { NamedRows($0) }
  }

  // MARK: - Settings and choices

  private mutating func readSettings(_ sheet: NamedRows?) {
    guard let sheet, let row = sheet.rows.first else { return }
    result.name = sheet.text("form_id", of: row)
    result.version = sheet.text("version", of: row)
    result.title = SourceText(
      place: "line \(row.line)", texts: ["": sheet.text("form_title", of: row)])
    let language = sheet.text("default_language", of: row)
    hasDefault = !language.isEmpty
    if hasDefault { result.languages = [Self.language(language)] }
    let known = ["form_id", "version", "form_title", "default_language"]
    for name in sheet.names where !known.contains(name.lowercased()) {
      guard !sheet.text(name.lowercased(), of: row).isEmpty else { continue }
      result.lose("settings", name, "this setting has no place in a survey of ours")
    }
  }

  private mutating func readChoices(_ sheet: NamedRows?) {
    guard let sheet else { return }
    for row in sheet.rows {
      let list =
        sheet.has("list_name") ? sheet.text("list_name", of: row) : sheet.text("list name", of: row)
      let choice = SourceChoices.Choice(
        code: sheet.has("name") ? sheet.text("name", of: row) : sheet.text("value", of: row),
        label: texts("label", in: sheet, row))
      choices[list, default: []].append(choice)
    }
    let known = ["list_name", "list name", "name", "value"]
    for name in sheet.names
    where !known.contains(name.lowercased()) && Self.part("label", name) == nil
      && sheet.isUsed(name)
    {
      result.lose("choices", name, "this column of the choices was left out")
    }
  }

  // MARK: - Questions

  private mutating func readSurvey(_ sheet: NamedRows) {
    let read = ["type", "name", "required", "relevant", "appearance", "parameters", ""]
    for row in sheet.rows {
      take(row, in: sheet)
      let place = "line \(row.line)"
      let name = sheet.text("name", of: row)
      if ["yes", "true", "true()", "1"].contains(sheet.text("required", of: row).lowercased()) {
        result.lose(place, name, "required: every question of ours may be left out")
      }
      if !sheet.text("relevant", of: row).isEmpty {
        result.lose(place, name, "the condition (relevant): everybody is asked")
      }
      for column in sheet.names
      where !read.contains(column.lowercased()) && Self.part("label", column) == nil
        && !sheet.text(column.lowercased(), of: row).isEmpty
      {
        result.lose(place, name, "the column \(Shown.short(column))")
      }
    }
    if sheet.has("label"), !hasDefault, !result.languages.isEmpty {
      result.languages.removeAll { $0 == "en" }
      result.languages.insert("en", at: 0)
      result.notes.append(
        ImportNote(
          .added, at: "survey", "label",
          "the column names no language; English was taken (default_language says another)"))
    }
    for open in depth {
      result.change(open.place, open.name, "the group is never ended; it ends with the file")
    }
  }

  private mutating func take(_ row: SourceTable.Row, in sheet: NamedRows) {
    let place = "line \(row.line)"
    let words = Self.kind(of: sheet.text("type", of: row))
    let name = sheet.text("name", of: row)
    let label = texts("label", in: sheet, row)
    let looks = sheet.text("appearance", of: row).lowercased()
    switch words.first ?? "" {
    case "begin_group", "begin_repeat", "begin":
      begin(words, place: place, name: name, label: label)
    case "end_group", "end_repeat", "end":
      if depth.popLast() == nil {
        result.change(place, name, "a group ends here that never began; passed over")
      }
      result.groups.append(depth.last?.continued(at: place) ?? SourceGroup(place: place))
    case "select_one":
      takeChoice(words, place: place, name: name, label: label, looks: looks)
    case "range":
      takeRange(sheet.text("parameters", of: row), place: place, name: name, label: label)
    case "text", "string":
      result.add(
        SourceQuestion(place: place, name: name, text: label, kind: .words(longest: nil)))
    case "note" where result.introduction.isEmpty && result.groups.allSatisfy(\.questions.isEmpty):
      result.introduction = label
    case "":
      if !row.isEmpty { result.lose(place, name, "a row without a type") }
    case let kind:
      result.lose(place, name, Self.loss(of: kind))
    }
  }

  /// The words of a type, in the spelling of today: `select one from list` is `select_one list`.
  private static func kind(of type: String) -> [String] {
    let words = type.split(separator: " ").map(String.init)
    let folded = words.map { $0.lowercased().replacing("-", with: "_") }
    for (old, new) in [
      (["select", "one", "from"], "select_one"), (["select", "one"], "select_one"),
      (["select1"], "select_one"), (["select", "all"], "select_multiple"),
      (["select", "multiple"], "select_multiple"),
    ] where folded.starts(with: old) {
      return [new] + words.dropFirst(old.count)
    }
    return Array(folded.prefix(1)) + words.dropFirst()
  }

  private mutating func begin(
    _ words: [String], place: String, name: String, label: SourceText
  ) {
    let kind = words.joined(separator: "_").lowercased()
    if kind.contains("repeat") || kind.contains("loop") {
      result.lose(place, name, "the repetition: its questions are asked once")
    }
    let group = SourceGroup(place: place, name: name, label: label)
    depth.append(group)
    result.groups.append(group)
  }

  private mutating func takeChoice(
    _ words: [String], place: String, name: String, label: SourceText, looks: String
  ) {
    let list = words.count > 1 ? words[1] : ""
    guard let found = choices[list], !found.isEmpty else {
      return result.lose(
        place, name, "the list of choices \(Shown.short(list)) is not in the sheet choices")
    }
    // In a table-list one row shows the heads of the columns alone; it asks nothing.
    if looks.split(separator: " ").contains("label") {
      return result.lose(place, name, "a row of headings, which asks nothing")
    }
    if words.contains("or_other") {
      result.lose(place, name, "the choice “other” with its own words")
    }
    let isScale = looks.contains("likert") || looks.contains("list-nolabel")
    result.add(
      SourceQuestion(
        place: place, name: name, text: label,
        kind: .choice(
          SourceChoices(name: list, choices: found, order: isScale ? .scale : .unknown))))
  }

  private mutating func takeRange(
    _ parameters: String, place: String, name: String, label: SourceText
  ) {
    var values = ["start": 0, "end": 10, "step": 1]
    for part in parameters.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "," }) {
      let pair = part.split(separator: "=")
      if pair.count == 2, let value = Int(pair[1]) { values[String(pair[0]).lowercased()] = value }
    }
    let (start, end, step) = (values["start"] ?? 0, values["end"] ?? 10, values["step"] ?? 1)
    let bounds = -100...100
    guard bounds.contains(start), bounds.contains(end), (1...100).contains(step), start < end,
      (end - start) / step < 11
    else {
      return result.lose(place, name, "a range of more than 11 points, or of none")
    }
    let points = stride(from: start, through: end, by: step).map { value in
      SourceChoices.Choice(
        code: "\(value)", label: SourceText(place: place, texts: ["": "\(value)"]))
    }
    result.add(
      SourceQuestion(
        place: place, name: name, text: label,
        kind: .choice(SourceChoices(choices: points, order: .scale))))
  }

  private static func loss(of kind: String) -> String {
    switch kind {
    case "note": "a note between questions"
    case "select_multiple": "several choices at once cannot be compared; make one statement of each"
    case "rank": "a ranking cannot be compared; make one statement of each choice"
    case "calculate": "a calculation; nothing is computed"
    case "start", "end", "today", "deviceid", "username", "phonenumber", "email", "audit":
      "data about the respondent or the device, which we never keep"
    default: "a question of the kind \(Shown.short(kind)), which a survey of ours does not have"
    }
  }

  // MARK: - Languages

  /// The texts of a column in all languages: `label`, `label::English (en)`, `label:en`.
  private mutating func texts(
    _ name: String, in sheet: NamedRows, _ row: SourceTable.Row
  ) -> SourceText {
    var text = SourceText(place: "line \(row.line)")
    for column in sheet.names {
      guard let language = Self.part(name, column) else { continue }
      if !language.isEmpty, result.canAdd(language) {
        result.languages.append(language)
      }
      text.texts[language] = sheet.text(column.lowercased(), of: row)
    }
    return text
  }

  /// The language of a column such as `label::English (en)`; empty for `label`; `nil` for others.
  private static func part(_ name: String, _ column: String) -> String? {
    let folded = column.lowercased()
    if folded == name { return "" }
    guard folded.hasPrefix(name + ":") else { return nil }
    let rest = column.dropFirst(name.count).drop { $0 == ":" || $0 == " " }
    return language(String(rest))
  }

  /// The code of `English (en)`, or the word as it stands.
  private static func language(_ words: String) -> String {
    guard let open = words.lastIndex(of: "("), let close = words.lastIndex(of: ")"), open < close
    else { return words.trimmed }
    return String(words[words.index(after: open)..<close]).trimmed
  }
}

extension String {
  /// The text without blanks and line ends at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
