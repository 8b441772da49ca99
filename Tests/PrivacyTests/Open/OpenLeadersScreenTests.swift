import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// Departments whose few leaders agreed to be shown, through the whole screen.
@Suite struct OpenLeadersScreenTests {
  /// Few leaders of `a`, six of `b`, thirty of `c`.
  private func people(
    leaders: [Int] = [5, 4], frontline: [Int] = [3, 4, 3, 4, 3, 2], others: [Int] = [2, 3, 4]
  ) -> [Shop.Person] {
    Shop.people(leaders.count, .leader, in: "a", values: leaders)
      + Shop.people(frontline.count, .frontline, in: "a", values: frontline)
      + Shop.people(6, .leader, in: "b", values: others)
      + Shop.people(30, .frontline, in: "b", values: [3, 4])
      + Shop.people(30, .leader, in: "c", values: others)
      + Shop.people(60, .frontline, in: "c", values: [3, 4])
  }

  /// The analysis where so many leaders of a department agreed.
  private func analysis(
    _ people: [Shop.Person], agreed: [Identifier<Department>: Int] = ["a": 2],
    headcount: [Identifier<Department>: [Role: Int]]? = nil, tree: DepartmentTree? = nil
  ) throws -> GapAnalysis {
    var counter = TallyCounter(try TallyLayout(Shop.survey))
    for person in people {
      let group = TallyBook.Group(department: person.department, role: person.role)
      try counter.add(answers: "\(person.value - 1)", group: group)
    }
    for (department, count) in agreed {
      let row = counter.row(of: TallyBook.Group(department: department, role: .leader))
      for _ in 0..<count { counter.addConsent(to: row) }
    }
    return try GapAnalysis(
      book: counter.book(wave: "spring"), tree: tree ?? Shop.tree(of: people), headcount: headcount,
      settings: AnalysisSettings(interval: .welch))
  }

  private func screen(_ mode: SmallLeadership = .openLeaders) -> Screen {
    Screen(
      settings: ReportSettings(
        minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: .welch,
        smallLeadership: mode))
  }

  @Test func `leaders who all agreed are shown, in means alone`() throws {
    let cells = try screen().wave(analysis(people())).cells
    let numbers = try #require(cells[0].numbers)
    #expect(cells[0].isOpen && cells[0].withheld == nil)
    #expect(numbers.leader.n.form == .below(5) && numbers.frontline.n.form == .range(5, 9))
    #expect(numbers.leader.mean?.form == .exact(4.5))
    #expect(numbers.leader.sd == nil && numbers.frontline.sd == nil)
    #expect(numbers.interval == nil && numbers.welch == nil && numbers.shrunken == nil)
    #expect(numbers.leader.favorable == nil && numbers.frontline.favorable == nil)
    #expect(!cells[1].isOpen && !cells[2].isOpen)
  }

  @Test func `one leader alone is shown after agreeing`() throws {
    let cells = try screen().wave(analysis(people(leaders: [2]), agreed: ["a": 1])).cells
    #expect(cells[0].numbers?.leader.mean?.form == .exact(2))
  }

  @Test func `nothing is left to guard beside them, and all others are shown too`() throws {
    let open = try screen().wave(analysis(people())).cells
    #expect(open.allSatisfy { $0.numbers != nil })
    let rolledUp = try screen(.rollUp).wave(analysis(people())).cells
    #expect(rolledUp.map { $0.numbers != nil } == [false, false, true])
  }

  @Test func `one who did not agree keeps the department as rolled up`() throws {
    let mixed = try screen().wave(analysis(people(), agreed: ["a": 1]))
    let nobody = try screen().wave(analysis(people(), agreed: [:]))
    #expect(mixed == nobody)
    #expect(mixed.cells == (try screen(.rollUp).wave(analysis(people()))).cells)
  }

  @Test func `rolled up, an agreement makes no difference`() throws {
    for mode in [SmallLeadership.rollUp, .directionOnly] {
      let agreed = try screen(mode).wave(analysis(people()))
      #expect(agreed == (try screen(mode).wave(analysis(people(), agreed: [:]))))
    }
  }

  @Test func `four of the frontline are withheld, whatever their leaders agreed to`() throws {
    let few = people(frontline: [3, 4, 3, 4])
    #expect(try screen().wave(analysis(few)).cells[0].numbers == nil)
  }

