import Collecting

/// How the faults of a file are listed.
enum FaultList {
  /// The most faults that are listed.
  private static let most = 20

  /// A heading, the first faults a line each, and how many more there are.
  ///
  /// - Parameters:
  ///   - lines: A line a fault, with its place.
  ///   - one: What is said of one fault.
  ///   - many: What is said of several, up to their number.
  ///   - act: What was done with nothing of the file.
  /// - Returns: the lines, without an end of line after the last.
  static func text(_ lines: [String], one: String, many: String, then act: String) -> String {
    let heading = lines.count == 1 ? one : "\(many) \(lines.count) faults"
    let more = lines.count > most ? ["… and \(lines.count - most) more"] : []
    return (["\(heading); nothing was \(act)"] + lines.prefix(most) + more)
      .joined(separator: "\n")
  }

  /// What may be meant, as a question at the end of a sentence.
  static func maybe(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? ""
  }
}

extension TableFault {
  /// What is wrong, and what would be right.
  ///
  /// - Parameter columns: What a file of this kind needs, in words.
  /// - Returns: a sentence without its first capital and its end.
  func words(needs columns: String) -> String {
    switch self {
    case .notText: "the file is no text; save it as CSV in UTF-8"
    case .empty: "there is nothing in the file; it needs a header with \(columns)"
    case .missingColumn(let column, let suggestion):
      "there is no column “\(column)”" + FaultList.maybe(suggestion)
    case .doubleColumn(let column): "the column “\(column)” is there twice"
    case .fields(let expected, let found): "\(found) fields; the header has \(expected)"
    case .unclosedQuote: "a quote that never closes"
    case .strayQuote: "text after a closing quote"
    }
  }
}
