import Collecting
import SurveyModel
import Testing

@testable import SurveyWeb

/// The words on the way are there in every language, and spaced as the language spaces them.
@Suite struct WayTextsTests {
  private func words(_ language: InterfaceLanguage) -> [String: String] {
    let way = InterfaceTexts(language).way
    let sheet = InterfaceTexts(language).sheet
    return [
      "waiting": way.waiting, "lede": way.ledeWithoutResults(71), "shape": way.linkShape,
      "unsaid": way.unsaid(72), "empty": sheet.empty.heading,
      "emptyLines": sheet.empty.lines.joined(separator: " "), "send": sheet.sendEmpty,
      "first": sheet.answerFirst, "unsent": sheet.unsent, "written": sheet.written,
    ]
  }

  @Test(arguments: InterfaceLanguage.allCases.filter { $0 != .english })
  func `every text is there, and differs from English`(_ language: InterfaceLanguage) {
    let english = words(.english)
    for (name, text) in words(language) {
      #expect(text.contains { $0.isLetter } && text != english[name], "\(name)")
      #expect(!text.contains("#"), "\(name)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `numbers stand where they belong`(_ language: InterfaceLanguage) throws {
    let words = words(language)
    #expect(try #require(words["lede"]).contains("71"))
    #expect(try #require(words["unsaid"]).contains("72"))
    #expect(try #require(words["shape"]).contains("26"))
    #expect(InterfaceTexts(language).way.folded(17).contains("17"))
  }

  @Test func `in French no line breaks before a colon or a question mark`() {
    let texts = InterfaceTexts.french
    let own = [
      texts.notice.noSheet, texts.notice.closed, texts.notice.saved, texts.notice.revoked,
      texts.device.leaving.left,
    ].flatMap { [$0.heading] + $0.lines }
    let wishes = [texts.wish.doubt, texts.wish.decline].flatMap {
      [$0.sure.heading] + $0.sure.lines + $0.done.lines
    }
    let all =
      own + wishes + texts.device.entry.sharedLines + texts.device.lost.lines
      + [
        texts.wish.heading, texts.check.afterSending, texts.receipt.meaning, texts.page.help,
        texts.start.notRight, texts.start.stopMeaning, texts.question.openIntroduction,
        texts.check.dontKnowHeading, texts.device.leaving.stillThere, texts.device.leaving.next,
        texts.device.keeping.failed,
      ] + Array(words(.french).values)
    for text in all {
      #expect(text.firstMatch(of: /\x20[:;?!»]|«\x20/) == nil, "\(text)")
      #expect(text.firstMatch(of: /[a-zéè][:;?!]( |$)/) == nil, "\(text)")
    }
  }
}
