/// A question of a LimeSurvey file with its subquestions and answers.
struct LimeSurveyQuestion {
  /// A subquestion or an answer.
  struct Part {
    let place: String
    let name: String
    let scale: String
    var text: SourceText
  }

  let place: String
  let type: String
  let name: String
  var text: SourceText
  private var subquestions: [Part] = []
  private var answers: [Part] = []
  private var places: [PartKey: Int] = [:]

  /// What tells two parts apart.
  private struct PartKey: Hashable {
    let name: String
    let scale: String
    let isAnswer: Bool
  }

  init(place: String, type: String, name: String) {
    self.place = place
    self.type = type
    self.name = name
    text = SourceText(place: place)
  }

  /// Takes a subquestion or an answer in one language.
  ///
  /// - Returns: Whether it is the first time that it comes.
  mutating func add(
    _ name: String, scale: String, isAnswer: Bool, text: String, language: String, place: String
  ) -> Bool {
    let key = PartKey(name: name, scale: scale, isAnswer: isAnswer)
    if let index = places[key] {
      if isAnswer {
        answers[index].text.texts[language] = text
      } else {
        subquestions[index].text.texts[language] = text
      }
      return false
    }
    let part = Part(
      place: place, name: name, scale: scale,
      text: SourceText(place: place, texts: [language: text]))
    places[key] = isAnswer ? answers.count : subquestions.count
    if isAnswer { answers.append(part) } else { subquestions.append(part) }
    return true
  }

  /// Puts the question into a survey, or lists it as lost.
  func put(into survey: inout SourceSurvey) {
    switch type {
    case "L", "!", "O":
      if type == "O" { survey.lose(place, name, "the comment beside the choice") }
      let choices = parts(answers, scale: nil)
      survey.add(question(choices, order: .unknown))
    case "F", "H": putRows(parts(answers, scale: "0"), into: &survey)
    case "1":
      survey.lose(place, name, "the second scale of the array")
      putRows(parts(answers, scale: "0"), into: &survey)
    case "A": putRows(Self.numbers(1...5), into: &survey)
    case "B": putRows(Self.numbers(1...10), into: &survey)
    case "C": putRows(Self.words([("N", "No"), ("U", "Uncertain"), ("Y", "Yes")]), into: &survey)
    case "E":
      putRows(Self.words([("D", "Decrease"), ("S", "Same"), ("I", "Increase")]), into: &survey)
    case "5": survey.add(question(Self.numbers(1...5), order: .scale))
    case "Y": survey.add(question(Self.words([("N", "No"), ("Y", "Yes")]), order: .scale))
    case "G": survey.add(question(Self.words([("F", "Female"), ("M", "Male")]), order: .names))
    case "S", "T", "U":
      survey.add(SourceQuestion(place: place, name: name, text: text, kind: .words(longest: nil)))
    case "Q":
      putStem(into: &survey)
      for row in subquestions {
        survey.add(
          SourceQuestion(
            place: row.place, name: "\(name)_\(row.name)", text: row.text,
            kind: .words(longest: nil)))
      }
    default: survey.lose(place, name, loss)
    }
  }

  /// Each row of an array as a question of its own.
  private func putRows(_ choices: [SourceChoices.Choice], into survey: inout SourceSurvey) {
    putStem(into: &survey)
    for row in subquestions {
      survey.add(
        SourceQuestion(
          place: row.place, name: "\(name)_\(row.name)", text: row.text,
          kind: .choice(SourceChoices(name: name, choices: choices, order: .scale))))
    }
    if subquestions.isEmpty { survey.lose(place, name, "an array without rows") }
  }

  private func putStem(into survey: inout SourceSurvey) {
    if !text.isEmpty {
      survey.lose(
        place, name, "the words above the rows; each row must be understood without them")
    }
  }

  private func question(
    _ choices: [SourceChoices.Choice], order: SourceChoices.Order
  ) -> SourceQuestion {
    SourceQuestion(
      place: place, name: name, text: text,
      kind: .choice(SourceChoices(name: name, choices: choices, order: order)))
  }

  private func parts(_ parts: [Part], scale: String?) -> [SourceChoices.Choice] {
    parts.filter { scale == nil || $0.scale == scale || $0.scale.isEmpty }
      .map { SourceChoices.Choice(code: $0.name, label: $0.text) }
  }

  private static func numbers(_ values: ClosedRange<Int>) -> [SourceChoices.Choice] {
    words(values.map { ("\($0)", "\($0)") })
  }

  /// Choices whose words LimeSurvey itself supplies.
  private static func words(_ pairs: [(String, String)]) -> [SourceChoices.Choice] {
    pairs.map { code, label in
      SourceChoices.Choice(code: code, label: SourceText(texts: ["": label]))
    }
  }

  private var loss: String {
    switch type {
    case "M", "P": "several choices at once cannot be compared; make one statement of each"
    case "R": "a ranking cannot be compared; make one statement of each choice"
    case "X": "a text between questions"
    case "N", "K", ":": "numbers; give them as points of a scale"
    case ";": "a table of texts"
    case "D": "a date"
    case "*": "an equation; nothing is computed"
    case "|": "a file that is sent along"
    case "I": "the choice of the language; our pages have their own"
    default: "a question of the type \(Shown.short(type)), which a survey of ours does not have"
    }
  }
}
