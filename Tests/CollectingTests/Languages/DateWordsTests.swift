import Collecting
import Foundation
import Testing

@Suite struct DateWordsTests {
  /// 1 July 2026, 0:00 UTC.
  private let midnight = Date(timeIntervalSince1970: 1_782_864_000)

  @Test(arguments: [
    (InterfaceLanguage.english, "30 June 2026"), (.german, "30. Juni 2026"),
    (.spanish, "30 de junio de 2026"), (.french, "30 juin 2026"), (.arabic, "30 يونيو 2026"),
  ])
  func `an end at midnight is named by the day before it`(
    language: InterfaceLanguage, words: String
  ) {
    #expect(DateWords(language).lastDay(before: midnight, in: .gmt) == words)
  }

  @Test(arguments: [
    (InterfaceLanguage.english, "1 July 2026, 16:05"), (.german, "1. Juli 2026, 16:05 Uhr"),
    (.spanish, "1 de julio de 2026, 16:05"), (.french, "1er juillet 2026 à 16 h 05"),
    (.arabic, "1 يوليو 2026، الساعة 16:05"),
  ])
  func `an end during the day is named with its hour`(
    language: InterfaceLanguage, words: String
  ) {
    let afternoon = midnight + 16 * 3600 + 300
    let plain = DateWords(language).lastDay(before: afternoon, in: .gmt)
    #expect(plain.replacing("\u{A0}", with: " ") == words)
  }

  @Test func `the calendar is that of the place`() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 2 * 3600))
    let words = DateWords(.english)
    #expect(words.lastDay(before: midnight + 16 * 3600, in: zone) == "1 July 2026, 18:00")
    #expect(words.firstDay(from: midnight, in: .gmt) == "1 July 2026")
    #expect(words.firstDay(from: midnight, in: zone) == "1 July 2026, 2:00")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `each month has a name of its own`(language: InterfaceLanguage) {
    let days = (0..<12).map { month in
      // The 15th of each month of 2026, roughly: 30.4 days apart.
      DateWords(language).firstDay(
        from: Date(timeIntervalSince1970: 1_768_435_200 + Double(month) * 2_629_800), in: .gmt)
    }
    let months = days.map { $0.filter { $0.isLetter } }
    #expect(Set(months).count == 12)
  }
}
