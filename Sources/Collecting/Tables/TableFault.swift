/// What may be wrong with the form of a table, whatever it holds.
public enum TableFault: Hashable, Sendable {
  /// The file is no text in an encoding that can be read.
  case notText

  /// The file has no header, or nothing below it where something must be.
  case empty

  /// A column that must be there is not; one of the file's columns may be meant.
  case missingColumn(String, suggestion: String?)

  /// A column stands twice in the header.
  case doubleColumn(String)

  /// A row has more or fewer fields than the header.
  case fields(expected: Int, found: Int)

  /// A quoted field is not closed.
  case unclosedQuote

  /// Something stands between the end of a quoted field and the next separator.
  case strayQuote

  /// A code that stays the same when the words change; the kind of the file stands before it.
  public var code: String {
    switch self {
    case .notText: "not-text"
    case .empty: "empty"
    case .missingColumn: "missing-column"
    case .doubleColumn: "double-column"
    case .fields: "fields"
    case .unclosedQuote: "unclosed-quote"
    case .strayQuote: "stray-quote"
    }
  }
}
