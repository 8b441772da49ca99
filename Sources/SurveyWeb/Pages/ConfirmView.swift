/// A page that asks whether something is meant before it is done.
struct ConfirmView: PageView {
  static let template = PageTemplates.Name.confirm

  /// A hidden field of the form.
  struct Field: Sendable {
    let name: String
    let value: String
  }

  /// The way back, where nothing has changed.
  struct Stay: Sendable {
    let address: String
    let label: String
  }

  var frame: Frame
  let page: PageTexts
  let heading: String
  let lines: [String]
  let action: String
  let fields: [Field]
  let button: String
  let stay: Stay

  /// Whether it cannot be undone: the way back is the main button then, and comes first.
  let isFinal: Bool
}
