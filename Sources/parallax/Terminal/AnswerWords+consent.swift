import Collecting

extension AnswerWords {
  /// The question to a leader of few, with the present answer.
  static func consent(_ session: AnswerSession) -> [String] {
    let promise = session.promise
    let words = session.words
    let texts = ConsentTexts(words.language)
    return [texts.heading, ""]
      + texts.lines(texts.places(promise.openPlaces), promise.minimumGroup)
      + ["", session.consents ? words.consent.nowYes : words.consent.nowNo]
  }

  /// What stands of it before sending; nothing for somebody who is not asked.
  static func consentAtCheck(_ session: AnswerSession) -> [String] {
    guard session.asksForConsent else { return [] }
    let words = session.words.consent
    return [session.consents ? words.agreed : words.declined]
  }
}
