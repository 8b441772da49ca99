import Simulation
import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Analysis

@Suite struct OutcomeAnalysisTests {
  private static let scale = Scale(
    id: "agree", points: (1...5).map { Scale.Point(value: $0, label: LocalizedText([:])) },
    dontKnow: nil, favorableFrom: 4, bound: 0.3, reversible: false)

  private static func blocks(_ count: Int) -> [MainBlock] {
    (0..<count).map { MainBlock(block: Identifier("b\($0)"), facet: .items, scale: scale) }
  }

  /// Departments with levels at random, and a figure made of them.
  private static func scene(
    _ count: Int, blocks: [MainBlock], seed: UInt64 = 1, prefix: String = "d", noise: Double = 0.1,
    figure: ([DepartmentMeans.Pair]) -> Double
  ) throws -> (means: DepartmentMeans, outcome: Outcome) {
    var random = SeededGenerator(seed: seed)
    var means: [CellKey: DepartmentMeans.Pair] = [:]
    var values: [Identifier<Department>: Double] = [:]
    let ids = (0..<count).map { Identifier<Department>("\(prefix)\($0)") }
    for id in ids {
      let pairs = blocks.map { _ in
        DepartmentMeans.Pair(
          leader: 3.5 + random.bell() * 0.4, frontline: 3.4 + random.bell() * 0.4)
      }
      for (block, pair) in zip(blocks, pairs) { means[block.cell(in: id)] = pair }
      values[id] = figure(pairs) + noise * random.bell()
    }
    let tree = try DepartmentTree(ids.map { Department(id: $0, name: "x") })
    return (
      DepartmentMeans(tree: tree, means: means), Outcome(name: "Score", values: values)
    )
  }

