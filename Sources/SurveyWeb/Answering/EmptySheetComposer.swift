import Collecting
import SurveyModel

/// Makes the page that asks whether a sheet without any answer is really to be sent.
struct EmptySheetComposer: Sendable {
  /// The name of the field that says so.
  static let sure = "_empty"

  let session: AnswerSession

  /// The form that was sent; what it said of consent is asked no second time.
  let form: FormBody

  /// The view of the page.
  func view(for secret: LinkSecret) -> ConfirmView {
    let texts = InterfaceTexts(serving: session.language)
    let words = texts.sheet
    let mark = [
      ConfirmView.Field(name: FormToken.field, value: FormToken(secret).text),
      ConfirmView.Field(name: Sheet.spoken, value: session.language.rawValue),
      ConfirmView.Field(name: Self.sure, value: "yes"),
    ]
    return ConfirmView(
      frame: Frame(
        texts: texts, title: words.empty.heading,
        place: session.promise.title[session.language], asksForConsent: session.asksForConsent,
        offersLookUp: false),
      page: texts.page, heading: words.empty.heading, lines: words.empty.lines,
      action: SitePath.submit, fields: mark + consent, button: words.sendEmpty,
      stay: ConfirmView.Stay(address: SitePath.page(0), label: words.answerFirst), isFinal: true)
  }

  private var consent: [ConfirmView.Field] {
    [ConsentComposer.asked, ConsentComposer.answer].compactMap { name in
      form[name].map { ConfirmView.Field(name: name, value: $0) }
    }
  }
}

extension AnswerSession {
  /// Whom the wave names for questions, in the language in which the person answers.
  var contact: String? { promise.texts.texts[.contact]?.texts[language] }
}
