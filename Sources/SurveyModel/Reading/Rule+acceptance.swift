extension Rule {
  /// Whether a simple value fits; lists, mappings and texts are checked part by part instead.
  func accepts(_ tree: YAMLTree) -> Bool {
    switch self {
    case .whole(let range): tree.whole.map(range.contains) ?? false
    case .decimal(let range): tree.decimal.map(range.contains) ?? false
    case .flag: tree.flag != nil
    case .choice(let words): tree.text.map(words.contains) ?? false
    case .name: tree.text.map(Self.isName) ?? false
    case .language: tree.text.map(Self.isLanguage) ?? false
    case .text, .list, .table, .mapping, .row: true
    }
  }

  /// What a simple value must be, in words that follow "expected".
  var expectation: String {
    switch self {
    case .whole(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound), without quotes"
    case .decimal(let range):
      "a number from \(range.lowerBound) to \(range.upperBound), without quotes"
    case .flag: "true or false"
    case .choice(let words): words.joined(separator: " or ")
    case .name:
      "a name of at most \(Self.longestName) letters, digits, hyphens and underscores "
        + "that begins with a letter"
    case .language: "a language code such as en or pt-BR"
    case .text: "a text"
    case .list: "a list"
    case .table, .mapping, .row: "a mapping"
    }
  }
}

extension YAMLTree {
  /// What stands here, in words that follow "found".
  var summary: String {
    switch content {
    case .scalar where isNothing: "nothing"
    case .scalar(let text, let isPlain):
      isPlain ? "'\(Quote.short(text))'" : "the text '\(Quote.short(text))'"
    case .list(let values): "a list of \(values.count)"
    case .mapping(let entries): "a mapping of \(entries.count)"
    }
  }
}
