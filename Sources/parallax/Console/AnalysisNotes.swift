import SurveyModel
import Tallies

/// What a person should know about a file of answers, beside its result.
enum AnalysisNotes {
  /// Says the notes of a reading.
  static func say(_ reading: AnswersFile.Reading) {
    for note in reading.notes { Console.say("note: " + words(of: note)) }
    for fault in reading.faults.listed {
      Console.say("left out, line \(fault.line): \(fault.code): \(fault.words)")
    }
  }

  private static func words(of note: AnswersFile.Note) -> String {
    switch note {
    case .ignoredColumns(let names):
      "columns that the survey does not have were ignored: "
        + names.prefix(12).joined(separator: ", ")
        + (names.count > 12 ? " and \(names.count - 12) more" : "")
    case .weightsNotUsed: "the weight column was not used"
    case .weightsUsed: "the weight column was used for the weighted result beside the raw one"
    case .missingItems(let items):
      "items without a column: " + items.prefix(12).map(\.rawValue).joined(separator: ", ")
        + (items.count > 12 ? " and \(items.count - 12) more" : "")
    case .leadersNotFound(let values):
      "no row has the role " + values.map { "“\($0)”" }.joined(separator: ", ")
        + ", which --leaders names: leaders are missed if it is a slip of the pen"
    case .skippedRows(let count): "\(count) rows with faults were left out"
    }
  }
}
