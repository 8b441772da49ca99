/// What may be meant by a name that is not there.
package enum Nearby {
  /// A question at the end of a sentence; empty where nothing is near.
  package static func maybe(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? ""
  }
}

extension TableFault {
  /// What is wrong, and what would be right.
  ///
  /// - Parameter columns: What a file of this kind needs, in words.
  /// - Returns: a sentence without its first capital and its end.
  package func words(needs columns: String) -> String {
    switch self {
    case .notText: "the file is no text; save it as CSV in UTF-8"
    case .empty: "there is nothing in the file; it needs a header with \(columns)"
    case .missingColumn(let column, let suggestion):
      "there is no column “\(column)”" + Nearby.maybe(suggestion)
    case .doubleColumn(let column): "the column “\(column)” is there twice"
    case .fields(let expected, let found): "\(found) fields; the header has \(expected)"
    case .unclosedQuote: "a quote that never closes"
    case .strayQuote: "text after a closing quote"
    }
  }
}
