/// A word as a shell takes it, for commands that are shown to be typed.
enum ShellWord {
  /// The word itself where a shell reads it as one, else in single quotes.
  static func of(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isLetter || $0.isNumber || "._/@%+=:,-".contains($0)
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
