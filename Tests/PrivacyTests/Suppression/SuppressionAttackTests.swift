import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// An attacker subtracts published sums from each other and must never get at a small group.
@Suite struct SuppressionAttackTests {
  /// A way to decide what is published.
  typealias Publisher = @Sendable (GroupSizes, Int) -> Set<CellKey>

  private static let planned: Publisher = { sizes, minimum in
    SuppressionPlan(sizes: sizes, minimumGroup: minimum).shown
  }

  /// What a careless program does: it looks at each cell alone.
  private static let careless: Publisher = { sizes, minimum in
    Set(
      sizes.cells.filter { cell in
        let pair = sizes.scored(cell)
        return pair.leader >= minimum && pair.frontline >= minimum
      })
  }

  @Test(arguments: [3, 5, 10])
  func `no withheld department can be computed from published sums`(_ minimum: Int) throws {
    for seed in 0..<80 as Range<UInt64> {
      let hierarchy = try RandomHierarchy(departments: 2 + Int(seed % 23), seed: seed)
      let broken = Self.computableDepartments(
        hierarchy, shown: Self.planned(hierarchy.sizes, minimum), minimum: minimum)
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
    }
  }

  @Test(arguments: [3, 5])
  func `no group of fewer than the minimum can be isolated in any way`(_ minimum: Int) throws {
    for seed in 1_000..<1_050 as Range<UInt64> {
      let hierarchy = try RandomHierarchy(departments: 2 + Int(seed % 7), seed: seed)
      let broken = Self.isolatedGroups(
        hierarchy, shown: Self.planned(hierarchy.sizes, minimum), minimum: minimum)
      #expect(broken == 0, "seed \(seed)")
    }
  }

  @Test func `the same attacker succeeds where each cell is looked at alone`() throws {
    var computed = 0
    var isolated = 0
    for seed in 1_000..<1_030 as Range<UInt64> {
      let hierarchy = try RandomHierarchy(departments: 2 + Int(seed % 7), seed: seed)
      let shown = Self.careless(hierarchy.sizes, 5)
      computed += Self.computableDepartments(hierarchy, shown: shown, minimum: 5).count
      isolated += Self.isolatedGroups(hierarchy, shown: shown, minimum: 5)
    }
    #expect(computed > 10)
    #expect(isolated > 10)
  }

  @Test func `something is still shown`() throws {
    var shown = 0
    var possible = 0
    for seed in 0..<100 as Range<UInt64> {
      let sizes = try RandomHierarchy(departments: 20, seed: seed).sizes
      shown += Self.planned(sizes, 5).count
      possible += Self.careless(sizes, 5).count
    }
    #expect(Double(shown) > 0.6 * Double(possible))
  }

  /// The departments that are too small on a side, and can be computed on either.
  private static func computableDepartments(
    _ hierarchy: RandomHierarchy, shown: Set<CellKey>, minimum: Int
  ) -> [String] {
    let groups = hierarchy.own.count
    let attacker = attacker(hierarchy, shown: shown)
    return hierarchy.tree.departments.map(\.id).flatMap { department in
      let count = hierarchy.count(department)
      guard count.leader < minimum || count.frontline < minimum else { return [String]() }
      return Role.allCases.filter { role in
        let members = hierarchy.atoms(department).filter { hierarchy.own[$0][role] > 0 }
        return !members.isEmpty && attacker[role]?.canCompute(members, groups: groups) == true
      }.map { "\(department) \($0)" }
    }
  }

  /// How many sums of 1 to minimum − 1 people can be computed, out of all unions of groups.
  private static func isolatedGroups(
    _ hierarchy: RandomHierarchy, shown: Set<CellKey>, minimum: Int
  ) -> Int {
    let groups = hierarchy.own.count
    let attacker = attacker(hierarchy, shown: shown)
    return Role.allCases.reduce(0) { found, role in
      let peopled = hierarchy.own.indices.filter { hierarchy.own[$0][role] > 0 }
      return found
        + (1..<(1 << peopled.count)).count { mask in
          let union = peopled.indices.filter { mask >> $0 & 1 == 1 }.map { peopled[$0] }
          let people = union.reduce(0) { $0 + hierarchy.own[$1][role] }
          return people < minimum && attacker[role]?.canCompute(union, groups: groups) == true
        }
    }
  }

  /// One attacker a role; groups without people of the role are left out, as they change no sum.
  private static func attacker(
    _ hierarchy: RandomHierarchy, shown: Set<CellKey>
  ) -> [Role: LinearAttacker] {
    let published = hierarchy.nodes.filter {
      shown.contains(CellKey(department: $0, rated: RandomHierarchy.rated))
    }
    return Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let sums = published.map { node in
          hierarchy.atoms(node).filter { hierarchy.own[$0][role] > 0 }
        }
        return (role, LinearAttacker(published: sums, groups: hierarchy.own.count))
      })
  }
}
