import Collecting
import SurveyModel

/// The way of one person through the questions, one a time; both terminal modes drive it.
struct AnswerDialogue {
  /// What a person can ask for.
  enum Command: Hashable {
    /// Take this as the answer and go on.
    case answer(String)

    /// Leave the answer as it is and go on.
    case next

    /// Go to the question before.
    case back
  }

  /// What came of a command.
  enum Effect: Hashable {
    /// Another question, or the check, is shown now.
    case moved

    /// The answer could not be taken; the words say why, and what can be typed.
    case refused(String)
  }

  /// The answers so far.
  private(set) var session: AnswerSession

  /// The number of the present question; one beyond the last at the check.
  private(set) var position: Int

  private let places: [(page: Int, place: Int)]

  /// The question that was gone to from the check last; what is still missing is shown from there on.
  private(set) var lookedAt: AnswerCheck.Entry?

  /// Whether the present question was gone to from the check, which comes after it again.
  private var returnsToCheck = false

  init(session: AnswerSession) {
    self.session = session
    places = session.pages.enumerated().flatMap { page, content in
      content.questions.indices.map { (page, $0) }
    }
    let begun = places.firstIndex { page, _ in page >= session.resumePage } ?? places.count
    let answered = places.lastIndex { page, place in
      !session.input(for: session.pages[page].questions[place]).isEmpty
    }
    position = session.beginning == .fresh ? 0 : max(begun, (answered ?? -1) + 1)
  }

  /// The present question; `nil` at the check.
  var question: Question? {
    guard places.indices.contains(position) else { return nil }
    return session.pages[places[position].page].questions[places[position].place]
  }

  /// The 1-based number of the present page.
  var pageNumber: Int { places.indices.contains(position) ? places[position].page + 1 : 0 }

  /// Where the present question stands on its page: its 1-based number, and how many there are.
  var place: (number: Int, count: Int) {
    guard places.indices.contains(position) else { return (0, 0) }
    let (page, place) = places[position]
    return (place + 1, session.pages[page].questions.count)
  }

  /// Whether the person is asked to agree that the few leaders' results are shown.
  var asksForConsent: Bool { session.asksForConsent }

  /// Records whether the person agrees.
  mutating func consent(_ agrees: Bool) { session.consent(agrees) }

  /// Goes from the check to one question, and after it to the check again.
  mutating func jump(to entry: AnswerCheck.Entry) {
    let found = places.firstIndex { $0.page == entry.page && $0.place == entry.place }
    guard let found else { return }
    position = found
    lookedAt = entry
    returnsToCheck = true
  }

  /// Does what a person asks for.
  mutating func handle(_ command: Command) -> Effect {
    let effect = step(command)
    if returnsToCheck, effect == .moved {
      position = places.count
      returnsToCheck = false
    }
    return effect
  }

  /// Keeps what stands at the present question without going on; empty leaves a question of the list as
  /// it is.
  ///
  /// - Returns: why it could not be taken; `nil` when it was.
  mutating func keep(_ input: String) -> String? {
    guard let question, question.isOpen || !input.isEmpty else { return nil }
    let fault = session.record(input, for: question.id)
    return fault.map { AnswerWords.explain($0, typed: input, in: session) }
  }

  private mutating func step(_ command: Command) -> Effect {
    switch command {
    case .back:
      position = max(0, position - 1)
    case .next:
      position = min(places.count, position + 1)
    case .answer(let input):
      guard let question else { return .moved }
      if let fault = session.record(input, for: question.id) {
        return .refused(AnswerWords.explain(fault, typed: input, in: session))
      }
      position = min(places.count, position + 1)
    }
    return .moved
  }
}
