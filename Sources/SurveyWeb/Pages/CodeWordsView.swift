import Collecting

/// The page of code words: the offer to make them, or the words.
struct CodeWordsView: PageView {
  static let template = PageTemplates.Name.codewords

  /// Words that were made.
  struct Made: Sendable {
    let use: String
    let words: [String]
    let meaning: String
  }

  var frame: Frame
  let page: PageTexts
  let heading: String
  let lines: [String]
  let made: Made?

  /// Whether words can be asked for.
  let offer: Bool

  let action: String
  let token: String
  let make: String
  let toQuestions: String
  let onward: String
}

extension CodeWordsView {
  /// The page of a session; `words` are those that were made, and `server` is where they are typed.
  init(
    _ session: AnswerSession, context: SheetContext, words: CodeWords?, server: String
  ) {
    let own = context.texts.device.words
    let heading = words == nil ? own.offerHeading : own.heading
    self.init(
      frame: context.frame(title: heading), page: context.texts.page, heading: heading,
      lines: words == nil ? own.offer : [],
      made: words.map { Made(use: own.use(server), words: $0.words, meaning: own.meaning) },
      offer: words == nil, action: SitePath.codeWords, token: context.token.text,
      make: own.make, toQuestions: own.toQuestions, onward: session.onward)
  }
}

/// The question whether somebody is still at a shared device.
struct PauseView: PageView {
  static let template = PageTemplates.Name.pause

  var hasWayOut: Bool { true }

  var frame: Frame
  let page: PageTexts
  let heading: String
  let meaning: String
  let goOn: String
  let onward: String
  let next: String
  let leave: String
}

extension PauseView {
  /// The page that leads back to a path.
  init(_ texts: InterfaceTexts, back path: String) {
    let own = texts.device.leaving
    self.init(
      frame: Frame(texts: texts, title: own.stillThere), page: texts.page, heading: own.stillThere,
      meaning: own.stillThereMeaning(WebSettings.warning), goOn: own.goOn, onward: path,
      next: own.next, leave: SitePath.leave)
  }
}
