import Foundation
import SurveyModel

/// One reading of a roster's files.
struct RosterReader {
  private var people: RosterTable
  private var list: RosterTable?
  private var departments: RosterDepartments
  private let defaultLanguage: Language
  private var withoutLanguage = 0

  init(people: Data, departments: Data?, defaultLanguage: Language) {
    self.people = RosterTable(people, source: .people)
    list = departments.map { RosterTable($0, source: .departments) }
    self.departments = RosterDepartments(source: list == nil ? .people : .departments)
    self.defaultLanguage = defaultLanguage
  }

  mutating func read() throws(RosterFaults) -> RosterFile.Reading {
    checkColumns()
    let paths = takeDepartments()
    let participants = takePeople(paths: paths)
    let tree = departments.tree()
    let faults = people.faults + (list?.faults ?? []) + departments.faults
    guard faults.isEmpty, let tree else {
      throw RosterFaults(
        faults: faults.sorted {
          ($0.source.rawValue, $0.line, $0.code) < ($1.source.rawValue, $1.line, $1.code)
        })
    }
    var notes = people.notes + (list?.notes ?? [])
    if withoutLanguage > 0 {
      notes.append(.defaultLanguage(defaultLanguage, people: withoutLanguage))
    }
    return RosterFile.Reading(
      roster: Roster(tree: tree, participants: participants), notes: notes)
  }

  private mutating func checkColumns() {
    people.require(.id)
    people.require(.tier)
    if !people.has(.departmentPath) { people.require(.department) }
    list?.require(.department)
    let exclusive: [RosterColumn] = list == nil ? [] : [.departmentPath]
    for column in exclusive where people.has(column) {
      people.note(.conflictingColumns(column, .department), line: 1)
    }
    if people.has(.departmentPath) {
      for column in [RosterColumn.parent, .departmentName] where people.has(column) {
        people.note(.conflictingColumns(.departmentPath, column), line: 1)
      }
    }
  }

  /// Takes in all departments, and returns the department of each row that tells one by its path.
  private mutating func takeDepartments() -> [Int: Identifier<Department>] {
    if list != nil {
      takeList()
      return [:]
    }
    guard people.has(.departmentPath) else {
      for row in people.rows where !row[.department].isEmpty {
        departments.add(
          Identifier(row[.department]), name: row[.departmentName], parent: row[.parent],
          line: row.line)
      }
      return [:]
    }
    return takePaths()
  }

  private mutating func takeList() {
    guard var table = list else { return }
    for row in table.rows {
      guard let code = table.value(.department, of: row, most: SheetLayout.departmentBytes)
      else { continue }
      departments.add(
        Identifier(code), name: row[.name], parent: row[.parent], line: row.line)
    }
    list = table
  }

  private mutating func takePaths() -> [Int: Identifier<Department>] {
    var codes: [[String]: String] = [:]
    var codeLines: [[String]: Int] = [:]
    var paths: [(line: Int, path: [String])] = []
    for row in people.rows {
      guard let path = path(of: row) else { continue }
      paths.append((row.line, path))
      let code = row[.department]
      if code.isEmpty || code == codes[path] { continue }
      if let first = codeLines[path] {
        people.note(.conflictingDepartment(Identifier(code), firstLine: first), line: row.line)
      } else {
        (codes[path], codeLines[path]) = (code, row.line)
      }
    }
    var found: [Int: Identifier<Department>] = [:]
    for (line, path) in paths {
      let code = RosterDepartments.code(of: path, codes: codes)
      guard code.rawValue.utf8.count <= SheetLayout.departmentBytes else {
        people.note(.tooLong(.departmentPath, most: SheetLayout.departmentBytes), line: line)
        continue
      }
      departments.add(path: path, codes: codes, line: line)
      found[line] = code
    }
    return found
  }

  private mutating func path(of row: RosterTable.Row) -> [String]? {
    let text = row[.departmentPath]
    guard !text.isEmpty else {
      people.note(.missingValue(.departmentPath), line: row.line)
      return nil
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard !parts.contains("") else {
      people.note(.emptyPathPart, line: row.line)
      return nil
    }
    return parts
  }

  private mutating func takePeople(paths: [Int: Identifier<Department>]) -> [Participant] {
    var firstLines: [String: Int] = [:]
    var participants: [Participant] = []
    for row in people.rows where !tellsOfDepartmentOnly(row) {
      let id = people.value(.id, of: row, most: RosterFile.idBytes)
      if let id {
        if let first = firstLines[id] {
          people.note(.duplicateParticipant(firstLine: first), line: row.line)
        } else {
          firstLines[id] = row.line
        }
      }
      let (department, tier) = (department(of: row, paths: paths), tier(of: row))
      let (language, email) = (language(of: row), email(of: row))
      guard let id, let department, let tier else { continue }
      participants.append(
        Participant(
          id: Identifier(id), department: department, tier: tier, language: language,
          email: email))
    }
    return participants
  }

  private func tellsOfDepartmentOnly(_ row: RosterTable.Row) -> Bool {
    list == nil && row[.id].isEmpty && row[.tier].isEmpty && row[.email].isEmpty
  }

  private mutating func department(
    of row: RosterTable.Row, paths: [Int: Identifier<Department>]
  ) -> Identifier<Department>? {
    if people.has(.departmentPath) { return paths[row.line] }
    let most = SheetLayout.departmentBytes
    guard let code = people.value(.department, of: row, most: most) else { return nil }
    let id = Identifier<Department>(code)
    guard departments.contains(id) else {
      let suggestion = Similarity.nearest(to: code, among: departments.codes)
      people.note(.unknownDepartment(id, suggestion: suggestion), line: row.line)
      return nil
    }
    return id
  }

  private mutating func tier(of row: RosterTable.Row) -> Tier? {
    guard let text = people.value(.tier, of: row, most: .max) else { return nil }
    let name = text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
    if let tier = Tier(rawValue: name) { return tier }
    let nearest = Similarity.nearest(to: name, among: Tier.allCases.map(\.rawValue))
    people.note(.unknownTier(suggestion: nearest.flatMap(Tier.init)), line: row.line)
    return nil
  }

  private mutating func language(of row: RosterTable.Row) -> Language {
    let text = row[.language]
    if text.isEmpty {
      withoutLanguage += 1
      return defaultLanguage
    }
    guard text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil,
      text.utf8.count <= SheetLayout.languageBytes
    else {
      people.note(.badLanguage, line: row.line)
      return defaultLanguage
    }
    return Language(rawValue: text)
  }

  private mutating func email(of row: RosterTable.Row) -> String? {
    let text = row[.email]
    if text.isEmpty { return nil }
    let isAddress =
      text.utf8.count <= 254
      && text.wholeMatch(of: /[^\s@,;<>"]{1,64}@([^\s@,;<>".]+\.)+[^\s@,;<>".]{2,}/) != nil
    guard isAddress else {
      people.note(.badEmail, line: row.line)
      return nil
    }
    return text
  }
}
