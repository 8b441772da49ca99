public import Foundation

/// A moment in the calendar of a place, ready to be put into words.
public struct CalendarDay: Hashable, Sendable {
  /// The year.
  public let year: Int

  /// 1 to 12.
  public let month: Int

  /// 1 to 31.
  public let day: Int

  /// 0 to 23.
  public let hour: Int

  /// 0 to 59.
  public let minute: Int

  /// The calendar day of a moment.
  public init(_ moment: Date, in zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
    year = parts.year ?? 0
    month = parts.month ?? 1
    day = parts.day ?? 1
    hour = parts.hour ?? 0
    minute = parts.minute ?? 0
  }

  /// Whether the day has only just begun.
  public var isMidnight: Bool { hour == 0 && minute == 0 }
}
