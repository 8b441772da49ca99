import Collecting
import Testing

@testable import parallax

/// What the terminal says around the questions is there in every language.
@Suite struct ScreenTextsTests {
  private func words(_ language: InterfaceLanguage) -> [String] {
    let texts = ScreenTexts(language)
    return [
      texts.link, texts.known("WW"), texts.missing(71, 72, 73), texts.aboutYou, texts.jump(1),
      texts.jump(6), texts.turn, texts.keep, texts.clear,
    ]
  }

  @Test(arguments: InterfaceLanguage.allCases.filter { $0 != .english })
  func `every text is there, and differs from English`(language: InterfaceLanguage) {
    for (text, english) in zip(words(language), words(.english)) {
      #expect(text.contains { $0.isLetter } && text != english, "\(text)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `keys and numbers stand in the text, and fit on eighty columns`(
    language: InterfaceLanguage
  ) {
    let texts = ScreenTexts(language)
    #expect(texts.known("WW").contains("WW"))
    let heading = texts.missing(71, 72, 73)
    #expect(["71", "72", "73"].allSatisfy { heading.contains($0) })
    #expect(texts.jump(MissingList.length).contains("\(MissingList.length)"))
    #expect(texts.turn.contains(MissingList.turnKey))
    #expect("\(texts.jump(6))   \(texts.turn)".count <= 80)
    #expect(heading.count <= 80 && texts.aboutYou.count <= 80)
  }
}
