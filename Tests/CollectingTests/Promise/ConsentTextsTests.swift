import Collecting
import Testing

/// The question to a leader of few says the same in every language.
@Suite struct ConsentTextsTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func `the places and the number stand in the question`(language: InterfaceLanguage) {
    let texts = ConsentTexts(language)
    let lines = texts.lines("PLACES", 7)
    #expect(lines.count == 3)
    #expect(lines[0].contains("PLACES") && lines[0].contains("7"))
    #expect(lines[1].contains("PLACES"))
    #expect(texts.label("PLACES").contains("PLACES"))
    #expect(!lines.joined().contains("#"))
  }

  @Test(arguments: [
    (InterfaceLanguage.english, "A, B and C"), (.german, "A, B und C"), (.spanish, "A, B y C"),
    (.french, "A, B et C"), (.arabic, "A، B وC"),
  ])
  func `several places are joined as the language joins them`(
    language: InterfaceLanguage, joined: String
  ) {
    let texts = ConsentTexts(language)
    #expect(texts.places(["A", "B", "C"]) == joined)
    #expect(texts.places(["A"]) == "A")
    #expect(texts.places([]).isEmpty)
  }

  @Test(arguments: [(3, "3 قادة"), (10, "10 قادة"), (11, "11 قائدًا"), (100, "100 قائد")])
  func `Arabic counts leaders in its forms`(minimum: Int, words: String) {
    #expect(ConsentTexts(.arabic).lines("A", minimum)[0].contains(words))
  }
}
