import SurveyModel

/// The departments as reports list them: division by division, each division's own row first.
struct DepartmentLayout: Sendable {
  /// A department in the list.
  struct Entry: Hashable, Sendable {
    let id: Identifier<Department>
    let depth: Int
    let isRollUp: Bool
  }

  /// The divisions; an organisation without divisions is one group.
  let groups: [[Entry]]

  /// Lays out a tree.
  ///
  /// Divisions keep the order of the roster. Inside one, siblings come by `rank`, highest first;
  /// those without a rank come last; equal ones keep the order of the roster. What is below a
  /// department follows it.
  init(_ tree: DepartmentTree, rank: (Identifier<Department>) -> Double?) {
    let roots = tree.roots
    let hasDivisions = roots.contains { !tree.children(of: $0).isEmpty }
    func entries(_ siblings: [Identifier<Department>], depth: Int) -> [Entry] {
      let ranked = siblings.map { (id: $0, rank: rank($0) ?? -.infinity) }
      return ranked.stablySorted { $0.rank > $1.rank }.flatMap { id, _ -> [Entry] in
        let children = tree.children(of: id)
        let entry = Entry(id: id, depth: depth, isRollUp: !children.isEmpty)
        return [entry] + entries(children, depth: depth + 1)
      }
    }
    if !hasDivisions {
      groups = roots.isEmpty ? [] : [entries(roots, depth: 0)]
    } else if let root = roots.first, roots.count == 1,
      tree.children(of: root).contains(where: { !tree.children(of: $0).isEmpty })
    {
      let top = Entry(id: root, depth: 0, isRollUp: true)
      groups = [[top]] + tree.children(of: root).map { entries([$0], depth: 1) }
    } else {
      groups = roots.map { entries([$0], depth: 0) }
    }
  }
}

extension DepartmentTree {
  /// The departments that have none below them.
  var leaves: [Identifier<Department>] {
    departments.map(\.id).filter { children(of: $0).isEmpty }
  }
}

extension Sequence {
  /// Sorted such that equal elements keep their order.
  func stablySorted(by comesBefore: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if comesBefore(left.element, right.element) { return true }
      if comesBefore(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Sequence where Element == GapRow {
  /// The widest gap first, withheld rows last.
  func widestFirst() -> [GapRow] {
    stablySorted { ($0.width ?? -1) > ($1.width ?? -1) }
  }
}
