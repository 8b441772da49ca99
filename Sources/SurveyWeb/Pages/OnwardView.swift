import Collecting

/// The page between a link and what it leads to, which the browser leaves by itself.
///
/// Its button appears after a while, for browsers that were told not to go anywhere by themselves: who
/// pressed it before would keep the link in the browser's history.
struct OnwardView: PageView {
  static let template = PageTemplates.Name.onward

  var frame: Frame
  let page: PageTexts
  let heading: String
  let onward: String
  let button: String

  init(_ texts: InterfaceTexts, onward: String) {
    let words = texts.notice.landing
    frame = Frame(texts: texts, title: words.heading, offersLookUp: false)
    page = texts.page
    heading = words.heading
    self.onward = onward
    button = texts.device.entry.button
  }
}
