import Analysis
import SurveyModel
import Tallies
import Testing

@testable import Privacy

/// Where everybody else in a total is known to have answered, an exact total tells a small group's number.
@Suite struct CountRangesTests {
  private static let rated = BlockFacet(block: "care", facet: .items)

  private static func key(_ department: Identifier<Department>?) -> CellKey {
    CellKey(department: department, rated: rated)
  }

  /// Departments side by side: who answered anything, and who has a score; leaders and frontline.
  private func plan(
    _ departments: KeyValuePairs<String, (answered: (Int, Int), scored: (Int, Int))>
  ) throws -> SuppressionPlan {
    var scored: [CellKey: GroupSizes.Pair] = [:]
    var answered: [Identifier<Department>?: GroupSizes.Pair] = [:]
    for (name, sizes) in departments {
      for place in [Identifier(name), nil] as [Identifier<Department>?] {
        let before = answered[place] ?? GroupSizes.Pair(leader: 0, frontline: 0)
        answered[place] = GroupSizes.Pair(
          leader: before.leader + sizes.answered.0,
          frontline: before.frontline + sizes.answered.1)
        let told = scored[Self.key(place)] ?? GroupSizes.Pair(leader: 0, frontline: 0)
        scored[Self.key(place)] = GroupSizes.Pair(
          leader: told.leader + sizes.scored.0, frontline: told.frontline + sizes.scored.1)
      }
    }
    let tree = try DepartmentTree(
      departments.map { Department(id: Identifier($0.key), name: $0.key) })
    return SuppressionPlan(
      sizes: GroupSizes(tree: tree, facets: [Self.rated], scored: scored, answered: answered),
      minimumGroup: 5)
  }

  @Test func `a total is open where all others in it answered everything`() throws {
    // Of the 8 leaders of a, 4 have a score; whatever is withheld beside it can give no more.
    let plan = try plan([
      "a": ((8, 40), (4, 40)), "b": ((12, 40), (12, 40)), "c": ((15, 40), (15, 40)),
    ])
    #expect(plan.withheld(Self.key("a")) != nil)
    #expect(plan.ranges.tens(in: Self.key(nil)) == [.leader: 1])
  }

  @Test func `totals stay exact where everybody answered everything`() throws {
    let plan = try plan([
      "a": ((4, 40), (4, 40)), "b": ((12, 40), (12, 40)), "c": ((15, 40), (15, 40)),
    ])
    #expect(plan.shown.contains(Self.key(nil)))
    for place in [nil, "b", "c"] as [Identifier<Department>?] {
      #expect(plan.ranges.tens(in: Self.key(place)).isEmpty)
    }
  }

  @Test(arguments: 5..<250) func `a range leaves ten more and ten fewer open, from the minimum on`(
    _ people: Int
  ) {
    let range = CountRanges.range(of: people, minimum: 5)
    #expect(range.contains(people))
    #expect(range.lowerBound <= max(5, people - 10))
    #expect(range.upperBound >= people + 10)
  }
}
