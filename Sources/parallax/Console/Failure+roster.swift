import Collecting
import SurveyModel

extension Failure {
  /// The words for all faults of a roster's files.
  ///
  /// - Parameters:
  ///   - faults: The faults.
  ///   - people: The name of the file of people.
  ///   - departments: The name of the file of departments, if there is one.
  init(_ faults: RosterFaults, people: String = "people", departments: String? = nil) {
    let lines = faults.faults.map { fault in
      let file = fault.source == .people ? people : departments ?? "departments"
      return "\(file):\(fault.line): \(fault.code): \(fault.words)"
    }
    self.init(
      .badInput,
      FaultList.text(lines, one: "the roster has a fault", many: "the roster has", then: "changed"))
  }
}

extension RosterFault {
  /// What is wrong, and what would be right.
  var words: String {
    switch reason {
    case .form(let fault): fault.words(needs: "id, department_path and tier")
    case .conflictingColumns(let one, let other):
      "“\(one.rawValue)” and “\(other.rawValue)” say the same in two ways; keep one"
    case .missingValue(let column): "“\(column.rawValue)” is empty"
    case .tooLong(let column, let most): "“\(column.rawValue)” is longer than \(most) bytes"
    case .duplicateParticipant(let line): "the same id stands on line \(line)"
    case .unknownTier(let suggestion):
      "no such tier; use senior, middle, first-line or frontline"
        + FaultList.maybe(suggestion?.rawValue)
    case .badLanguage: "no language code; use codes such as en or pt-BR"
    case .badEmail: "no address that mail can be sent to"
    case .unknownDepartment(let id, let suggestion):
      "the department \(id) is not in the file of departments" + FaultList.maybe(suggestion)
    case .conflictingDepartment(let id, let line):
      "the department \(id) has another name, parent or path on line \(line)"
    case .orphan(let id, let parent, let suggestion):
      "the department \(id) lies in \(parent), which is not there" + FaultList.maybe(suggestion)
    case .cycle(let ids):
      "the parents come round: " + ids.map(\.rawValue).joined(separator: " in ")
    case .emptyPathPart: "the path has an empty part; write it as in “Works / Water”"
    }
  }
}

extension RosterNote {
  /// What a person should know.
  var words: String {
    switch self {
    case .guessedEncoding(let source, let encoding):
      "the file of \(source.rawValue) was read as \(encoding.rawValue); look at letters with accents"
    case .ignoredColumns(let source, let names):
      "the file of \(source.rawValue) has columns that were passed over: "
        + names.joined(separator: ", ")
    case .defaultLanguage(.undetermined, let people):
      "\(people == 1 ? "1 person has" : "\(people) people have") no language: asked in that of their browser or terminal, or "
        + "else in the survey's first"
    case .defaultLanguage(let language, let people):
      "\(people == 1 ? "1 person has" : "\(people) people have") no language: asked in \(language.rawValue)"
    }
  }
}
