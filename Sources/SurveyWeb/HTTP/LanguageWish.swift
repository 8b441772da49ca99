import Collecting
import HTTPTypes
import Hummingbird
import SurveyModel

/// The languages in which the sender of a request would like to read.
struct LanguageWish: Sendable {
  /// The parameter of an address that names a language; it says nothing about the person.
  static let parameter = "lang"

  /// The language that the address names: the person has chosen it.
  let asked: Language?

  /// The languages of the browser, dearest first.
  let accepted: [Language]

  /// The address that was asked for, without the language.
  let path: String

  /// Reads the wish off a request; `choosing` is the language that its form names, which comes first.
  init(_ request: Request, choosing chosen: String? = nil) {
    path =
      request.uri.path == SitePath.receipt(again: false)
      ? SitePath.receipt(asked: request) : request.uri.path
    let named = request.uri.queryParameters[Substring(Self.parameter)].map(String.init)
    asked = (chosen ?? named).map { Language(rawValue: $0) }
    accepted = request.headers[.acceptLanguage].map(LanguageChoice.wanted) ?? []
  }

  /// The language that the address names, if it is among those offered.
  func chosen(among offered: [Language]) -> Language? {
    asked.flatMap { LanguageChoice.best([$0], among: offered) }
  }

  /// The language for a person of a survey: the chosen one, that of the invitation, that of the
  /// browser, or else the survey's first.
  func language(invited: Language?, among offered: [Language]) -> Language {
    chosen(among: offered) ?? invited ?? LanguageChoice.best(accepted, among: offered)
      ?? offered.first ?? InterfaceLanguage.english.language
  }

  /// The language of the interface that the address names; `nil` where it names none of them.
  var chosenOfInterface: Language? { asked.flatMap { InterfaceLanguage($0) }?.language }

  /// The words for a person who belongs to no survey, or to none that is known.
  func texts(else usual: InterfaceLanguage) -> InterfaceTexts {
    let wanted = [asked].compactMap(\.self) + accepted
    return InterfaceTexts(wanted.lazy.compactMap { InterfaceLanguage($0) }.first ?? usual)
  }
}
