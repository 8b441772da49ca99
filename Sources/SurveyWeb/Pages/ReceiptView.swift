/// The page about a ballot that was sent; the same each time it is opened.
struct ReceiptView: PageView {
  static let template = PageTemplates.Name.receipt

  var hasWayOut: Bool { true }

  /// What happens when.
  struct Next: Sendable {
    let term: String
    let meaning: String
  }

  /// What lies ahead.
  struct Schedule: Sendable {
    let heading: String
    let next: [Next]

    /// Until when the ballot can be taken back; `nil` when it cannot.
    let withdrawal: String?
  }

  /// The form that holds the receipt, and its button where the ballot can be taken back.
  struct Form: Sendable {
    let id: String
    let action: String
    let fields: [ConfirmView.Field]
    let button: String?
  }

  var frame: Frame
  let page: PageTexts
  let words: ReceiptTexts
  let heading: String
  let lede: String

  /// What follows the lede.
  let lines: [String]

  let code: String

  /// What the receipt is good for; `nil` when it is good for nothing any more.
  let meaning: String?

  let schedule: Schedule?
  /// The form; its name is none that the choice of the language uses.
  let ballotForm: Form

  let leaving: LeavingView
}
