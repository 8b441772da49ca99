import Analysis
import Simulation
import SurveyModel
import Testing

@testable import Privacy

/// An attacker who adds and subtracts departments, tiers and options in all possible ways.
@Suite struct BreakdownPlanTests {
  @Test func `no combination of departments and rows isolates a small group`() throws {
    var shown = 0
    for seed in 0..<150 as Range<UInt64> {
      let crowd = try Crowd(seed: seed)
      let plan = BreakdownPlan(
        crowd.sizes(.before), tree: crowd.tree, cells: crowd.cells, minimum: 5)
      shown += plan.shown.count
      #expect(crowd.isolated(before: plan.shown, after: nil) == 0, "seed \(seed)")
    }
    #expect(shown > 150)
  }

  @Test func `the attacker succeeds where every row with enough people is shown`() throws {
    var isolated = 0
    for seed in 0..<60 as Range<UInt64> {
      let crowd = try Crowd(seed: seed)
      isolated += crowd.isolated(before: crowd.large, after: nil)
    }
    #expect(isolated > 5)
  }

  @Test func `late answers are taken only where they cannot be told apart`() throws {
    var taken = 0
    var refused = 0
    for seed in 0..<300 as Range<UInt64> {
      let crowd = try Crowd(seed: seed)
      let before = BreakdownPlan(
        crowd.sizes(.before), tree: crowd.tree, cells: crowd.cells, minimum: 5
      ).shown
      guard !before.isEmpty else { continue }
      if BreakdownPlan.tells(
        ofAdded: crowd.sizes(.added, settled: before), tree: crowd.tree, settled: crowd.cells,
        minimum: 5)
      {
        refused += 1
        continue
      }
      taken += 1
      let after = BreakdownPlan(
        crowd.sizes(.after, settled: before), tree: crowd.tree, cells: crowd.cells, minimum: 5
      ).shown
      #expect(after.isSubset(of: before))
      #expect(crowd.isolated(before: before, after: before) == 0, "seed \(seed)")
    }
    #expect(taken > 5)
    #expect(refused > 60)
  }

  @Test func `a row is told no finer than the smallest group that combinations leave`() throws {
    let tree = try DepartmentTree([Department(id: "d", name: "d")])
    func sizes(_ senior: Int, _ other: Int) -> BreakdownSizes {
      Crowd.sizes(
        [
          ("d", .senior, "new", senior), ("d", .firstLine, "new", other),
          ("d", .frontline, "new", 90),
        ])
    }
    var small = BreakdownPlan(sizes(8, 60), tree: tree, cells: [Crowd.cell], minimum: 5)
    var large = BreakdownPlan(sizes(40, 60), tree: tree, cells: [Crowd.cell], minimum: 5)
    #expect(small.finest(.leader, facet: Crowd.cell, people: 60) < 10)
    #expect(large.finest(.leader, facet: Crowd.cell, people: 60) == 60)
    #expect(small.isFine == false)
    #expect(large.isFine)
  }

  @Test(arguments: 1...4, [Role.leader, .frontline])
  func `an option that fewer than the minimum chose is not shown, nor the other that tells it`(
    _ few: Int, _ role: Role
  ) throws {
    let tree = try DepartmentTree([Department(id: "d", name: "d")])
    let leaders = role == .leader ? few : 30
    let frontline = role == .frontline ? few : 90
    let all: [Crowd.People] = [
      ("d", .senior, "new", leaders), ("d", .frontline, "new", frontline),
      ("d", .senior, "old", 40), ("d", .frontline, "old", 120),
    ]
    let alone = BreakdownPlan(Crowd.sizes(all), tree: tree, cells: [Crowd.cell], minimum: 5)
    #expect(alone.shown.allSatisfy { $0.tier != nil })
    // Where enough people left the question out, the larger option hides nobody.
    let out: [Crowd.People] = [("d", .senior, "", 8), ("d", .frontline, "", 9)]
    let beside = BreakdownPlan(
      Crowd.sizes(all + out), tree: tree, cells: [Crowd.cell], minimum: 5)
    #expect(beside.shown.filter { $0.tier == nil }.map(\.value) == ["old"])
  }

  @Test(arguments: 1...4)
  func `few who left the question out are not told by those who answered it`(_ few: Int) throws {
    let tree = try DepartmentTree([Department(id: "d", name: "d")])
    let plan = BreakdownPlan(
      Crowd.sizes([
        ("d", .senior, "new", 20), ("d", .frontline, "new", 60), ("d", .senior, "old", 25),
        ("d", .frontline, "old", 70), ("d", .senior, "", few), ("d", .frontline, "", 50),
      ]), tree: tree, cells: [Crowd.cell], minimum: 5)
    #expect(plan.shown.count { $0.tier == nil } == 1)
  }

  @Test func `what was settled without rows never shows one`() throws {
    let crowd = try Crowd(seed: 2)
    let plan = BreakdownPlan(
      crowd.sizes(.before, settled: []), tree: crowd.tree, cells: crowd.cells, minimum: 5)
    #expect(plan.shown.isEmpty)
  }
}

