import Collecting

/// Makes the view of the front door.
struct LandingComposer: Sendable {
  let responder: PageResponder
  let wish: LanguageWish

  /// Whether there is a page on which code words are typed.
  var leadsToWords = false

  /// The page; with what was wrong with a receipt that was sent, if anything.
  func view(fault: BallotTexts.Words?) -> LandingView {
    let texts = wish.texts(else: responder.settings.language)
    let language = texts.language.language
    let landing = texts.notice.landing
    let prefix = fault == nil ? "" : texts.question.errorPrefix + " "
    return LandingView(
      frame: Frame(
        texts: texts, title: prefix + landing.heading,
        languagesAbove: LanguageSwitch(
          texts, here: language, among: InterfaceLanguage.allCases.map(\.language),
          path: SitePath.landing)),
      page: texts.page,
      fault: fault.map { LandingView.Fault(heading: $0.heading, lines: $0.lines) },
      heading: landing.heading, lines: landing.lines,
      wordsLink: leadsToWords
        ? LandingView.Link(address: wordsAddress, label: texts.device.entry.heading) : nil,
      words: texts.ballot,
      lookUpLines: texts.ballot.lookUp.lines,
      action: SitePath.adding(wish.asked == nil ? nil : language, to: SitePath.lookUp),
      field: ReceiptRoutes.code, help: responder.help(texts))
  }

  private var wordsAddress: String {
    let language = wish.texts(else: responder.settings.language).language.language
    return SitePath.adding(wish.asked == nil ? nil : language, to: SitePath.resume)
  }
}
