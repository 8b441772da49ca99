import Exchange
import Simulation
import SurveyModel
import Testing

/// The empty table into which paper sheets are typed.
@Suite struct EntrySheetTests {
  private static let survey: Survey = {
    func text(_ words: String) -> LocalizedText { LocalizedText(["en": words]) }
    let points = (1...3).map { Scale.Point(value: $0, label: text("Point \($0)")) }
    let scale = Scale(
      id: "three", points: points, dontKnow: text("No idea"), favorableFrom: 3, bound: 0.3,
      reversible: true)
    let items = (1...2).map { number in
      Item(
        id: Identifier("care-\(number)"), block: "care", facet: .items, scale: "three",
        key: .positive, referent: .shared,
        wording: Wording(leader: text("We lead, \(number)"), frontline: text("We do, \(number)")))
    }
    let shift = ProfileQuestion(
      id: "shift", text: text("Which shift?"),
      options: ["day", "night"].map { ProfileQuestion.Option(id: $0, label: text("By \($0)")) })
    let words = Wording(leader: text("Why?"), frontline: text("Why?"))
    return Survey(
      id: "bakery", version: 2, title: text("Bakery"), languages: ["en"], minutes: 3,
      instructions: words, scales: [scale],
      blocks: [Block(id: "care", label: text("Care"), meaning: text("Care."), items: items)],
      openQuestions: [OpenQuestion(id: "why", wording: words, maximumLength: 100)],
      profile: [shift], presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }()

  private func sheet(
    profile: [Identifier<ProfileQuestion>]? = nil, standing: EntrySheet.Standing = .role
  ) -> EntrySheet {
    EntrySheet(
      survey: Self.survey, role: .leader, language: "en", shortForm: false, profile: profile,
      standing: standing)
  }

  @Test func `the table has the columns of the form, and none for one's own words`() {
    #expect(sheet().csv == "sheet,department,role,care-1,care-2,shift\r\n")
    #expect(sheet(profile: []).csv == "sheet,department,role,care-1,care-2\r\n")
    #expect(sheet(standing: .tier).csv == "sheet,department,tier,care-1,care-2,shift\r\n")
  }

  @Test func `the key says what may be typed, in the words of the form`() {
    let lines = sheet().key.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 7)
    #expect(lines[0] == "number,column,words,type")
    #expect(lines[3] == ",role,at the foot of the sheet,\"leader; frontline\"")
    #expect(
      lines[4]
        == "1,care-1,\"We lead, 1\",\"1 = Point 1; 2 = Point 2; 3 = Point 3; ? = No idea; "
        + "nothing where no circle, or more than one, is filled\"")
    #expect(
      lines[6]
        == "3,shift,Which shift?,\"day = By day; night = By night; "
        + "nothing where no circle, or more than one, is filled\"")
  }

  @Test func `two tables typed in its form are compared by the number of the sheet`() throws {
    let head = sheet().csv
    let first = head + "7,north,leader,1,?,day\r\n8,north,leader,2,3,\r\n"
    let second = head + "8,north,leader,2,3,\r\n7,north,leader,1,2,day\r\n"
    let entry = try DoubleEntry.compare(
      Array(first.utf8), Array(second.utf8), names: ("a", "b"))
    #expect(entry.sheets == 2)
    #expect(entry.differences.map(\.sheet) == ["7"])
    #expect(entry.differences.map(\.kind) == [.cell(column: "care-2", first: "?", second: "2")])
  }
}
