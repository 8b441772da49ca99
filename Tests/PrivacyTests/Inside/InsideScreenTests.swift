import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// What of groups and blocks passes the screen.
@Suite struct InsideScreenTests {
  private static let mixed = [2, 3, 4, 4, 5]

  private func inside(
    _ people: [Shop.Person], isProtected: Bool = true
  ) throws -> ScreenedInside {
    try #require(wave(people, isProtected: isProtected).inside)
  }

  private func wave(
    _ people: [Shop.Person], isProtected: Bool = true
  ) throws -> ScreenedWave {
    let analysis = try GapAnalysis(
      book: try Shop.book(people), tree: try Shop.tree(of: people), settings: AnalysisSettings())
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil)
    return Screen(settings: settings).wave(analysis)
  }

  @Test(arguments: [(19, false), (20, true)])
  func `statements are told from twenty people of each role`(
    _ leaders: Int, _ isTold: Bool
  ) throws {
    let inside = try inside(
      Shop.people(leaders, .leader, in: "a", values: Self.mixed)
        + Shop.people(60, .frontline, in: "a", values: Self.mixed))
    let block = try #require(inside.blocks.first)
    #expect(block.statements.isEmpty != isTold)
    #expect((block.withheld == nil) == isTold)
    if !isTold {
      #expect(block.withheld?.code == .fewLeaders && block.withheld?.minimumGroup == 20)
      #expect(block.scales.allSatisfy { $0.numbers == nil })
    }
  }

  @Test func `statements of fewer than a hundred are told in twentieths of a point`() throws {
    let inside = try inside(
      Shop.people(41, .leader, in: "a", values: Self.mixed)
        + Shop.people(130, .frontline, in: "a", values: Self.mixed))
    let statement = try #require(inside.blocks.first?.statements.first)
    for number in [statement.leader.mean, statement.frontline.mean, statement.gap] {
      guard case .exact(let value)? = number?.form else {
        Issue.record("\(String(describing: number))")
        continue
      }
      #expect(abs((value * 20).rounded() - value * 20) < 1e-9)
    }
  }

  @Test func `a statement on which everybody agrees is withheld with its whole block`() throws {
    let inside = try inside(
      Shop.people(30, .leader, in: "a", values: [5])
        + Shop.people(60, .frontline, in: "a", values: Self.mixed))
    let block = try #require(inside.blocks.first)
    #expect(block.statements.isEmpty && block.withheld?.code == .guardsAnother)
    #expect(inside.agreement.first { $0.role == .leader }?.numbers == nil)
  }

  @Test func `spread over all is withheld where it would give that of a few away`() throws {
    // Ninety leaders tell their spread, seven do not: all together would tell it for them.
    let told =
      Shop.people(90, .leader, in: "a", values: Self.mixed)
      + Shop.people(60, .frontline, in: "a", values: Self.mixed)
    let frontline = Shop.people(60, .frontline, in: "b", values: Self.mixed)
    let seven = try inside(
      told + frontline + Shop.people(7, .leader, in: "b", values: Self.mixed))
    #expect(seven.agreement.first { $0.role == .leader }?.withheld?.code == .guardsAnother)
    #expect(seven.agreement.first { $0.role == .frontline }?.numbers?.sd != nil)
    let ten = try inside(
      told + frontline + Shop.people(10, .leader, in: "b", values: Self.mixed))
    #expect(ten.agreement.first { $0.role == .leader }?.numbers?.sd != nil)
  }

  @Test(arguments: [10, 14, 20, 33, 60, 120])
  func `agreement is told with no more detail than the organisation's own cell has`(
    _ leaders: Int
  ) throws {
    var lesser = 0
    for shift in 0..<4 {
      let people =
        Shop.people(leaders, .leader, in: "a", values: [3, 4, 4, 5, 2 + shift % 3, 4, 5])
        + Shop.people(3 * leaders, .frontline, in: "a", values: [2, 3, 3, 4, 5, 1 + shift])
      let wave = try wave(people)
      let cell = try #require(wave.organisation[.raw]?.first { $0.place.facet == .items }?.numbers)
      guard cell.leader.rwgj == nil, cell.frontline.rwgj == nil else { continue }
      for role in Role.allCases {
        let own = role == .leader ? cell.leader : cell.frontline
        let told = try #require(
          wave.inside?.agreement.first { $0.role == role && $0.facet == .items })
        guard let numbers = told.numbers else { continue }
        #expect(numbers.sd == own.sd && numbers.dontKnow == own.dontKnow)
        #expect(numbers.averageDeviation == nil && numbers.rwgjSkewed == nil)
        let side: Disclosed<Double>.Form = numbers.isDivided ? .below(0.7) : .above(0.7)
        #expect(numbers.rwgj.map { $0.form == side && role == .leader } != false)
        lesser += 1
      }
    }
    #expect(lesser > 0 || leaders > 33)
  }

  @Test(arguments: [40, 99, 240])
  func `of fewer than a hundred nothing that is made of statements is finer than they are`(
    _ leaders: Int
  ) throws {
    let wave = try wave(
      Shop.people(leaders, .leader, in: "a", values: [3, 4, 4, 5, 2, 4, 5, 1])
        + Shop.people(300, .frontline, in: "a", values: [2, 3, 3, 4, 5, 1]))
    let cells = (wave.organisation[.raw] ?? []) + wave.cells
    let told =
      cells.compactMap(\.numbers).flatMap { [$0.leader.rwgj, $0.leader.averageDeviation] }
      + (wave.inside?.agreement ?? []).filter { $0.role == .leader }.flatMap {
        [$0.numbers?.rwgj, $0.numbers?.averageDeviation, $0.numbers?.sd]
      }
    let values = told.compactMap { told -> Double? in
      if case .exact(let value)? = told?.form { value } else { nil }
    }
    let areSteps = values.allSatisfy { abs(($0 * 20).rounded() - $0 * 20) < 1e-9 }
    #expect(!values.isEmpty && areSteps == (leaders < 100))
  }

  @Test func `without disclosure control all is told that exists`() throws {
    let inside = try inside(
      Shop.people(2, .leader, in: "a", values: [5, 4])
        + Shop.people(3, .frontline, in: "a", values: [1, 2]), isProtected: false)
    #expect(inside.fewest == 0)
    #expect(inside.blocks.first?.statements.first?.leader.mean?.form == .exact(4.5))
    #expect(inside.agreement.allSatisfy { $0.withheld == nil && $0.numbers?.sd != nil })
    #expect(inside.agreement.allSatisfy { $0.likeness == nil })
  }

  @Test func `how alike departments are is told from five departments on`() throws {
    func people(_ departments: Int) -> [Shop.Person] {
      (0..<departments).flatMap { number in
        let department = Identifier<Department>("d\(number)")
        return Shop.people(12, .leader, in: department, values: Self.mixed)
          + Shop.people(30, .frontline, in: department, values: [1 + number % 3, 4])
      }
    }
    #expect(try inside(people(4)).agreement.allSatisfy { $0.likeness == nil })
    let five = try inside(people(5)).agreement
    #expect(five.allSatisfy { $0.likeness?.departments == 5 })
  }
}
