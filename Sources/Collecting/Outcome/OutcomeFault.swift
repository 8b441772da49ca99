public import SurveyModel

/// One thing in a file of figures that must be put right, and where it stands.
public struct OutcomeFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The table is not well formed.
    case form(TableFault)

    /// A field that must be filled is empty.
    case missingValue(String)

    /// No department has this code; one may be meant.
    case unknownDepartment(Identifier<Department>, suggestion: String?)

    /// The department's figure stood on an earlier line.
    case duplicateDepartment(Identifier<Department>, firstLine: Int)

    /// The figure is no number; a decimal comma is the likeliest reason where there is one.
    case notANumber(hasComma: Bool)

    /// The figure is too large to be one.
    case outOfRange

    /// The outcome had another name on an earlier line.
    case otherName(firstLine: Int)

    /// The name of the outcome is too long, in bytes of UTF-8.
    case longName(most: Int)

    /// No row is of the wave that is asked for; the file has others.
    case noRows(wave: String?, others: [String])

    /// The file has figures of several waves, and none was asked for.
    case severalWaves([String])
  }

  /// The line, from 1.
  public let line: Int

  /// The number of the field in its line, from 1; `nil` where the whole line is meant.
  public let column: Int?

  /// What is wrong.
  public let reason: Reason

  /// A code that stays the same when the words change.
  public var code: String {
    switch reason {
    case .form(let fault): "outcome.\(fault.code)"
    case .missingValue: "outcome.missing-value"
    case .unknownDepartment: "outcome.unknown-department"
    case .duplicateDepartment: "outcome.duplicate-department"
    case .notANumber: "outcome.not-a-number"
    case .outOfRange: "outcome.out-of-range"
    case .otherName: "outcome.other-name"
    case .longName: "outcome.long-name"
    case .noRows: "outcome.no-rows"
    case .severalWaves: "outcome.several-waves"
    }
  }
}

/// All faults of a file of figures, in the order of their places; nothing was taken.
public struct OutcomeFaults: Error, Hashable, Sendable {
  /// The faults.
  public let faults: [OutcomeFault]
}

/// What a person should know of how figures were read; it hinders nothing.
public enum OutcomeNote: Hashable, Sendable {
  /// The file is no UTF-8 and was read as Windows-1252.
  case guessedEncoding(TextEncoding)

  /// Columns that were passed over.
  case ignoredColumns([String])

  /// Rows that belong to other waves.
  case otherWaves(rows: Int)
}
