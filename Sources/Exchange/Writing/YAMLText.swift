/// Texts as YAML scalars.
enum YAMLText {
  /// A text in double quotes.
  ///
  /// Besides what YAML asks for, signs are written as numbers that the guard of our reader takes for
  /// anchors and aliases (`&name`, `*name`), and brackets that do not close in the same text.
  static func quoted(_ text: String) -> String {
    let escapesBrackets = !isBalanced(text)
    let scalars = Array(text.unicodeScalars)
    var written = "\""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "\\": written += "\\\\"
      case "\"": written += "\\\""
      case "\n": written += "\\n"
      case "&" where next.isNameLike: written += "\\x26"
      case "*" where next.isNameLike: written += "\\x2A"
      case "[", "]", "{", "}":
        if escapesBrackets {
          written += "\\x" + String(scalar.value, radix: 16, uppercase: true)
        } else {
          written.unicodeScalars.append(scalar)
        }
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// Whether as many brackets close as open, and never many are open.
  private static func isBalanced(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "{" { depth += 1 }
      if scalar == "]" || scalar == "}" { depth -= 1 }
      if depth < 0 || depth > 4 { return false }
    }
    return depth == 0
  }
}

extension Unicode.Scalar {
  /// Whether it could go on the name of an anchor.
  fileprivate var isNameLike: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
  }
}
