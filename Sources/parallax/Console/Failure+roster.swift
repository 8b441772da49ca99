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
    let lines = faults.faults.prefix(20).map { fault in
      let file = fault.source == .people ? people : departments ?? "departments"
      return "\(file):\(fault.line): \(fault.code): \(fault.words)"
    }
    let more = faults.faults.count - lines.count
    self.init(
      .badInput,
      (faults.faults.count == 1
        ? "the roster has a fault; nothing was changed\n"
        : "the roster has \(faults.faults.count) faults; nothing was changed\n")
        + lines.joined(separator: "\n") + (more > 0 ? "\n… and \(more) more" : ""))
  }
}

extension RosterFault {
  /// What is wrong, and what would be right.
  var words: String {
    switch reason {
    case .notText: "the file is no text; save it as CSV in UTF-8"
    case .empty: "the file is empty; it needs a header with id, department_path and tier"
    case .missingColumn(let column, let suggestion):
      "there is no column “\(column.rawValue)”" + maybe(suggestion)
    case .doubleColumn(let column): "the column “\(column.rawValue)” is there twice"
    case .conflictingColumns(let one, let other):
      "“\(one.rawValue)” and “\(other.rawValue)” say the same in two ways; keep one"
    case .fields(let expected, let found): "\(found) fields; the header has \(expected)"
    case .unclosedQuote: "a quote that never closes"
    case .strayQuote: "text after a closing quote"
    case .missingValue(let column): "“\(column.rawValue)” is empty"
    case .tooLong(let column, let most): "“\(column.rawValue)” is longer than \(most) bytes"
    case .duplicateParticipant(let line): "the same id stands on line \(line)"
    case .unknownTier(let suggestion):
      "no such tier; use senior, middle, first-line or frontline" + maybe(suggestion?.rawValue)
    case .badLanguage: "no language code; use codes such as en or pt-BR"
    case .badEmail: "no address that mail can be sent to"
    case .unknownDepartment(let id, let suggestion):
      "the department \(id) is not in the file of departments" + maybe(suggestion)
    case .conflictingDepartment(let id, let line):
      "the department \(id) has another name, parent or path on line \(line)"
    case .orphan(let id, let parent, let suggestion):
      "the department \(id) lies in \(parent), which is not there" + maybe(suggestion)
    case .cycle(let ids):
      "the parents come round: " + ids.map(\.rawValue).joined(separator: " in ")
    case .emptyPathPart: "the path has an empty part; write it as in “Works / Water”"
    }
  }

  private func maybe(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? ""
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
