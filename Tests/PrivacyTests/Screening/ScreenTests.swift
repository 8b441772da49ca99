import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// Whole waves through the screen.
@Suite struct ScreenTests {
  @Test func `a protected cell carries no more than the rules allow`() throws {
    let wave = try Self.wave(
      Shop.people(7, .leader, in: "a", values: [2, 3, 4, 4, 5])
        + Shop.people(60, .frontline, in: "a", values: [1, 2, 3, 4, 5, 3]))
    let numbers = try #require(wave.cells.first?.numbers)
    #expect(numbers.leader.n.form == .range(5, 9))
    #expect(numbers.frontline.n.form == .exact(60))
    #expect(numbers.leader.sd == nil && numbers.leader.rwgj == nil)
    #expect(numbers.leader.interval == nil)
    #expect(numbers.frontline.sd != nil)
    for mean in [numbers.leader.mean, numbers.frontline.mean, numbers.gap] {
      let number = try #require(mean.flatMap(Self.exact))
      #expect(abs((number * 20).rounded() - number * 20) < 1e-9, "\(number) is no multiple of 0.05")
    }
    #expect(try #require(wave.organisation[.raw]).count == 1)
  }

  @Test func `a group without a single exception is only bounded, and its gap with it`() throws {
    let wave = try Self.wave(
      Shop.people(6, .leader, in: "a", values: [5])
        + Shop.people(30, .frontline, in: "a", values: [2, 3, 4]))
    let numbers = try #require(wave.cells.first?.numbers)
    #expect(numbers.leader.mean?.form == .above(4.65))
    #expect(numbers.leader.favorable?.form == .above(0.8))
    #expect(numbers.favorableGap == nil && numbers.interval == nil && numbers.welch == nil)
    guard case .above(let bound) = numbers.gap.form else {
      Issue.record("\(numbers.gap)")
      return
    }
    #expect(bound < 1.9)
    #expect(wave.cells.first?.verdict == .leadersRosier)
  }

  @Test func `everybody at the end is not told from one exception, and two make a class`() throws {
    // Of 5 to 9 people with a mean of 4.60 only two sets of answers would be left.
    func leaders(_ values: [Int]) throws -> ScreenedGap.Numbers? {
      try Self.wave(
        Shop.people(5, .leader, in: "a", values: values)
          + Shop.people(30, .frontline, in: "a", values: [2, 3, 4])
      ).cells.first?.numbers
    }
    let all = try #require(try leaders([5, 5, 5, 5, 5]))
    let one = try #require(try leaders([5, 5, 5, 5, 4]))
    #expect(all.leader == one.leader && all.leader.mean?.form == .above(4.65))
    #expect(all.gap == one.gap && all.interval == nil && all.noise == one.noise)
    let two = try leaders([5, 5, 5, 4, 4])
    // 4.60; with one person's point less it would be 4.40, with one more 4.80.
    #expect(two?.leader.mean?.form == .range(4, 5))
    #expect(two?.interval == nil)
  }

  @Test func `of a small group no test and no effect size is told, only the side of the level`()
    throws
  {
    let few = try #require(
      try Self.wave(
        Shop.people(7, .leader, in: "a", values: [4, 4, 3])
          + Shop.people(40, .frontline, in: "a", values: [2, 3, 4])
      ).cells.first?.numbers)
    #expect(few.welch == nil && few.hedgesG == nil && few.superiority == nil)
    #expect(few.cliffsDelta == nil && few.favorableGap == nil && few.smallestDetectable == nil)
    #expect(few.q?.form == .below(0.05) || few.q?.form == .above(0.05))
    let many = try #require(
      try Self.wave(
        Shop.people(300, .leader, in: "a", values: [4, 5, 3, 2, 4, 1])
          + Shop.people(400, .frontline, in: "a", values: [1, 2, 3, 4, 5, 3])
      ).cells.first?.numbers)
    #expect(many.welch != nil && many.hedgesG != nil && many.superiority != nil)
  }

  @Test func `a total is no finer than the smallest department that could be subtracted from it`()
    throws
  {
    let people =
      Shop.people(6, .leader, in: "a", values: [2, 3, 4])
      + Shop.people(30, .frontline, in: "a", values: [2, 3, 4])
      + Shop.people(150, .leader, in: "b", values: [1, 2, 3, 4, 5, 3])
      + Shop.people(200, .frontline, in: "b", values: [1, 2, 3, 4, 5])
    let wave = try Self.wave(people)
    let total = try #require(wave.organisation[.raw]?.first?.numbers)
    #expect(total.leader.sd == nil && total.welch == nil)
    let mean = try #require(total.frontline.mean.flatMap(Self.exact))
    #expect(abs((mean * 20).rounded() - mean * 20) < 1e-9)
    #expect(wave.cells.last?.numbers?.leader.sd != nil)
  }

  @Test func `without disclosure control a cell without leaders keeps its frontline`() throws {
    let people =
      Shop.people(30, .frontline, in: "a", values: [2, 3, 4])
      + Shop.people(9, .leader, in: "b", values: [2, 3, 4])
      + Shop.people(9, .frontline, in: "b", values: [2, 3, 4])
    let open = try Self.wave(people, isProtected: false).cells[0]
    #expect(open.numbers == nil && open.withheld?.code == .noLeaders)
    #expect(open.sides?.frontline.n.form == .exact(30))
    #expect(open.sides?.leader.n.form == .exact(0))
    let guarded = try Self.wave(people).cells[0]
    #expect(guarded.sides == nil && guarded.numbers == nil)
  }

  @Test func `the order of cells does not depend on what is withheld`() throws {
    let people = ["a", "b", "c"].flatMap { name in
      Shop.people(name == "b" ? 2 : 9, .leader, in: Identifier(name), values: [2, 3, 4])
        + Shop.people(20, .frontline, in: Identifier(name), values: [2, 3, 4])
    }
    let places = { (wave: ScreenedWave) in wave.cells.map(\.place) }
    let (open, guarded) = (try Self.wave(people, isProtected: false), try Self.wave(people))
    #expect(places(open) == places(guarded))
    // Two departments would cost the same; one of them guards the small one.
    let codes = guarded.cells.map { $0.withheld?.code }
    #expect(codes[1] == .smallGroup)
    #expect([codes[0], codes[2]].count { $0 == .smallGroup } == 1)
    #expect([codes[0], codes[2]].count { $0 == nil } == 1)
    let reasons = guarded.cells.compactMap(\.withheld)
    #expect(reasons.allSatisfy { $0.nearest == .organisation })
    #expect(open.cells.allSatisfy { $0.withheld == nil })
  }

  @Test func `a minimum below three is raised where numbers are protected`() {
    #expect(Screen(settings: Self.settings(1, isProtected: true)).settings.minimumGroup == 3)
    #expect(Screen(settings: Self.settings(1, isProtected: false)).settings.minimumGroup == 1)
  }

  private static func settings(_ minimum: Int, isProtected: Bool) -> ReportSettings {
    ReportSettings(
      minimumGroup: minimum, bound: nil, level: 0.95, isProtected: isProtected, interval: .welch)
  }

  private static func wave(
    _ people: [Shop.Person], isProtected: Bool = true
  ) throws -> ScreenedWave {
    let analysis = try GapAnalysis(
      book: Shop.book(people), tree: Shop.tree(of: people),
      settings: AnalysisSettings(interval: .welch))
    return Screen(settings: settings(5, isProtected: isProtected)).wave(analysis)
  }

  private static func exact(_ disclosed: Disclosed<Double>) -> Double? {
    if case .exact(let number) = disclosed.form { number } else { nil }
  }
}
