import Analysis
import SurveyModel
import Tallies
import Testing

@testable import Privacy

/// Two levels that are shown of few who answered tell how many gave both.
@Suite struct SuppressionDecisionTests {
  /// How many leaders answered at all, and gave the level today, the level needed, and both.
  private typealias Leaders = (answered: Int, now: Int, needed: Int, both: Int)

  private static let facets: [Facet] = [.now, .needed, .ahead]

  private static func key(_ department: Identifier<Department>?, _ facet: Facet) -> CellKey {
    CellKey(department: department, rated: BlockFacet(block: "care", facet: facet))
  }

  /// Three departments side by side, each with forty frontline who answer everything: `a`, and two in
  /// which twenty leaders do so.
  private func decision(_ a: Leaders) throws -> SuppressionDecision {
    let departments: KeyValuePairs<Identifier<Department>, Leaders> = [
      "a": a, "b": (20, 20, 20, 20), "c": (20, 20, 20, 20),
    ]
    var scored: [CellKey: GroupSizes.Pair] = [:]
    var answered: [Identifier<Department>?: GroupSizes.Pair] = [:]
    func add(_ leaders: Int, to pair: inout GroupSizes.Pair?) {
      pair = GroupSizes.Pair(
        leader: (pair?.leader ?? 0) + leaders, frontline: (pair?.frontline ?? 0) + 40)
    }
    for (name, leaders) in departments {
      for place in [name, nil] as [Identifier<Department>?] {
        add(leaders.answered, to: &answered[place])
        let levels = [leaders.now, leaders.needed, leaders.both]
        for (facet, people) in zip(Self.facets, levels) {
          add(people, to: &scored[Self.key(place, facet)])
        }
      }
    }
    let tree = try DepartmentTree(
      departments.map { Department(id: $0.key, name: $0.key.rawValue) })
    return SuppressionDecision(
      sizes: GroupSizes(
        tree: tree, facets: Self.facets.map { BlockFacet(block: "care", facet: $0) },
        scored: scored, answered: answered), minimum: 5)
  }

  @Test func `of six who answered, five gave each level: the second is withheld`() throws {
    // 5 + 5 − 6 = 4 gave both at least.
    let decision = try decision((answered: 6, now: 5, needed: 5, both: 4))
    #expect(!decision.shown.contains(Self.key("a", .ahead)))
    #expect(decision.shown.contains(Self.key("a", .now)))
    #expect(!decision.shown.contains(Self.key("a", .needed)))
    #expect(decision.ranges.narrow.isEmpty)
  }

  @Test func `where many more answered, both levels are shown`() throws {
    let decision = try decision((answered: 19, now: 9, needed: 9, both: 4))
    #expect(!decision.shown.contains(Self.key("a", .ahead)))
    #expect(decision.shown.contains(Self.key("a", .now)))
    #expect(decision.shown.contains(Self.key("a", .needed)))
  }
}
