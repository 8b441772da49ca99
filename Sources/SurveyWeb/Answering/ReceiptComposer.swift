import Collecting
import SurveyModel

/// Makes the views about a ballot that was sent.
struct ReceiptComposer: Sendable {
  /// The identifier of the form that holds the receipt.
  static let form = "ballot"

  /// How the page came about.
  enum Occasion: Hashable, Sendable {
    /// The answers have just been sent.
    case sent

    /// The link was opened again.
    case again

    /// More was answered after the answers were sent from elsewhere.
    case unadded

    /// Somebody who has the receipt asks.
    case asked
  }

  let receipt: Receipt
  let standing: ReceiptStanding
  let notice: WaveNotice
  let settings: WebSettings
  let wish: LanguageWish
  let pass: ReceiptPass

  /// What the page depends on beside the receipt.
  struct Key: Hashable, Sendable {
    let standing: ReceiptStanding
    let notice: WaveNotice
    let language: Language
    let path: String
    let occasion: Occasion
  }

  /// What the page depends on beside ``marks``; `nil` under an address that may be anybody's own.
  func key(_ occasion: Occasion) -> Key? {
    guard SitePath.receipts.contains(wish.path) else { return nil }
    return Key(
      standing: standing, notice: notice, language: language, path: wish.path, occasion: occasion)
  }

  /// What is the person's own on the page.
  var marks: [String] { [receipt.text, pass.text(for: receipt)] }

  /// The receipt, where the ballot is, and what can be done with it.
  func view(_ occasion: Occasion) -> ReceiptView {
    let words = heading(occasion)
    return ReceiptView(
      frame: frame(title: words.heading, isAsked: occasion == .asked), page: texts.page,
      words: texts.receipt, heading: words.heading, lede: words.lines.first ?? "",
      lines: Array(words.lines.dropFirst()), code: receipt.text,
      meaning: isSettled ? nil : texts.receipt.meaning, schedule: schedule,
      ballotForm: form(action: SitePath.withdraw, label: canWithdraw ? texts.ballot.withdraw : nil),
      leaving: LeavingView(texts.device.leaving, isShared: settings.kioskIdle != nil))
  }

  /// The question whether the ballot is really to be taken back.
  func question() -> ConfirmView {
    let words = texts.ballot.sure
    return ConfirmView(
      frame: frame(title: words.heading, isAsked: false), page: texts.page,
      heading: words.heading, lines: words.lines, action: address(SitePath.withdraw),
      fields: fields + [ConfirmView.Field(name: ReceiptRoutes.sure, value: "yes")],
      button: texts.ballot.confirm,
      stay: ConfirmView.Stay(
        address: settings.kioskIdle == nil ? address(SitePath.landing) : SitePath.leave,
        label: texts.ballot.keep),
      isFinal: true)
  }

  /// What the page says first.
  ///
  /// A receipt that is not kept any more is told what its link tells.
  private func heading(_ occasion: Occasion) -> NoticeTexts.Words {
    guard occasion == .unadded else { return known(occasion) }
    let words = known(.again)
    return NoticeTexts.Words(heading: words.heading, lines: words.lines + [texts.sheet.unadded])
  }

  private func known(_ occasion: Occasion) -> NoticeTexts.Words {
    let words = texts.receipt
    switch (standing, occasion) {
    case (.inBox, .sent), (.atSite, .sent), (.unknown, .sent):
      return NoticeTexts.Words(heading: words.heading, lines: [words.lede])
    case (.inBox, .again), (.inBox, .unadded), (.atSite, .again), (.atSite, .unadded),
      (.unknown, _):
      return NoticeTexts.Words(heading: words.againHeading, lines: [words.againLede])
    case (.inBox, .asked), (.atSite, .asked), (.waiting, _), (.withdrawn, _), (.counted, _):
      let found = texts.ballot.words(of: standing)
      return NoticeTexts.Words(heading: found.heading, lines: found.lines)
    }
  }

  private var canWithdraw: Bool {
    if case .inBox = standing { true } else { false }
  }

  /// Whether the receipt takes nothing back any more.
  private var isSettled: Bool {
    switch standing {
    case .withdrawn, .waiting, .counted: true
    case .unknown, .inBox, .atSite: false
    }
  }

  /// What happens when, as long as it lies ahead.
  private var schedule: ReceiptView.Schedule? {
    switch standing {
    case .withdrawn, .counted: return nil
    case .unknown, .inBox, .waiting, .atSite: break
    }
    let words = texts.receipt
    let end = texts.dates.lastDay(before: notice.closes, in: settings.timeZone)
    let until = ReceiptView.Next(term: words.untilThen(end), meaning: words.untilThenMeaning)
    let then = ReceiptView.Next(term: words.afterwards, meaning: words.afterwardsMeaning)
    return ReceiptView.Schedule(
      heading: words.nextHeading, next: canWithdraw ? [until, then] : [then],
      withdrawal: canWithdraw ? texts.ballot.until(end) : nil)
  }

  private func form(action: String, label: String?) -> ReceiptView.Form {
    ReceiptView.Form(id: Self.form, action: address(action), fields: fields, button: label)
  }

  private var fields: [ConfirmView.Field] {
    [
      ConfirmView.Field(name: ReceiptRoutes.code, value: receipt.text),
      ConfirmView.Field(name: ReceiptPass.field, value: pass.text(for: receipt)),
    ]
  }

  /// A page that answers a form has no address to be opened by again: its languages are buttons of the
  /// form.
  private func frame(title: String, isAsked: Bool) -> Frame {
    let languages =
      wish.path.hasPrefix(SitePath.lookUp)
      ? isAsked
        ? LanguageSwitch(
          texts, here: language, among: notice.languages, form: Self.form, action: SitePath.lookUp)
        : nil
      : LanguageSwitch(texts, here: language, among: notice.languages, path: wish.path)
    return Frame(
      texts: texts, title: title, place: notice.title[language], languagesAbove: languages,
      asksForConsent: notice.asksForConsent, offersLookUp: false)
  }

  /// An address in the language of this page.
  private func address(_ path: String) -> String { SitePath.adding(language, to: path) }

  private var language: Language {
    wish.language(invited: notice.language, among: notice.languages)
  }

  private var texts: InterfaceTexts { InterfaceTexts(serving: language) }
}
