import Analysis
import Privacy
import SurveyModel
import Testing

/// An attacker who knows the answers of all leaders who are shown by consent, and subtracts.
@Suite struct OpenLeadersAttackTests {
  private static func planned(_ sizes: GroupSizes, _ minimum: Int) -> Set<CellKey> {
    SuppressionPlan(sizes: sizes, minimumGroup: minimum).shown
  }

  /// What a careless program does: it adds what leaders agreed to, and looks at nothing else.
  private static func careless(_ sizes: GroupSizes, _ minimum: Int) -> Set<CellKey> {
    let rolledUp = SuppressionPlan(sizes: sizes.closed, minimumGroup: minimum).shown
    return rolledUp.union(
      sizes.cells.filter {
        sizes.open.contains($0.department) && sizes.scored($0).frontline >= minimum
      })
  }

  @Test(arguments: [3, 5, 10])
  func `no fewer than the minimum of the others are isolated in any way`(_ minimum: Int) throws {
    var openCells = 0
    for seed in 2_000..<2_060 as Range<UInt64> {
      let one = try OpenHierarchy(departments: 2 + Int(seed % 8), seed: seed, minimum: minimum)
      let shown = Self.planned(one.sizes, minimum)
      #expect(Self.isolated(one, shown: shown, minimum: minimum) == 0, "seed \(seed)")
      openCells += shown.count { one.open.contains($0.department) }
    }
    #expect(openCells > 0)
  }

  @Test func `the same attacker succeeds where only what was agreed to is looked at`() throws {
    var isolated = 0
    for seed in 2_000..<2_150 as Range<UInt64> {
      let one = try OpenHierarchy(departments: 2 + Int(seed % 8), seed: seed, minimum: 5)
      let shown = Self.careless(one.sizes, 5)
      isolated += Self.isolated(one, shown: shown, minimum: 5)
    }
    #expect(isolated > 10)
  }

  @Test(arguments: [3, 5])
  func `a shown department has enough frontline, and enough leaders or only open ones`(
    _ minimum: Int
  ) throws {
    for seed in 3_000..<3_060 as Range<UInt64> {
      let one = try OpenHierarchy(departments: 12, seed: seed, minimum: minimum)
      for cell in Self.planned(one.sizes, minimum) {
        let others = one.hierarchy.atoms(cell.department).filter { !one.opened.contains($0) }
          .reduce(0) { $0 + one.hierarchy.own[$1].leader }
        let pair = one.hierarchy.count(cell.department)
        #expect(pair.frontline >= minimum && pair.leader > 0)
        #expect(others == 0 || others >= minimum, "seed \(seed): \(cell)")
      }
    }
  }

  @Test func `where nobody agreed, the same is shown as where nobody is asked`() throws {
    for seed in 0..<40 as Range<UInt64> {
      let sizes = try RandomHierarchy(departments: 15, seed: seed).sizes
      #expect(Self.planned(sizes, 5) == Self.planned(sizes.closed, 5))
    }
  }

  @Test func `the people to be protected are those who are in no open department`() throws {
    for seed in 0..<60 as Range<UInt64> {
      let one = try OpenHierarchy(departments: 14, seed: seed, minimum: 10)
      let guarded = one.sizes.guarded
      for node in one.hierarchy.nodes {
        let cell = CellKey(department: node, rated: RandomHierarchy.rated)
        let others = one.hierarchy.atoms(node).filter { !one.opened.contains($0) }
          .reduce(0) { $0 + one.hierarchy.own[$1].leader }
        #expect(guarded.scored(cell).leader == others)
        #expect(guarded.answered(node).leader == others)
        #expect(guarded.scored(cell).frontline == one.hierarchy.count(node).frontline)
      }
    }
  }

  /// How many sums of 1 to minimum − 1 people can be computed, out of all unions of groups that hold no
  /// leader who is known anyway.
  private static func isolated(
    _ one: OpenHierarchy, shown: Set<CellKey>, minimum: Int
  ) -> Int {
    let own = one.hierarchy.own
    return Role.allCases.reduce(0) { found, role in
      let known = role == .leader ? one.opened : []
      let published = one.hierarchy.nodes.filter {
        shown.contains(CellKey(department: $0, rated: RandomHierarchy.rated))
      }
      let sums = published.map { one.hierarchy.atoms($0).filter { own[$0][role] > 0 } }
      let attacker = LinearAttacker(published: sums + known.map { [$0] }, groups: own.count)
      let others = own.indices.filter { own[$0][role] > 0 && !known.contains($0) }
      return found
        + (1..<(1 << others.count)).count { mask in
          let union = others.indices.filter { mask >> $0 & 1 == 1 }.map { others[$0] }
          let people = union.reduce(0) { $0 + own[$1][role] }
          return people < minimum && attacker.canCompute(union, groups: own.count)
        }
    }
  }
}
