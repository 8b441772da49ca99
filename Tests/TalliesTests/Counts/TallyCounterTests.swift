import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct TallyCounterTests {
  @Test(arguments: [0, 1, 2, 40, 700])
  func `counting as answers stream by equals walking over all sheets`(_ people: Int) throws {
    let sheets = RandomSheets.make(people, seed: UInt64(people) + 1)
    let book = try Self.book(of: sheets)
    #expect(book.people == people)
    for department in ["oven", "shop", "van"] as [Identifier<Department>] {
      for role in Role.allCases {
        let tally = book.tally(of: department, role: role)
        let naive = NaiveCount(
          sheets: sheets.filter { $0.department == department && $0.tier.role == role })
        try Self.compare(tally, with: naive, layout: book.layout)
      }
    }
  }

  private static func compare(
    _ tally: Tally, with naive: NaiveCount, layout: TallyLayout
  ) throws {
    #expect(tally.people == naive.sheets.count)
    for (column, counts) in tally.items.enumerated() {
      for (position, count) in counts.points.enumerated() {
        #expect(count == naive.count(.point(position), column: column))
      }
      #expect(counts.dontKnow == naive.count(.dontKnow, column: column))
      #expect(counts.blank == naive.count(.blank, column: column))
    }
    for (facet, scores) in zip(layout.facets, tally.scores) {
      let expected = try #require(
        Histogram(observations: naive.scores(facet, of: layout.survey)))
      #expect(scores.histogram == expected)
      #expect(scores.persons == naive.sheets.count)
    }
  }

  @Test func `tiers are kept apart, and a role is all of its tiers`() throws {
    let sheets = RandomSheets.make(200, seed: 8)
    let book = try Self.book(of: sheets)
    for tier in Tier.allCases {
      let group = TallyBook.Group(department: "oven", tier: tier)
      let expected = sheets.filter { $0.department == "oven" && $0.tier == tier }.count
      #expect(book.tallies[group]?.people == expected)
    }
    #expect(
      book.tally(of: "oven", role: .leader).people
        == sheets.filter { $0.department == "oven" && $0.tier != .frontline }.count)
  }

  @Test func `merging two books equals counting the union`() throws {
    let sheets = RandomSheets.make(300, seed: 3)
    let first = try Self.book(of: Array(sheets[..<120]))
    let second = try Self.book(of: Array(sheets[120...]))
    #expect(first.merging(second) == (try Self.book(of: sheets)))
    #expect(first.merging(second) == second.merging(first))
  }

  @Test func `books of different surveys do not merge`() throws {
    let bakery = try Self.book(of: RandomSheets.make(3, seed: 1))
    let survey = Bakery.survey
    let other = Survey(
      id: "other", version: 1, title: survey.title, languages: survey.languages, minutes: 1,
      instructions: survey.instructions, scales: survey.scales,
      blocks: Array(survey.blocks.prefix(1)), presentation: survey.presentation)
    let empty = TallyCounter(try TallyLayout(other)).book(wave: "spring")
    #expect(bakery.merging(empty) == nil)
  }

  @Test(arguments: ["01234", "0123400", "01234x", "512300", "012?00", "01230-é", "012302"])
  func `a string that does not fit is refused, and leaves no trace`(_ answers: String) throws {
    var counter = TallyCounter(try Bakery.layout())
    #expect(throws: AnswerStringFault.self) {
      try counter.add(answers: answers, department: "oven", tier: .senior)
    }
    #expect(counter.book(wave: "spring").tallies.isEmpty)
    try counter.add(answers: "0123-1", department: "oven", tier: .senior)
    var clean = TallyCounter(try Bakery.layout())
    try clean.add(answers: "0123-1", department: "oven", tier: .senior)
    let isSame = counter.book(wave: "spring") == clean.book(wave: "spring")
    #expect(isSame)
  }

  @Test func `a group of which only the role is known counts to its role`() throws {
    var counter = TallyCounter(try Bakery.layout())
    try counter.add(answers: "444331", group: TallyBook.Group(department: "oven", role: .leader))
    try counter.add(answers: "000000", department: "oven", tier: .firstLine)
    let book = counter.book(wave: "spring")
    #expect(book.tally(of: "oven", role: .leader).people == 2)
    #expect(book.tally(of: "oven", role: .frontline).people == 0)
    #expect(book.departments == ["oven"])
  }

  private static func book(of sheets: [AnswerSheet]) throws -> TallyBook {
    var counter = TallyCounter(try Bakery.layout())
    for sheet in sheets { try counter.add(sheet) }
    return counter.book(wave: "spring")
  }
}
