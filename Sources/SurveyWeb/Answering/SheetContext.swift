import Collecting
import SurveyModel

/// Everything about a person's sheet that its pages need beside the answers.
struct SheetContext: Sendable {
  let survey: Survey
  let pages: [SurveyPage]
  let role: Role
  let language: Language

  /// What an empty page depends on beside the mark.
  struct Key: Hashable, Sendable {
    let wave: WaveID
    let pages: Int
    let role: Role
    let language: Language
    let minutes: Int
    let asksForConsent: Bool
    let isShared: Bool
    let allowsCodeWords: Bool
    let position: Int
    let fromCheck: Bool
  }

  /// How long the form that is asked takes, in minutes.
  let minutes: Int

  /// Whether the person is asked to agree that few leaders' results are shown.
  let asksForConsent: Bool

  /// Whether the device is shared: no page is left open beside a form.
  let isShared: Bool

  /// Whether code words can be had.
  let allowsCodeWords: Bool

  /// The mark of the person's forms.
  let token: FormToken

  /// The wave, which stands for its survey and its pages.
  let wave: WaveID

  /// The context of a session.
  init(_ session: AnswerSession, token: FormToken, isShared: Bool = false) {
    self.isShared = isShared
    allowsCodeWords = session.promise.allowsCodeWords
    survey = session.survey
    pages = session.pages
    role = session.role
    language = session.language
    minutes = session.promise.minutes
    asksForConsent = session.asksForConsent
    self.token = token
    wave = WaveID(organisation: session.promise.organisation, name: session.promise.wave)
  }

  /// What an empty page of questions depends on, beside the mark.
  ///
  /// It is the same page for everybody with the same key. A test sees to it that nothing is left out.
  func key(ofPage position: Int, fromCheck: Bool) -> Key {
    Key(
      wave: wave, pages: pages.count, role: role, language: language, minutes: minutes,
      asksForConsent: asksForConsent, isShared: isShared, allowsCodeWords: allowsCodeWords,
      position: position, fromCheck: fromCheck)
  }

  /// The words of the pages themselves.
  var texts: InterfaceTexts { InterfaceTexts(serving: language) }

  /// The survey's name.
  var title: String { survey.title[language] }

  /// The survey's language, where it is not that of the page's own words.
  var surveyLanguage: String? {
    language == texts.language.language ? nil : language.rawValue
  }

  /// Whether a page holds what a person writes in words of his or her own.
  enum Words {
    /// Nothing of it.
    case none

    /// Beside answers.
    case some

    /// Nothing else.
    case only
  }

  /// The frame of a page of answering, whose form also carries the choice of the language.
  ///
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - form: The identifier of the page's form.
  ///   - action: Where a choice of the language goes; `nil` where the form itself goes.
  ///   - words: Whether the page holds words, which are shown as they are.
  /// - Returns: the frame, with the promise in one line as the person was given it.
  func frame(
    title: String, form: String, action: String? = nil, words: Words = .none
  ) -> Frame {
    var frame = Frame(
      texts: texts, title: title, place: self.title, helpLinks: isShared ? .instead : .beside,
      languagesBelow: LanguageSwitch(
        texts, here: language, among: survey.languages, form: form, action: action),
      asksForConsent: asksForConsent)
    switch words {
    case .none: break
    case .some: frame.promiseLine += " " + texts.sheet.written
    case .only: frame.promiseLine = texts.sheet.written
    }
    return frame
  }

  /// The frame of a page without questions and without a choice of the language.
  func frame(title: String) -> Frame {
    Frame(
      texts: texts, title: title, place: self.title,
      helpLinks: isShared ? .instead : .beside, asksForConsent: asksForConsent)
  }

  /// Where a page stands, in words: by parts where a page is about one block, else by pages.
  func progress(at position: Int) -> String {
    let texts = texts.question
    guard survey.presentation.order == .blocks else {
      return texts.page(position + 1, pages.count)
    }
    guard let block = pages[position].block,
      let part = survey.blocks.firstIndex(where: { $0.id == block })
    else { return texts.lastPart }
    return texts.part(part + 1, survey.blocks.count)
  }

  /// How long the rest takes, from the beginning of a page on.
  ///
  /// - Units: minutes, at least one.
  func minutesLeft(at position: Int) -> Int {
    guard !pages.isEmpty else { return 1 }
    let left = pages.count - position
    return max(1, (minutes * left + pages.count / 2) / pages.count)
  }
}
