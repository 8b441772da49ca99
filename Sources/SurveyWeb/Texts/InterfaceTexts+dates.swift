import Foundation
import SurveyModel

extension InterfaceTexts {
  /// The last moment before `end`, in words: the day alone where the end is a midnight.
  func lastDay(before end: Date, in zone: TimeZone) -> String {
    let moment = CalendarDay(end, in: zone)
    guard moment.isMidnight else { return dateAndTime(moment) }
    return date(CalendarDay(end.addingTimeInterval(-60), in: zone))
  }

  /// The first moment from `beginning` on, in words: the day alone where it is a midnight.
  func firstDay(from beginning: Date, in zone: TimeZone) -> String {
    let moment = CalendarDay(beginning, in: zone)
    return moment.isMidnight ? date(moment) : dateAndTime(moment)
  }

  /// The direction in which the language is written.
  var direction: String {
    let base = language.rawValue.split(separator: "-").first.map(String.init) ?? ""
    return ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(base)
      ? "rtl" : "ltr"
  }
}
