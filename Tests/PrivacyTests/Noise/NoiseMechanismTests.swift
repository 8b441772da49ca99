import Analysis
import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Privacy

@Suite struct NoiseMechanismTests {
  private static let world = NoiseWorld(blocks: 2, departments: 3, leaders: 4, frontline: 9)

  private func budget(_ hundredths: Int) throws -> NoiseBudget {
    try #require(NoiseBudget(hundredths: hundredths))
  }

  @Test func `each place, block and role is drawn once, and squares for the organisation alone`()
    throws
  {
    var random = SplitMix(seed: 1)
    let exact = Self.world.sums(using: &random)
    let release = NoiseMechanism(budget: try budget(200), blocks: 2)
      .release(of: exact, using: &random)
    #expect(release.sums.count == (3 + 1) * 2 * 2)
    #expect(Set(release.sums.map { "\($0.cell) \($0.role)" }).count == release.sums.count)
    for sums in release.sums {
      #expect((sums.squares != nil) == (sums.cell.department == nil))
    }
    #expect(release.budget.hundredths == 200)
  }

  @Test func `a number of people who never answered is drawn too, and may be negative`() throws {
    var random = SplitMix(seed: 2)
    let nobody = ExactSums(
      CellKey(department: "d0", rated: BlockFacet(block: "b0", facet: .items)), role: .leader,
      scores: .empty, range: 1...5, unit: NoisySums.unit)
    let mechanism = NoiseMechanism(budget: try budget(50), blocks: 12)
    let drawn = (0..<60).compactMap { _ in
      mechanism.release(of: [nobody], using: &random).sums.first?.people
    }
    #expect(drawn.contains { $0 < 0 })
    #expect(drawn.contains { $0 > 0 })
    #expect(Set(drawn).count > 20)
  }

  @Test func `drawn numbers lie around the exact ones, as widely as the laws say`() throws {
    var random = SplitMix(seed: 3)
    let exact = ExactSums(
      CellKey(department: nil, rated: BlockFacet(block: "b0", facet: .items)), role: .frontline,
      scores: try #require(Histogram(values: [2, 4, 5], counts: [3, 8, 2])), range: 1...5,
      unit: NoisySums.unit)
    #expect(exact.people == 13)
    // 3 · (−420) + 8 · 420 + 2 · 840
    #expect(exact.sum == 3_780)
    #expect(exact.squares == 11 * 420 * 420 + 2 * 840 * 840)
    let budget = try budget(400)
    let laws = NoiseLaws(budget: budget, blocks: 3)
    let mechanism = NoiseMechanism(budget: budget, blocks: 3)
    let draws = 4_000
    var moved = [0.0, 0.0, 0.0]
    for _ in 0..<draws {
      let drawn = try #require(mechanism.release(of: [exact], using: &random).sums.first)
      let squares = try #require(drawn.squares)
      moved[0] += Double(drawn.people - exact.people)
      moved[1] += Double(drawn.sum - exact.sum)
      moved[2] += Double(squares - exact.squares)
    }
    for (total, law) in zip(moved, [laws.people, laws.sum, laws.squares]) {
      // Five standard errors.
      #expect(abs(total / Double(draws)) < 5 * (law.variance / Double(draws)).squareRoot())
    }
  }

  @Test func `the same release tells the same, whatever was answered`() throws {
    var random = SplitMix(seed: 4)
    let release = NoiseMechanism(budget: try budget(1_000), blocks: 2)
      .release(of: Self.world.sums(using: &random), using: &random)
    let tree = try Self.world.tree
    let screens = (0..<2).map { _ in
      NoisyScreen(release, survey: Self.world.survey, tree: tree).screened
    }
    #expect(screens[0] == screens[1])
  }
}
