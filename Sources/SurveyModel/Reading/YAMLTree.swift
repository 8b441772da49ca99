/// A YAML document as the reader sees it: texts, lists and mappings, each with its place.
package struct YAMLTree {
  /// One key of a mapping, with its value.
  package struct Entry {
    package let key: String
    package let mark: Mark
    package let value: YAMLTree
  }

  /// What stands at a place.
  package enum Content {
    /// A text; plain when it stands without quotes.
    case scalar(String, isPlain: Bool)
    case list([YAMLTree])
    case mapping([Entry])
  }

  package let mark: Mark
  package let content: Content

  /// The values of a list, or `nil` for anything else.
  package var list: [YAMLTree]? {
    if case .list(let values) = content { values } else { nil }
  }

  /// The entries of a mapping, or `nil` for anything else.
  package var mapping: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The text of a scalar, or `nil` for anything else and for nothing.
  package var text: String? {
    if case .scalar(let text, _) = content, !isNothing { text } else { nil }
  }

  /// Whether the author wrote nothing: `key:`, `~` or `null`.
  package var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The whole number that stands here without quotes, if it does.
  package var whole: Int? {
    guard case .scalar(let text, isPlain: true) = content, let value = Int(text),
      String(value) == text
    else { return nil }
    return value
  }

  /// The number that stands here without quotes, in digits and a point, if it does.
  var decimal: Double? {
    guard case .scalar(let text, isPlain: true) = content,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// The truth value that stands here without quotes, if it does.
  package var flag: Bool? {
    guard case .scalar(let text, isPlain: true) = content else { return nil }
    return Bool(text)
  }

  /// The value of a key, or `nil` when it is absent or this is no mapping.
  package subscript(key: String) -> YAMLTree? {
    entry(key)?.value
  }

  /// The entry of a key, or `nil` when it is absent or this is no mapping.
  func entry(_ key: String) -> Entry? {
    mapping?.first { $0.key == key }
  }
}
