/// The beginning of a longer text.
enum Excerpt {
  /// A text of at most `length` characters: cut at a space, with an ellipsis, where it is longer.
  static func of(_ text: String, length: Int = 60) -> String {
    guard text.count > length else { return text }
    let start = text.prefix(length)
    let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return "\(whole)…"
  }
}
