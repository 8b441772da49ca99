import Analysis
import SurveyModel
import Tallies
import Testing

@testable import Privacy

/// Ahead = needed − now: three sums of which one follows from the other two.
@Suite struct LinkedSuppressionTests {
  /// How many of leaders and frontline gave the level today, the level needed, and both.
  private typealias Sizes = (now: (Int, Int), needed: (Int, Int), both: (Int, Int))

  private static func key(_ department: Identifier<Department>?, _ facet: Facet) -> CellKey {
    CellKey(department: department, rated: BlockFacet(block: "care", facet: facet))
  }

  /// The plan of departments side by side; the organisation is their sum.
  private func plan(_ departments: KeyValuePairs<String, Sizes>) throws -> SuppressionPlan {
    var scored: [CellKey: GroupSizes.Pair] = [:]
    for (name, sizes) in departments {
      for (facet, pair) in [
        (Facet.now, sizes.now), (.needed, sizes.needed), (.ahead, sizes.both),
      ] {
        scored[Self.key(Identifier(name), facet)] = GroupSizes.Pair(
          leader: pair.0, frontline: pair.1)
        let sum = scored[Self.key(nil, facet)] ?? GroupSizes.Pair(leader: 0, frontline: 0)
        scored[Self.key(nil, facet)] = GroupSizes.Pair(
          leader: sum.leader + pair.0, frontline: sum.frontline + pair.1)
      }
    }
    let tree = try DepartmentTree(
      departments.map { Department(id: Identifier($0.key), name: $0.key) })
    let facets = [Facet.now, .needed, .ahead].map { BlockFacet(block: "care", facet: $0) }
    let sizes = GroupSizes(tree: tree, facets: facets, scored: scored, answered: [:])
    return SuppressionPlan(sizes: sizes, minimumGroup: 5)
  }

  private func same(_ leaders: Int, _ frontline: Int) -> Sizes {
    ((leaders, frontline), (leaders, frontline), (leaders, frontline))
  }

  @Test func `it is exact where the same people gave both levels`() throws {
    let plan = try plan(["a": same(8, 30), "b": same(12, 40)])
    for department in [nil, "a", "b"] as [Identifier<Department>?] {
      #expect(plan.shown.contains(Self.key(department, .ahead)))
      #expect(!plan.isCoarse(Self.key(department, .ahead)))
    }
    #expect(!plan.isCoarse(Self.key(nil, .ahead), pooling: .matched))
  }

  @Test func `a small cell is withheld where a few gave only one of the two`() throws {
    let one: Sizes = (now: (8, 30), needed: (8, 31), both: (8, 30))
    let plan = try plan(["a": one, "b": same(12, 40), "c": same(9, 40)])
    #expect(plan.withheld(Self.key("a", .ahead))?.code == .linkedAnswers)
    #expect(plan.withheld(Self.key("a", .now)) == nil)
    // The rest of the organisation is a alone, so that another cell has to guard it.
    let guards = [nil, "b", "c"].filter { plan.withheld(Self.key($0, .ahead)) != nil }
    #expect(!guards.isEmpty)
  }

  @Test func `a large cell tells classes where a few gave only one of the two`() throws {
    let few: Sizes = (now: (25, 60), needed: (25, 62), both: (25, 60))
    let plan = try plan(["a": few, "b": same(30, 40)])
    #expect(plan.shown.contains(Self.key("a", .ahead)))
    #expect(plan.isCoarse(Self.key("a", .ahead)))
    #expect(!plan.isCoarse(Self.key("b", .ahead)))
    // What is left out of the organisation’s sums are the same two people.
    #expect(plan.isCoarse(Self.key(nil, .ahead)))
    #expect(plan.isCoarse(Self.key(nil, .ahead), pooling: .matched))
  }

  @Test func `people who gave only one are enough to be a group of their own`() throws {
    let many: Sizes = (now: (25, 66), needed: (25, 67), both: (25, 60))
    let plan = try plan(["a": many, "b": same(30, 40)])
    #expect(!plan.isCoarse(Self.key("a", .ahead)) && !plan.isCoarse(Self.key(nil, .ahead)))
  }

  @Test func `it is withheld with either of its levels`() throws {
    let plan = try plan(["a": same(3, 30), "b": same(12, 40), "c": same(9, 40)])
    #expect(plan.withheld(Self.key("a", .ahead))?.code == .smallGroup)
    for department in [nil, "a", "b", "c"] as [Identifier<Department>?]
    where plan.shown.contains(Self.key(department, .ahead)) {
      #expect(plan.shown.contains(Self.key(department, .now)))
      #expect(plan.shown.contains(Self.key(department, .needed)))
    }
  }

  /// Whatever is shown exactly leaves none or at least five people who gave one level only: in each
  /// cell, and in what each cell leaves of the organisation.
  @Test(arguments: 1...200)
  func `no exact sums leave a few people over`(_ seed: UInt64) throws {
    var random = Shuffle(state: seed &* 0x9E37_79B9_7F4A_7C15)
    func sizes() -> Sizes {
      let both = (random.below(40) + 3, random.below(60) + 3)
      func more(_ n: Int) -> Int { n + (random.below(2) == 0 ? 0 : random.below(9)) }
      return (
        (more(both.0), more(both.1)), (more(both.0), more(both.1)), both
      )
    }
    let all = (a: sizes(), b: sizes(), c: sizes(), d: sizes())
    let list = [("a", all.a), ("b", all.b), ("c", all.c), ("d", all.d)]
    let plan = try plan(["a": all.a, "b": all.b, "c": all.c, "d": all.d])
    func left(_ sizes: Sizes) -> [Int] {
      [
        sizes.now.0 - sizes.both.0, sizes.now.1 - sizes.both.1, sizes.needed.0 - sizes.both.0,
        sizes.needed.1 - sizes.both.1,
      ]
    }
    func isExact(_ key: CellKey) -> Bool { plan.shown.contains(key) && !plan.isCoarse(key) }
    let exact = list.filter { isExact(Self.key(Identifier($0.0), .ahead)) }
    for part in exact { #expect(left(part.1).allSatisfy { $0 == 0 || $0 >= 5 }) }
    guard isExact(Self.key(nil, .ahead)) else { return }
    for column in 0..<4 {
      let rest =
        list.reduce(0) { $0 + left($1.1)[column] } - exact.reduce(0) { $0 + left($1.1)[column] }
      #expect(rest == 0 || rest >= 5)
    }
  }
}

/// Numbers that are the same from the same seed.
private struct Shuffle {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
