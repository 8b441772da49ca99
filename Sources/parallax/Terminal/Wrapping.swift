/// Breaks text into lines for a terminal.
enum Wrapping {
  /// The words of a text in lines of at most `width` characters; a longer word has a line alone.
  ///
  /// Blanks before a paragraph stay before each of its lines.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      let indent = String(paragraph.prefix { $0 == " " })
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
          lines.append(indent + line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
      }
      return lines + [line.isEmpty ? "" : indent + line]
    }
  }
}
