import Collecting
import Testing

@Suite struct RetentionTests {
  @Test(arguments: [
    (Retention.unlimited, nil), (Retention(days: 0), nil),
    (Retention(days: 30, responseDays: 30), nil),
    (Retention(days: -1), RetentionFault.days(found: -1)),
    (Retention(days: 4_000), .days(found: 4_000)),
    (Retention(responseDays: 30), .responsesBeforeNames),
    (Retention(days: 30, responseDays: 29), .responsesBeforeNames),
  ])
  func `answers never go before names and links`(
    _ retention: Retention, _ fault: RetentionFault?
  ) {
    #expect(retention.fault == fault)
  }

  @Test(arguments: [
    (Retention(days: 10), Retention(days: 10), true), (Retention(days: 9), .unlimited, true),
    (Retention(days: 11), Retention(days: 10), false), (.unlimited, Retention(days: 10), false),
    (Retention(days: 9), Retention(days: 10, responseDays: 20), false),
    (Retention(days: 9, responseDays: 19), Retention(days: 10, responseDays: 20), true),
  ])
  func `a promise may be tightened and never loosened`(
    _ new: Retention, _ old: Retention, _ holds: Bool
  ) {
    #expect(new.isAtLeastAsStrict(as: old) == holds)
  }

  @Test func `what a wave holds goes in a fixed order`() {
    #expect(
      Holding.allCases.reversed().sorted() == [
        .drafts, .mailAddresses, .names, .links, .responses, .comments,
      ])
  }
}