  @Test(arguments: [[3, 4, 3, 4, 3], [1, 1, 2, 1, 1], [5, 5, 5, 5, 1], [2, 2, 2, 2, 2]])
  func `the frontline beside them keeps enough sets of answers`(_ frontline: [Int]) throws {
    let told = try screen().wave(analysis(people(frontline: frontline))).cells[0]
    try #require(told.numbers != nil)
    // Every set of five to nine answers is tried, the likeliest first, until enough are found.
    let mean = Self.mean(frontline)
    let others = (5...9).flatMap { Self.sets(of: $0) }
      .sorted { abs(Self.mean($0) - mean) < abs(Self.mean($1) - mean) }
    var fitting = 0
    for other in others where fitting < 5 {
      if try screen().wave(analysis(people(frontline: other))).cells[0] == told { fitting += 1 }
    }
    #expect(fitting == 5)
  }

  @Test func `a total does not uncover that the other leaders say all the same`() throws {
    // Four open leaders pull the mean of all off the end at which all others stand.
    let people = people(leaders: [1, 1, 1, 1], others: [5])
    let agreed = try analysis(people, agreed: ["a": 4])
    let total = try #require(screen().wave(agreed).organisation[.raw]?.first)
    #expect(total.withheld?.code == .fewAnswerSets)
    let rolledUp = try #require(screen(.rollUp).wave(agreed).organisation[.raw]?.first)
    #expect(rolledUp.numbers != nil)
  }

  @Test func `with others too few in a remainder, as much is withheld as before`() throws {
    // Two leaders of d did not agree: b guards them, whatever a's leaders agreed to.
    let more =
      people() + Shop.people(2, .leader, in: "d", values: [1, 5])
      + Shop.people(20, .frontline, in: "d", values: [2, 3])
    let cells = try screen().wave(analysis(more)).cells
    #expect(cells.map { $0.numbers != nil } == [true, false, true, false])
  }

  @Test func `no weighted total is told beside them`() throws {
    let headcount: [Identifier<Department>: [Role: Int]] = [
      "a": [.leader: 2, .frontline: 8], "b": [.leader: 9, .frontline: 40],
      "c": [.leader: 40, .frontline: 90],
    ]
    let agreed = try analysis(people(), headcount: headcount)
    let weighted = try #require(screen().wave(agreed).organisation[.weighted]?.first)
    #expect(weighted.withheld?.code == .fewWeights && weighted.numbers == nil)
  }

  @Test func `the matched gap is that of the other departments`() throws {
    let agreed = try #require(
      screen().wave(analysis(people())).organisation[.matched]?.first?.numbers)
    let alone = try #require(
      screen().wave(
        analysis(people().filter { $0.department != "a" }, agreed: [:])
      ).organisation[.matched]?.first?.numbers)
    #expect(agreed.gap == alone.gap && agreed.departments == alone.departments)
  }

  @Test func `who agreed for one wave is not compared over two`() throws {
    let waves = try [analysis(people()), analysis(people(leaders: [4, 4]))]
    let changes = screen().comparison(WaveComparison(earlier: waves[0], later: waves[1])).cells
    #expect(changes[0].withheld?.code == .openLeaders && changes[0].numbers == nil)
    #expect(changes[1].numbers != nil && changes[2].numbers != nil)
  }

  @Test(arguments: [0, 2]) func `a comparison does not tell whether somebody agreed`(
    agreed: Int
  ) throws {
    let tree = try DepartmentTree([
      Department(id: "north", name: "North"), Department(id: "a", name: "A", parent: "north"),
      Department(id: "b", name: "B", parent: "north"), Department(id: "c", name: "C"),
    ])
    let waves = try (1...2).map { _ in
      try analysis(people(), agreed: ["a": agreed], tree: tree)
    }
    let changes = screen().comparison(WaveComparison(earlier: waves[0], later: waves[1])).cells
    let codes = Dictionary(
      changes.map { ($0.department, $0.withheld?.code) }, uniquingKeysWith: { first, _ in first })
    #expect(codes["north"] == .some(.openLeaders) && codes["c"] == .some(nil))
  }

  private static func mean(_ values: [Int]) -> Double {
    Double(values.reduce(0, +)) / Double(values.count)
  }

  /// All sets of so many answers from 1 to 5.
  private static func sets(of people: Int, from lowest: Int = 1) -> [[Int]] {
    if people == 0 { return [[]] }
    return (lowest...5).flatMap { value in
      sets(of: people - 1, from: value).map { [value] + $0 }
    }
  }
}
