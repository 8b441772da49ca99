import Collecting

/// Makes the view of the page on which a receipt is typed.
struct LookUpComposer: Sendable {
  let responder: PageResponder
  let wish: LanguageWish

  /// The page; with what was wrong with a receipt that was sent, if anything.
  func view(fault: BallotTexts.Words?) -> LookUpView {
    let texts = responder.texts(wish)
    let language = texts.language.language
    let lookUp = texts.ballot.lookUp
    let prefix = fault == nil ? "" : texts.question.errorPrefix + " "
    return LookUpView(
      frame: Frame(
        texts: texts, title: prefix + lookUp.heading,
        languagesAbove: LanguageSwitch(
          texts, here: language, among: InterfaceLanguage.allCases.map(\.language),
          path: SitePath.lookUp), offersLookUp: false),
      page: texts.page,
      fault: fault.map { LookUpView.Fault(heading: $0.heading, lines: $0.lines) },
      heading: lookUp.heading, lines: lookUp.lines, words: texts.ballot,
      action: SitePath.adding(wish.asked == nil ? nil : language, to: SitePath.lookUp),
      field: ReceiptRoutes.code, help: responder.help(texts))
  }
}
