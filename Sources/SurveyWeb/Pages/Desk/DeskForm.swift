import Governance

/// A form of a page for people with accounts.
struct DeskForm: Sendable {
  let action: String

  /// The media type in which it is sent; `nil` for the usual one.
  var mediaType: String?

  /// What is sent along unseen: the mark first.
  let hidden: [DeskHidden]

  /// What is filled in.
  var groups: [Group] = []

  let buttons: [Button]

  /// The address whose password is typed, for a browser that keeps passwords.
  var owner: String?

  /// The name under which a button says what is wished.
  static let wish = "wish"

  /// Makes a form of several groups or buttons, or one that sends files; it carries a mark.
  init(
    _ action: String, mark: FormMark, hidden: [DeskHidden] = [], groups: [Group] = [],
    buttons: [Button], hasFiles: Bool = false
  ) {
    self.action = action
    mediaType = hasFiles ? MultipartForm.mediaType : nil
    self.hidden = [DeskHidden(hiddenName: FormMark.field, hiddenValue: mark.text)] + hidden
    self.groups = groups
    self.buttons = buttons
  }

  /// Makes a form of one button that carries a mark.
  ///
  /// - Parameters:
  ///   - action: where it is sent.
  ///   - mark: the mark.
  ///   - hidden: what is sent along unseen.
  ///   - parts: what is filled in.
  ///   - button: what the button says.
  ///   - look: how much the button stands out.
  ///   - about: what the button is about, for who hears it alone.
  ///   - owner: the account whose password is typed.
  ///   - hasFiles: whether files are sent.
  init(
    _ action: String, mark: FormMark, hidden: [DeskHidden] = [], parts: [DeskFormPart] = [],
    button: String, look: Look = .main, about: String? = nil, owner: Account? = nil,
    hasFiles: Bool = false
  ) {
    self.init(
      action, mark: mark, hidden: hidden, groups: parts.isEmpty ? [] : [Group(parts: parts)],
      buttons: [Button(button, look: look, about: about)], hasFiles: hasFiles)
    self.owner = owner?.address.text
  }

  /// How much a button stands out.
  enum Look: String, Sendable {
    case main = "btn"
    case second = "btn second"
    case quiet
  }

  /// A button.
  struct Button: Sendable, Hashable {
    let buttonLabel: String

    /// The classes of the button.
    let buttonLook: String

    /// What it says is wished, where a form has several.
    let wish: String?

    /// What the button is about, for who hears it alone.
    let about: String?

    init(_ label: String, look: Look = .main, wish: String? = nil, about: String? = nil) {
      buttonLabel = label
      buttonLook = look.rawValue
      self.wish = wish
      self.about = about
    }
  }

  /// Parts of a form, under a heading where they have one.
  struct Group: Sendable {
    let groupTitle: String?
    let groupLines: [String]

    /// What the parts are folded behind; `nil` where they stand open.
    let fold: String?

    /// Whether what is folded is open to begin with.
    let isUnfolded: Bool
    let parts: [DeskFormPart]

    init(
      _ title: String? = nil, lines: [String] = [], parts: [DeskFormPart] = [],
      fold: String? = nil, isUnfolded: Bool = false
    ) {
      groupTitle = title
      groupLines = lines
      self.parts = parts
      self.fold = fold
      self.isUnfolded = isUnfolded
    }
  }
}

/// A field that is not seen.
struct DeskHidden: Sendable, Hashable {
  let hiddenName: String
  let hiddenValue: String
}

/// A part of a form; one of its four is there.
struct DeskFormPart: Sendable {
  var field: DeskField?
  var area: DeskField?
  var choices: DeskChoices?
  var menu: DeskMenu?

  static func field(_ field: DeskField) -> DeskFormPart { DeskFormPart(field: field) }
  static func area(_ field: DeskField) -> DeskFormPart { DeskFormPart(area: field) }
  static func choices(_ choices: DeskChoices) -> DeskFormPart { DeskFormPart(choices: choices) }
  static func menu(_ menu: DeskMenu) -> DeskFormPart { DeskFormPart(menu: menu) }
}
