@testable import SurveyWeb

/// Walks through a template beside a view and notes every name that the view does not have.
///
/// Mustache prints a missing name as nothing; here it is a fault. A section is entered with the
/// values that the view holds, so the sample must have something in every list.
struct TemplateTags {
  private enum Tag {
    case name(String)
    case open(String)
    case openInverted(String)
    case close
    case partial(String)
  }

  /// The names of a template that a view lacks, and the sections of it that a view leaves empty.
  static func faults(of template: PageTemplates.Name, with view: Any) -> [String] {
    faults(in: template.source, with: view)
  }

  /// The same of a template that belongs to no page of the site.
  static func faults(in source: String, with view: Any) -> [String] {
    var walk = Walk(stack: [view])
    walk.run(source)
    return walk.faults
  }

  private static func tags(in source: String) -> [Tag] {
    source.matches(of: /\{\{([#^\/>%<$]?)\s*([^}]*?)\s*\}\}/).compactMap { match in
      let name = String(match.2)
      return switch match.1 {
      case "#": .open(name)
      case "^": .openInverted(name)
      case "/": .close
      case ">", "<": .partial(name)
      case "%", "$": nil
      default: .name(name)
      }
    }
  }

  private struct Walk {
    var stack: [Any]
    var faults: [String] = []
    private var depthOfAbsent = 0
    private var entered: [Bool] = []

    init(stack: [Any]) {
      self.stack = stack
    }

    mutating func run(_ source: String) {
      // Inheritance is closed by the same tag as a section; it is kept apart by its opening.
      let blocks = source.matches(of: /\{\{[<$]([^}]*)\}\}/).map { String($0.1) }
      var inherited = blocks
      for tag in TemplateTags.tags(in: source) { step(tag, &inherited) }
    }

    private mutating func step(_ tag: Tag, _ inherited: inout [String]) {
      switch tag {
      case .name(let name):
        if name != ".", value(name) == nil { faults.append(name) }
      case .open(let name), .openInverted(let name):
        guard let found = value(name), let inside = Self.first(of: found) else {
          faults.append("#\(name)")
          entered.append(false)
          return
        }
        stack.append(inside)
        entered.append(true)
      case .close:
        if let last = entered.popLast() {
          if last { stack.removeLast() }
        } else if !inherited.isEmpty {
          inherited.removeLast()
        }
      case .partial(let name):
        let known = DeskTemplate.all.first { $0.name == name }?.source
        guard let source = PageTemplates.Name(rawValue: name)?.source ?? known else {
          faults.append(">\(name)")
          return
        }
        var walk = Walk(stack: stack)
        walk.run(source)
        faults += walk.faults
      }
    }

    /// The value of a dotted name, from the innermost object that has its first part.
    private func value(_ name: String) -> Any? {
      let parts = name.split(separator: ".").map(String.init)
      guard let first = parts.first else { return nil }
      for object in stack.reversed() {
        guard var found = Self.child(first, of: object) else { continue }
        for part in parts.dropFirst() {
          guard let next = Self.child(part, of: found) else { return nil }
          found = next
        }
        return found
      }
      return nil
    }

    private static func child(_ name: String, of object: Any) -> Any? {
      Mirror(reflecting: object).children.first { $0.label == name }.flatMap { unwrapped($0.value) }
    }

    private static func unwrapped(_ value: Any) -> Any? {
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .optional else { return value }
      return mirror.children.first?.value
    }

    /// What a section is entered with; `nil` for an empty list.
    private static func first(of value: Any) -> Any? {
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .collection else { return value }
      return mirror.children.first?.value
    }
  }
}
