import Collecting
import SurveyModel

/// The languages in which a page can be read; the present one among them.
struct LanguageSwitch: Sendable {
  /// The name of the field that holds the chosen language.
  static let field = "_language"

  /// The name of the field that says from which page it was chosen.
  static let origin = "_at"

  /// One language: the present one, a link, or a button of a form.
  struct Option: Sendable {
    let code: String
    let direction: String
    let name: String
    let isHere: Bool
    let address: String?

    /// The identifier of the form that the button sends.
    let form: String?

    /// Where the button sends the form; `nil` where the form itself goes.
    let formAction: String?
  }

  /// The form that the buttons send, where the page has none whose answers must be kept.
  struct OwnForm: Sendable {
    let id: String
    let action: String
    let token: String
    let place: String
  }

  let label: String
  let options: [Option]
  let own: OwnForm?

  /// The form whose own button must come before these, so that Enter does not change the language.
  let precedes: String?

  init(label: String, options: [Option], own: OwnForm?, precedes: String?) {
    self.label = label
    self.options = options
    self.own = own
    self.precedes = precedes
  }

  /// Links to the same page in other languages; `nil` where there is only one.
  init?(_ texts: InterfaceTexts, here: Language, among languages: [Language], path: String) {
    self.init(texts, here: here, among: languages, target: .path(path))
  }

  /// Buttons that send a form of the page, so that nothing chosen on it is lost.
  ///
  /// They send it to `action`, or where it goes itself; `above` says that they stand above it.
  init?(
    _ texts: InterfaceTexts, here: Language, among languages: [Language], form: String,
    action: String? = nil, above: Bool = false
  ) {
    self.init(
      texts, here: here, among: languages, target: .form(form, action: action),
      precedes: above ? form : nil)
  }

  /// Buttons with a form of their own.
  init?(_ texts: InterfaceTexts, here: Language, among languages: [Language], own: OwnForm) {
    self.init(
      texts, here: here, among: languages, target: .form(own.id, action: nil), own: own)
  }

  /// What a choice does.
  private enum Target {
    case path(String)
    case form(String, action: String?)
  }

  private init?(
    _ texts: InterfaceTexts, here: Language, among languages: [Language], target: Target,
    own: OwnForm? = nil, precedes: String? = nil
  ) {
    guard languages.count > 1 else { return nil }
    label = texts.page.languageChoice
    self.own = own
    self.precedes = precedes
    let (path, form, action): (String?, String?, String?) =
      switch target {
      case .path(let path): (path, nil, nil)
      case .form(let form, let action): (nil, form, action)
      }
    options = languages.map { language in
      let isHere = language == here
      return Option(
        code: language.rawValue, direction: InterfaceLanguage(serving: language).direction,
        name: InterfaceLanguage(language)?.ownName ?? language.rawValue, isHere: isHere,
        address: isHere ? nil : path.map { SitePath.adding(language, to: $0) },
        form: isHere ? nil : form, formAction: isHere ? nil : action)
    }
  }
}
