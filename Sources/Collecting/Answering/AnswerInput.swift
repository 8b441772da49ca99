import SurveyModel

/// Reads what a form or a terminal hands over for one question.
enum AnswerInput {
  /// The closed answer of an input: the point's value as shown (`"4"`), a profile option's name,
  /// `"?"` for "I don't know", and `""` or `"-"` for blank.
  static func answer(
    _ input: String, to question: Question, in survey: Survey
  ) -> Result<Answer, AnswerFault> {
    let text = trimmed(input)
    if text.isEmpty || text == "-" { return .success(.blank) }
    switch question {
    case .item(let item):
      guard let scale = survey.scale(item.scale) else { return .success(.blank) }
      if text == "?" {
        return scale.dontKnow == nil
          ? .failure(AnswerFault(question: question.id, reason: .dontKnowNotOffered))
          : .success(.dontKnow)
      }
      guard let position = scale.points.firstIndex(where: { String($0.value) == text }) else {
        let reason = AnswerFault.Reason.notOnScale(
          lowest: scale.minimum, highest: scale.maximum)
        return .failure(AnswerFault(question: question.id, reason: reason))
      }
      return .success(.point(position))
    case .profile(let profile):
      guard let position = profile.options.firstIndex(where: { $0.id == text }) else {
        return .failure(AnswerFault(question: question.id, reason: .notAnOption))
      }
      return .success(.point(position))
    case .open:
      return .success(.blank)
    }
  }

  /// The words of an open answer as they are kept: line ends as `\n`, without control characters
  /// and without blanks at the ends.
  static func words(
    _ input: String, to question: OpenQuestion
  ) -> Result<String, AnswerFault> {
    let unified = input.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let printable = unified.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
    let text = trimmed(String(String.UnicodeScalarView(printable)))
    let length = text.utf16.count
    guard length <= question.maximumLength else {
      return .failure(
        AnswerFault(
          question: question.id.rawValue,
          reason: .tooLong(length: length, most: question.maximumLength)))
    }
    return .success(text)
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension AnswerFault: Error {}
