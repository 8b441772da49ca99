/// How words are broken into lines of a drawing, which cannot do it by itself.
///
/// Widths are estimates for the widest common face, so that nothing runs over in any.
enum Lettering {
  /// How wide a character of 12 pixels is at most, on average.
  static let character = 7.2

  /// How wide words are at most, in pixels.
  static func width(of words: String) -> Double {
    words.unicodeScalars.reduce(0) { $0 + advance($1) }
  }

  /// Breaks words into lines that fit: at blanks, at the soft hyphens of their author, else anywhere.
  static func lines(_ words: String, room: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ") {
      let plain = word.filter { $0 != "\u{AD}" }
      let longer = line.isEmpty ? plain : line + " " + plain
      if width(of: longer) <= room {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = broken(word, room: room)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }

  /// A single word in lines that fit.
  private static func broken(_ word: Substring, room: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    let parts = word.split(separator: "\u{AD}").map(String.init)
    for (index, part) in parts.enumerated() {
      let hyphen = index < parts.count - 1 ? "-" : ""
      if width(of: line + part + hyphen) <= room {
        line += part
        continue
      }
      if !line.isEmpty { lines.append(line + "-") }
      line = ""
      for character in part {
        if !line.isEmpty, width(of: line + String(character)) > room {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return lines + [line]
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    if scalar.value == 0xAD { return 0 }
    if scalar.value > 0x2E80 { return 12.5 }
    switch scalar {
    case "i", "j", "l", "t", "f", "I", ".", ",", "'", " ", "’", "|", "(", ")": return 4.6
    case "m", "w", "M", "W", "%", "@": return 11.4
    default:
      return scalar.properties.isUppercase ? 8.6 : 7.4
    }
  }
}
