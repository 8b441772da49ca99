import Collecting

extension AnswerWords {
  /// The question to a leader of few, with the present answer.
  static func consent(_ session: AnswerSession) -> [String] {
    let promise = session.promise
    let places = promise.openPlaces.joined(separator: " and ")
    return [
      "May your leaders' results be shown?",
      "",
      "\(places) has fewer than \(promise.minimumGroup) leaders. With so few, people will know whose "
        + "answers the leaders' results are: if you are the only one who answers, they are yours alone.",
      "So they are shown only if every leader there who answers says yes, by name. If one does not, "
        + "nothing of the leaders or the frontline of \(places) is shown on its own.",
      "Answering does not depend on it. Nobody sees your yes or no before the survey closes, and you "
        + "can change it until you send.",
      "",
      "Now: \(session.consents ? "yes, I agree" : "no")",
    ]
  }

  /// What stands of it before sending; nothing for somebody who is not asked.
  static func consentAtCheck(_ session: AnswerSession) -> [String] {
    guard session.asksForConsent else { return [] }
    return [
      session.consents
        ? "You agree that your leaders' results are shown (c changes it)."
        : "You do not agree that your leaders' results are shown (c changes it)."
    ]
  }
}
