/// A JSON text in the making, with its keys in a fixed order.
indirect enum JSONValue {
  case string(String)
  case whole(Int)
  case decimal(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// The value as JSON, two spaces a level.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let value): return Self.quoted(value)
    case .whole(let value): return String(value)
    case .decimal(let value):
      return value == value.rounded() ? String(Int(value)) : String(value)
    case .flag(let value): return String(value)
    case .list(let values) where values.allSatisfy(\.isSimple):
      return "[" + values.map { $0.text(indent: "") }.joined(separator: ", ") + "]"
    case .list(let values):
      let lines = values.map { inner + $0.text(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let entries) where entries.isEmpty: return "{}"
    case .object(let entries):
      let lines = entries.map { inner + Self.quoted($0.0) + ": " + $0.1.text(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// Whether the value fits on a line with others.
  private var isSimple: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// A text in quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .whole(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
}