/// A small organisation, some of whose people answer later than the others.
private struct Crowd {
  enum Time { case before, added, after }

  typealias People = (department: String, tier: Tier, option: String, count: Int)

  static let cell = CellKey(department: nil, rated: RandomHierarchy.rated)
  static let rows =
    [Tier.senior, .middle, .firstLine].map { BreakdownRow($0) }
    + ["new", "old"].map { BreakdownRow(breakdown: .question("tenure"), value: $0) }

  let tree: DepartmentTree
  let cells: Set<CellKey>
  private let early: [People]
  private let late: [People]

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = ["a", "b", "c"].prefix(2 + Int(seed % 2))
    tree = try DepartmentTree(names.map { Department(id: Identifier($0), name: $0) })
    var early: [People] = []
    var late: [People] = []
    for name in names {
      for tier in [Tier.senior, .middle, .firstLine, .frontline] {
        for option in ["new", "old", ""] where option != "" || seed % 3 == 0 {
          let count = [0, 0, 1, 2, 3, 5, 8, 12].randomElement(using: &random) ?? 0
          let more = [0, 0, 0, 0, 0, 0, 2, 5, 9].randomElement(using: &random) ?? 0
          early.append((name, tier, option, tier == .frontline ? 3 * count : count))
          late.append((name, tier, option, seed % 2 == 0 ? more : count))
        }
      }
    }
    (self.early, self.late) = (early, late)
    let pairs = names.map { name in
      Role.allCases.map { role in
        early.reduce(0) { $1.department == name && $1.tier.role == role ? $0 + $1.count : $0 }
      }
    }
    // What a report could show: all departments, each with enough of either role, or the total alone.
    let isFull = pairs.allSatisfy { $0.allSatisfy { $0 >= 5 } }
    let isTold = Role.allCases.indices.allSatisfy { role in
      pairs.reduce(0) { $0 + $1[role] } >= 5
    }
    cells = Set(
      (isTold ? [Self.cell] : []) + (isFull ? names.map { Self.cell.at(Identifier($0)) } : []))
  }

  /// The rows with at least five people of each role that they tell of.
  var large: Set<BreakdownRow> {
    let sizes = sizes(.before)
    return Set(
      Self.rows.filter { row in
        sizes.people(row, .leader, facet: 0) >= 5
          && (row.tier != nil || sizes.people(row, .frontline, facet: 0) >= 5)
      })
  }

  func sizes(_ time: Time, settled: Set<BreakdownRow>? = nil) -> BreakdownSizes {
    Self.sizes(
      (time == .added ? [] : early) + (time == .before ? [] : late), settled: settled)
  }

  static func sizes(_ people: [People], settled: Set<BreakdownRow>? = nil) -> BreakdownSizes {
    BreakdownSizes(
      facets: [cell], rows: rows,
      crossings: people.map { group in
        BreakdownSizes.Crossing(
          department: Identifier(group.department), role: group.tier.role,
          rows: own(group), scored: [group.count])
      }, settled: settled)
  }

  private static func own(_ group: People) -> Set<BreakdownRow> {
    Set(
      [BreakdownRow(group.tier)]
        + rows.filter { $0.tier == nil && $0.value == group.option })
  }

  /// How many unions of groups of 1 to 4 people follow from what is published, alone or twice.
  func isolated(before: Set<BreakdownRow>, after: Set<BreakdownRow>?) -> Int {
    Role.allCases.reduce(0) { found, role in
      let groups = (early + (after == nil ? [] : late)).filter { $0.tier.role == role }
      let firstLate = early.count { $0.tier.role == role }
      func members(_ holds: (People) -> Bool) -> [[Int]] {
        let all = groups.indices.filter { holds(groups[$0]) && groups[$0].count > 0 }
        // A report before the late answers, and one after.
        return [all.filter { $0 < firstLate }, all]
      }
      let sums =
        (cells.contains(Self.cell) ? members { _ in true } : [])
        + cells.compactMap(\.department).flatMap { id in
          members { $0.department == id.rawValue }
        }
        + before.filter { $0.tier == nil || $0.tier?.role == role }.flatMap { row in
          members { Self.own($0).contains(row) }
        }
      let attacker = LinearAttacker(published: sums, groups: groups.count)
      return found
        + small(groups, from: 0).count {
          attacker.canCompute($0, groups: groups.count)
        }
    }
  }

  /// All sets of groups with 1 to 4 people together.
  private func small(_ groups: [People], from start: Int, left: Int = 4) -> [[Int]] {
    (start..<groups.count).flatMap { first -> [[Int]] in
      guard groups[first].count > 0, groups[first].count <= left else { return [] }
      let rest = small(groups, from: first + 1, left: left - groups[first].count)
      return [[first]] + rest.map { [first] + $0 }
    }
  }
}
