import Mustache

/// A view model as a template asks for it, each of its fields looked at once, and only where a template
/// names it: Mustache by itself goes through all fields for every name, which takes a tenth of a second for a
/// heat map.
final class FieldNode: MustacheParent {
  private let view: Any
  private lazy var fields: [String: Any] = Self.fields(of: view)

  init(_ view: Any) {
    self.view = view
  }

  private static func fields(of view: Any) -> [String: Any] {
    var fields: [String: Any] = [:]
    for (label, value) in Mirror(reflecting: view).children {
      guard let label, let value = usable(value) else { continue }
      fields[label] = value
    }
    return fields
  }

  /// The value of a field: text as it is, lists as lists, everything else with fields as a node.
  func child(named name: String) -> Any? { fields[name] }

  /// A value as templates use it; `nil` where an optional holds none.
  private static func usable(_ value: Any) -> Any? {
    switch value {
    case is String, is Bool, is Int: return value
    case let strings as [String]: return strings
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { usable($0.value) }
    case .collection: return mirror.children.compactMap { usable($0.value) }
    case .struct: return FieldNode(value)
    default: return value
    }
  }
}
