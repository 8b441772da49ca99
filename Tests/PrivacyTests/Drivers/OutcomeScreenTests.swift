import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// What goes with an outcome tells nothing that the report does not print anyway.
@Suite struct OutcomeScreenTests {
  private static func name(_ index: Int) -> Identifier<Department> {
    Identifier("d\(index + 10)")
  }

  /// 36 departments of different levels; the last has two leaders and is withheld.
  private static func people(
    hiddenValue: Int = 1, firstValues: [Int] = [2, 3, 4, 4]
  ) -> [Shop.Person] {
    (0..<36).flatMap { index in
      let values = index == 0 ? firstValues : [2, 3, 4, index % 5 + 1, (index * 3) % 5 + 1]
      let isHidden = index == 35
      return Shop.people(
        isHidden ? 2 : 6, .leader, in: name(index),
        values: isHidden ? [hiddenValue] : [3, 4, index % 4 + 2])
        + Shop.people(
          isHidden ? 8 : 40, .frontline, in: name(index),
          values: isHidden ? [hiddenValue] : values)
    }
  }

  private static let outcome = Outcome(
    name: "Score",
    values: Dictionary(
      uniqueKeysWithValues: (0..<36).map { (name($0), Double(($0 * 7) % 13)) }))

  private static func wave(
    _ people: [Shop.Person], isProtected: Bool = true, drives: Identifier<Block>? = nil
  ) throws -> ScreenedWave {
    let analysis = try GapAnalysis(
      book: Shop.book(people, parts: .scoreProducts), tree: Shop.tree(of: people),
      settings: AnalysisSettings())
    let screen = Screen(
      settings: ReportSettings(
        minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil))
    return screen.wave(analysis, outcome: outcome, drivesOf: drives)
  }

  @Test func `what people of a withheld department answered changes nothing`() throws {
    let one = try Self.wave(Self.people(hiddenValue: 1)).outcome
    let other = try Self.wave(Self.people(hiddenValue: 5)).outcome
    #expect(one == other)
    let found = try #require(one)
    guard case .exact(let used) = try #require(found.drivers.numbers).n.form else {
      Issue.record("no number of departments")
      return
    }
    // The last one is withheld, and another that guards it.
    #expect((30...35).contains(used))
    let open = try Self.wave(Self.people(hiddenValue: 1), isProtected: false).outcome
    #expect(open?.drivers.numbers?.n.form == .exact(36))
  }

  @Test func `what does not change a printed mean changes nothing`() throws {
    // Ten in forty answer 2, or eleven do and one more answers 3 in place of 4: the mean moves by 0.05 at
    // most, and is printed the same.
    let one = try Self.wave(Self.people())
    let other = try Self.wave(
      Self.people(
        firstValues: Array(repeating: [2, 3, 4, 4], count: 9).flatMap { $0 } + [2, 3, 4, 3])
    )
    let means = [one, other].map { $0.cells.map { $0.numbers?.frontline.mean } }
    try #require(means[0] == means[1])
    #expect(one.outcome == other.outcome)
  }

  @Test func `numbers carry two decimals, and surfaces a step that fits the figure`() throws {
    let numbers = try #require(try Self.wave(Self.people()).outcome?.drivers.numbers)
    for share in numbers.weights.map(\.weight.estimate) + [numbers.rSquared.estimate] {
      guard case .exact(let value) = share.form else {
        Issue.record("\(share)")
        continue
      }
      #expect(abs(value * 100 - (value * 100).rounded()) < 1e-9)
    }
    let surface = try #require(try Self.wave(Self.people()).outcome?.surfaces.first?.numbers)
    // The figures spread by some four points: tenths are told.
    #expect(surface.leadersRosier?.estimate.decimals == 1)
  }

  @Test func `a role is related only where fifty of it have every score`() throws {
    func refusal(leaders: Int) throws -> Refusal? {
      let people =
        Shop.people(leaders, .leader, in: "a", values: [2, 3, 4])
        + Shop.people(60, .frontline, in: "a", values: [2, 3, 4])
      return try Self.wave(people, drives: "care").blockDrivers?.drivers[.leader]?.refusal
    }
    #expect(try refusal(leaders: 49) == .fewPeople(needed: 50))
    #expect(try refusal(leaders: 50) == .oneBlock)
  }
}
