import Crypto
import Foundation
public import SurveyModel

/// One person on the way through the survey: the pages, the draft so far, and what may be changed.
///
/// A value: recording answers changes the session only; ``SurveyRunner/save(_:)`` keeps it.
public struct AnswerSession: Sendable {
  /// Whether there was a draft when the link was opened.
  public enum Beginning: Hashable, Sendable {
    /// Nothing had been answered yet.
    case fresh

    /// A draft was found, and the person goes on where it ended.
    case resumed

    /// A draft was found and could not be opened; the person begins anew.
    case draftLost
  }

  /// What the start page tells.
  public let promise: Promise

  /// Whether there was a draft.
  public let beginning: Beginning

  /// Whether the roster or an earlier choice says in which language the person answers.
  ///
  /// Else ``language`` is the survey's first, and a front end may choose a better one.
  public let isLanguageKnown: Bool

  /// What has been answered so far.
  public internal(set) var draft: Draft

  let context: WaveContext
  let wave: WaveID
  let boxKey: Data
  let invitation: Invitation
  let secret: LinkSecret

  /// The key of the secret under which the draft is kept.
  let draftKey: SymmetricKey

  /// The survey.
  public var survey: Survey { context.survey }

  /// On which side of the gap the person answers.
  public var role: Role { promise.role }

  /// The language in which the person answers.
  public var language: Language { draft.language }

  /// The language in which the person was invited; `nil` where the roster does not say one of the
  /// survey's.
  public var invitedLanguage: Language? { context.known(invitation.language) }

  /// The pages, in their order; the same for both roles.
  public var pages: [SurveyPage] { context.pages }

  /// The 0-based number of the page to go on with; the number of pages when only the check is left.
  public var resumePage: Int { min(max(draft.page, 0), pages.count) }

  /// Goes on in another language; a language that the survey does not have changes nothing.
  ///
  /// - Returns: whether the survey has the language.
  @discardableResult
  public mutating func choose(_ language: Language) -> Bool {
    guard survey.languages.contains(language) else { return false }
    draft.language = language
    return true
  }

  /// Whether the person is asked to agree by name that the few leaders' results are shown.
  public var asksForConsent: Bool { promise.asksForConsent }

  /// Whether the person agrees now; no as long as nothing was said.
  public var consents: Bool { asksForConsent && draft.consents }

  /// Records whether the person agrees; of somebody who is not asked nothing is taken.
  public mutating func consent(_ agrees: Bool) {
    draft.consents = asksForConsent && agrees
  }

  /// Records a whole page as a form hands it over.
  ///
  /// All valid answers are taken. A faulty one leaves what was there before, and is reported. Inputs
  /// of questions that are not on the page are passed over. A page without a fault counts as done.
  ///
  /// - Parameters:
  ///   - inputs: By question name, the point's value (`"4"`), a profile option's name, `"?"`, or
  ///     words; absent, `""` and (for closed questions) `"-"` mean blank.
  ///   - page: The 0-based number of the page.
  ///   - isDone: Whether the person goes on from the page; else it is gone on with there.
  /// - Returns: the faults, in the order of the page; none on a page that does not exist.
  public mutating func record(
    _ inputs: [String: String], page: Int, isDone: Bool = true
  ) -> [AnswerFault] {
    guard pages.indices.contains(page) else { return [] }
    var faults: [AnswerFault] = []
    for question in pages[page].questions {
      if let fault = take(inputs[question.id] ?? "", for: question) { faults.append(fault) }
    }
    draft.page = max(draft.page, faults.isEmpty && isDone ? page + 1 : page)
    return faults
  }

  /// Records one answer, as a terminal does that asks one question at a time.
  ///
  /// - Returns: why it could not be taken; `nil` when it was, or when no such question is asked.
  public mutating func record(_ input: String, for question: String) -> AnswerFault? {
    for (number, page) in pages.enumerated() {
      guard let asked = page.questions.first(where: { $0.id == question }) else { continue }
      draft.page = max(draft.page, number)
      return take(input, for: asked)
    }
    return nil
  }

  /// What a form shows as the present answer: in the spelling that ``record(_:page:)`` takes.
  public func input(for question: Question) -> String {
    if case .open(let open) = question { return draft.comments[open.id] ?? "" }
    guard let column = context.column(of: question) else { return "" }
    switch (draft.answers[column], question) {
    case (.dontKnow, _): return "?"
    case (.point(let position), .item(let item)):
      return survey.scale(item.scale).map { String($0.points[position].value) } ?? ""
    case (.point(let position), .profile(let profile)): return profile.options[position].id
    case (.point, .open), (.blank, _): return ""
    }
  }

  /// What is missing, what is "I don't know", and the comments.
  public var check: AnswerCheck {
    var blank: [AnswerCheck.Entry] = []
    var unsaid: [AnswerCheck.Entry] = []
    var dontKnow: [AnswerCheck.Entry] = []
    var comments: [AnswerCheck.Written] = []
    for (number, page) in pages.enumerated() {
      for (place, question) in page.questions.enumerated() {
        let entry = AnswerCheck.Entry(question: question, page: number, place: place)
        switch question {
        case .item:
          guard let column = context.column(of: question) else { continue }
          if draft.answers[column] == .blank { blank.append(entry) }
          if draft.answers[column] == .dontKnow { dontKnow.append(entry) }
        case .open(let open):
          guard let text = draft.comments[open.id] else { continue }
          comments.append(AnswerCheck.Written(entry: entry, text: text))
        case .profile: if input(for: question).isEmpty { unsaid.append(entry) }
        }
      }
    }
    return AnswerCheck(
      blank: blank, unsaid: unsaid, dontKnow: dontKnow, comments: comments,
      answered: promise.statements - blank.count, asked: promise.statements,
      isEmpty: comments.isEmpty && draft.answers.allSatisfy { $0 == .blank })
  }

  /// The answer sheet as it would be sent now.
  public var sheet: AnswerSheet {
    AnswerSheet(
      department: invitation.department, tier: invitation.tier, answers: draft.answers,
      comments: survey.openQuestions.compactMap { question in
        draft.comments[question.id].map { Comment(question: question.id, text: $0) }
      }, consents: consents)
  }

  private mutating func take(_ input: String, for question: Question) -> AnswerFault? {
    if case .open(let open) = question {
      switch AnswerInput.words(input, to: open) {
      case .success(let text): draft.comments[open.id] = text.isEmpty ? nil : text
      case .failure(let fault): return fault
      }
    } else if let column = context.column(of: question) {
      switch AnswerInput.answer(input, to: question, in: survey) {
      case .success(let answer): draft.answers[column] = answer
      case .failure(let fault): return fault
      }
    }
    return nil
  }
}

extension AnswerSession: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell who answers what.
  public var description: String { "AnswerSession(hidden)" }

  /// A mirror that does not show who answers what.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
