import Collecting
import SurveyModel

extension Failure {
  /// The words for all faults of a file of figures.
  init(_ faults: OutcomeFaults, file: String) {
    let lines = faults.faults.prefix(20).map { fault in
      let column = fault.column.map { ":\($0)" } ?? ""
      return "\(file):\(fault.line)\(column): \(fault.code): \(fault.words)"
    }
    let more = faults.faults.count - lines.count
    self.init(
      .badInput,
      (faults.faults.count == 1
        ? "the figures have a fault; nothing was taken\n"
        : "the figures have \(faults.faults.count) faults; nothing was taken\n")
        + lines.joined(separator: "\n") + (more > 0 ? "\n… and \(more) more" : ""),
      hint: "Its columns are department (the code) and value, and optionally name and wave.")
  }
}

extension OutcomeFault {
  /// What is wrong, and what would be right.
  var words: String {
    switch reason {
    case .notText: "the file is no text; save it as CSV in UTF-8"
    case .empty: "the file is empty; it needs a header with department and value"
    case .missingColumn(let column, let suggestion):
      "there is no column “\(column)”" + maybe(suggestion)
    case .doubleColumn(let column): "the column “\(column)” is there twice"
    case .fields(let expected, let found): "\(found) fields; the header has \(expected)"
    case .unclosedQuote: "a quote that never closes"
    case .strayQuote: "text after a closing quote"
    case .missingValue(let column):
      "“\(column)” is empty" + (column == "value" ? "; leave a row without a figure out" : "")
    case .unknownDepartment(let id, let suggestion):
      "there is no department \(id)" + maybe(suggestion)
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

  private func maybe(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? ""
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
