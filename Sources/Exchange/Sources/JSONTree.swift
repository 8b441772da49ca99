import Foundation

/// A JSON value.
indirect enum JSONTree: Hashable {
  case nothing
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// How deeply lists and objects may lie in each other.
  static let deepest = 64

  /// The value that a text holds.
  ///
  /// - Throws: A fault with its line and column.
  static func read(_ bytes: [UInt8], file: String) throws(ExchangeFaults) -> JSONTree {
    var (depth, isText, isEscaped) = (0, false, false)
    var (line, column) = (1, 0)
    for byte in bytes {
      (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 0) : (line, column + 1)
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): (isText, isEscaped) = (true, false)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth > deepest {
        throw fault(file, line, column, "lists and objects lie too deeply in each other")
      }
    }
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    } catch {
      let place = place(in: "\(error)", bytes)
      throw fault(
        file, place?.line ?? line, place?.column, "this is no well-formed JSON; export it anew")
    }
    return JSONTree(value)
  }

  private static func fault(
    _ file: String, _ line: Int, _ column: Int?, _ message: String
  ) -> ExchangeFaults {
    ExchangeFaults(
      ExchangeFault(file: file, line: line, column: column, code: .json, message: message))
  }

  /// Where the system's reader stopped, which it says in words only: a line and a column, or how many
  /// bytes it had read.
  private static func place(in words: String, _ bytes: [UInt8]) -> (line: Int, column: Int)? {
    if let match = words.firstMatch(of: /line ([0-9]+), column ([0-9]+)/),
      let line = Int(match.1), let column = Int(match.2)
    {
      return (line, max(1, column))
    }
    guard let match = words.firstMatch(of: /character ([0-9]+)/), let count = Int(match.1),
      count <= bytes.count
    else { return nil }
    let newline = UInt8(ascii: "\n")
    let before = bytes[..<count]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return (1 + before.count { $0 == newline }, count - lineStart + 1)
  }

  private init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map(JSONTree.init))
    case let object as [String: Any]: self = .object(object.mapValues(JSONTree.init))
    case let number as NSNumber:
      // JSON has no small integers: a number of one byte is a truth value.
      let isFlag = String(cString: number.objCType) == "c"
      self = isFlag ? .flag(number.boolValue) : .number(number.doubleValue)
    default: self = .nothing
    }
  }

  /// The value of a key; `nothing` where there is none.
  subscript(key: String) -> JSONTree {
    if case .object(let values) = self { values[key] ?? .nothing } else { .nothing }
  }

  /// The values of a list; empty for anything else.
  var values: [JSONTree] { if case .list(let values) = self { values } else { [] } }

  /// The keys of an object, sorted; empty for anything else.
  var keys: [String] {
    if case .object(let values) = self { values.keys.sorted() } else { [] }
  }

  /// The text, also of a number or a truth value; empty for anything else.
  var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .flag(let flag): "\(flag)"
    default: ""
    }
  }

  /// The whole number; `nil` for anything else.
  var whole: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .text(let text): Int(text)
    default: nil
    }
  }

  /// Whether it is `true`.
  var isTrue: Bool { self == .flag(true) }

  /// Whether there is anything.
  var isThere: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.isEmpty
    case .list(let values): !values.isEmpty
    case .object(let values): !values.isEmpty
    default: true
    }
  }
}
