/// The page on which code words, or the code of a link, are typed.
struct EntryView: PageView {
  static let template = PageTemplates.Name.entry

  /// A page that shows what was typed is not the first one.
  var hasWayOut: Bool { fault == nil }

  var frame: Frame
  let page: PageTexts
  let heading: String
  let lines: [String]

  /// What stands above the field, where the page has more to say than that.
  let subheading: String?

  /// What was wrong with what was typed.
  let fault: String?

  /// What was typed, so that one wrong letter is mended and not all written anew.
  let typed: String?

  let action: String
  let label: String
  let hint: String
  let button: String
  let help: String
}

/// The page that holds what was sent when nobody's link was known any more.
struct LostView: PageView {
  static let template = PageTemplates.Name.lost

  /// Something that was sent.
  struct Field: Sendable {
    let name: String
    let value: String
  }

  var frame: Frame
  let page: PageTexts
  let heading: String
  let lines: [String]
  let fault: String?
  let typed: String?
  let action: String
  let fields: [Field]
  let label: String
  let hint: String
  let button: String
  let help: String
}
