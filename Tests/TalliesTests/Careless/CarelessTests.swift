import SurveyModel
import Testing

@testable import Tallies

@Suite struct CarelessTests {
  /// Three blocks of four statements on one scale, four to a page, block by block.
  private static func survey() -> Survey {
    let scale = Scale(
      id: "agree", points: (1...5).map { Scale.Point(value: $0, label: Bakery.text("\($0)")) },
      dontKnow: nil, favorableFrom: 4, bound: 0.3, reversible: true)
    let blocks: [Block] = ["a", "b", "c"].map { name in
      Block(
        id: Identifier(name), label: Bakery.text(name), meaning: Bakery.text(name),
        items: (1...4).map { number in
          Item(
            id: Identifier("\(name)\(number)"), block: Identifier(name), facet: .items,
            scale: "agree", key: .positive, referent: .shared,
            wording: Wording(leader: Bakery.text(name), frontline: Bakery.text(name)))
        })
    }
    return Survey(
      id: "abc", version: 1, title: Bakery.text("ABC"), languages: ["en"], minutes: 1,
      instructions: Wording(leader: Bakery.text("x"), frontline: Bakery.text("x")),
      scales: [scale], blocks: blocks, profile: [],
      presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }

  private static func tally(_ people: [(Role, String)]) throws -> TallyBook {
    var counter = TallyCounter(try TallyLayout(survey(), parts: .careless))
    for (role, answers) in people {
      try counter.add(answers: answers, group: TallyBook.Group(department: "mill", role: role))
    }
    return counter.book(wave: "spring")
  }

  /// People without a pattern, by a linear congruence, so that the unusual can be told.
  private static let lively: [String] = {
    var state = 1
    return (0..<60).map { _ in
      (0..<12).map { _ in
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        return "\((state >> 16) % 5)"
      }.joined()
    }
  }()

  private func isFlagged(_ answers: String) throws -> Bool {
    let others = Self.lively.map { (Role.frontline, $0) }
    let book = try Self.tally(others + [(.leader, answers)])
    return try #require(book.careless).leader == 1
  }

  @Test(arguments: [
    // All alike: every page is one run, and nothing varies.
    ("333333333333", true), ("000000000000", true),
    // Two of three pages on one point, and one answer beside it: a spread of 0.29 points.
    ("222222222223", true),
    // A run over the edge of a page is none: each page has a change, though hardly anything varies.
    ("222322232222", false),
    // Two pages each of one point, but not of the same one: no sign, and the spread is wide.
    ("000044441234", false),
    // Nothing was answered: nothing can be said.
    ("------------", false),
    // Half of the pages alike and the rest lively: one sign alone.
    ("222222220413", false),
  ])
  func `two signs must agree`(_ answers: String, _ isCareless: Bool) throws {
    #expect(try isFlagged(answers) == isCareless)
  }

  @Test func `the counts without them are those of everybody else`() throws {
    let careful = Self.lively.enumerated().map {
      ($0.offset % 3 == 0 ? Role.leader : .frontline, $0.element)
    }
    let careless: [(Role, String)] = Array(repeating: (.leader, "444444444444"), count: 4)
    let all = try Self.tally(careful + careless)
    let rest = try Self.tally(careful)
    let tally = try #require(all.careless)
    #expect(try #require(rest.careless).leader == 0)
    #expect(tally.leader == 4 && tally.frontline == 0)
    #expect(tally.without.first?.tallies == rest.tallies)
    #expect(all.people == 64)
  }

  @Test func `nobody is looked at where it was not asked for`() throws {
    var counter = TallyCounter(try TallyLayout(Self.survey()))
    try counter.add(
      answers: "333333333333", group: TallyBook.Group(department: "mill", role: .leader))
    #expect(counter.book(wave: "spring").careless == nil)
  }
}
