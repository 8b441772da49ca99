import Collecting
import SurveyModel

/// The language in which a person answers in the terminal.
enum TerminalLanguage {
  /// The language of the machine, as its locale says it (`de_AT.UTF-8`); `nil` for none or `C`.
  static func ofMachine(_ environment: [String: String]) -> Language? {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    guard let locale = names.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else {
      return nil
    }
    let code = locale.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
    return code == "C" || code == "POSIX" ? nil : Language(rawValue: String(code))
  }

  /// The words for a link that leads to no questions: of the language that was asked for, or of the
  /// machine; English where the interface has neither.
  static func words(asked: Language?, environment: [String: String]) -> AnswerTexts {
    let found = (asked ?? ofMachine(environment)).flatMap { InterfaceLanguage($0) }
    return AnswerTexts(found ?? .english)
  }
}
