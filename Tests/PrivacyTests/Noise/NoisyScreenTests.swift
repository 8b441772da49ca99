import Analysis
import SurveyModel
import Testing

@testable import Privacy

/// What is told of a release follows from the release alone.
@Suite struct NoisyScreenTests {
  private static let world = NoiseWorld(blocks: 2, departments: 3, leaders: 0, frontline: 0)

  /// A tree of three departments, the second below the first.
  private static func tree() throws -> DepartmentTree {
    try DepartmentTree([
      Department(id: "d0", name: "Works"), Department(id: "d1", name: "Mill", parent: "d0"),
      Department(id: "d2", name: "Sales"),
    ])
  }

  /// A release in which every department has the same people, whose mean is that of the role.
  private func release(
    people: Int, leaders: Int, frontline: Int, budget: Int = 1_000, total: Int = 3
  ) throws -> NoisyRelease {
    var sums: Set<NoisySums> = []
    for block in Self.world.names {
      for (role, mean) in [(Role.leader, leaders), (.frontline, frontline)] {
        for place in [nil] + Self.world.places.map(Optional.some) {
          let count = place == nil ? people * total : people
          sums.insert(
            NoisySums(
              cell: ReleasedCell(department: place, block: block, facet: .items), role: role,
              people: count, sum: count * mean,
              squares: place == nil ? count * (mean * mean + 141_120) : nil))
        }
      }
    }
    return NoisyRelease(budget: try #require(NoiseBudget(hundredths: budget)), sums: sums)
  }

  private func screen(_ release: NoisyRelease) throws -> NoisyScreen {
    NoisyScreen(release, survey: Self.world.survey, tree: try Self.tree())
  }

  private func number<Value>(_ value: Disclosed<Value>?) throws -> Value {
    guard case .exact(let number) = try #require(value).form else {
      throw StudyFault()
    }
    return number
  }

  private struct StudyFault: Error {}

  @Test func `departments add up to those above them and to the organisation`() throws {
    // The organisation's own numbers say four departments' worth, the departments three.
    let told = try screen(try release(people: 1_000, leaders: 420, frontline: 0, total: 4)).screened
    func people(_ place: Identifier<Department>?) throws -> Int {
      let gap = (told.organisation + told.cells).first { $0.cell.department == place }
      return try number(gap?.numbers?.leaders)
    }
    // Least squares: each of four numbers moves by a quarter of the thousand that they disagree.
    #expect(try people("d1") == 1_250)
    #expect(try people("d2") == 1_250)
    #expect(try people("d0") == 2_500)
    #expect(try people(nil) == 3_750)
  }

  @Test func `gaps and means are in points of the scale`() throws {
    let told = try screen(try release(people: 1_000, leaders: 420, frontline: 0)).screened
    for gap in told.organisation + told.cells {
      let numbers = try #require(gap.numbers)
      #expect(try number(numbers.gap) == 1)
      #expect(try number(numbers.leaderMean) == 4)
      #expect(try number(numbers.frontlineMean) == 3)
      #expect(gap.verdict == .leadersRosier)
      #expect(try number(numbers.noise) < number(numbers.high) - number(numbers.gap))
    }
  }

  @Test func `swapping the roles flips the sign and the verdict`() throws {
    let told = try screen(try release(people: 900, leaders: 0, frontline: 420)).screened
    for gap in told.organisation {
      #expect(try number(gap.numbers?.gap) == -1)
      #expect(gap.verdict == .frontlineRosier)
    }
  }

  @Test func `no gap among many is aligned, and small but real is said`() throws {
    let none = try screen(try release(people: 20_000, leaders: 100, frontline: 100)).screened
    #expect(none.organisation.allSatisfy { $0.verdict == .aligned })
    #expect(none.organisation.allSatisfy { $0.numbers?.smallButReal == false })
    let small = try screen(try release(people: 20_000, leaders: 142, frontline: 100)).screened
    #expect(small.organisation.allSatisfy { $0.verdict == .aligned })
    #expect(small.organisation.allSatisfy { $0.numbers?.smallButReal == true })
  }

  @Test func `a place is told in all blocks or in none, by its people and the budget alone`() throws
  {
    for mean in [-400, 0, 400] {
      let few = try screen(try release(people: 3, leaders: mean, frontline: 0)).screened
      #expect(few.cells.allSatisfy { $0.numbers == nil && $0.verdict == .withheld })
      let many = try screen(try release(people: 60, leaders: mean, frontline: 0)).screened
      #expect(many.cells.allSatisfy { $0.numbers != nil })
      let quiet = try screen(
        try release(people: 60, leaders: mean, frontline: 0, budget: 10)
      ).screened
      #expect((quiet.organisation + quiet.cells).allSatisfy { $0.numbers == nil })
      #expect(quiet.widest == nil)
    }
  }

  @Test func `a change adds up what both waves leave open`() throws {
    let before = try screen(try release(people: 1_000, leaders: 0, frontline: 0))
    let after = try screen(try release(people: 1_000, leaders: 420, frontline: 0))
    let changes = before.changes(to: after)
    let gap = try #require(after.screened.organisation.first?.numbers)
    let change = try #require(changes.first)
    #expect(change.isTold)
    #expect(try number(change.numbers?.change) == 1)
    let half = try number(gap.high) - number(gap.gap)
    let wider = try number(change.numbers?.high) - number(change.numbers?.change)
    #expect(wider > half)
    #expect(wider < 2 * half)
    let none = after.changes(to: after)
    #expect(none.allSatisfy { !$0.isTold })
    let silent = try screen(try release(people: 2, leaders: 0, frontline: 0))
    #expect(silent.changes(to: after).allSatisfy { $0.numbers == nil })
  }
}
