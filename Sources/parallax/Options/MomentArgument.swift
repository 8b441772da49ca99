import ArgumentParser
import Collecting
import Foundation

/// A date on the command line: `2026-03-01`, or with an hour as `2026-03-01T09:00`.
///
/// A bare date opens a wave at its first moment and closes one at its last, in the time zone of the
/// machine.
struct MomentArgument: ExpressibleByArgument {
  private let moment: LocalMoment

  init?(argument: String) {
    guard let moment = LocalMoment(argument, in: .current) else { return nil }
    self.moment = moment
  }

  /// The first moment that is meant.
  var beginning: Date? { moment.beginning }

  /// The moment from which it is over: the end of a bare date, or the named hour itself.
  var end: Date? { moment.end }
}

extension Date {
  /// The moment as the end of something, as people read it everywhere: the last day alone where it ends
  /// with a day, in the time zone of the machine.
  var asEnd: String { DateWords(.english).lastDay(before: self, in: .current) }

  /// The moment from which on something is, as people read it everywhere.
  var asBeginning: String { DateWords(.english).firstDay(from: self, in: .current) }

  /// The moment as people read it everywhere: `1 March 2026, 9:00`.
  var forPeople: String { DateWords(.english).dateAndTime(CalendarDay(self, in: .current)) }

  /// The moment as the end of something, for programs: midnight is the 24th hour of the day before.
  var isoEnd: String {
    let text = isoMinute
    guard text.hasSuffix(" 00:00") else { return text }
    return (self - 1).isoMinute.prefix(10) + " 24:00"
  }

  /// The moment for programs: `2026-03-01 09:00`, in the time zone of the machine.
  var isoMinute: String {
    let style = Date.VerbatimFormatStyle(
      format: """
        \(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits) \
        \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)
        """,
      locale: Locale(identifier: "en_US_POSIX"), timeZone: .current,
      calendar: Calendar(identifier: .gregorian))
    return formatted(style)
  }
}
