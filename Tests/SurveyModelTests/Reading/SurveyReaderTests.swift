import SurveyModel
import Surveys
import Testing

struct SurveyReaderTests {
  @Test(arguments: ShippedSurveys.all.map(\.name))
  func `a shipped survey has no faults`(name: String) throws {
    let text = try #require(ShippedSurveys.text(named: name))
    let survey = try SurveyReader.read(text, file: "\(name).yaml")
    #expect(survey.id.rawValue == name)
  }
}
