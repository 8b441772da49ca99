public import SurveyModel

/// What is wrong in one place of an answers file; it never carries the answer itself.
public struct AnswersFault: Hashable, Sendable {
  /// The kinds of faults.
  public enum Kind: Hashable, Sendable {
    /// A cell of an item holds something that its scale does not have.
    case notAPoint(allowed: ClosedRange<Int>, dontKnow: Bool)

    /// A cell of a question about the respondent holds none of its options; those there are.
    case notAnOption(allowed: [String])

    /// A cell of the role column says neither leader nor frontline; the values that it may hold.
    case unknownRole(allowed: [String])

    /// The role cell is empty.
    case noRole

    /// A cell of the tier column names no tier.
    case unknownTier

    /// The tier belongs to the other role than the role column says.
    case tierContradictsRole

    /// The weight is missing, no number, or not above zero.
    case notAWeight

    /// The department cell is empty.
    case noDepartment

    /// A department has another parent than in an earlier row.
    case parentChanged

    /// The same respondent has already answered this wave.
    case respondentTwice

    /// The row has more or fewer cells than the header.
    case cells(expected: Int, found: Int)

    /// A quoted cell goes on after its closing quote.
    case textAfterQuote

    /// A quoted cell never ends.
    case unclosedQuote

    /// The cell is not UTF-8 text.
    case notText
  }

  /// The line on which the row begins, counted from 1.
  public let line: Int

  /// The column's name in the header; `nil` where the whole row is meant.
  public let column: String?

  /// What is wrong.
  public let kind: Kind

  /// Describes a fault.
  public init(line: Int, column: String?, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// The stable code of the fault.
  public var code: String {
    switch kind {
    case .notAPoint: "answers.not-a-point"
    case .notAnOption: "answers.not-an-option"
    case .unknownRole: "answers.unknown-role"
    case .noRole: "answers.no-role"
    case .unknownTier: "answers.unknown-tier"
    case .tierContradictsRole: "answers.tier-contradicts-role"
    case .notAWeight: "answers.not-a-weight"
    case .noDepartment: "answers.no-department"
    case .parentChanged: "answers.parent-changed"
    case .respondentTwice: "answers.respondent-twice"
    case .cells: "answers.cell-count"
    case .textAfterQuote: "answers.text-after-quote"
    case .unclosedQuote: "answers.unclosed-quote"
    case .notText: "answers.not-text"
    }
  }
}

/// The faults of an answers file: the first ones in full, and how many there are.
public struct AnswersFaults: Hashable, Sendable {
  /// The first faults, in the order of the file.
  public internal(set) var listed: [AnswersFault] = []

  /// How many faults there are.
  public internal(set) var total = 0

  /// How many rows have at least one.
  public internal(set) var rows = 0
}

/// Why an answers file gives no result.
public enum AnswersError: Error, Hashable, Sendable {
  /// The file cannot be opened or read; the system's error number.
  case unreadable(path: String, errno: Int32)

  /// The gzip data is damaged or ends too early.
  case damagedGzip

  /// There is not even a header.
  case empty

  /// A row is longer than any row can be (a quote that is never closed, or not a table at all).
  case endlessRow(line: Int)

  /// A column that must be there is not; the names that the header has.
  case missingColumn(String, found: [String])

  /// Two columns that are read bear one name.
  case doubleColumn(String)

  /// No item of the survey has a column.
  case noItemColumns

  /// Rows have faults, and nothing was skipped.
  case faults(AnswersFaults)

  /// The parents of the departments do not make a tree.
  case tree(DepartmentTreeFault)

  /// The stable code of the error.
  public var code: String {
    switch self {
    case .unreadable: "answers.unreadable"
    case .damagedGzip: "answers.damaged-gzip"
    case .empty: "answers.empty"
    case .endlessRow: "answers.endless-row"
    case .missingColumn: "answers.missing-column"
    case .doubleColumn: "answers.double-column"
    case .noItemColumns: "answers.no-item-columns"
    case .faults: "answers.faults"
    case .tree: "answers.tree"
    }
  }
}
