import Collecting
import SurveyModel

/// Makes the view of a page of questions.
struct QuestionComposer: Sendable {
  let context: SheetContext
  let position: Int

  /// What each field shows: the draft, or what was sent where it could not be kept as it is.
  let inputs: [String: String]

  let faults: [AnswerFault]

  /// Whether the person came from the check page and goes back there.
  let fromCheck: Bool

  /// Whether nothing is filled in and nothing is wrong.
  var isEmpty: Bool { faults.isEmpty && inputs.values.allSatisfy(\.isEmpty) }

  /// The view of the page.
  func view() -> QuestionView {
    let texts = context.texts
    let heading = heading
    let progress = context.progress(at: position)
    let title = "\(progress): \(heading.text)"
    return QuestionView(
      frame: context.frame(
        title: faults.isEmpty ? title : "\(texts.question.errorPrefix) \(title)", form: "ask",
        words: isOfWords ? .only : .none),
      page: texts.page, words: texts.question, faults: faultList,
      action: SitePath.page(position), token: context.token.text, returnsToCheck: fromCheck,
      goesBack: fromCheck || position > 0,
      progress: progress,
      timeLeft: texts.question.minutesLeft(context.minutesLeft(at: position)),
      steps: context.pages.indices.map {
        $0 < position ? "done" : $0 == position ? "here" : "ahead"
      },
      heading: heading.text, headingLanguage: heading.ofSurvey ? context.surveyLanguage : nil,
      introduction: introduction, surveyLanguage: context.surveyLanguage, meanings: meanings,
      groups: groups, texts: openQuestions,
      codeWords: context.allowsCodeWords ? texts.device.words.link : nil,
      keeping: texts.device.keeping, waiting: texts.way.waiting,
      spoken: context.language.rawValue, script: Asset.script.address)
  }

  private var page: SurveyPage { context.pages[position] }

  /// Whether the page asks for words only.
  private var isOfWords: Bool { if case .open = page.content { true } else { false } }

  private var block: Block? {
    page.block.flatMap { id in context.survey.blocks.first { $0.id == id } }
  }

  private var composer: StatementComposer {
    StatementComposer(
      survey: context.survey, role: context.role, language: context.language,
      texts: context.texts.question, inputs: inputs,
      faults: Dictionary(faults.map { ($0.question, $0.reason) }) { first, _ in first })
  }

  /// What the page is about, and whether the words are the survey's.
  private var heading: (text: String, ofSurvey: Bool) {
    let texts = context.texts.question
    if let block, context.survey.presentation.order == .blocks {
      return (block.label[context.language], true)
    }
    return switch page.content {
    case .statements: (texts.mixedHeading[context.role], false)
    case .levels: (texts.levelsHeading, false)
    case .open: (texts.openHeading, false)
    case .profile: (texts.profileHeading, false)
    }
  }

  private var introduction: QuestionView.Introduction? {
    let texts = context.texts.question
    switch page.content {
    case .statements:
      guard position == 0 else { return nil }
      return QuestionView.Introduction(
        text: context.survey.instructions[context.role][context.language],
        language: context.surveyLanguage)
    case .levels: return QuestionView.Introduction(text: texts.levelsIntroduction, language: nil)
    case .open: return QuestionView.Introduction(text: texts.openIntroduction, language: nil)
    case .profile:
      return QuestionView.Introduction(text: texts.profileIntroduction, language: nil)
    }
  }

  /// What the points of the levels mean: open on the first page that asks them, closed after.
  private var meanings: QuestionView.Meanings? {
    guard case .levels(let items) = page.content,
      let scale = items.first.flatMap({ context.survey.scale($0.scale) })
    else { return nil }
    let points = scale.points.compactMap { point in
      point.meaning.map {
        QuestionView.Point(label: point.label[context.language], meaning: $0[context.language])
      }
    }
    guard !points.isEmpty else { return nil }
    let first = context.pages.firstIndex { $0.asksLevels }
    return QuestionView.Meanings(open: position == first, points: points)
  }

  private var groups: [QuestionView.Group] {
    switch page.content {
    case .statements(let items):
      [
        QuestionView.Group(
          pair: false, block: nil,
          statements: items.map { composer.statement($0, across: true) })
      ]
    case .levels(let items): levelGroups(items)
    case .profile(let questions):
      [
        QuestionView.Group(
          pair: false, block: nil, statements: questions.map(composer.statement))
      ]
    case .open: []
    }
  }

  /// The levels block by block, each with its name unless the page's heading says it.
  private func levelGroups(_ items: [Item]) -> [QuestionView.Group] {
    context.survey.blocks.compactMap { block in
      let own = items.filter { $0.block == block.id }
      guard !own.isEmpty else { return nil }
      let named = context.survey.presentation.order == .mixed
      return QuestionView.Group(
        pair: true,
        block: named
          ? QuestionView.Block(
            label: block.label[context.language], meaning: block.meaning[context.language])
          : nil,
        statements: own.map { composer.statement($0, across: false) })
    }
  }

  private var openQuestions: [TextView] {
    guard case .open(let questions) = page.content else { return [] }
    return questions.map(composer.text)
  }

  private var faultList: QuestionView.Faults? {
    guard !faults.isEmpty else { return nil }
    return QuestionView.Faults(
      list: faults.map { fault in
        QuestionView.Fault(
          target: StatementComposer.firstControl(fault.question),
          message: context.texts.question.inQuestion(
            composer.message(fault.reason), excerpt(of: fault.question)))
      })
  }

  /// The first words of a question of the page.
  private func excerpt(of name: String) -> String {
    let question = page.questions.first { $0.id == name }
    return Excerpt.of(question?.text(for: context.role, in: context.language) ?? "")
  }
}

extension SurveyPage {
  /// Whether the page asks levels.
  fileprivate var asksLevels: Bool {
    if case .levels = content { true } else { false }
  }
}
