/// The page after sending; the same each time it is opened.
struct ReceiptView: PageView {
  static let template = PageTemplates.Name.receipt

  /// What happens when.
  struct Next: Sendable {
    let term: String
    let meaning: String
  }

  let frame: Frame
  let page: PageTexts
  let words: ReceiptTexts
  let heading: String
  let lede: String
  let code: String
  let next: [Next]
  let leaving: LeavingView
}
