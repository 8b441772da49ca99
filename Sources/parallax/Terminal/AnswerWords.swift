import Collecting
import SurveyModel

/// The words of the terminal questionnaire.
enum AnswerWords {
  /// Why an answer could not be taken, and what can be typed.
  ///
  /// What was typed is shown again to the person who typed it, and to nobody else.
  static func explain(_ fault: AnswerFault, typed: String) -> String {
    switch fault.reason {
    case .notOnScale(let lowest, let highest):
      "\(typed) is not on the list. Type \(lowest) to \(highest), ? for \"I don't know\", "
        + "or - to leave out."
    case .notAnOption: "\(typed) is not on the list. Type one of the numbers, or - to leave out."
    case .dontKnowNotOffered:
      "This question has no \"I don't know\". Type one of the numbers, or - to leave out."
    case .tooLong(let length, let most):
      "These are \(length) characters; there is room for \(most). Please shorten it."
    }
  }

  /// What the present page is about.
  static func heading(_ dialogue: AnswerDialogue) -> String {
    let session = dialogue.session
    switch dialogue.question {
    case .item(let item) where item.facet == .items:
      return session.survey.presentation.order == .mixed
        ? "What you see in your department" : label(of: item, in: session)
    case .item(let item): return label(of: item, in: session)
    case .profile: return "About you (you may leave this out)"
    case .open: return "In your own words"
    case nil: return "Check before you send"
    }
  }

  private static func label(of item: Item, in session: AnswerSession) -> String {
    let block = session.survey.blocks.first { $0.id == item.block }
    return (block?.label[session.language] ?? "").replacing("\u{AD}", with: "")
  }

  /// What can be chosen: what to type, and what it means.
  static func choices(_ question: Question, in session: AnswerSession) -> [(
    key: String, label: String
  )] {
    switch question {
    case .item(let item):
      (session.survey.scale(item.scale)?.points ?? []).map { point in
        let meaning = point.meaning.map { ": " + $0[session.language] } ?? ""
        return (String(point.value), point.label[session.language] + meaning)
      }
    case .profile(let profile):
      profile.options.enumerated().map { number, option in
        (String(number + 1), option.label[session.language])
      }
    case .open: []
    }
  }

  /// What stands apart from the scale: "I don't know", and leaving out.
  static func apart(_ question: Question, in session: AnswerSession) -> [(
    key: String, label: String
  )] {
    guard case .item(let item) = question,
      let words = session.survey.scale(item.scale)?.dontKnow
    else { return question.isOpen ? [] : [("-", "Leave out")] }
    return [("?", words[session.language]), ("-", "Leave out")]
  }

  /// What the runner is told when a key of the list was typed.
  static func input(_ typed: String, to question: Question) -> String {
    guard case .profile(let profile) = question, let number = Int(typed),
      profile.options.indices.contains(number - 1)
    else { return typed }
    return profile.options[number - 1].id
  }

  /// The key of the list that stands for the present answer.
  static func chosen(_ question: Question, in session: AnswerSession) -> String {
    let input = session.input(for: question)
    guard case .profile(let profile) = question else { return input }
    return profile.options.firstIndex { $0.id == input }.map { String($0 + 1) } ?? ""
  }

  /// What should be known before writing.
  static func hint(_ question: Question) -> String? {
    guard case .open(let open) = question else { return nil }
    return "What you write is shown word for word, so leave out names. "
      + "There is room for \(open.maximumLength) characters."
  }

  /// What is shown before sending.
  static func check(_ session: AnswerSession) -> [String] {
    let check = session.check
    let missing = check.blank.map { entry in
      "  - " + entry.question.text(for: session.role, in: session.language)
    }
    let shown = missing.prefix(6) + (missing.count > 6 ? ["  … and \(missing.count - 6) more"] : [])
    return [
      "You answered \(check.answered) of \(check.asked) statements, "
        + "\(check.dontKnow.count) with \"I don't know\".",
      check.comments.isEmpty ? "You wrote no comment." : "Comments: \(check.comments.count).",
    ] + consentAtCheck(session) + (missing.isEmpty ? [] : ["", "Without an answer:"] + shown) + [
      "",
      "After sending, nobody can find your answers again, not even to change them.",
    ]
  }

  /// How answers are protected.
  static func promise(_ session: AnswerSession) -> [String] {
    let promise = session.promise
    let text = PromiseText(promise, end: promise.closes.asEnd, language: session.language)
    return [
      "\(promise.organisation) · \(promise.wave) · open until \(promise.closes.asEnd)",
      "You are \(promise.role == .leader ? "a leader" : "frontline"), in \(promise.department).",
      "Not right? Tell whoever sent you the link before you answer.",
      "",
      session.survey.instructions[session.role][session.language],
      "",
    ] + lines(of: text) + [
      "",
      "It takes about \(promise.minutes) minutes. Leave out any statement you like.",
      "Your answers are kept on the way: open the same link to go on.",
    ]
  }

  /// A promise, line by line.
  static func lines(of text: PromiseText) -> [String] {
    [text.lede]
      + text.sections.flatMap { section in
        ["\(section.heading):"] + section.lines.map { "  \($0.plain)" }
      }
  }

  /// What stands when the answers are in.
  static func receipt(_ receipt: Receipt) -> [String] {
    [
      "Your answers are in. Thank you.",
      "",
      "Your receipt: \(receipt.text)",
      "With it you can see that your answers were counted. It does not lead to them.",
    ]
  }
}

extension Question {
  /// Whether it is answered in one's own words.
  var isOpen: Bool {
    if case .open = self { true } else { false }
  }
}
