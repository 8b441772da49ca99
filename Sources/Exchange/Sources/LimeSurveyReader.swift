/// Reads LimeSurvey's survey structure with tabs: one row a setting, group, question, subquestion or
/// answer, and once for each language.
struct LimeSurveyReader {
  private var result = SourceSurvey()
  private var settings: [String] = []
  private var texts: [String] = []
  private var groups: [LimeSurveyGroup] = []
  private var places: [String: (group: Int, question: Int)] = [:]
  private var groupOfID: [String: Int] = [:]
  private var counted: [String: Int] = [:]
  private var current: (group: Int, question: Int)?

  /// The survey that a file holds.
  static func read(_ bytes: [UInt8], file: String) throws(ExchangeFaults) -> SourceSurvey {
    let sheet = NamedRows(try SourceTable(bytes, file: file, separator: UInt8(ascii: "\t")).rows)
    for column in ["class", "type/scale", "name", "text"] where !sheet.has(column) {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, line: 1, code: .missingColumn,
          message: "there is no column “\(column)”; export the structure as tab-separated text"))
    }
    var reader = LimeSurveyReader()
    for row in sheet.rows { reader.take(row, in: sheet) }
    reader.finish()
    return reader.result
  }

  private mutating func take(_ row: SourceTable.Row, in sheet: NamedRows) {
    let place = "line \(row.line)"
    let language = sheet.text("language", of: row)
    if !language.isEmpty, result.canAdd(language) {
      result.languages.append(language)
    }
    switch sheet.text("class", of: row) {
    case "S": takeSetting(sheet.text("name", of: row), sheet.text("text", of: row))
    case "SL": takeText(sheet.text("name", of: row), sheet.text("text", of: row), language, place)
    case "G": takeGroup(row, sheet, language, place)
    case "Q": takeQuestion(row, sheet, language, place)
    case "SQ", "A": takePart(row, sheet, language, place)
    case let other:
      result.lose(
        place, sheet.text("name", of: row),
        "a row of the class \(Shown.short(other)) (quotas, conditions, assessments)")
    }
  }

  private mutating func takeSetting(_ name: String, _ value: String) {
    switch name {
    case "sid": result.name = "survey-" + value
    case "language": result.languages.insert(value, at: 0)
    case "additional_languages":
      result.languages += value.split(separator: " ").map(String.init)
    default: if !value.isEmpty { settings.append(name) }
    }
  }

  private mutating func takeText(
    _ name: String, _ value: String, _ language: String, _ place: String
  ) {
    switch name {
    case "surveyls_title":
      result.title.place = place
      result.title.texts[language] = value
    case "surveyls_welcometext":
      result.introduction.place = place
      result.introduction.texts[language] = value
    default: if !value.isEmpty, !texts.contains(name) { texts.append(name) }
    }
  }

  private mutating func takeGroup(
    _ row: SourceTable.Row, _ sheet: NamedRows, _ language: String, _ place: String
  ) {
    let id = sheet.text("id", of: row)
    let ordinal = counted[language, default: 0]
    counted[language] = ordinal + 1
    // The languages repeat the groups: by id where there is one, else in the same order.
    let index = (id.isEmpty ? nil : groupOfID[id]) ?? (ordinal < groups.count ? ordinal : nil)
    if index == nil {
      groups.append(LimeSurveyGroup(place: place))
      condition(sheet.text("relevance", of: row), place, sheet.text("name", of: row))
    }
    let group = index ?? groups.count - 1
    if !id.isEmpty { groupOfID[id] = group }
    groups[group].label.texts[language] = sheet.text("name", of: row)
    groups[group].description.texts[language] = sheet.text("text", of: row)
    current = (group, -1)
  }

  private mutating func takeQuestion(
    _ row: SourceTable.Row, _ sheet: NamedRows, _ language: String, _ place: String
  ) {
    let name = sheet.text("name", of: row)
    if let known = places[name] {
      current = known
    } else {
      if groups.isEmpty { groups.append(LimeSurveyGroup(place: place)) }
      let group = current?.group ?? groups.count - 1
      groups[group].questions.append(
        LimeSurveyQuestion(place: place, type: sheet.text("type/scale", of: row), name: name))
      current = (group, groups[group].questions.count - 1)
      places[name] = current
      listLosses(row, sheet, place, name)
    }
    if let current {
      groups[current.group].questions[current.question].text.texts[language] =
        sheet.text("text", of: row)
    }
  }

  private mutating func takePart(
    _ row: SourceTable.Row, _ sheet: NamedRows, _ language: String, _ place: String
  ) {
    let name = sheet.text("name", of: row)
    guard let current, current.question >= 0 else {
      return result.lose(place, name, "it belongs to no question")
    }
    let isAnswer = sheet.text("class", of: row) == "A"
    let added = groups[current.group].questions[current.question].add(
      name, scale: sheet.text("type/scale", of: row), isAnswer: isAnswer,
      text: sheet.text("text", of: row), language: language, place: place)
    if added, !isAnswer { condition(sheet.text("relevance", of: row), place, name) }
  }

  private mutating func condition(_ relevance: String, _ place: String, _ name: String) {
    if !["", "1"].contains(relevance) {
      result.lose(place, name, "the condition (relevance): everybody is asked")
    }
  }

  private mutating func listLosses(
    _ row: SourceTable.Row, _ sheet: NamedRows, _ place: String, _ name: String
  ) {
    condition(sheet.text("relevance", of: row), place, name)
    if ["Y", "S"].contains(sheet.text("mandatory", of: row)) {
      result.lose(place, name, "mandatory: every question of ours may be left out")
    }
    if sheet.text("other", of: row) == "Y" {
      result.lose(place, name, "the choice “other” with its own words")
    }
    let read = [
      "id", "related_id", "class", "type/scale", "name", "relevance", "text", "language",
      "mandatory", "encrypted", "other", "same_default", "same_script", "",
    ]
    for column in sheet.names where !read.contains(column.lowercased()) {
      let value = sheet.text(column.lowercased(), of: row)
      if !["", "0", "N"].contains(value) {
        let what = column == "help" ? "the help text" : "the setting \(Shown.short(column))"
        result.lose(place, name, what)
      }
    }
  }

  private mutating func finish() {
    if !settings.isEmpty {
      result.lose("settings", Self.list(settings), "settings of the program (rows of class S)")
    }
    if !texts.isEmpty {
      result.lose(
        "texts", Self.list(texts), "texts for mails and last pages (rows of class SL)")
    }
    var seen: Set<String> = []
    result.languages = result.languages.filter { !$0.isEmpty && seen.insert($0).inserted }
    for group in groups {
      result.groups.append(
        SourceGroup(
          place: group.place, name: "", label: group.label, description: group.description))
      for question in group.questions { question.put(into: &result) }
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count > 6 ? "\(names.prefix(6).joined(separator: " ")) …" : names.joined(separator: " ")
  }
}

/// A group of a LimeSurvey file.
struct LimeSurveyGroup {
  let place: String
  var label = SourceText()
  var description = SourceText()
  var questions: [LimeSurveyQuestion] = []

  init(place: String) {
    self.place = place
    label.place = place
    description.place = place
  }
}
