import SurveyModel

/// The departments of an answers file and the parents that its rows give them.
struct DepartmentLedger {
  private enum Parent: Equatable {
    case unknown
    case top
    case department(Int)
  }

  private var parents: [Parent] = []
  private var isCounted: [Bool] = []
  private var isText: [Bool] = []

  /// Whether the department's name is UTF-8 text.
  mutating func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    grow(to: number)
    while isText.count <= number {
      isText.append(true)
      if isText.count > number { isText[number] = String(validating: text, as: UTF8.self) != nil }
    }
    return isText[number]
  }

  /// Whether a department may have this parent (`nil`: none), after what earlier rows said.
  func allows(parent: Int?, of number: Int) -> Bool {
    guard number < parents.count, parents[number] != .unknown else { return true }
    return parents[number] == (parent.map { .department($0) } ?? .top)
  }

  /// Notes a row without a fault.
  mutating func count(_ number: Int, parent: Int?) {
    grow(to: max(number, parent ?? 0))
    isCounted[number] = true
    parents[number] = parent.map { .department($0) } ?? .top
  }

  /// The tree of the departments that were counted and everything above them, by identifier.
  func tree(names: [String]) throws(DepartmentTreeFault) -> DepartmentTree {
    var kept = isCounted
    for number in isCounted.indices where isCounted[number] {
      var next = number
      while case .department(let parent) = parents[next], !kept[parent] {
        kept[parent] = true
        next = parent
      }
    }
    let departments = kept.indices.filter { kept[$0] }.map { number in
      var parent: Identifier<Department>?
      if case .department(let above) = parents[number] { parent = Identifier(names[above]) }
      return Department(id: Identifier(names[number]), name: names[number], parent: parent)
    }
    return try DepartmentTree(departments.sorted { $0.id < $1.id })
  }

  private mutating func grow(to number: Int) {
    while parents.count <= number {
      parents.append(.unknown)
      isCounted.append(false)
    }
  }
}
