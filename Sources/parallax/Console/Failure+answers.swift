import Foundation
import SurveyModel
import Tallies

extension Failure {
  /// The words for an answers file that gives no result.
  init(_ error: AnswersError, file: String) {
    switch error {
    case .unreadable(let path, let number):
      self.init(
        number == ENOENT ? .notFound : .unavailable,
        "\(path) cannot be read: \(String(cString: strerror(number)))")
    case .damagedGzip: self.init(.badInput, "\(file): the gzip data is damaged or ends too early")
    case .empty:
      self.init(
        .badInput, "\(file): the file is empty",
        hint: "It needs a header with department, role and the items.")
    case .endlessRow(let line):
      self.init(
        .badInput, "\(file):\(line): a row without end", hint: "Look for a quote that never closes."
      )
    case .missingColumn(let name, let found):
      self.init(
        .badInput, "\(file): there is no column “\(name)”",
        hint: "The header has: \(found.prefix(20).joined(separator: ", ")). "
          + "Name another with --department-column or --role-column.")
    case .doubleColumn(let name): self.init(.badInput, "\(file): two columns are named “\(name)”")
    case .noItemColumns:
      self.init(
        .badInput, "\(file): no column bears the id of an item of the survey",
        hint: "Is this the right survey? See its ids in the survey file.")
    case .faults(let faults): self.init(faults, file: file)
    case .tree(let fault): self.init(.badInput, "\(file): \(fault.words)")
    }
  }

  private init(_ faults: AnswersFaults, file: String) {
    let lines = faults.listed.map { "\(file):\($0.line): \($0.code): \($0.words)" }
    let more = faults.total - faults.listed.count
    self.init(
      .badInput,
      "\(faults.rows) rows have faults; nothing was counted\n" + lines.joined(separator: "\n")
        + (more > 0 ? "\n… and \(more) more" : ""),
      hint: "Mend them, or leave these rows out with --skip-bad-rows.")
  }
}

extension AnswersFault {
  /// What is wrong, and what would be right; never what stands there.
  var words: String {
    let place = column.map { "column \($0): " } ?? ""
    return place + reason
  }

  private var reason: String {
    switch kind {
    case .notAPoint(let allowed, let dontKnow):
      "the answer is not on the scale: \(allowed.lowerBound) to \(allowed.upperBound), "
        + (dontKnow ? "? for “I don't know”, " : "") + "or nothing"
    case .notAnOption(let allowed):
      "no such option: use \(allowed.joined(separator: ", ")), or nothing"
    case .unknownRole(let allowed):
      "neither leader nor frontline: use \(allowed.joined(separator: " or ")), "
        + "or say with --leaders which values mean leader"
    case .noRole: "the role is missing"
    case .unknownTier: "no such tier: use senior, middle, first-line or frontline"
    case .tierContradictsRole: "the tier belongs to the other role"
    case .notAWeight: "the weight is missing, or no number above 0"
    case .noDepartment: "the department is missing"
    case .respondentTwice: "this respondent has already answered this wave"
    case .parentChanged: "the department had another parent in an earlier row"
    case .cells(let expected, let found): "\(found) cells; the header has \(expected)"
    case .textAfterQuote: "text after a closing quote"
    case .unclosedQuote: "a quote that never closes"
    case .notText: "the cell is not UTF-8 text"
    }
  }
}

extension DepartmentTreeFault {
  /// What is wrong with the tree.
  var words: String {
    switch self {
    case .duplicate(let id): "the department \(id) is there twice"
    case .orphan(let id, let parent): "the department \(id) lies in \(parent), which is not there"
    case .cycle(let id): "the parents of the department \(id) come round to it"
    }
  }
}
