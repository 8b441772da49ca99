import Simulation
import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct PatternCounterTests {
  @Test func `patterns are made only when they are asked for`() throws {
    let book = TallyCounter(try TallyLayout(Bakery.survey)).book(wave: "spring")
    #expect(book.patterns == nil)
  }

  @Test(arguments: [0, 1, 30, 600])
  func `sums and products are those of everybody who answered every statement`(
    _ people: Int
  ) throws {
    let sheets = RandomSheets.make(people, seed: UInt64(people) + 5)
    let patterns = try #require(try Self.book(of: sheets, Bakery.survey).patterns)
    for (facet, block) in zip(try TallyLayout(Bakery.survey).facets, patterns.blocks) {
      guard facet.key == BlockFacet(block: "bread", facet: .items) else {
        #expect(block == nil)
        continue
      }
      let block = try #require(block)
      for role in Role.allCases {
        var expected = try #require(ItemMoments(itemCount: 3))
        for values in Self.complete(sheets.filter { $0.tier.role == role }) {
          expected.add(values)
        }
        #expect(block.moments(role) == expected)
      }
    }
  }

  @Test func `each pattern is counted for each role`() throws {
    let sheets = RandomSheets.make(400, seed: 2)
    let block = try #require(try Self.book(of: sheets, Bakery.survey).patterns?.blocks.first)
    let patterns = try #require(block?.patterns)
    let leaders = Self.complete(sheets.filter { $0.tier.role == .leader })
    let frontline = Self.complete(sheets.filter { $0.tier.role == .frontline })
    for pattern in patterns.patterns {
      #expect(pattern.leaders == leaders.filter { $0 == pattern.answers }.count)
      #expect(pattern.frontline == frontline.filter { $0 == pattern.answers }.count)
    }
    #expect(patterns.patterns.reduce(0) { $0 + $1.leaders } == leaders.count)
    #expect(patterns.patterns.reduce(0) { $0 + $1.frontline } == frontline.count)
  }

  @Test func `a statement stands beside the sum of all others, foretold where some are blank`()
    throws
  {
    let survey = WideSurvey.make(items: 4, blocks: 1)
    var counter = TallyCounter(try TallyLayout(survey, parts: .patterns))
    try counter.add(answers: "4301", department: "oven", tier: .senior)
    // Two of three others answered, 5 and 4 points: 3 · (4 + 3) / 2 = 10.5 above three ones.
    try counter.add(answers: "2-43", department: "oven", tier: .frontline)
    try counter.add(answers: "4---", department: "oven", tier: .frontline)
    let totals = try #require(counter.book(wave: "spring").patterns?.totals)
    let strata = try #require(totals.table(column: 0)).strata
    #expect(strata.map(\.score) == [7, 14])
    #expect(strata.first?.leader.counts == [1])
    #expect(strata.first?.leader.values == [5])
    #expect(strata.last?.frontline.values == [3])
    #expect(totals.table(column: 1)?.strata.map(\.score) == [8])
    #expect(totals.table(column: 9) == nil)
  }

  @Test(arguments: [4, 9])
  func `merging patterns equals counting the union, for small blocks and for large`(
    items: Int
  ) throws {
    let survey = WideSurvey.make(items: items, blocks: 2)
    let sheets = WideSurvey.sheets(500, items: 2 * items, seed: 7)
    let first = try Self.book(of: Array(sheets[..<200]), survey)
    let second = try Self.book(of: Array(sheets[200...]), survey)
    let union = try Self.book(of: sheets, survey)
    #expect(first.merging(second) == union)
    #expect(second.merging(first) == union)
    #expect(union.patterns?.blocks.compactMap { $0?.patterns }.count == 2)
  }

  @Test func `a block of very many statements keeps sums and products alone`() throws {
    let survey = WideSurvey.make(items: 40, blocks: 1)
    let book = try Self.book(of: WideSurvey.sheets(50, items: 40, seed: 1), survey)
    let block = try #require(book.patterns?.blocks.first.flatMap { $0 })
    #expect(block.patterns == nil)
    #expect(block.complete(.leader) + block.complete(.frontline) > 0)
    #expect(book.merging(book)?.patterns?.blocks.first??.patterns == nil)
  }

  /// The keyed answers to the bread block of those who answered all of it.
  private static func complete(_ sheets: [AnswerSheet]) -> [[Int]] {
    sheets.compactMap { sheet in
      let answers = sheet.answers[..<3].enumerated().compactMap { column, answer -> Int? in
        guard case .point(let position) = answer else { return nil }
        return column == 1 ? 5 - position : 1 + position
      }
      return answers.count == 3 ? answers : nil
    }
  }

  private static func book(of sheets: [AnswerSheet], _ survey: Survey) throws -> TallyBook {
    var counter = TallyCounter(try TallyLayout(survey, parts: .patterns))
    for sheet in sheets { try counter.add(sheet) }
    return counter.book(wave: "spring")
  }
}
