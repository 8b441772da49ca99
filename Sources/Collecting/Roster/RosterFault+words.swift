import SurveyModel

extension RosterFault {
  /// What is wrong, and what would be right: a clause without its first capital and its end.
  package var words: String {
    switch reason {
    case .form(let fault): fault.words(needs: "id, department_path and tier")
    case .conflictingColumns(let one, let other):
      "“\(one.rawValue)” and “\(other.rawValue)” say the same in two ways; keep one"
    case .missingValue(let column): "“\(column.rawValue)” is empty"
    case .tooLong(let column, let most): "“\(column.rawValue)” is longer than \(most) bytes"
    case .duplicateParticipant(let line): "the same id stands on line \(line)"
    case .unknownTier(let suggestion):
      "no such tier; use senior, middle, first-line or frontline"
        + Nearby.maybe(suggestion?.rawValue)
    case .badLanguage: "no language code; use codes such as en or pt-BR"
    case .badEmail: "no address that mail can be sent to"
    case .unknownDepartment(let id, let suggestion):
      "the department \(id) is not in the file of departments" + Nearby.maybe(suggestion)
    case .conflictingDepartment(let id, let line):
      "the department \(id) has another name, parent or path on line \(line)"
    case .orphan(let id, let parent, let suggestion):
      "the department \(id) lies in \(parent), which is not there" + Nearby.maybe(suggestion)
    case .cycle(let ids):
      "the parents come round: " + ids.map(\.rawValue).joined(separator: " in ")
    case .emptyPathPart: "the path has an empty part; write it as in “Works / Water”"
    }
  }
}

extension RosterNote {
  /// What a person should know, as a clause.
  package var words: String {
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
