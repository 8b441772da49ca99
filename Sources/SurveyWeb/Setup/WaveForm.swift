import Collecting
import Foundation
import SurveyModel

/// What somebody has typed to plan a wave; nothing of it is lost where it cannot be taken.
struct WaveForm: Sendable {
  /// The names of the fields.
  enum Field {
    static let survey = "survey"
    static let name = "name"
    static let opens = "opens"
    static let opensTime = "opens-time"
    static let closes = "closes"
    static let closesTime = "closes-time"
    static let short = "short"
    static let minimumGroup = "minimum-group"
    static let minimumComments = "minimum-comments"
    static let byTier = "by-tier"
    static let breakdowns = "breakdowns"
    static let smallLeadership = "small-leadership"
    static let noise = "noise"
    static let disclosure = "disclosure"
    static let panel = "panel"
    static let codeWords = "code-words"
    static let purgeAfter = "purge-after"
    static let purgeResponses = "purge-responses-after"
    static let response = "response"

    /// The field of a profile question.
    static func breakdown(_ question: Identifier<ProfileQuestion>) -> String {
      "breakdown-\(question.rawValue)"
    }

    /// The field of a text of the wave's own.
    static func text(_ kind: WaveTexts.Kind, _ language: Language) -> String {
      "text-\(kind.rawValue)-\(language.rawValue)"
    }
  }

  /// What was typed, by the name of its field.
  private let values: [String: String]

  /// What was sent.
  init(_ form: FormBody) {
    values = Dictionary(form.fields.map { ($0.name, $0.value) }) { $1 }
  }

  /// A form that nobody has filled yet: from tomorrow on for two weeks, with the settings of the program.
  init(survey: String, now: Date, zone: TimeZone) {
    let settings = WaveSettings()
    values = [
      Field.survey: survey, Field.opens: Self.day(now + 86_400, zone),
      Field.closes: Self.day(now + 15 * 86_400, zone),
      Field.minimumGroup: "\(settings.minimumGroup)",
      Field.minimumComments: "\(settings.minimumComments)",
      Field.smallLeadership: settings.smallLeadership.rawValue,
      Field.disclosure: settings.disclosure.rawValue, Field.response: "60",
    ]
  }

  /// What is set of a wave that is planned.
  init(_ wave: Wave, zone: TimeZone) {
    let (opens, closes) = (CalendarMoment(wave.opens, zone), CalendarMoment(wave.closes, zone))
    let settings = wave.settings
    var values = [
      Field.name: wave.name, Field.opens: opens.day, Field.opensTime: opens.time ?? "",
      Field.closes: closes.time == nil ? Self.day(wave.closes - 1, zone) : closes.day,
      Field.closesTime: closes.time ?? "", Field.minimumGroup: "\(settings.minimumGroup)",
      Field.minimumComments: "\(settings.minimumComments)",
      Field.smallLeadership: settings.smallLeadership.rawValue,
      Field.noise: settings.noise?.text ?? "", Field.disclosure: settings.disclosure.rawValue,
      Field.purgeAfter: wave.retention.days.map { "\($0)" } ?? "",
      Field.purgeResponses: wave.retention.responseDays.map { "\($0)" } ?? "",
      Field.response: "60",
    ]
    let boxes: [(String, Bool)] = [
      (Field.short, settings.shortForm), (Field.byTier, settings.isByTier),
      (Field.panel, wave.isPanel), (Field.codeWords, wave.allowsCodeWords),
    ]
    for (name, isTicked) in boxes where isTicked { values[name] = "yes" }
    for question in settings.breakdowns { values[Field.breakdown(question)] = "yes" }
    for (kind, text) in wave.texts.texts {
      for (language, words) in text.texts { values[Field.text(kind, language)] = words }
    }
    self.values = values
  }

  /// What was typed into a field, without space around it.
  subscript(name: String) -> String {
    (values[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether a box was ticked.
  func isTicked(_ name: String) -> Bool { values[name] == "yes" }

  /// The share that is supposed to answer, for the plan.
  var response: Double {
    min(100, max(1, Double(Int(self[Field.response]) ?? 60))) / 100
  }

  /// The first moment.
  func opens(in zone: TimeZone) -> Date? {
    LocalMoment(Self.moment(self[Field.opens], self[Field.opensTime]), in: zone)?.beginning
  }

  /// The moment from which it is over.
  func closes(in zone: TimeZone) -> Date? {
    LocalMoment(Self.moment(self[Field.closes], self[Field.closesTime]), in: zone)?.end
  }

  /// The settings as far as they can be read; what cannot is as the program has it.
  func settings(of survey: Survey) -> WaveSettings {
    let usual = WaveSettings()
    return WaveSettings(
      minimumGroup: Int(self[Field.minimumGroup]) ?? usual.minimumGroup,
      minimumComments: Int(self[Field.minimumComments]) ?? usual.minimumComments,
      breakdowns: survey.profile.map(\.id).filter { isTicked(Field.breakdown($0)) },
      isByTier: isTicked(Field.byTier),
      smallLeadership: SmallLeadership(rawValue: self[Field.smallLeadership]) ?? .rollUp,
      shortForm: survey.shortForm != nil && isTicked(Field.short),
      noise: self[Field.noise].isEmpty ? nil : NoiseBudget(self[Field.noise]),
      disclosure: DisclosureLevel(rawValue: self[Field.disclosure]) ?? .nothing)
  }

  /// How long the wave keeps what ties it to persons.
  var retention: Retention {
    Retention(days: Int(self[Field.purgeAfter]), responseDays: Int(self[Field.purgeResponses]))
  }

  /// The texts of the wave's own; a text that is empty in every language is none.
  func texts(for survey: Survey) -> WaveTexts {
    var texts: [WaveTexts.Kind: LocalizedText] = [:]
    for kind in WaveTexts.Kind.allCases {
      var words: [Language: String] = [:]
      for language in survey.languages {
        let typed = self[Field.text(kind, language)]
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !typed.isEmpty { words[language] = typed }
      }
      if !words.isEmpty { texts[kind] = LocalizedText(words) }
    }
    return WaveTexts(texts)
  }

  private static func moment(_ day: String, _ time: String) -> String {
    time.isEmpty ? day : "\(day)T\(time)"
  }

  private static func day(_ moment: Date, _ zone: TimeZone) -> String {
    CalendarMoment(moment, zone).day
  }
}

/// A moment as the fields of a form hold it.
private struct CalendarMoment {
  /// The day, as `2026-03-01`.
  let day: String

  /// The hour, as `09:00`; `nil` at midnight.
  let time: String?

  init(_ moment: Date, _ zone: TimeZone) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDay(moment, in: zone)
    self.day = "\(day.year)-\(two(day.month))-\(two(day.day))"
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.hour, .minute], from: moment)
    let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
    time = hour == 0 && minute == 0 ? nil : "\(two(hour)):\(two(minute))"
  }
}
