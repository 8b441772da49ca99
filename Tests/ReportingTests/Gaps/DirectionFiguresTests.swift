import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct DirectionFiguresTests {
  @Test(arguments: ScreenedDirection.Side.allCases, [Facet.items, .now, .needed])
  func `the words of a direction fit what is asked`(
    _ side: ScreenedDirection.Side, _ facet: Facet
  ) {
    let figures = DirectionFigures(
      ScreenedDirection(side: side, frontline: Screened.rounded(3.5)), of: facet)
    #expect(figures.code.text == side.rawValue)
    #expect(figures.words.text.contains("aim") == (facet == .needed))
    #expect(figures.words.text.hasPrefix("leaders") == (side == .leadersRosier))
    #expect(figures.words.text.hasPrefix("frontline") == (side == .frontlineRosier))
    #expect(figures.clause.text.hasPrefix("direction only: "))
    #expect(figures.clause.text.contains("3.5"))
  }
}
