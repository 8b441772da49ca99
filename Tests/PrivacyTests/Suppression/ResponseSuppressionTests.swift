import Analysis
import SurveyModel
import Tallies
import Testing

@testable import Privacy

/// The table of answers beside the results: what one withholds the other must not give away.
@Suite struct ResponseSuppressionTests {
  private static let roles: [Role] = [.leader, .frontline]

  @Test(arguments: [3, 5, 10])
  func `results withhold what guards a line of the table of answers`(_ minimum: Int) throws {
    var guards = 0
    for seed in 0..<60 as Range<UInt64> {
      let hierarchy = try RandomHierarchy(departments: 2 + Int(seed % 19), seed: seed)
      let plan = SuppressionPlan(sizes: hierarchy.sizes, minimumGroup: minimum)
      let responses = try #require(plan.responses)
      guards += responses.guards.count
      for (node, department) in hierarchy.nodes.enumerated() {
        let isHidden = Self.roles.contains { responses.withheld[$0, default: []].contains(node) }
        let cell = CellKey(department: department, rated: RandomHierarchy.rated)
        #expect(!isHidden || plan.withheld(cell) != nil, "seed \(seed), \(node)")
      }
    }
    #expect(guards > 20)
  }

  @Test(arguments: [3, 5])
  func `no small group follows from both together`(_ minimum: Int) throws {
    var careless = 0
    for seed in 2_000..<2_040 as Range<UInt64> {
      let hierarchy = try RandomHierarchy(departments: 2 + Int(seed % 9), seed: seed)
      let plan = SuppressionPlan(sizes: hierarchy.sizes, minimumGroup: minimum)
      let responses = try #require(plan.responses)
      let alone = hierarchy.nodes.map { hierarchy.count($0) }
      for role in Self.roles {
        let told = hierarchy.nodes.indices.filter { node in
          let cell = CellKey(department: hierarchy.nodes[node], rated: RandomHierarchy.rated)
          return plan.shown.contains(cell)
            || !responses.withheld[role, default: []].contains(node)
        }
        #expect(Self.computable(told, role, hierarchy, minimum) == 0, "seed \(seed)")
        let large = alone.indices.filter { alone[$0][role] >= minimum }
        careless += Self.computable(large, role, hierarchy, minimum)
      }
    }
    #expect(careless > 10)
  }

  /// How many small departments of a role follow from the counts that are told.
  private static func computable(
    _ told: [Int], _ role: Role, _ hierarchy: RandomHierarchy, _ minimum: Int
  ) -> Int {
    func atoms(_ node: Int) -> [Int] {
      hierarchy.atoms(hierarchy.nodes[node]).filter { hierarchy.own[$0][role] > 0 }
    }
    let attacker = LinearAttacker(published: told.map(atoms), groups: hierarchy.own.count)
    return hierarchy.nodes.indices.count { node in
      let people = hierarchy.count(hierarchy.nodes[node])[role]
      return (1..<minimum).contains(people)
        && attacker.canCompute(atoms(node), groups: hierarchy.own.count)
    }
  }

  @Test func `it does not depend on what was answered, only on who did`() throws {
    let hierarchy = try RandomHierarchy(departments: 14, seed: 7)
    let sizes = hierarchy.sizes
    let fewer = GroupSizes(
      tree: sizes.tree, facets: sizes.facets, scored: [:],
      answered: Dictionary(
        uniqueKeysWithValues: hierarchy.nodes.map { ($0, sizes.answered($0)) }))
    let one = SuppressionPlan(sizes: sizes, minimumGroup: 5).responses
    #expect(one == SuppressionPlan(sizes: fewer, minimumGroup: 5).responses)
    #expect(one?.withheld.values.contains { !$0.isEmpty } == true)
  }

  @Test func `a department that is known elsewhere guards nobody beyond that`() {
    // Two leaders are hidden beside six. If it is known that the six are all who were there, then the
    // two are two; a third department, of which nothing is known, has to be withheld as well.
    let own = [[0, 0], [2, 40], [6, 30], [9, 50]]
    func table(_ most: [CellTable.Cell: Int], closed: Set<CellTable.Cell> = []) -> CellTable {
      CellTable(
        parents: [nil, 0, 0, 0], groups: .roles, own: own, minimum: 5, units: [[1, 2]],
        closed: closed, most: most)
    }
    let first = CellSuppression(table([:]))
    #expect(first.isWithheld == [[false], [true], [true], [false]])
    let known = [
      CellTable.Cell(place: 1, group: 1): 2, CellTable.Cell(place: 2, group: 1): 6,
    ]
    let second = CellSuppression(table(known))
    #expect(second.isWithheld[3] == [true] || !second.unprotected.isEmpty)
    var audit = CellAudit(table(known), isWithheld: first.isWithheld)
    let leaders = CellTable.Cell(place: 1, group: 1)
    #expect(audit.interval(of: leaders) == CellAudit.Interval(least: 2, greatest: 2))
  }

  @Test func `what is closed stays closed, and what is guarded stays open`() {
    let large = CellTable.Cell(place: 1, group: 2)
    let table = CellTable(
      parents: [nil, 0, 0, 0], groups: .roles, own: [[0, 0], [0, 30], [9, 30], [9, 40]],
      minimum: 5, units: [[1, 2]], closed: [large], guarded: [large])
    let answer = CellSuppression(table)
    #expect(answer.isWithheld[1] == [true])
    #expect(answer.isWithheld[2] == [true])
    var audit = CellAudit(table, isWithheld: answer.isWithheld)
    #expect(audit.interval(of: large).isAsWide(as: 5))
  }
}
