/// How a piece of terminal text is set off; colour only adds to what the words say.
enum Ink: String {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case leader = "38;5;26"
  case frontline = "38;5;166"
  case grey = "38;5;245"

  /// The text, set off where the terminal has colour.
  func paint(_ text: String, hasColor: Bool) -> String {
    guard hasColor, self != .plain, text.contains(where: { $0 != " " }) else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
