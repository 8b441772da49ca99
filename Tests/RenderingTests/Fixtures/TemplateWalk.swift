/// Walks through a template beside the values that fill it, and looks every name up.
struct TemplateWalk {
  let templates: (String) -> String?

  /// The names that no view on the stack has, wherever the values lead.
  ///
  /// - Parameters:
  ///   - template: the name of the template.
  ///   - views: the stack of views, the innermost last.
  ///   - reached: gathers the templates that the values lead to.
  /// - Returns: the missing names.
  func missingNames(
    in template: String, views: [Any], reached: inout Set<String>
  ) -> Set<String> {
    guard let source = templates(template) else { return ["> " + template] }
    reached.insert(template)
    return missing(source[...], views, &reached)
  }

  private func missing(
    _ source: Substring, _ views: [Any], _ reached: inout Set<String>
  ) -> Set<String> {
    var found: Set<String> = []
    var rest = source
    while let match = rest.firstMatch(of: /\{\{\{?([#^>]?) ?([A-Za-z.]+)\}?\}\}/) {
      let kind = match.output.1
      let name = String(match.output.2)
      rest = rest[match.range.upperBound...]
      switch kind {
      case ">":
        found.formUnion(missingNames(in: name, views: views, reached: &reached))
      case "#", "^":
        guard let end = rest.firstRange(of: "{{/\(name)}}") else { return ["unclosed " + name] }
        let body = rest[..<end.lowerBound]
        rest = rest[end.upperBound...]
        guard let value = lookUp(name, in: views) else {
          found.insert(name)
          continue
        }
        found.formUnion(section(body, kind, value, views, &reached))
      default:
        if name != ".", lookUp(name, in: views) == nil { found.insert(name) }
      }
    }
    return found
  }

  private func section(
    _ body: Substring, _ kind: Substring, _ value: Any, _ views: [Any],
    _ reached: inout Set<String>
  ) -> Set<String> {
    let mirror = Mirror(reflecting: value)
    if let flag = value as? Bool {
      return flag == (kind == "#") ? missing(body, views, &reached) : []
    }
    if mirror.displayStyle == .optional {
      guard let inner = mirror.children.first?.value else { return [] }
      return kind == "#" ? missing(body, views + [inner], &reached) : []
    }
    if mirror.displayStyle == .collection {
      return mirror.children.reduce(into: []) { found, child in
        found.formUnion(missing(body, views + [child.value], &reached))
      }
    }
    return missing(body, views + [value], &reached)
  }

  private func lookUp(_ name: String, in views: [Any]) -> Any? {
    for view in views.reversed() {
      if let child = Mirror(reflecting: view).children.first(where: { $0.label == name }) {
        return child.value
      }
    }
    return nil
  }
}
