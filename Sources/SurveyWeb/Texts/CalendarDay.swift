import Foundation

/// A moment in the calendar of a place, ready to be put into words.
struct CalendarDay: Hashable, Sendable {
  let year: Int

  /// 1 to 12.
  let month: Int

  let day: Int
  let hour: Int
  let minute: Int

  /// The calendar day of a moment.
  init(_ moment: Date, in zone: TimeZone) {
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
  var isMidnight: Bool { hour == 0 && minute == 0 }
}
