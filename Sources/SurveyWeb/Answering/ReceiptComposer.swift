import Collecting
import SurveyModel

/// Makes the view of the receipt.
struct ReceiptComposer: Sendable {
  let receipt: Receipt
  let notice: WaveNotice
  let settings: WebSettings
  let wish: LanguageWish

  /// The receipt of a person who has just sent the answers, or who opened the link again.
  func view(again: Bool) -> ReceiptView {
    let language = wish.language(invited: notice.language, among: notice.languages)
    let texts = InterfaceTexts(serving: language)
    let words = texts.receipt
    let heading = again ? words.againHeading : words.heading
    return ReceiptView(
      frame: Frame(
        texts: texts, title: heading, place: notice.title[language],
        languagesAbove: LanguageSwitch(
          texts, here: language, among: notice.languages, path: wish.path),
        asksForConsent: notice.asksForConsent),
      page: texts.page, words: words, heading: heading,
      lede: again ? words.againLede : words.lede, code: receipt.text,
      next: [
        ReceiptView.Next(
          term: words.untilThen(texts.dates.lastDay(before: notice.closes, in: settings.timeZone)),
          meaning: words.untilThenMeaning),
        ReceiptView.Next(term: words.afterwards, meaning: words.afterwardsMeaning),
      ], leaving: LeavingView(texts.device.leaving, isShared: settings.kioskIdle != nil))
  }
}
