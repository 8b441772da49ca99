import Collecting
import Foundation
import SurveyModel

extension AnswerSession {
  /// The words of the questionnaire in the language in which the person answers.
  var words: AnswerTexts { AnswerTexts(InterfaceLanguage(serving: language)) }
}

/// Puts the words of the terminal questionnaire together.
enum AnswerWords {
  /// Why an answer could not be taken, and what can be typed.
  ///
  /// What was typed is shown again to the person who typed it, and to nobody else.
  static func explain(
    _ fault: AnswerFault, typed: String, in session: AnswerSession
  ) -> String {
    let words = session.words.question
    return switch fault.reason {
    case .notOnScale(let lowest, let highest): words.notOnScale(typed, lowest, highest)
    case .notAnOption: words.notAnOption(typed)
    case .dontKnowNotOffered: words.dontKnowNotOffered
    case .tooLong(let length, let most): words.tooLong(length, most)
    }
  }

  /// What the present page is about.
  static func heading(_ dialogue: AnswerDialogue) -> String {
    let session = dialogue.session
    let words = session.words
    switch dialogue.question {
    case .item(let item) where item.facet == .items:
      return session.survey.presentation.order == .mixed
        ? words.question.mixedHeading[session.role] : label(of: item, in: session)
    case .item(let item): return label(of: item, in: session)
    case .profile: return words.question.profileHeading
    case .open: return words.question.openHeading
    case nil: return words.check.heading
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
    else { return [("-", session.words.question.leaveOut)] }
    return [("?", words[session.language]), ("-", session.words.question.leaveOut)]
  }

  /// What the runner is told when a key of the list was typed.
  ///
  /// Digits and question marks of any script are taken for those of the list. A dash leaves a question
  /// empty, also where it is answered in one's own words.
  static func input(_ given: String, to question: Question) -> String {
    if question.isOpen { return given.wholeMatch(of: /\s*-\s*/) == nil ? given : "" }
    let typed = plain(given)
    guard case .profile(let profile) = question, let number = Int(typed),
      profile.options.indices.contains(number - 1)
    else { return typed }
    return profile.options[number - 1].id
  }

  /// A short text with its digits and question marks as the list shows them.
  static func plain(_ typed: String) -> String {
    String(
      typed.map { character in
        if character == "؟" { return "?" }
        guard let value = character.wholeNumberValue, (0...9).contains(value) else {
          return character
        }
        return Character("\(value)")
      })
  }

  /// The key of the list that stands for the present answer.
  static func chosen(_ question: Question, in session: AnswerSession) -> String {
    let input = session.input(for: question)
    guard case .profile(let profile) = question else { return input }
    return profile.options.firstIndex { $0.id == input }.map { String($0 + 1) } ?? ""
  }

  /// What should be known before writing.
  static func hint(_ question: Question, in session: AnswerSession) -> String? {
    guard case .open(let open) = question else { return nil }
    return session.words.question.hint(open.maximumLength)
  }

  /// What is shown before sending.
  static func check(_ session: AnswerSession, _ missing: MissingList) -> [String] {
    let words = session.words.check
    let check = session.check
    return [
      words.answered(check.answered, check.asked, check.dontKnow.count),
      check.comments.isEmpty ? words.noComment : words.comments(check.comments.count),
    ] + consentAtCheck(session) + (missing.isEmpty ? [] : [""] + missing.lines)
      + ["", words.afterSending]
  }

  /// What is asked before a sheet without any answer is sent.
  static func empty(_ session: AnswerSession) -> [String] {
    let words = SheetTexts(session.words.language).empty
    return [words.heading] + words.lines
  }

  /// How answers are protected.
  static func promise(_ session: AnswerSession) -> [String] {
    let promise = session.promise
    let words = session.words.promise
    let end = end(of: session)
    let text = PromiseText(promise, end: end, language: session.language)
    return [
      "\(promise.organisation) · \(promise.wave) · \(words.openUntil(end))",
      words.youAre(promise.role, promise.department), words.notRight, words.decline, "",
      session.survey.instructions[session.role][session.language], "", words.heading,
    ] + lines(of: text, in: session.words.language)
      + ["", words.takes(promise.minutes), words.kept]
  }

  /// A promise, line by line.
  static func lines(of text: PromiseText, in language: InterfaceLanguage) -> [String] {
    [text.lede]
      + text.sections.flatMap { section in
        ["\(section.heading)\(language.colon)"] + section.lines.map { "  \($0.plain)" }
      }
  }

  /// The last moment at which answers are taken, as the reader writes it.
  static func end(of session: AnswerSession) -> String {
    DateWords(session.words.language).lastDay(before: session.promise.closes, in: .current)
  }

  /// What stands when the answers are in.
  static func receipt(_ receipt: Receipt, in session: AnswerSession) -> [String] {
    let words = session.words.ending
    return [
      words.thanks, "", words.receipt(receipt.text), words.meaning, session.words.screen.keep,
    ]
  }
}

extension Question {
  /// Whether it is answered in one's own words.
  var isOpen: Bool {
    if case .open = self { true } else { false }
  }
}
