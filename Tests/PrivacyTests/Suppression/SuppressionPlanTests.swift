import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

@Suite struct SuppressionPlanTests {
  private static let rated = BlockFacet(block: "care", facet: .items)

  /// A hierarchy of named departments with the people directly in each, and what becomes of them.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Name, parent, leaders, frontline.
    let departments: [(String, String?, Int, Int)]
    /// The code of each withheld department, where the empty name is the organisation.
    ///
    /// Which department is small and which guards it is not said.
    let withheld: [String: Withheld.Code]

    init(
      _ description: String, _ departments: [(String, String?, Int, Int)],
      withheld: [String: Withheld.Code]
    ) {
      testDescription = description
      self.departments = departments
      self.withheld = withheld
    }
  }

  static let cases = [
    Case(
      "everybody is large", [("a", nil, 5, 9), ("b", nil, 7, 20)], withheld: [:]),
    Case(
      "one small department takes the smallest other with it",
      [("a", nil, 2, 30), ("b", nil, 8, 30), ("c", nil, 6, 30), ("d", nil, 9, 90)],
      withheld: ["a": .smallGroup, "c": .smallGroup]),
    Case(
      "two small departments guard each other when together they are large enough",
      [("a", nil, 3, 30), ("b", nil, 2, 30), ("c", nil, 6, 30)],
      withheld: ["a": .smallGroup, "b": .smallGroup]),
    Case(
      "two small departments that are small together take a third",
      [("a", nil, 2, 30), ("b", nil, 2, 30), ("c", nil, 6, 30), ("d", nil, 6, 40)],
      withheld: ["a": .smallGroup, "b": .smallGroup, "c": .smallGroup]),
    Case(
      "with nothing left beside it, the total goes",
      [("a", nil, 2, 30), ("b", nil, 9, 30)],
      withheld: ["a": .smallGroup, "b": .smallGroup]),
    Case(
      "a guard is not left alone on the side that it does not guard",
      [("a", nil, 0, 30), ("b", nil, 9, 30), ("c", nil, 9, 40), ("d", nil, 9, 90)],
      withheld: ["a": .noLeaders, "b": .smallGroup, "c": .smallGroup]),
    Case(
      "the people directly in a department are a remainder too",
      [("top", nil, 2, 20), ("a", "top", 8, 20), ("b", "top", 9, 20), ("c", nil, 9, 20)],
      withheld: ["a": .smallGroup]),
    Case(
      "an empty department needs no guard",
      [("a", nil, 0, 0), ("b", nil, 9, 30)], withheld: ["a": .smallGroup]),
    Case(
      "a small child is hidden inside its own parent, and the rest stays",
      [("top", nil, 0, 0), ("a", "top", 2, 20), ("b", "top", 9, 20), ("c", nil, 9, 20)],
      withheld: ["a": .smallGroup, "b": .smallGroup]),
  ]

  @Test(arguments: cases)
  func `cells are withheld for the reasons that there are`(_ example: Case) throws {
    let sizes = try Self.sizes(example)
    let plan = SuppressionPlan(sizes: sizes, minimumGroup: 5)
    for cell in sizes.cells {
      let name = cell.department?.rawValue ?? ""
      #expect(plan.withheld(cell)?.code == example.withheld[name], "\(name)")
      #expect(plan.shown.contains(cell) == (example.withheld[name] == nil))
    }
  }

  @Test(arguments: [0, 1, 2])
  func `a minimum below three counts as three`(_ minimum: Int) throws {
    let sizes = try Self.sizes(
      Case("", [("a", nil, 2, 30), ("b", nil, 3, 30), ("c", nil, 4, 30)], withheld: [:]))
    let plan = SuppressionPlan(sizes: sizes, minimumGroup: minimum)
    #expect(plan.minimumGroup == 3)
    #expect(plan.withheld(CellKey(department: "a", rated: Self.rated))?.code == .smallGroup)
  }

  @Test func `what the roster says is a reason, and who of it answered is none`() throws {
    let example = Case(
      "", [("a", nil, 2, 30), ("b", nil, 3, 30), ("c", nil, 0, 30), ("d", nil, 9, 90)],
      withheld: [:])
    let asked = ["a": (4, 60), "b": (8, 60), "c": (0, 60), "d": (20, 100)].mapValues {
      GroupSizes.Pair(leader: $0.0, frontline: $0.1)
    }
    let plan = SuppressionPlan(
      sizes: try Self.sizes(
        example,
        invited: Dictionary(
          uniqueKeysWithValues: asked.map { (Identifier<Department>($0.key), $0.value) })),
      minimumGroup: 5)
    let codes = ["a", "b", "c"].map {
      plan.withheld(CellKey(department: Identifier($0), rated: Self.rated))?.code
    }
    #expect(codes == [.fewLeaders, .smallGroup, .noLeaders])
  }

  @Test func `a block that nobody of a role answered is no other blank than a small one`() throws {
    let example = Case(
      "",
      [("a", nil, 0, 30), ("b", nil, 9, 0), ("c", nil, 0, 2), ("d", nil, 9, 90), ("e", nil, 0, 4)],
      withheld: [:])
    func codes(
      _ answered: [Identifier<Department>?: GroupSizes.Pair]?
    ) throws -> [Withheld.Code?] {
      let plan = SuppressionPlan(
        sizes: try Self.sizes(example, answered: answered), minimumGroup: 5)
      return ["a", "b", "c"].map {
        plan.withheld(CellKey(department: $0, rated: Self.rated))?.code
      }
    }
    // Some of a role answered other blocks.
    let some = GroupSizes.Pair(leader: 9, frontline: 30)
    #expect(
      try codes(["a": some, "b": some, "c": some, "d": some, "e": some]) == [
        .smallGroup, .smallGroup, .smallGroup,
      ])
    // Nobody of the role answered at all, which is said beside a line of answers that is shown.
    #expect(try codes(nil) == [.noLeaders, .noFrontline, .smallGroup])
  }

  /// The sizes of a case; by default those who answered the block are all who answered.
  private static func sizes(
    _ example: Case, answered: [Identifier<Department>?: GroupSizes.Pair]? = nil,
    invited: [Identifier<Department>?: GroupSizes.Pair]? = nil
  ) throws -> GroupSizes {
    let tree = try DepartmentTree(
      example.departments.map { name, parent, _, _ in
        Department(id: Identifier(name), name: name, parent: parent.map { Identifier($0) })
      })
    let own = Dictionary(
      uniqueKeysWithValues: example.departments.map { (Identifier<Department>($0.0), ($0.2, $0.3)) }
    )
    func pair(_ departments: [Identifier<Department>]) -> GroupSizes.Pair {
      GroupSizes.Pair(
        leader: departments.reduce(0) { $0 + (own[$1]?.0 ?? 0) },
        frontline: departments.reduce(0) { $0 + (own[$1]?.1 ?? 0) })
    }
    var scored = [CellKey(department: nil, rated: rated): pair(Array(own.keys))]
    for department in tree.departments.map(\.id) {
      scored[CellKey(department: department, rated: rated)] = pair(tree.subtree(of: department))
    }
    let counted = Dictionary(uniqueKeysWithValues: scored.map { ($0.key.department, $0.value) })
    return GroupSizes(
      tree: tree, facets: [rated], scored: scored, answered: answered ?? counted,
      invited: invited)
  }
}
