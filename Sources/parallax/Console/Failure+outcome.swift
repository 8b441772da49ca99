import Collecting
import SurveyModel

extension Failure {
  /// The words for all faults of a file of figures.
  init(_ faults: OutcomeFaults, file: String) {
    let lines = faults.faults.map { fault in
      let column = fault.column.map { ":\($0)" } ?? ""
      return "\(file):\(fault.line)\(column): \(fault.code): \(fault.words)"
    }
    self.init(
      .badInput,
      FaultList.text(
        lines, one: "the figures have a fault", many: "the figures have", then: "taken"),
      hint: "Its columns are department (the code) and value, and optionally name and wave.")
  }
}

extension OutcomeFault {
  /// What is wrong, and what would be right.
  var words: String {
    switch reason {
    case .form(let fault): fault.words(needs: "department and value")
    case .missingValue(let column):
      "“\(column)” is empty" + (column == "value" ? "; leave a row without a figure out" : "")
    case .unknownDepartment(let id, let suggestion):
      "there is no department \(id)" + Nearby.maybe(suggestion)
    case .duplicateDepartment(let id, let line): "\(id) has a figure on line \(line) already"
    case .notANumber(let hasComma):
      "not a number" + (hasComma ? "; write a decimal point, as in 3.5" : "")
    case .outOfRange: "the number is too large; at most a million million up or down"
    case .otherName(let line): "another name than on line \(line); a file holds one outcome"
    case .longName(let most): "the name is longer than \(most) bytes"
    case .noRows(let wave, let others):
      wave.map { "no row is of wave “\($0)”" } ?? "there is no figure"
        + (others.isEmpty ? "" : "; the file has " + others.joined(separator: ", "))
    case .severalWaves(let waves):
      "figures of several waves (\(waves.joined(separator: ", "))); keep one, or name the wave of "
        + "each answer"
    }
  }
}

extension OutcomeNote {
  /// What a person should know.
  var words: String {
    switch self {
    case .guessedEncoding(let encoding):
      "the file of figures was read as \(encoding.rawValue); look at letters with accents"
    case .ignoredColumns(let names):
      "the file of figures has columns that were passed over: " + names.joined(separator: ", ")
    case .otherWaves(let rows): "\(rows) rows of figures are of other waves and were passed over"
    }
  }
}