  @Test func `the blocks of which a figure is made carry its weight`() throws {
    let blocks = Self.blocks(6)
    let (means, outcome) = try Self.scene(60, blocks: blocks) { pairs in
      2 * pairs[1].frontline + pairs[4].frontline
    }
    let found = OutcomeAnalysis(outcome, means: means, blocks: blocks, level: 0.95)
    let fit = try found.drivers.get()
    #expect(fit.n == 60)
    let weights = fit.weights.map(\.weight.value)
    // Independent blocks of equal spread share as the squares of their slopes: four to one.
    #expect(abs(weights[1] - 0.8) < 0.12)
    #expect(abs(weights[4] - 0.2) < 0.12)
    #expect(abs(weights.reduce(0, +) - fit.rSquared.value) < 1e-12)
    let gains = try fit.weights.map { try #require($0.meanGain) }
    #expect(abs(gains.reduce(0, +) - fit.rSquared.value) < 1e-12)
    #expect(try #require(fit.rSquared.p) < 1e-6)
    for place in [0, 2, 3, 5] {
      #expect(try #require(fit.weights[place].weight.interval).low == 0)
    }
  }

  @Test func `the unit of the figure changes no weight, nor does the order of departments`() throws
  {
    let blocks = Self.blocks(4)
    let (means, outcome) = try Self.scene(40, blocks: blocks, noise: 0.5) {
      $0[0].frontline - $0[2].frontline
    }
    let scaled = Outcome(name: "Score", values: outcome.values.mapValues { 1_000_000 - 2_500 * $0 })
    let one = try OutcomeAnalysis(outcome, means: means, blocks: blocks, level: 0.95).drivers.get()
    let two = try OutcomeAnalysis(scaled, means: means, blocks: blocks, level: 0.95).drivers.get()
    for (a, b) in zip(one.weights, two.weights) {
      #expect(abs(a.weight.value - b.weight.value) < 1e-9)
      #expect(abs(a.correlation + b.correlation) < 1e-9)
    }
  }

  @Test func `29 departments are too few, and so are 30 for 25 blocks`() throws {
    for (departments, blocks, needed) in [(29, 2, 30), (34, 25, 35)] {
      let blocks = Self.blocks(blocks)
      let (means, outcome) = try Self.scene(departments, blocks: blocks) { $0[0].frontline }
      let found = OutcomeAnalysis(outcome, means: means, blocks: blocks, level: 0.95)
      #expect(found.drivers == .failure(.fewDepartments(found: departments, needed: needed)))
    }
  }

  @Test func `departments without a figure or a mean do not enter, nor does a division of others`()
    throws
  {
    let blocks = Self.blocks(1)
    let parts = ["a", "b", "c"] as [Identifier<Department>]
    let tree = try DepartmentTree(
      [Department(id: "all", name: "All")]
        + parts.map { Department(id: $0, name: "x", parent: "all") })
    let pair = DepartmentMeans.Pair(leader: 3, frontline: 4)
    let means = DepartmentMeans(
      tree: tree,
      means: [
        blocks[0].cell(in: "all"): pair, blocks[0].cell(in: "a"): pair,
        blocks[0].cell(in: "b"): pair,
      ])
    func rows(_ values: [Identifier<Department>: Double]) -> [Double] {
      means.rows(blocks, outcome: Outcome(name: "Score", values: values)).map(\.outcome)
    }
    #expect(rows(["all": 9, "a": 1, "b": 2, "c": 3]) == [1, 2])
    #expect(rows(["all": 9, "c": 3]) == [9])
    #expect(rows(["c": 3]) == [])
  }

  @Test func `a figure that is the same everywhere has nothing that goes with it`() throws {
    let blocks = Self.blocks(2)
    let (means, outcome) = try Self.scene(40, blocks: blocks, noise: 0) { _ in 7 }
    let found = OutcomeAnalysis(outcome, means: means, blocks: blocks, level: 0.95)
    #expect(found.drivers == .failure(.noVariation))
    for surface in found.surfaces { #expect(surface.fit == .failure(.noVariation)) }
  }

  @Test func `what a surface says is what it was made of`() throws {
    let blocks = Self.blocks(3)
    let (means, outcome) = try Self.scene(80, blocks: blocks, noise: 0.05) { pairs in
      let apart = pairs[1].leader - pairs[1].frontline
      return pairs[0].leader + pairs[0].frontline - 2 * apart * apart
    }
    let found = OutcomeAnalysis(outcome, means: means, blocks: blocks, level: 0.95)
    let first = try found.surfaces[0].fit.get()
    let second = try found.surfaces[1].fit.get()
    #expect(first.level.estimate.value > 0)
    #expect(try #require(first.level.q) < 0.001)
    #expect(second.distance.estimate.value < 0)
    #expect(try #require(second.distance.q) < 0.001)
    let third = try found.surfaces[2].fit.get()
    for effect in [third.level, third.distance] { #expect(try #require(effect.q) > 0.05) }
  }

  @Test func `a side on which hardly any department lies is not spoken of`() throws {
    let blocks = Self.blocks(1)
    let ids = (0..<40).map { Identifier<Department>("d\($0)") }
    var random = SeededGenerator(seed: 5)
    var means: [CellKey: DepartmentMeans.Pair] = [:]
    for (index, id) in ids.enumerated() {
      let level = 3.4 + random.bell() * 0.3
      let gap = index < 4 ? -0.2 : 0.4 + 0.1 * random.bell()
      means[blocks[0].cell(in: id)] = DepartmentMeans.Pair(
        leader: level + gap / 2, frontline: level - gap / 2)
    }
    let values = ids.map { ($0, random.bell()) }
    let found = OutcomeAnalysis(
      Outcome(name: "Score", values: Dictionary(uniqueKeysWithValues: values)),
      means: DepartmentMeans(
        tree: try DepartmentTree(ids.map { Department(id: $0, name: "x") }), means: means),
      blocks: blocks, level: 0.95)
    let fit = try found.surfaces[0].fit.get()
    #expect(fit.leadersRosier != nil)
    #expect(fit.frontlineRosier == nil)
    #expect(fit.bothHigh == nil && fit.bothLow == nil)
    #expect(fit.direction == nil)
  }
}
