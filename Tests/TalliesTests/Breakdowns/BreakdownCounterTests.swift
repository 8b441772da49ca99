import SurveyModel
import Tallies
import Testing

/// Answers counted by option, and where options, tiers and departments cross.
@Suite struct BreakdownCounterTests {
  private static let early = BreakdownRow(breakdown: .question("shift"), value: "early")
  private static let late = BreakdownRow(breakdown: .question("shift"), value: "late")

  private static func layout() throws -> TallyLayout {
    try Bakery.layout().with(
      breakdowns: DeclaredBreakdowns(isByTier: true, questions: ["shift", "unknown"]))
  }

  /// Counts sheets of one answer to every item, and a shift.
  private static func book(
    _ people: [(department: String, tier: Tier, answers: String)]
  ) throws -> TallyBook {
    var counter = TallyCounter(try layout())
    for person in people {
      try counter.add(
        answers: person.answers, department: Identifier(person.department), tier: person.tier)
    }
    return counter.book(wave: "w")
  }

  @Test func `each option counts its own people, and all options everybody who chose one`() throws {
    let book = try Self.book([
      ("oven", .senior, "444240"), ("oven", .firstLine, "333231"), ("shop", .frontline, "222220"),
      ("shop", .frontline, "11111-"),
    ])
    #expect(book.tally(of: Self.early, role: .leader).people == 1)
    #expect(book.tally(of: Self.late, role: .leader).people == 1)
    #expect(book.tally(of: Self.early, role: .frontline).people == 1)
    #expect(book.tally(of: Self.late, role: .frontline).people == 0)
    #expect(book.tally(of: BreakdownRow(.senior), role: .leader).people == 1)
    #expect(book.tally(of: .frontline).people == 2)
    #expect(book.breakdown?.rows.count == Tier.allCases.count + 2)
  }

  @Test func `an option's scores are those of its people counted alone`() throws {
    let people: [(department: String, tier: Tier, answers: String)] = [
      ("oven", .senior, "444240"), ("oven", .middle, "?33230"), ("shop", .middle, "012031"),
    ]
    let all = try Self.book(people)
    let alone = try Self.book(Array(people.prefix(2)))
    #expect(all.tally(of: Self.early, role: .leader) == alone.tally(of: .leader))
  }

  @Test func `where breakdowns cross, those are counted who have a score`() throws {
    let book = try Self.book([
      ("oven", .senior, "444240"), ("oven", .senior, "-----0"), ("oven", .senior, "44424-"),
    ])
    let group = TallyBook.Group(department: "oven", tier: .senior)
    let crossings = try #require(book.breakdown).scored.filter { $0.key.group == group }
    let both = crossings.first { $0.key.rows == [BreakdownRow(.senior), Self.early] }
    let tier = crossings.first { $0.key.rows == [BreakdownRow(.senior)] }
    #expect(crossings.count == 2)
    // Bread's statements, its level today, cake's statements.
    #expect(both?.value == [1, 1, 1])
    #expect(tier?.value == [1, 1, 1])
  }

  @Test func `counting in two parts and putting them together is counting all`() throws {
    let people: [(department: String, tier: Tier, answers: String)] = [
      ("oven", .senior, "444240"), ("oven", .frontline, "333231"), ("shop", .frontline, "222220"),
    ]
    let parts = [try Self.book(Array(people.prefix(1))), try Self.book(Array(people.dropFirst()))]
    #expect(parts[0].merging(parts[1])?.breakdown == (try Self.book(people).breakdown))
  }

  @Test func `a survey without declared breakdowns counts none`() throws {
    #expect(TallyCounter(try Bakery.layout()).book(wave: "w").breakdown == nil)
  }

  @Test func `a file's options are read by their names, and others are faults`() throws {
    let layout = try Self.layout()
    let header = "department,tier,crust,shift"
    func file(_ lines: [String]) -> AnswersFile {
      AnswersFile(.bytes(Array(([header] + lines).joined(separator: "\n").utf8) + [10]))
    }
    let book = try #require(
      try file(["oven,senior,4,early", "oven,senior,4,", "oven,senior,4,late"]).tally(layout)
        .books.first)
    #expect(book.tally(of: Self.early, role: .leader).people == 1)
    let error = #expect(throws: AnswersError.self) {
      try file(["oven,senior,4,noon"]).tally(layout)
    }
    guard case .faults(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      faults.listed.map(\.kind) == [.notAnOption(allowed: ["early", "late"])])
  }

  @Test func `a column that a breakdown needs must be there`() throws {
    var options = AnswersFile.Options()
    options.needsBreakdowns = true
    let bytes = Array("department,role,crust,shift\noven,leader,4,early\n".utf8)
    #expect(
      throws: AnswersError.missingColumn(
        "tier", found: ["department", "role", "crust", "shift"])
    ) {
      try AnswersFile(.bytes(bytes), options: options).tally(try Self.layout())
    }
  }
}
