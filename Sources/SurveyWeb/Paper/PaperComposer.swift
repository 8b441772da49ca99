import Collecting
import SurveyModel

/// Makes the view of a questionnaire on paper.
struct PaperComposer {
  /// The most answers that stand side by side, "I don't know" apart.
  private static let mostAcross = 7

  let questionnaire: PaperQuestionnaire

  func view() -> PaperView {
    let promise = questionnaire.occasion?.promise
    return PaperView(
      language: language.rawValue, direction: interface.direction,
      style: PaperStyle(paper: questionnaire.paper, form: form).text,
      title: survey.title[language],
      eyebrow: promise.map { "\($0.organisation.rawValue) · \($0.wave)" } ?? "",
      lede: lede, facts: facts, office: words.office, form: form,
      how: words.how, howLines: [words.mark, words.mend, words.leave, words.noName],
      promise: questionnaire.occasion.map { occasion in
        PromiseView(
          PromiseText(onPaper: occasion.promise, end: end(of: occasion), language: language),
          heading: texts.start.promiseHeading)
      },
      sections: sections, end: words.end,
      endLines: [words.fold] + (questionnaire.returnTo.map { [words.returnTo($0)] } ?? []))
  }

  private var survey: Survey { questionnaire.survey }
  private var language: Language { questionnaire.language }
  private var role: Role { questionnaire.role }
  private var interface: InterfaceLanguage { InterfaceLanguage(serving: language) }
  private var texts: InterfaceTexts { InterfaceTexts(interface) }
  private var words: PaperTexts { PaperTexts(interface) }

  /// Which form it is: survey, version, role, language, and the department where it bears one.
  private var form: String {
    var parts = [
      survey.id.rawValue, "v\(survey.version)",
      questionnaire.occasion?.tier?.rawValue ?? role.rawValue,
      language.rawValue,
    ]
    if let department = questionnaire.occasion?.department { parts.append(department.rawValue) }
    return parts.joined(separator: " · ")
  }

  private var facts: [PaperView.Fact] {
    let start = texts.start
    let minutes =
      questionnaire.shortForm ? survey.shortForm?.minutes ?? survey.minutes : survey.minutes
    var facts = [PaperView.Fact(term: start.youAre, value: start.roles[role])]
    if let occasion = questionnaire.occasion {
      facts.append(PaperView.Fact(term: words.department, value: occasion.promise.department))
      facts.append(PaperView.Fact(term: words.handIn, value: words.until(end(of: occasion))))
    }
    facts.append(PaperView.Fact(term: start.takes, value: words.minutes(minutes)))
    return facts
  }

  private func end(of occasion: PaperQuestionnaire.Occasion) -> String {
    texts.dates.lastDay(before: occasion.promise.closes, in: occasion.timeZone)
  }

  private var pages: [SurveyPage] {
    PaperOrder.pages(
      of: survey, shortForm: questionnaire.shortForm,
      profile: questionnaire.occasion.map { $0.promise.settings.breakdowns })
  }

  /// What the form asks, and whether anything will be shown of it.
  private var lede: String {
    let words =
      questionnaire.occasion?.promise.tellsNothing == true
      ? texts.way.ledeWithoutResults : texts.start.lede
    return words(statementCount)
  }

  private var statementCount: Int { pages.reduce(0) { $0 + $1.items.count } }

  /// The pages of the screen as sections: a new one begins where the heading changes.
  private var sections: [PaperView.Section] {
    var sections: [PaperView.Section] = []
    var number = 0
    for page in pages {
      let groups = groups(of: page, from: &number)
      let heading = heading(of: page)
      if let last = sections.last, last.heading == heading {
        sections[sections.count - 1] = PaperView.Section(
          heading: heading, introduction: last.introduction, meanings: last.meanings,
          groups: last.groups + groups)
      } else {
        sections.append(
          PaperView.Section(
            heading: heading, introduction: introduction(of: page, isFirst: sections.isEmpty),
            meanings: meanings(of: page), groups: groups))
      }
    }
    return sections
  }

  private func heading(of page: SurveyPage) -> String {
    if survey.presentation.order == .blocks, let block = block(of: page) {
      return block.label[language]
    }
    return switch page.content {
    case .statements: texts.question.mixedHeading[role]
    case .levels: texts.question.levelsHeading
    case .open: texts.question.openHeading
    case .profile: texts.question.profileHeading
    }
  }

  private func block(of page: SurveyPage) -> Block? {
    page.block.flatMap { id in survey.blocks.first { $0.id == id } }
  }

  private func introduction(of page: SurveyPage, isFirst: Bool) -> String? {
    switch page.content {
    case .statements: isFirst ? survey.instructions[role][language] : nil
    case .levels: texts.question.levelsIntroduction
    case .open: nil
    case .profile: texts.question.profileIntroduction
    }
  }

  private func meanings(of page: SurveyPage) -> [PaperView.Point] {
    guard case .levels(let items) = page.content,
      let scale = items.first.flatMap({ survey.scale($0.scale) })
    else { return [] }
    return scale.points.compactMap { point in
      point.meaning.map {
        PaperView.Point(label: point.label[language], meaning: $0[language])
      }
    }
  }

  private func groups(of page: SurveyPage, from number: inout Int) -> [PaperView.Group] {
    switch page.content {
    case .statements(let items):
      return [PaperView.Group(block: nil, statements: items.map { statement($0, &number) })]
    case .levels(let items):
      return survey.blocks.compactMap { block in
        let own = items.filter { $0.block == block.id }
        guard !own.isEmpty else { return nil }
        let isNamed = survey.presentation.order == .mixed
        return PaperView.Group(
          block: isNamed
            ? PaperView.Block(label: block.label[language], meaning: block.meaning[language]) : nil,
          statements: own.map { statement($0, &number) })
      }
    case .profile(let questions):
      return [PaperView.Group(block: nil, statements: questions.map { statement($0, &number) })]
    case .open:
      return []
    }
  }

  private func statement(_ item: Item, _ number: inout Int) -> PaperView.Statement {
    let scale = survey.scale(item.scale)
    let points = (scale?.points ?? []).map {
      PaperView.Choice(value: "\($0.value)", label: $0.label[language], apart: false)
    }
    let unknown = (scale?.dontKnow).map {
      [PaperView.Choice(value: "?", label: $0[language], apart: true)]
    }
    number += 1
    return PaperView.Statement(
      number: number, name: item.id.rawValue, wording: item.wording[role][language],
      look: points.count <= Self.mostAcross ? "across" : "down", choices: points + (unknown ?? []))
  }

  private func statement(
    _ question: ProfileQuestion, _ number: inout Int
  ) -> PaperView.Statement {
    number += 1
    return PaperView.Statement(
      number: number, name: question.id.rawValue, wording: question.text[language], look: "down",
      choices: question.options.map {
        PaperView.Choice(value: $0.id, label: $0.label[language], apart: false)
      })
  }
}
