import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct PanelCounterTests {
  private static func counter() throws -> PanelCounter {
    PanelCounter(try Bakery.layout(), survey: Bakery.survey, waves: ["1", "2"])
  }

  /// An answer string in which cake's one item, at the fifth column, has a point.
  private static func icing(_ point: Int) -> String { "----\(point - 1)-" }

  @Test func `codes give the sums that the same people give in a file`() throws {
    var counter = try Self.counter()
    let rows: [(String?, Int, Int)] = [
      ("p", 0, 4), ("p", 1, 5), ("q", 0, 2), ("q", 1, 3), ("r", 0, 1), (nil, 1, 2), (nil, 1, 3),
    ]
    for (code, wave, point) in rows {
      counter.add(
        answers: Self.icing(point), wave: wave, role: .leader, department: "oven", code: code)
    }
    var options = AnswersFile.Options()
    options.linksPeople = true
    let lines = rows.map { "\($0.1 + 1),oven,leader,\($0.0 ?? ""),\($0.2)" }
    let text = (["wave,department,role,respondent,icing"] + lines).joined(separator: "\n") + "\n"
    let file = try AnswersFile(.bytes(Array(text.utf8)), options: options).tally(
      try Bakery.layout())
    let tallies = try #require(counter.tallies)
    #expect(tallies == (try #require(file.linked)))
    #expect(tallies.people == 2)
  }

  @Test func `a code that comes twice in a wave follows nobody the second time`() throws {
    var counter = try Self.counter()
    for (wave, point) in [(0, 4), (0, 1), (1, 5)] {
      counter.add(
        answers: Self.icing(point), wave: wave, role: .leader, department: "oven", code: "p")
    }
    let tallies = try #require(counter.tallies)
    let place = try #require(tallies.layout.index(of: BlockFacet(block: "cake", facet: .items)))
    let groups = tallies.scores(.leader, facet: place).groups
    #expect(groups.map(\.waves) == [[0], [0, 1]])
    #expect(groups.map(\.sums) == [[1], [4, 5]])
  }

  @Test(arguments: ["", "----9-", "-----", "-------"])
  func `a response that does not fit the survey is passed over`(_ answers: String) throws {
    var counter = try Self.counter()
    counter.add(answers: answers, wave: 0, role: .leader, department: "oven", code: "p")
    #expect(counter.tallies == nil)
  }
}
