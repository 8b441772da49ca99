import Foundation
import Testing

@testable import Collecting

@Suite struct QuietHoursTests {
  /// 1 800 057 600 is midnight of 16 January 2027 in UTC.
  private static let midnight = Date(timeIntervalSince1970: 1_800_057_600)

  private static func at(_ hour: Int, _ minute: Int = 0) -> Date {
    midnight + Double(hour * 60 + minute) * 60
  }

  @Test func `over midnight, evening and morning are quiet and the day is not`() throws {
    let quiet = try #require(QuietHours("20:30-7", timeZone: .gmt))
    for (hour, minute, isQuiet) in [
      (20, 29, false), (20, 30, true), (23, 59, true), (0, 0, true), (6, 59, true), (7, 0, false),
      (12, 0, false),
    ] {
      #expect(quiet.contains(Self.at(hour, minute)) == isQuiet)
    }
  }

  @Test func `within a day, only its middle is quiet`() throws {
    let quiet = try #require(QuietHours("12-13", timeZone: .gmt))
    for (hour, isQuiet) in [(11, false), (12, true), (13, false), (0, false)] {
      #expect(quiet.contains(Self.at(hour)) == isQuiet)
    }
  }

  @Test func `the hours are those of the place, summer time included`() throws {
    let paris = try #require(TimeZone(identifier: "Europe/Paris"))
    let quiet = try #require(QuietHours("20:00-07:00", timeZone: paris))
    #expect(quiet.contains(Self.at(5, 59)))
    #expect(!quiet.contains(Self.at(6)))
    let july = Self.at(5) + 181 * 86_400
    #expect(!quiet.contains(july))
  }

  @Test(arguments: ["", "20", "20-20", "24-7", "20:60-7", "a-b", "20-7-3"])
  func `what is no such time is refused`(_ text: String) {
    #expect(QuietHours(text, timeZone: .gmt) == nil)
  }

  @Test func `waits grow, and end`() {
    let now = Self.midnight
    var minutes: [Double] = []
    while let next = BackOff.next(after: minutes.count + 1, at: now) {
      minutes.append(next.timeIntervalSince(now) / 60)
    }
    #expect(minutes.count >= 3)
    #expect(minutes == minutes.sorted() && Set(minutes).count == minutes.count)
    #expect(BackOff.next(after: 0, at: now) == nil)
  }
}
