public import Foundation

/// Dates as the readers of a language write them, with hours from 0 to 23.
public struct DateWords: Sendable {
  /// The names of the months, January first.
  let months: [String]

  /// A day, of its number, the name of its month and its year.
  let day: @Sendable (_ day: Int, _ month: String, _ year: Int) -> String

  /// A day with an hour, of the day's words and the hour as `9:05`.
  let moment: @Sendable (_ day: String, _ hour: String) -> String

  /// The words of a language.
  public init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  init(
    months: [String], day: @escaping @Sendable (Int, String, Int) -> String,
    moment: @escaping @Sendable (String, String) -> String
  ) {
    self.months = months
    self.day = day
    self.moment = moment
  }

  /// A day.
  public func date(_ date: CalendarDay) -> String {
    let month = months.indices.contains(date.month - 1) ? months[date.month - 1] : ""
    return day(date.day, month, date.year)
  }

  /// A day with its hour and minute.
  public func dateAndTime(_ date: CalendarDay) -> String {
    let minute = date.minute < 10 ? "0\(date.minute)" : "\(date.minute)"
    return moment(self.date(date), "\(date.hour):\(minute)")
  }

  /// The last moment before `end`: the day alone where the end is a midnight.
  public func lastDay(before end: Date, in zone: TimeZone) -> String {
    let moment = CalendarDay(end, in: zone)
    guard moment.isMidnight else { return dateAndTime(moment) }
    return date(CalendarDay(end.addingTimeInterval(-60), in: zone))
  }

  /// The first moment from `beginning` on: the day alone where it is a midnight.
  public func firstDay(from beginning: Date, in zone: TimeZone) -> String {
    let moment = CalendarDay(beginning, in: zone)
    return moment.isMidnight ? date(moment) : dateAndTime(moment)
  }
}

extension DateWords {
  static let english = DateWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    day: { "\($0) \($1) \($2)" }, moment: { "\($0), \($1)" })

  static let german = DateWords(
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    day: { "\($0). \($1) \($2)" }, moment: { "\($0), \($1) Uhr" })

  static let spanish = DateWords(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    day: { "\($0) de \($1) de \($2)" }, moment: { "\($0), \($1)" })

  static let french = DateWords(
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    day: { "\($0 == 1 ? "1er" : "\($0)") \($1) \($2)" },
    moment: { "\($0) à \($1.replacing(":", with: " h "))" })

  /// Western digits: they are read in every Arab country, and the keys of the questionnaire use them.
  static let arabic = DateWords(
    months: [
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر",
    ],
    day: { "\($0) \($1) \($2)" }, moment: { "\($0)، الساعة \($1)" })
}
