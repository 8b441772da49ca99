import Collecting
import Testing

@testable import SurveyWeb

/// The words around devices are there in every language.
@Suite struct DeviceTextsTests {
  /// The texts of a language, each closure called with a value that can be found again.
  private func texts(_ language: InterfaceLanguage) -> [String] {
    let all = InterfaceTexts(language).device
    let (words, entry, lost, leaving) = (all.words, all.entry, all.lost, all.leaving)
    return [
      words.link, words.offerHeading, words.make, words.heading, words.use("WORD"), words.meaning,
      words.toQuestions, entry.heading, entry.label, entry.hint, entry.button,
      entry.sharedHeading, entry.sharedLabel, entry.sharedHint, entry.notFive,
      entry.misspelt("WORD"), entry.unknown, entry.busy, lost.heading, lost.label, lost.button,
      lost.otherLink, leaving.clear, leaving.clearMeaning, leaving.left.heading, leaving.next,
      leaving.nextMeaning(71), leaving.stillThere, leaving.stillThereMeaning(71), leaving.goOn,
      all.keeping.kept, all.keeping.failed, all.keeping.refused,
    ] + words.offer + entry.lines + entry.sharedLines + lost.lines + leaving.left.lines
  }

  private static let others = InterfaceLanguage.allCases.filter { $0 != .english }

  @Test(arguments: others)
  func `every text is there, differs from English, and holds what is filled in`(
    language: InterfaceLanguage
  ) {
    let (english, other) = (texts(.english), texts(language))
    #expect(english.count == 42 && other.count == english.count)
    for (text, original) in zip(other, english) {
      #expect(text.contains { !$0.isWhitespace } && text != original, "\(original)")
      for value in ["71", "WORD"] {
        #expect(text.contains(value) == original.contains(value), "\(original)")
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `what is said of the button to go on is called as the button is`(
    language: InterfaceLanguage
  ) {
    let texts = InterfaceTexts(language)
    #expect(texts.device.keeping.refused.contains(texts.question.carryOn))
    #expect(texts.device.leaving.stillThereMeaning(60).contains(texts.question.carryOn))
  }
}
