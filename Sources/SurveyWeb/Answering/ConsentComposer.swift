import Collecting
import SurveyModel

/// Asks a leader of few for consent, and reads the answer of a form.
struct ConsentComposer: Sendable {
  /// The names of the fields: that the question stood on the page, and what was answered.
  static let asked = "_consent-asked"
  static let answer = "_consent"

  let session: AnswerSession
  let texts: ConsentTexts

  /// The question, with the present answer; `nil` for somebody who is not asked.
  func view(isAgain: Bool = false) -> ConsentView? {
    guard session.asksForConsent else { return nil }
    let (promise, words) = (session.promise, texts)
    let places = words.places(promise.openPlaces)
    return ConsentView(
      heading: words.heading,
      lines: isAgain ? [words.again] : words.lines(places, promise.minimumGroup),
      label: words.label(places), isChecked: session.consents)
  }

  /// Takes over what a form says.
  ///
  /// - Returns: Whether the question stood on it. What was answered makes no difference to what is done
  ///   next: a draft is kept either way.
  static func take(_ form: FormBody, into session: inout AnswerSession) -> Bool {
    guard session.asksForConsent, form[asked] != nil else { return false }
    session.consent(form[answer] == "yes")
    return true
  }
}
