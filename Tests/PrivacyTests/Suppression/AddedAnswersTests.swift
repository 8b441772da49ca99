import Analysis
import Privacy
import Simulation
import SurveyModel
import Testing

/// An attacker who has a report from before answers were added, and one from after.
@Suite struct AddedAnswersTests {
  @Test func `no two reports isolate a small group together`() throws {
    var taken = 0
    var refused = 0
    for seed in 0..<400 as Range<UInt64> {
      let late = try LateAnswers(seed: seed)
      let before = SuppressionPlan(sizes: late.sizes(.before), minimumGroup: 5).shown
      let added = AddedAnswers(
        late.sizes(.added, settled: before), minimumGroup: 5)
      guard added.refused.isEmpty else {
        refused += 1
        continue
      }
      taken += 1
      let after = SuppressionPlan(sizes: late.sizes(.after, settled: before), minimumGroup: 5).shown
      #expect(after.isSubset(of: before))
      #expect(late.isolated(before: before, after: after) == 0, "seed \(seed)")
    }
    #expect(taken > 60)
    #expect(refused > 60)
  }

  @Test func `the attacker succeeds where late answers are simply taken`() throws {
    var isolated = 0
    for seed in 0..<60 as Range<UInt64> {
      let late = try LateAnswers(seed: seed)
      isolated += late.isolated(
        before: SuppressionPlan(sizes: late.sizes(.before), minimumGroup: 5).shown,
        after: SuppressionPlan(sizes: late.sizes(.after), minimumGroup: 5).shown)
    }
    #expect(isolated > 20)
  }

  @Test func `before the first report everything may be added`() throws {
    let late = try LateAnswers(seed: 3)
    #expect(AddedAnswers(late.sizes(.added), minimumGroup: 5).refused.isEmpty)
  }

  @Test func `the departments are named of which too few would come`() throws {
    let shop = Identifier<Department>("shop")
    let tree = try DepartmentTree([Department(id: shop, name: "Shop")])
    let rated = RandomHierarchy.rated
    let cells = [nil, shop].map { CellKey(department: $0, rated: rated) }
    let few = GroupSizes.Pair(leader: 0, frontline: 4)
    func refused(_ pair: GroupSizes.Pair, settled: [CellKey]) -> [Identifier<Department>?] {
      AddedAnswers(
        GroupSizes(
          tree: tree, facets: [rated], scored: [cells[0]: pair, cells[1]: pair], answered: [:],
          settled: Set(settled)), minimumGroup: 5
      ).refused
    }
    #expect(refused(few, settled: cells) == [nil, shop])
    #expect(refused(few, settled: [cells[0]]) == [nil])
    #expect(refused(few, settled: []).isEmpty)
    #expect(refused(GroupSizes.Pair(leader: 0, frontline: 5), settled: cells).isEmpty)
  }

  @Test func `what was withheld once stays withheld, with a reason`() throws {
    let late = try LateAnswers(seed: 11)
    let all = SuppressionPlan(sizes: late.sizes(.before), minimumGroup: 3)
    let one = try #require(all.shown.first { $0.department != nil })
    let plan = SuppressionPlan(
      sizes: late.sizes(.before, settled: all.shown.subtracting([one])), minimumGroup: 3)
    #expect(plan.shown == all.shown.subtracting([one]))
    #expect(plan.withheld(one)?.code == .smallGroup)
  }
}

/// A small organisation in which some people answer later than the others.
private struct LateAnswers {
  enum Time { case before, added, after }

  let hierarchy: RandomHierarchy
  let late: [GroupSizes.Pair]

  init(seed: UInt64) throws {
    hierarchy = try RandomHierarchy(departments: 2 + Int(seed % 4), seed: seed)
    var random = SeededGenerator(seed: seed &+ 77)
    late = hierarchy.own.map { _ in
      GroupSizes.Pair(
        leader: [0, 0, 0, 0, 2, 5, 6].randomElement(using: &random) ?? 0,
        frontline: [0, 0, 5, 7, 9, 1].randomElement(using: &random) ?? 0)
    }
  }

  func sizes(_ time: Time, settled: Set<CellKey>? = nil) -> GroupSizes {
    var scored: [CellKey: GroupSizes.Pair] = [:]
    for node in hierarchy.nodes {
      let groups = hierarchy.atoms(node).flatMap { place in
        (time == .added ? [] : [hierarchy.own[place]]) + (time == .before ? [] : [late[place]])
      }
      scored[CellKey(department: node, rated: RandomHierarchy.rated)] = GroupSizes.Pair(
        leader: groups.reduce(0) { $0 + $1.leader },
        frontline: groups.reduce(0) { $0 + $1.frontline })
    }
    return GroupSizes(
      tree: hierarchy.tree, facets: [RandomHierarchy.rated], scored: scored, answered: [:],
      settled: settled)
  }

  /// How many unions of groups of 1 to 4 people follow from both reports.
  func isolated(before: Set<CellKey>, after: Set<CellKey>) -> Int {
    let departments = hierarchy.own.count
    let sums =
      hierarchy.nodes.filter { before.contains(Self.key($0)) }.map { hierarchy.atoms($0) }
      + hierarchy.nodes.filter { after.contains(Self.key($0)) }.map { node in
        hierarchy.atoms(node) + hierarchy.atoms(node).map { $0 + departments }
      }
    return Role.allCases.reduce(0) { found, role in
      let people = (hierarchy.own + late).map { $0[role] }
      // Groups of nobody add nothing to a sum: the attacker may know which they are.
      let known = sums.map { $0.filter { people[$0] > 0 } }
      let attacker = LinearAttacker(published: known, groups: people.count)
      return found
        + (1..<(1 << people.count)).count { mask in
          let union = people.indices.filter { mask >> $0 & 1 == 1 }
          guard union.allSatisfy({ people[$0] > 0 }) else { return false }
          let size = union.reduce(0) { $0 + people[$1] }
          return size < 5 && attacker.canCompute(union, groups: people.count)
        }
    }
  }

  private static func key(_ node: Identifier<Department>?) -> CellKey {
    CellKey(department: node, rated: RandomHierarchy.rated)
  }
}
