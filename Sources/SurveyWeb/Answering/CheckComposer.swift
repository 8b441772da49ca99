import Collecting
import SurveyModel

/// Makes the view of the page before sending.
struct CheckComposer: Sendable {
  /// How many missing answers are listed one by one.
  static let mostSingly = 12

  /// How many entries stand open, and how many characters of remarks; more are folded away, so that
  /// the button stays near.
  static let mostOpen = 3
  static let mostWords = 400

  let context: SheetContext
  let check: AnswerCheck

  /// The question to a leader of few, once more; `nil` for everybody else.
  let consent: ConsentView?

  /// What the page of a whole sheet depends on, beside the mark.
  struct Key: Hashable, Sendable {
    let context: SheetContext.Key
    let asked: Int
    let consent: ConsentView?
  }

  /// What the page of a whole sheet depends on; `nil` where anything is missing, not known, or written.
  ///
  /// The page of a whole sheet says the same whatever was answered.
  var key: Key? {
    guard check.asked > 0, check.answered == check.asked, check.blank.isEmpty,
      check.unsaid.isEmpty, check.dontKnow.isEmpty, check.comments.isEmpty
    else { return nil }
    return Key(
      context: context.key(ofPage: context.pages.count, fromCheck: false), asked: check.asked,
      consent: consent)
  }

  /// The view of the page.
  func view() -> CheckView {
    let texts = context.texts.check
    return CheckView(
      frame: context.frame(
        title: texts.heading, form: "send", action: SitePath.language,
        words: check.comments.isEmpty ? .none : .some),
      page: context.texts.page,
      words: texts,
      backAddress: SitePath.page(max(0, context.pages.count - 1)),
      lede: texts.lede(check.answered, check.asked), sections: sections(texts),
      nothingMissing: check.blank.isEmpty && check.unsaid.isEmpty && check.asked > 0,
      consent: consent, action: SitePath.submit, token: context.token.text,
      spoken: context.language.rawValue)
  }

  private func sections(_ texts: CheckTexts) -> [CheckView.Section] {
    let missing =
      check.blank.count > Self.mostSingly
      ? missingPages(texts)
      : check.blank.map {
        entry($0, remark: texts.missing($0.page + 1), action: texts.answer)
      }
    let unsaid = check.unsaid.map {
      entry($0, remark: context.texts.way.unsaid($0.page + 1), action: texts.answer)
    }
    let unknown = check.dontKnow.map {
      entry($0, remark: texts.dontKnow($0.page + 1), action: texts.change)
    }
    return [
      section(texts.missingHeading, missing, of: check.blank.count),
      section(context.texts.question.profileHeading, unsaid, of: unsaid.count),
      section(texts.dontKnowHeading, unknown, of: unknown.count),
      section(
        texts.commentsHeading, check.comments.map { written($0, texts) },
        of: check.comments.count, note: texts.commentMeaning),
    ].filter { !$0.entries.isEmpty }
  }

  /// A section; a long one is folded away under the number of its questions.
  private func section(
    _ heading: String, _ entries: [CheckView.Entry], of questions: Int, note: String? = nil
  ) -> CheckView.Section {
    let words = entries.reduce(0) { $0 + $1.remark.count }
    let isLong =
      entries.count > Self.mostOpen || note != nil && words > Self.mostWords
    return CheckView.Section(
      heading: heading,
      summary: isLong ? context.texts.way.folded(questions) : nil, note: note,
      entries: entries)
  }

  /// What is missing page by page, where question by question would be a long list: the first words of
  /// the first question, to which the link leads.
  private func missingPages(_ texts: CheckTexts) -> [CheckView.Entry] {
    let pages = Dictionary(grouping: check.blank, by: \.page).sorted { $0.key < $1.key }
    return pages.compactMap { page, blank in
      guard let first = blank.min(by: { $0.place < $1.place }) else { return nil }
      let words = Excerpt.of(wording(of: first))
      let subject = [block(of: page), words].compactMap(\.self).joined(separator: " · ")
      let place = texts.missingPage(page + 1, context.pages.count)
      return CheckView.Entry(
        subject: subject, language: context.surveyLanguage,
        remark: "\(place) · \(texts.missingOnPage(blank.count))", wordsOfOwn: false,
        address: address(of: first), action: texts.answer, about: texts.about(words))
    }
  }

  /// The name of the block that a whole page is about; `nil` where it is about several.
  private func block(of page: Int) -> String? {
    let id = context.pages[page].block
    let block = id.flatMap { id in context.survey.blocks.first { $0.id == id } }
    return block?.label[context.language]
  }

  private func entry(
    _ entry: AnswerCheck.Entry, remark: String, action: String
  ) -> CheckView.Entry {
    let subject = wording(of: entry)
    return CheckView.Entry(
      subject: subject, language: context.surveyLanguage, remark: remark, wordsOfOwn: false,
      address: address(of: entry), action: action,
      about: context.texts.check.about(Excerpt.of(subject)))
  }

  private func written(_ written: AnswerCheck.Written, _ texts: CheckTexts) -> CheckView.Entry {
    let subject = wording(of: written.entry)
    return CheckView.Entry(
      subject: subject, language: context.surveyLanguage, remark: written.text,
      wordsOfOwn: true, address: address(of: written.entry), action: texts.change,
      about: texts.about(Excerpt.of(subject)))
  }

  /// The words of a question.
  private func wording(of entry: AnswerCheck.Entry) -> String {
    entry.question.text(for: context.role, in: context.language)
  }

  /// Where a question is answered: its first control, which has the focus then.
  private func address(of entry: AnswerCheck.Entry) -> String {
    SitePath.page(
      entry.page, fromCheck: true, fragment: StatementComposer.firstControl(entry.question.id))
  }
}
