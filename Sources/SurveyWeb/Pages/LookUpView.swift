import Collecting

/// The page on which a receipt is typed.
struct LookUpView: PageView {
  static let template = PageTemplates.Name.lookup

  /// Why a receipt could not be shown.
  struct Fault: Sendable {
    let heading: String
    let lines: [String]
  }

  var frame: Frame
  let page: PageTexts
  let fault: Fault?
  let heading: String
  let lines: [String]
  let words: BallotTexts
  let action: String

  /// The name of the field for the receipt.
  let field: String

  let help: String
}
