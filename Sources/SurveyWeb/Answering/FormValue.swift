import SurveyModel

/// How an answer stands in a form.
///
/// A point of a scale is its value, an option of a profile question its name, "I don't know" a
/// question mark, and what is left out a hyphen or nothing at all.
enum FormValue {
  static let dontKnow = "?"
  static let leftOut = "-"

  /// The answer that was sent for a question; `nil` for a value that the question does not offer.
  ///
  /// - Parameter choices: the values of the question's answers, in their order.
  static func answer(_ sent: String?, choices: [String], dontKnow: Bool) -> Answer? {
    switch sent {
    case nil, "", leftOut: .blank
    case Self.dontKnow where dontKnow: .dontKnow
    case .some(let value): choices.firstIndex(of: value).map(Answer.point)
    }
  }
}
