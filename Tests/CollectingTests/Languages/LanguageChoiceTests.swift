import Collecting
import SurveyModel
import Testing

@Suite struct LanguageChoiceTests {
  @Test(arguments: [
    ("de", ["de"]), ("de, en;q=0.5", ["de", "en"]), ("en;q=0.5,de", ["de", "en"]),
    ("fr;q=0.8, de-AT;q=0.9, *;q=0.1", ["de-AT", "fr"]), ("ar;q=0", []), ("", []), (",;,", []),
    ("en ; q=0.3 , es ; q=0.4", ["es", "en"]), ("en;q=x, es", ["es"]),
  ])
  func `a browser's languages come in the order of their weights`(
    header: String, languages: [String]
  ) {
    #expect(LanguageChoice.wanted(header).map(\.rawValue) == languages)
  }

  @Test func `of an endless list only the first are read`() {
    let header = (0..<10_000).map { "x\($0)" }.joined(separator: ",")
    #expect(LanguageChoice.wanted(header).count == 20)
  }

  @Test(arguments: [
    (["de"], "de"), (["de-AT"], "de"), (["pt", "es-MX"], "es-419"), (["EN-gb"], "en-GB"),
    (["nl"], nil), ([], nil), (["fr", "de"], "de"),
  ])
  func `the first wanted language that is offered is taken, in another region if need be`(
    wanted: [String], found: String?
  ) {
    let offered: [Language] = ["de", "es-419", "en-GB"]
    let best = LanguageChoice.best(wanted.map(Language.init(rawValue:)), among: offered)
    #expect(best?.rawValue == found)
  }
}
