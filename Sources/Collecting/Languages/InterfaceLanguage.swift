public import SurveyModel

/// A language that the pages, the terminal questionnaire and the promise speak.
///
/// The words of each are chosen by a `switch` without a default, so a language that lacks the words
/// of one of the three does not compile. See `docs/languages.md`.
public enum InterfaceLanguage: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"

  /// German.
  case german = "de"

  /// Spanish.
  case spanish = "es"

  /// French.
  case french = "fr"

  /// Arabic, written from right to left.
  case arabic = "ar"

  /// The language in which a survey's language is served: itself, or the same language without its
  /// region (`de-AT` by `de`).
  ///
  /// - Returns: `nil` where the interface does not have it; a wave with such a survey is not opened.
  public init?(_ language: Language) {
    let base = language.rawValue.split(separator: "-").first.map { $0.lowercased() } ?? ""
    self.init(rawValue: base)
  }

  /// The language in which a person who is asked in a survey's language reads the pages.
  ///
  /// Every survey of a wave that this release opened is served in its own language. English stands
  /// in only for a wave that an earlier release opened with a language that the interface lacks; the
  /// survey's own words are then marked with their language.
  public init(serving language: Language) {
    self = InterfaceLanguage(language) ?? .english
  }

  /// The language as surveys and rosters name it.
  public var language: Language { Language(rawValue: rawValue) }

  /// What the language calls itself.
  public var ownName: String {
    switch self {
    case .english: "English"
    case .german: "Deutsch"
    case .spanish: "Español"
    case .french: "Français"
    case .arabic: "العربية"
    }
  }

  /// A colon with the space that goes before it.
  public var colon: String { self == .french ? "\u{A0}:" : ":" }

  /// The direction in which the language is written, as HTML names it: `ltr` or `rtl`.
  public var direction: String { self == .arabic ? "rtl" : "ltr" }
}
