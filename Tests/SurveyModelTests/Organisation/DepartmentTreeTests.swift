import SurveyModel
import Testing

struct DepartmentTreeTests {
  /// `parents[i]` is the place of department i's parent, or -1 at the top.
  private func tree(_ parents: [Int]) throws(DepartmentTreeFault) -> DepartmentTree {
    try DepartmentTree(
      parents.enumerated().map { place, parent in
        Department(
          id: Identifier("d\(place)"), name: "Department \(place)",
          parent: parent < 0 ? nil : Identifier("d\(parent)"))
      })
  }

  @Test func `parents come before children, siblings as they were given`() throws {
    let tree = try tree([2, -1, -1, 0, 1, 2])
    #expect(tree.departments.map(\.id) == ["d1", "d4", "d2", "d0", "d3", "d5"])
    #expect(tree.roots == ["d1", "d2"])
    #expect(tree.children(of: "d2") == ["d0", "d5"])
    #expect(tree.subtree(of: "d2") == ["d2", "d0", "d3", "d5"])
    #expect(tree.ancestors(of: "d3") == ["d0", "d2"])
    #expect(tree["d4"]?.name == "Department 4" && tree["d9"] == nil)
  }

  @Test func `no departments are a tree`() throws {
    let tree = try DepartmentTree([])
    #expect(tree.departments.isEmpty && tree.roots.isEmpty)
  }

  @Test func `a double name, an orphan and a cycle are told apart`() {
    let a = Department(id: "a", name: "A")
    #expect(throws: DepartmentTreeFault.duplicate("a")) { try DepartmentTree([a, a]) }
    #expect(throws: DepartmentTreeFault.orphan("b", parent: "x")) {
      try DepartmentTree([a, Department(id: "b", name: "B", parent: "x")])
    }
    #expect(throws: DepartmentTreeFault.cycle("d1")) { try tree([-1, 2, 1, 1]) }
    #expect(throws: DepartmentTreeFault.cycle("d0")) { try tree([0]) }
  }

  @Test func `laws of random trees`() throws {
    var random = SplitMix(state: 11)
    for _ in 0..<50 {
      let parents = (0..<40).map { $0 == 0 ? -1 : Int.random(in: -1..<$0, using: &random) }
      let tree = try tree(parents)
      let ids = tree.departments.map(\.id)
      #expect(Set(ids).count == 40 && tree.roots.flatMap(tree.subtree(of:)) == ids)
      for id in ids {
        let below = tree.subtree(of: id).dropFirst()
        #expect(Array(below) == tree.children(of: id).flatMap(tree.subtree(of:)))
        #expect(below.allSatisfy { tree.ancestors(of: $0).contains(id) })
        #expect(tree.ancestors(of: id).first == tree[id]?.parent)
      }
    }
  }

  @Test func `a chain of ten thousand departments is walked without trouble`() throws {
    let tree = try tree(Array(-1..<9_999))
    #expect(tree.subtree(of: "d0").count == 10_000)
    #expect(tree.ancestors(of: "d9999").count == 9_999)
  }
}
