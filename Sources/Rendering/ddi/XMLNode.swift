/// An element of an XML document: what it holds is either words or elements.
struct XMLNode {
  let name: String
  let attributes: [(name: String, value: String)]
  let words: String
  let children: [XMLNode]

  init(
    _ name: String, _ attributes: [(String, String)] = [], words: String = "",
    children: [XMLNode] = []
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0.0, value: $0.1) }
    self.words = words
    self.children = children
  }

  /// The whole document, two spaces a level.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, level: 0)
    return text
  }

  private func write(to text: inout String, level: Int) {
    let indent = String(repeating: "  ", count: level)
    text += indent + "<" + name
    for attribute in attributes {
      text += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
    }
    if children.isEmpty, words.isEmpty {
      text += "/>\n"
    } else if children.isEmpty {
      text += ">" + Self.escaped(words) + "</\(name)>\n"
    } else {
      text += ">\n"
      for child in children { child.write(to: &text, level: level + 1) }
      text += indent + "</\(name)>\n"
    }
  }

  /// A text as it may stand in an element or attribute; what XML cannot hold is left out.
  ///
  /// - Source: Extensible Markup Language (XML) 1.0, sections 2.2 and 2.4.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t", "\r": escaped.append(" ")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
