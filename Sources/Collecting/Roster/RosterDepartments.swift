import SurveyModel

/// The departments that the rows of a roster tell of, in the order in which they first appear.
struct RosterDepartments {
  private struct Entry {
    var name: String?
    var parent: Identifier<Department>?
    var path: [String]?
    let line: Int
  }

  private let source: RosterSource
  private var entries: [Identifier<Department>: Entry] = [:]
  private var order: [Identifier<Department>] = []
  private(set) var faults: [RosterFault] = []

  init(source: RosterSource) {
    self.source = source
  }

  var codes: [String] { order.map(\.rawValue) }

  func contains(_ id: Identifier<Department>) -> Bool { entries[id] != nil }

  /// Takes in what a row says of a department; an empty text says nothing.
  mutating func add(
    _ id: Identifier<Department>, name: String = "", parent: String = "", line: Int
  ) {
    let name = name.isEmpty ? nil : name
    let parent = parent.isEmpty ? nil : Identifier<Department>(parent)
    guard var entry = entries[id] else {
      order.append(id)
      entries[id] = Entry(name: name, parent: parent, line: line)
      return
    }
    let differs =
      name != nil && entry.name != nil && name != entry.name
      || parent != nil && entry.parent != nil && parent != entry.parent
    if differs {
      note(.conflictingDepartment(id, firstLine: entry.line), line: line)
      return
    }
    entry.name = entry.name ?? name
    entry.parent = entry.parent ?? parent
    entries[id] = entry
  }

  /// Takes in a department by its path, and all above it.
  ///
  /// `codes` are the codes of paths, where the file gives them; others bear their path.
  mutating func add(path: [String], codes: [[String]: String], line: Int) {
    var parent: Identifier<Department>?
    for length in 1...path.count {
      let part = Array(path.prefix(length))
      let id = RosterDepartments.code(of: part, codes: codes)
      if let known = entries[id] {
        if known.path != part {
          note(.conflictingDepartment(id, firstLine: known.line), line: line)
          return
        }
      } else {
        order.append(id)
        entries[id] = Entry(name: part.last, parent: parent, path: part, line: line)
      }
      parent = id
    }
  }

  /// The code of the department at a path.
  static func code(of path: [String], codes: [[String]: String]) -> Identifier<Department> {
    Identifier(codes[path] ?? path.joined(separator: " / "))
  }

  /// The tree, or the faults that keep the departments from being one.
  mutating func tree() -> DepartmentTree? {
    var broken = false
    for id in order {
      guard let entry = entries[id], let parent = entry.parent, entries[parent] == nil else {
        continue
      }
      let suggestion = Similarity.nearest(
        to: parent.rawValue, among: codes.filter { $0 != id.rawValue })
      note(.orphan(id, parent: parent, suggestion: suggestion), line: entry.line)
      broken = true
    }
    for cycle in cycles() {
      note(.cycle(cycle), line: cycle.first.flatMap { entries[$0]?.line } ?? 1)
      broken = true
    }
    if broken { return nil }
    return try? DepartmentTree(
      order.map { id in
        Department(
          id: id, name: entries[id]?.name ?? id.rawValue, parent: entries[id]?.parent)
      })
  }

  /// The rounds that one comes to by following parents, each once, from its first department on.
  private func cycles() -> [[Identifier<Department>]] {
    var settled: Set<Identifier<Department>> = []
    var found: [[Identifier<Department>]] = []
    for start in order where !settled.contains(start) {
      var way: [Identifier<Department>] = []
      var places: [Identifier<Department>: Int] = [:]
      var next: Identifier<Department>? = start
      while let id = next, entries[id] != nil, !settled.contains(id), places[id] == nil {
        places[id] = way.count
        way.append(id)
        next = entries[id]?.parent
      }
      if let next, let place = places[next] { found.append(Array(way[place...])) }
      settled.formUnion(way)
    }
    return found
  }

  private mutating func note(_ reason: RosterFault.Reason, line: Int) {
    faults.append(RosterFault(source: source, line: line, reason: reason))
  }
}
