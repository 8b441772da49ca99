import Collecting

/// What stands around the content of every page.
struct Frame: Sendable {
  /// Where the promise and the help are read.
  struct HelpLinks: Sendable {
    let promise: String
    let help: String

    /// Whether they open beside a form, so that nothing chosen on it is lost.
    let newTab: Bool

    /// Both on the page itself.
    static let here = HelpLinks(promise: "#promise", help: "#help", newTab: false)

    /// Both on the page of the protection, in the place of a form.
    static let instead = HelpLinks(promise: beside.promise, help: beside.help, newTab: false)

    /// Both on the page of the protection, beside a form.
    static let beside = HelpLinks(
      promise: "\(SitePath.protection)#promise", help: "\(SitePath.protection)#help", newTab: true)
  }

  let language: String
  let direction: String
  let title: String
  let stylesheet: String
  let mark: String

  /// What stands at the other end of the page's head: the survey, or who asks.
  let place: String?

  let helpLinks: HelpLinks?

  /// Where a receipt is looked up, on pages on which nothing is answered.
  struct ReceiptLink: Sendable {
    let address: String
    let label: String
  }

  let receiptLink: ReceiptLink?

  /// The way to the first page, on a shared device; the page's responder puts it in.
  var wayOut: WayOut?

  /// The way from a page of a shared device to the first one: whoever goes it takes everything along.
  struct WayOut: Sendable {
    let leaveAddress: String
    let leaveLabel: String
  }

  /// The choice of the language in the page's head, where there is nothing to keep.
  let languagesAbove: LanguageSwitch?

  /// The choice of the language at the page's foot, in the middle of answering.
  let languagesBelow: LanguageSwitch?

  /// The promise in one line: to somebody who may agree to be shown, another.
  var promiseLine: String

  /// The frame of a page in a language; unless it is said, a receipt can be looked up from pages without
  /// links to the promise.
  init(
    texts: InterfaceTexts, title: String, place: String? = nil, helpLinks: HelpLinks? = nil,
    languagesAbove: LanguageSwitch? = nil, languagesBelow: LanguageSwitch? = nil,
    asksForConsent: Bool = false, offersLookUp: Bool? = nil
  ) {
    promiseLine = asksForConsent ? texts.consent.promiseLine : texts.page.promiseLine
    language = texts.language.rawValue
    direction = texts.language.direction
    self.title = "\(title) · Parallax"
    stylesheet = Asset.stylesheet.address
    mark = Asset.mark
    self.place = place
    self.helpLinks = helpLinks
    receiptLink =
      offersLookUp ?? (helpLinks == nil)
      ? ReceiptLink(
        address: SitePath.adding(texts.language.language, to: SitePath.lookUp),
        label: texts.ballot.lookUp.heading)
      : nil
    self.languagesAbove = languagesAbove
    self.languagesBelow = languagesBelow
  }
}
