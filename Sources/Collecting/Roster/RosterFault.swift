public import SurveyModel

/// Which of the files of a roster.
public enum RosterSource: String, Hashable, Sendable, CaseIterable {
  /// The file of the people.
  case people

  /// The file of the departments.
  case departments
}

/// One thing in a file of a roster that must be put right, and where it stands.
///
/// It carries codes of departments and names of columns, and nothing of a person.
public struct RosterFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The table is not well formed.
    case form(TableFault)

    /// Two columns say the same thing in two ways.
    case conflictingColumns(RosterColumn, RosterColumn)

    /// A field that must be filled is empty.
    case missingValue(RosterColumn)

    /// A field is longer than there is room for, in bytes of UTF-8.
    case tooLong(RosterColumn, most: Int)

    /// A person's code stood on an earlier line.
    case duplicateParticipant(firstLine: Int)

    /// The tier is none; one may be meant.
    case unknownTier(suggestion: Tier?)

    /// The language is no language code.
    case badLanguage

    /// The address is none that a mail can be sent to.
    case badEmail

    /// The person's department is not in the file of departments; one may be meant.
    case unknownDepartment(Identifier<Department>, suggestion: String?)

    /// The department stood on an earlier line with another name, parent or path.
    case conflictingDepartment(Identifier<Department>, firstLine: Int)

    /// The department's parent does not exist; one may be meant.
    case orphan(
      Identifier<Department>, parent: Identifier<Department>, suggestion: String?)

    /// Following the parents of the department comes round to it.
    case cycle([Identifier<Department>])

    /// A path of departments has an empty part.
    case emptyPathPart
  }

  /// The file.
  public let source: RosterSource

  /// The line, from 1.
  public let line: Int

  /// What is wrong.
  public let reason: Reason

  /// Makes a fault.
  public init(source: RosterSource, line: Int, reason: Reason) {
    self.source = source
    self.line = line
    self.reason = reason
  }

  /// A code that stays the same when the words change.
  public var code: String {
    switch reason {
    case .form(let fault): "roster.\(fault.code)"
    case .conflictingColumns: "roster.conflicting-columns"
    case .missingValue: "roster.missing-value"
    case .tooLong: "roster.too-long"
    case .duplicateParticipant: "roster.duplicate-participant"
    case .unknownTier: "roster.unknown-tier"
    case .badLanguage: "roster.bad-language"
    case .badEmail: "roster.bad-email"
    case .unknownDepartment: "roster.unknown-department"
    case .conflictingDepartment: "roster.conflicting-department"
    case .orphan: "roster.orphan"
    case .cycle: "roster.cycle"
    case .emptyPathPart: "roster.empty-path-part"
    }
  }
}

/// All faults of the files of a roster, in the order of their places; nothing was taken.
public struct RosterFaults: Error, Hashable, Sendable {
  /// The faults.
  public let faults: [RosterFault]
}

/// What a person should know of how a roster was read; it hinders nothing.
public enum RosterNote: Hashable, Sendable {
  /// The file is no UTF-8 and was read as Windows-1252: letters beyond ASCII should be looked at.
  case guessedEncoding(RosterSource, TextEncoding)

  /// Columns that were passed over.
  case ignoredColumns(RosterSource, [String])

  /// People without a language, who get the default one.
  case defaultLanguage(Language, people: Int)
}
