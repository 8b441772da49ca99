import Foundation
import SurveyModel
import Testing

@testable import SurveyWeb

@Suite struct InterfaceTextsTests {
  @Test(arguments: ["en", "en-GB", "de", "", "x"])
  func `a language without words of its own is answered in English`(_ code: String) {
    #expect(InterfaceTexts.forLanguage(Language(rawValue: code)).language == "en")
  }

  @Test func `an end at midnight is named by the day before it`() throws {
    let midnight = Date(timeIntervalSince1970: 1_782_864_000)  // 1 July 2026, 0:00 UTC
    let texts = InterfaceTexts.english
    #expect(texts.lastDay(before: midnight, in: .gmt) == "30 June 2026")
    #expect(texts.firstDay(from: midnight, in: .gmt) == "1 July 2026")
  }

  @Test func `an end during the day is named with its hour, as the place counts it`() throws {
    let evening = Date(timeIntervalSince1970: 1_782_864_000 + 16 * 3600 + 300)
    let zone = try #require(TimeZone(secondsFromGMT: 2 * 3600))
    let texts = InterfaceTexts.english
    #expect(texts.lastDay(before: evening, in: .gmt) == "1 July 2026, 16:05")
    #expect(texts.lastDay(before: evening, in: zone) == "1 July 2026, 18:05")
  }
}
