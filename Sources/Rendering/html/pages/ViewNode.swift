public import Mustache

/// A view model as a template asks for it: each part of it is looked into once, and only when a
/// template names it.
///
/// Mustache by itself looks into a value anew for every name, through all of its fields; a page of
/// questions then takes milliseconds, and a heat map a tenth of a second.
public final class ViewNode: MustacheParent {
  private let view: Any
  private lazy var fields: [String: Any] = Self.fields(of: view)

  /// Takes a view model: a value whose stored properties have the names that the template uses.
  public init(_ view: Any) {
    self.view = view
  }

  /// The value of a field: text as it is, lists as lists, everything else with fields as a node.
  public func child(named name: String) -> Any? { fields[name] }

  private static func fields(of view: Any) -> [String: Any] {
    var fields: [String: Any] = [:]
    for (label, value) in Mirror(reflecting: view).children {
      guard let label, let value = usable(value) else { continue }
      fields[label] = value
    }
    return fields
  }

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
    case .struct: return ViewNode(value)
    default: return value
    }
  }
}
