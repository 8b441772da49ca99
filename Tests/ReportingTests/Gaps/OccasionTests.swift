import Foundation
import Reporting
import Testing

@Suite struct OccasionTests {
  private static func moment(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
  }

  @Test(arguments: [
    ("2026-03-22T00:00:00Z", "21\u{A0}March 2026"), ("2026-03-22T18:00:00Z", "22\u{A0}March 2026"),
    ("2026-01-01T00:00:00Z", "31\u{A0}December 2025"),
  ])
  func `the last day is the one that held the last moment`(_ closes: String, _ day: String) throws {
    let occasion = Occasion(
      organisation: "Harbour", opens: try Self.moment("2025-12-03T00:00:00Z"),
      closes: try Self.moment(closes))
    #expect(occasion.lastDay.text == day)
    #expect(occasion.dates.text == "open from 3\u{A0}December 2025 to \(day)")
  }
}
