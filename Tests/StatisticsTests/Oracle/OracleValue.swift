import Foundation

/// A JSON value as the oracle files hold it, and as the product's answers are put beside it.
///
/// `"Inf"` and `"-Inf"` are numbers. A number of the product may come with `slack`, by which it may
/// differ where a file allows it.
indirect enum OracleValue: Sendable {
  case null
  case bool(Bool)
  case number(Double, slack: Double = 0)
  case text(String)
  case list([OracleValue])
  case object([String: OracleValue])

  /// Reads a JSON document.
  init(data: Data) throws {
    self = Self.convert(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
  }

  private static func convert(_ any: Any) -> OracleValue {
    switch any {
    case let object as [String: Any]: .object(object.mapValues(convert))
    case let list as [Any]: .list(list.map(convert))
    case let text as String: special[text] ?? .text(text)
    case let number as NSNumber:
      CFBooleanCheck.isBool(number) ? .bool(number.boolValue) : .number(number.doubleValue)
    default: .null
    }
  }

  private static let special: [String: OracleValue] = [
    "Inf": .number(.infinity), "-Inf": .number(-.infinity),
  ]

  subscript(key: String) -> OracleValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  var number: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }

  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var bool: Bool? {
    switch self {
    case .bool(let bool): bool
    case .number(let number, _): number != 0
    default: nil
    }
  }

  var list: [OracleValue]? {
    if case .list(let list) = self { list } else { nil }
  }

  var object: [String: OracleValue]? {
    if case .object(let object) = self { object } else { nil }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The numbers of a list, with `nil` for null.
  var optionalNumbers: [Double?]? { list?.map(\.number) }

  /// The numbers of a list that holds nothing else.
  var numbers: [Double]? {
    guard let list else { return nil }
    let numbers = list.compactMap(\.number)
    return numbers.count == list.count ? numbers : nil
  }

  /// The rows of a table of numbers.
  var rows: [[Double?]]? {
    guard let list else { return nil }
    let rows = list.compactMap(\.optionalNumbers)
    return rows.count == list.count ? rows : nil
  }

  /// The texts of a list (numbers are written as integers).
  var texts: [String]? {
    list?.compactMap { $0.text ?? $0.integer.map(String.init) }
  }

  static func optional(_ number: Double?, slack: Double = 0) -> OracleValue {
    number.map { .number($0, slack: slack) } ?? .null
  }

  static func integer(_ number: Int) -> OracleValue { .number(Double(number)) }

  static func numbers(_ numbers: [Double]) -> OracleValue { .list(numbers.map { .number($0) }) }

  static func optionals(_ numbers: [Double?]) -> OracleValue {
    .list(numbers.map { .optional($0) })
  }
}

/// JSON's `true` and `1` are both `NSNumber`; only the Objective-C type tells them apart.
enum CFBooleanCheck {
  static func isBool(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
