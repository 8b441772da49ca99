import Collecting

/// The page on which a receipt is typed.
struct LookUpView: PageView {
  static let template = PageTemplates.Name.lookup

  /// Why a receipt could not be shown.
  struct Fault: Sendable {
    let heading: String
    let lines: [String]
  }

  /// The way to another page.
  struct Link: Sendable {
    let address: String
    let label: String
  }

  let frame: Frame
  let page: PageTexts
  let fault: Fault?
  let heading: String
  let lines: [String]

  /// Where code words are typed; `nil` where there are none.
  let wordsLink: Link?

  let words: BallotTexts
  let action: String

  /// The name of the field for the receipt.
  let field: String

  let help: String
}
