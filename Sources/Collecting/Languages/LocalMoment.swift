public import Foundation

/// A date as people write it for programs: `2026-03-01`, or with an hour as `2026-03-01T09:00`.
///
/// A bare date begins something at its first moment and ends it at its last, in a time zone.
public struct LocalMoment: Hashable, Sendable {
  private let components: DateComponents
  private let hasHour: Bool
  private let calendar: Calendar

  /// Reads a date.
  ///
  /// - Nil: for a text of another form, and for a day that the calendar does not have.
  public init?(_ text: String, in zone: TimeZone) {
    let pattern = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/
    guard let match = text.wholeMatch(of: pattern),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
    else { return nil }
    let hour = match.4.flatMap { Int($0) }
    components = DateComponents(
      year: year, month: month, day: day, hour: hour, minute: match.5.flatMap { Int($0) })
    hasHour = hour != nil
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.calendar = calendar
    guard components.isValidDate(in: calendar) else { return nil }
  }

  /// The first moment that is meant.
  public var beginning: Date? { calendar.date(from: components) }

  /// The moment from which it is over: the end of a bare date, or the named hour itself.
  public var end: Date? {
    guard let beginning else { return nil }
    return hasHour ? beginning : calendar.date(byAdding: .day, value: 1, to: beginning)
  }
}
