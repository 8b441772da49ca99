import Collecting
import SurveyModel
import Testing

@Suite struct InterfaceLanguageTests {
  @Test(arguments: [
    ("en", InterfaceLanguage.english), ("en-GB", .english), ("de-AT", .german), ("es", .spanish),
    ("fr-CA", .french), ("ar", .arabic), ("AR-eg", .arabic),
  ])
  func `a language is served in itself, whatever its region`(
    code: String, served: InterfaceLanguage
  ) {
    #expect(InterfaceLanguage(Language(rawValue: code)) == served)
  }

  @Test(arguments: ["nl", "pt-BR", "und", "", "x", "english", "arz"])
  func `a language that the interface lacks has no words, not those of another`(code: String) {
    #expect(InterfaceLanguage(Language(rawValue: code)) == nil)
  }

  @Test func `Arabic alone is written from right to left`() {
    let directions = InterfaceLanguage.allCases.map(\.direction)
    #expect(directions == ["ltr", "ltr", "ltr", "ltr", "rtl"])
  }

  @Test func `each language is named in its own words`() {
    let names = InterfaceLanguage.allCases.map(\.ownName)
    #expect(Set(names).count == InterfaceLanguage.allCases.count)
    #expect(names.contains("العربية") && names.contains("Deutsch"))
  }
}
