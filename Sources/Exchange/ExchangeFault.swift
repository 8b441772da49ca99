/// What is wrong with a file of another program, and where; it never carries an answer.
public struct ExchangeFault: Error, Hashable, Sendable {
  /// The kinds of faults, by the name that stays stable.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The file is larger than such files are.
    case tooLarge = "exchange.too-large"

    /// The bytes are no text in UTF-8 or UTF-16.
    case notText = "exchange.not-text"

    /// There is nothing in the file.
    case empty = "exchange.empty"

    /// A quote of a table never closes, or something stands behind one.
    case quotes = "exchange.quotes"

    /// A column that must be there is not.
    case missingColumn = "exchange.missing-column"

    /// Two columns that are read bear one name.
    case doubleColumn = "exchange.double-column"

    /// The text is no JSON, or no survey in JSON.
    case json = "exchange.json"

    /// The file has none of the forms that are read.
    case unknownForm = "exchange.unknown-form"

    /// The survey asks nothing that could be compared.
    case nothingToCompare = "exchange.nothing-to-compare"

    /// The survey that was made is none; the program itself is at fault.
    case notASurvey = "exchange.not-a-survey"

    /// The mapping file has a fault.
    case mapping = "exchange.mapping"

    /// A sheet has no key, or stands twice in one file.
    case sheet = "exchange.sheet"
  }

  /// The name of the file, as it was given.
  public let file: String

  /// The line, from 1; `nil` where the whole file is meant.
  public let line: Int?

  /// The column, from 1; `nil` where the whole line is meant.
  public let column: Int?

  /// The kind of the fault.
  public let code: Code

  /// What is wrong, and what would be right.
  public let message: String

  /// Describes a fault.
  public init(file: String, line: Int? = nil, column: Int? = nil, code: Code, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.code = code
    self.message = message
  }
}

extension ExchangeFault: CustomStringConvertible {
  /// The fault on one line, as `file:line:column: code: message`.
  public var description: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(code.rawValue): \(message)"
  }
}

/// All faults of a file of another program.
public struct ExchangeFaults: Error, Hashable, Sendable {
  /// The faults, in the order of their places; at least one.
  public let faults: [ExchangeFault]

  init(_ faults: [ExchangeFault]) {
    self.faults = faults
  }

  init(_ fault: ExchangeFault) {
    faults = [fault]
  }
}
