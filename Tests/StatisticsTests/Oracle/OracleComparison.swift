import Testing

/// How far a file lets the product differ, in general and for single fields.
struct OracleTolerance {
  private let general: Double
  private let fields: [(pattern: String, tolerance: Double)]
  /// Fields whose tolerance is a rule in words (one step of the support): the product's value says
  /// how wide that step is.
  private let worded: [String]

  init(_ value: OracleValue?) {
    if let number = value?.number {
      general = number
      fields = []
      worded = []
      return
    }
    general = value?["rel_or_abs"]?.number ?? value?["expected"]?.number ?? 1e-8
    var fields: [(String, Double)] = []
    var worded: [String] = []
    let exceptions = value?["exceptions"]?.object ?? [:]
    for (pattern, rule) in exceptions {
      if let number = rule.number {
        fields.append((pattern, number))
      } else {
        worded.append(pattern)
      }
    }
    for (name, rule) in value?.object ?? [:] where name != "rel_or_abs" && name != "expected" {
      if let number = rule.number { fields.append((name, number)) }
    }
    self.fields = fields
    self.worded = worded
  }

  func tolerance(of path: String) -> Double {
    let matches = fields.filter { Self.matches(path, $0.pattern) }.map(\.tolerance)
    return matches.max() ?? general
  }

  func allowsSlack(_ path: String) -> Bool {
    worded.contains { Self.matches(path, $0) }
  }

  /// Whether the parts of a pattern around `.*` occur in the path in this order.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    var rest = path[...]
    for part in pattern.split(separator: "*").map({ $0.trimming(".") }) {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> Substring {
    var result = self
    while result.first == character { result = result.dropFirst() }
    while result.last == character { result = result.dropLast() }
    return result
  }
}

/// Walks what a file expects and looks up the product's answer to every single value.
struct OracleComparison {
  let tolerance: OracleTolerance
  /// Fields that the product has no method for yet.
  let uncovered: [String]
  private(set) var compared = 0
  private(set) var skipped: [String: Int] = [:]
  private(set) var differences: [String] = []

  init(tolerance: OracleTolerance, uncovered: [String]) {
    self.tolerance = tolerance
    self.uncovered = uncovered
  }

  mutating func compare(_ expected: OracleValue, _ product: OracleValue?, path: String) {
    if let field = uncovered.first(where: { path == $0 || path.hasPrefix($0 + ".") }) {
      skipped[field, default: 0] += Self.leaves(expected)
      return
    }
    guard let product else {
      differences.append("\(path): the product has no such field")
      return
    }
    switch (expected, product) {
    case (.object(let object), .object(let other)):
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        compare(value, other[key], path: path.isEmpty ? key : path + "." + key)
      }
    case (.list(let list), .list(let other)):
      guard list.count == other.count else {
        differences.append("\(path): \(other.count) values, not \(list.count)")
        return
      }
      for (value, otherValue) in zip(list, other) { compare(value, otherValue, path: path) }
    default:
      compared += 1
      if let difference = difference(expected, product, path: path) {
        differences.append("\(path): \(difference)")
      }
    }
  }

  private func difference(
    _ expected: OracleValue, _ product: OracleValue, path: String
  ) -> String? {
    switch (expected, product) {
    case (.null, .null): return nil
    case (.bool(let value), .bool(let other)):
      return value == other ? nil : "\(other), not \(value)"
    case (.text(let value), .text(let other)):
      return value == other ? nil : "\(other), not \(value)"
    case (.number(let value, _), .number(let other, let slack)):
      if value == other { return nil }
      let allowed = tolerance.tolerance(of: path)
      let error = abs(value - other)
      let isClose = error <= allowed || error <= allowed * abs(value)
      let isWithinStep = tolerance.allowsSlack(path) && error <= slack * 1.000_001
      return isClose || isWithinStep ? nil : "\(other), not \(value)"
    default: return "\(product), not \(expected)"
    }
  }

  private static func leaves(_ value: OracleValue) -> Int {
    switch value {
    case .object(let object): object.values.reduce(0) { $0 + leaves($1) }
    case .list(let list): list.reduce(0) { $0 + leaves($1) }
    default: 1
    }
  }
}
