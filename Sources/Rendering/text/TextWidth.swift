extension String {
  /// How many columns a terminal takes to show the text.
  var columns: Int {
    reduce(0) { $0 + $1.columns }
  }

  /// The text, filled up with blanks.
  func padded(to width: Int, alignment: TextAlignment) -> String {
    let blanks = String(repeating: " ", count: max(width - columns, 0))
    return alignment == .left ? self + blanks : blanks + self
  }

  /// The text in lines of at most a number of columns, broken at blanks, inside a word only where
  /// the word alone is too long.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.columns + 1 + String(word).columns <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if line.columns + character.columns > width, !line.isEmpty {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}

/// On which side a text stands in its column.
enum TextAlignment {
  case left, right
}

extension Character {
  /// How many columns a terminal takes to show the character: 2 for wide ones, else 1.
  var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
