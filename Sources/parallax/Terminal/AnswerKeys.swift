/// What the letters of a language ask for, and the Latin letters beside them.
extension AnswerTexts.Keys {
  /// What a letter asks for.
  enum Command: Hashable {
    case back
    case save
    case help
    case yes
    case no
    case change
  }

  /// What a letter asks for in this language, else what it asks for in English; `nil` for a letter that
  /// asks for nothing.
  ///
  /// A keyboard may have no letters of the language in which somebody answers.
  func command(_ typed: Character) -> Command? {
    own(typed) ?? AnswerTexts.english.keys.own(typed)
  }

  /// What a line asks for; `nil` for a line of more than one letter.
  func command(_ line: String) -> Command? {
    line.count == 1 ? line.first.flatMap { command($0) } : nil
  }

  /// Whether a line says that the answers are to be sent.
  func sends(_ line: String) -> Bool {
    [send, AnswerTexts.english.keys.send].contains(line.lowercased())
  }

  /// What a letter asks for in this language alone.
  func own(_ typed: Character) -> Command? {
    let letters: [(Character, Command)] = [
      (back, .back), (save, .save), (help, .help), (yes, .yes), (no, .no), (change, .change),
    ]
    return letters.first { $0.0.lowercased() == typed.lowercased() }?.1
  }
}
