/// A part of the organisation; departments nest.
public struct Department: Codable, Hashable, Sendable {
  /// The code that the roster and the answers use.
  public let id: Identifier<Department>

  /// The name that people read.
  public let name: String

  /// The department that this one belongs to; `nil` for one at the top.
  public let parent: Identifier<Department>?

  /// Makes a department.
  public init(
    id: Identifier<Department>, name: String, parent: Identifier<Department>? = nil
  ) {
    self.id = id
    self.name = name
    self.parent = parent
  }
}

/// The departments of an organisation as a forest, in a fixed order.
///
/// - Shape: every parent is a department of the tree, and following parents never comes round.
public struct DepartmentTree: Hashable, Sendable {
  /// All departments: each parent before its children, siblings in the order in which they were given.
  public let departments: [Department]

  private let byID: [Identifier<Department>: Department]
  private let childrenOf: [Identifier<Department>?: [Identifier<Department>]]

  /// Builds the tree.
  ///
  /// - Throws: ``DepartmentTreeFault`` for the first double name, orphan or cycle.
  public init(_ departments: [Department]) throws(DepartmentTreeFault) {
    var byID: [Identifier<Department>: Department] = [:]
    var childrenOf: [Identifier<Department>?: [Identifier<Department>]] = [:]
    for department in departments {
      guard byID.updateValue(department, forKey: department.id) == nil else {
        throw .duplicate(department.id)
      }
      childrenOf[department.parent, default: []].append(department.id)
    }
    for department in departments {
      if let parent = department.parent, byID[parent] == nil {
        throw .orphan(department.id, parent: parent)
      }
    }
    var ordered: [Department] = []
    var waiting = Array((childrenOf[nil] ?? []).reversed())
    while let id = waiting.popLast() {
      guard let department = byID[id] else { continue }
      ordered.append(department)
      waiting.append(contentsOf: (childrenOf[id] ?? []).reversed())
    }
    if ordered.count < departments.count {
      let reached = Set(ordered.map(\.id))
      let stranded = departments.first { !reached.contains($0.id) }
      if let stranded { throw .cycle(stranded.id) }
    }
    self.departments = ordered
    self.byID = byID
    self.childrenOf = childrenOf
  }

  /// The department of an identifier, if the tree has it.
  public subscript(id: Identifier<Department>) -> Department? { byID[id] }

  /// The departments at the top, in their order.
  public var roots: [Identifier<Department>] { childrenOf[nil] ?? [] }

  /// The departments directly below one, in their order.
  public func children(of id: Identifier<Department>) -> [Identifier<Department>] {
    childrenOf[id] ?? []
  }

  /// A department and everything below it, parents first.
  public func subtree(of id: Identifier<Department>) -> [Identifier<Department>] {
    var found: [Identifier<Department>] = []
    var waiting = [id]
    while let next = waiting.popLast() {
      found.append(next)
      waiting.append(contentsOf: children(of: next).reversed())
    }
    return found
  }

  /// The departments above one, from the nearest to the top.
  public func ancestors(of id: Identifier<Department>) -> [Identifier<Department>] {
    var found: [Identifier<Department>] = []
    var next = byID[id]?.parent
    while let parent = next {
      found.append(parent)
      next = byID[parent]?.parent
    }
    return found
  }
}

/// What keeps a list of departments from being a tree.
public enum DepartmentTreeFault: Error, Hashable, Sendable {
  /// Two departments bear one identifier.
  case duplicate(Identifier<Department>)

  /// A department names a parent that does not exist.
  case orphan(Identifier<Department>, parent: Identifier<Department>)

  /// Following the parents of a department comes round to it.
  case cycle(Identifier<Department>)
}
