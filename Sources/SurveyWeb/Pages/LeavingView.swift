/// How a person leaves the device to others, below the receipt.
struct LeavingView: Sendable {
  let meaning: String
  let button: String
  let address: String

  /// Whether the page goes away without the button, because the device is shared.
  let goesByItself: Bool

  init(_ texts: LeavingTexts, isShared: Bool) {
    meaning = isShared ? texts.nextMeaning(WebSettings.warning) : texts.clearMeaning
    button = isShared ? texts.next : texts.clear
    address = SitePath.leave
    goesByItself = isShared
  }
}
