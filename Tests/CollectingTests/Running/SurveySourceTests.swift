import Foundation
import SurveyModel
import Testing

@testable import Collecting

@Suite struct SurveySourceTests {
  private func shipped() throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Surveys/service-culture-12.yaml")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func `a survey file is read as its wave keeps it`() throws {
    let survey = try #require(SurveySource.read(shipped()))
    #expect(survey.id == "service-culture-12")
    #expect(survey.items.count { $0.facet == .items } == 48)
  }

  @Test func `a text that is no survey is none`() {
    #expect(SurveySource.read("id: [") == nil)
    #expect(SurveySource.read("") == nil)
  }

  @Test func `ballots and drafts of the shipped survey stay below five kilobytes`() throws {
    let layout = SheetLayout(try #require(SurveySource.read(shipped())))
    #expect(layout.ballotSize < 5_000)
    #expect(layout.draftSize < 5_000)
  }
}
