/// A survey as another program means it, before it is fitted into our format.
///
/// All readers make one of these; what is not in it they have listed as lost.
struct SourceSurvey {
  /// The name for files, where the source has one.
  var name = ""

  /// The version, where the source has one.
  var version = ""

  /// The name that people read.
  var title = SourceText()

  /// What stands before the first question.
  var introduction = SourceText()

  /// The languages by the names that the source uses; the first is the default.
  var languages: [String] = []

  /// The parts, in order.
  var groups: [SourceGroup] = []

  /// What was lost so far.
  var notes: [ImportNote] = []

  /// How many questions there are.
  private(set) var asked = 0

  /// The most questions that are read; nobody answers so many.
  static let mostQuestions = 5000

  /// The most choices of a question that are read.
  static let mostChoices = 200

  /// Whether a language is new, and not one beyond the fortieth.
  func canAdd(_ language: String) -> Bool {
    languages.count < 40 && !languages.contains(language)
  }

  /// Notes a loss.
  mutating func lose(_ place: String, _ subject: String, _ message: String) {
    notes.append(ImportNote(.lost, at: place, subject, message))
  }

  /// Notes a change.
  mutating func change(_ place: String, _ subject: String, _ message: String) {
    notes.append(ImportNote(.changed, at: place, subject, message))
  }

  /// The same survey with each text in the default language under the empty name too, so that
  /// what looks at words need not know the languages.
  ///
  /// - Parameter names: what the source calls the default language.
  /// - Returns: The survey with more texts.
  func speaking(_ names: Set<String>) -> SourceSurvey {
    var survey = self
    survey.title.speak(names)
    survey.introduction.speak(names)
    for group in survey.groups.indices {
      survey.groups[group].label.speak(names)
      survey.groups[group].description.speak(names)
      for index in survey.groups[group].questions.indices {
        survey.groups[group].questions[index].text.speak(names)
        guard case .choice(var choices) = survey.groups[group].questions[index].kind else {
          continue
        }
        for choice in choices.choices.indices { choices.choices[choice].label.speak(names) }
        survey.groups[group].questions[index].kind = .choice(choices)
      }
    }
    return survey
  }

  /// Puts a question into the last group; makes one where there is none yet.
  mutating func add(_ question: SourceQuestion) {
    if case .choice(let choices) = question.kind, choices.choices.count > Self.mostChoices {
      return lose(
        question.place, question.name, "a question with more than \(Self.mostChoices) choices")
    }
    asked += 1
    guard asked <= Self.mostQuestions else { return }
    if groups.isEmpty { groups.append(SourceGroup(place: question.place)) }
    groups[groups.count - 1].questions.append(question)
  }
}

/// A text as the source has it: one entry a language; the key `""` is the default language.
struct SourceText: Hashable {
  /// Where it stands.
  var place = ""

  /// The texts by language.
  var texts: [String: String] = [:]

  /// Whether nothing is written in any language.
  var isEmpty: Bool { texts.values.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

  /// Puts the text of a language, by one of its names, under the empty name where that is free.
  mutating func speak(_ names: Set<String>) {
    guard texts[""]?.isEmpty ?? true, let name = texts.keys.filter(names.contains).min() else {
      return
    }
    texts[""] = texts[name]
  }

  /// Some text: the default language's where there is one.
  var sample: String { texts[""] ?? texts.min { $0.key < $1.key }?.value ?? "" }
}

/// A part of a survey: a page, a panel, a group.
struct SourceGroup {
  /// Where it stands.
  var place: String

  /// The name for files.
  var name = ""

  /// The heading.
  var label = SourceText()

  /// What is said below the heading.
  var description = SourceText()

  /// The questions, in order.
  var questions: [SourceQuestion] = []

  /// The same group further on, without questions.
  func continued(at place: String) -> SourceGroup {
    SourceGroup(place: place, name: name, label: label, description: description)
  }
}

/// A question of another program that asks for one answer.
struct SourceQuestion {
  /// What is answered.
  enum Kind {
    /// One of several choices.
    case choice(SourceChoices)

    /// One's own words, and how many characters at most where the source says it.
    case words(longest: Int?)
  }

  /// Where it stands.
  var place: String

  /// The name for files, and the column in exported answers where that is another.
  var name: String

  /// The words.
  var text: SourceText

  /// What is answered.
  var kind: Kind
}

/// The choices of a question.
struct SourceChoices {
  /// What the source says about the order of the choices.
  enum Order {
    /// They are points of a scale.
    case scale

    /// They have no order.
    case names

    /// Nothing is said.
    case unknown
  }

  /// One choice.
  struct Choice {
    /// The code that is stored when it is chosen.
    var code: String

    /// The words.
    var label: SourceText
  }

  /// A name for the scale, where the source has one.
  var name = ""

  /// The choices, in order.
  var choices: [Choice]

  /// What is known of their order.
  var order: Order

  /// What tells two sets of choices apart: codes and words.
  var signature: [String] {
    choices.flatMap { choice in
      [choice.code] + choice.label.texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }
  }
}
