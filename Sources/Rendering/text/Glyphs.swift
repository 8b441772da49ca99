import Foundation

/// The characters that a terminal can show.
struct Glyphs {
  private let hasUnicode: Bool

  init(hasUnicode: Bool) {
    self.hasUnicode = hasUnicode
  }

  /// A text as this terminal can show it: without control characters, which could steer it, and
  /// without Unicode where it has none.
  func shown(_ text: String) -> String {
    let harmless = String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isHarmless)))
    guard !hasUnicode else { return harmless.replacingOccurrences(of: "\u{A0}", with: " ") }
    var ascii = ""
    for character in harmless {
      ascii += character.isASCII ? String(character) : Self.replacement(of: character)
    }
    return ascii
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
    default: true
    }
  }

  private static func replacement(of character: Character) -> String {
    if let known = ascii[character] { return known }
    let folded = String(character).folding(options: .diacriticInsensitive, locale: nil)
    return folded.allSatisfy(\.isASCII) ? folded : "?"
  }

  private static let ascii: [Character: String] = [
    "░": ".", "─": "-", "●": "#", "○": "=", "│": "|", "┼": "+", "▸": ">", "◂": "<",
    "▲": "^", "▼": "v", "▨": "x", "×": "x", "−": "-", "–": "-", "±": "+/-", "·": "-",
    "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#", "█": "#", "¦": "|",
    "’": "'", "\u{A0}": " ",
  ]
}
