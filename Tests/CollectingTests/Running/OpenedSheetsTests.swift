import SurveyModel
import TestSupport
import Testing

@testable import Collecting

/// A sheet says itself where it belongs; the frozen roster and the spent links say how many can be there.
@Suite struct OpenedSheetsTests {
  private let layout = SheetLayout(Harbour.survey)

  private func opened(_ places: [(Identifier<Department>, Tier)]) -> OpenedSheets {
    var opened = OpenedSheets(layout: layout)
    for (department, tier) in places {
      opened.add(
        layout.ballot(
          AnswerSheet(
            department: department, tier: tier, answers: Array(repeating: .blank, count: 9),
            consents: false)))
    }
    return opened
  }

  @Test func `sheets beside those of a few people are left out with them`() {
    // One senior of ops has answered; three more sheets say that they are theirs.
    var sheets = opened([
      ("ops", .senior), ("sales", .frontline), ("ops", .senior), ("ops", .senior), ("ops", .senior),
    ])
    let dropped = sheets.dropStrangers(beyond: [
      .init("ops", .senior): 1, .init("sales", .frontline): 1, .init("sales", .senior): 3,
    ])
    #expect(dropped == 4)
    #expect(sheets.responses.map(\.department) == ["sales"])
  }

  @Test func `a place that the roster does not know holds nobody`() {
    var sheets = opened([("ghost", .frontline), ("sales", .frontline)])
    #expect(sheets.dropStrangers(beyond: [.init("sales", .frontline): 5]) == 1)
    #expect(sheets.responses.map(\.department) == ["sales"])
  }

  @Test func `as many as have answered, or fewer, stay`() {
    var sheets = opened([("sales", .frontline), ("sales", .frontline), ("ops", .senior)])
    let dropped = sheets.dropStrangers(beyond: [
      .init("sales", .frontline): 2, .init("ops", .senior): 2,
    ])
    #expect(dropped == 0 && sheets.responses.count == 3)
  }
}
