import Governance

/// A form of a page for people with accounts.
struct DeskForm: Sendable {
  let action: String

  /// What is sent along unseen: the mark first.
  let hidden: [DeskHidden]

  var parts: [DeskFormPart] = []
  let button: String

  /// The classes of the button.
  var buttonLook = "btn"

  /// What the button is about, for who hears it alone.
  var about: String?

  /// The address whose password is typed, for a browser that keeps passwords.
  var owner: String?

  /// Makes a form that carries a mark.
  init(
    _ action: String, mark: FormMark, hidden: [DeskHidden] = [], parts: [DeskFormPart] = [],
    button: String, look: Look = .main, about: String? = nil, owner: Account? = nil
  ) {
    self.owner = owner?.address.text
    self.action = action
    self.hidden = [DeskHidden(hiddenName: FormMark.field, hiddenValue: mark.text)] + hidden
    self.parts = parts
    self.button = button
    buttonLook = look.rawValue
    self.about = about
  }

  /// How much a button stands out.
  enum Look: String, Sendable {
    case main = "btn"
    case second = "btn second"
    case quiet
  }
}

/// A field that is not seen.
struct DeskHidden: Sendable, Hashable {
  let hiddenName: String
  let hiddenValue: String
}

/// A part of a form; one of its three is there.
struct DeskFormPart: Sendable {
  var field: DeskField?
  var choices: DeskChoices?
  var menu: DeskMenu?

  static func field(_ field: DeskField) -> DeskFormPart { DeskFormPart(field: field) }
  static func choices(_ choices: DeskChoices) -> DeskFormPart { DeskFormPart(choices: choices) }
  static func menu(_ menu: DeskMenu) -> DeskFormPart { DeskFormPart(menu: menu) }
}

/// A line to type in.
struct DeskField: Sendable {
  let fieldName: String
  let fieldLabel: String
  var fieldHint: String?
  var kind = "text"
  var autocomplete = "off"
  var typed: String?
  var longest = 254
  var isRequired = true

  /// Whether what was typed cannot be taken.
  var isWrong = false

  /// What the field is described by.
  var describedBy: String?

  init(
    _ name: String, _ label: String, hint: String? = nil, kind: String = "text",
    autocomplete: String = "off", typed: String? = nil, longest: Int = 254,
    isRequired: Bool = true, isWrong: Bool = false
  ) {
    fieldName = name
    fieldLabel = label
    fieldHint = hint
    self.kind = kind
    self.autocomplete = autocomplete
    self.typed = typed
    self.longest = longest
    self.isRequired = isRequired
    self.isWrong = isWrong
    let described = [isWrong ? "fault" : nil, hint.map { _ in "\(name)-hint" }].compactMap(\.self)
    describedBy = described.isEmpty ? nil : described.joined(separator: " ")
  }

  /// A field for a password; it never comes back filled.
  static func password(
    _ name: String, _ label: String, hint: String? = nil, isNew: Bool = false,
    isWrong: Bool = false
  ) -> DeskField {
    DeskField(
      name, label, hint: hint, kind: "password",
      autocomplete: isNew ? "new-password" : "current-password", longest: 1_000, isWrong: isWrong)
  }
}

/// Boxes or radios under one question.
struct DeskChoices: Sendable {
  struct Choice: Sendable {
    let choiceName: String
    let choiceID: String
    let value: String
    let choiceLabel: String
    var meaning: String?
    var isChosen = false
  }

  let legend: String
  var choicesHint: String?

  /// `radio` or `checkbox`.
  let choiceKind: String
  let options: [Choice]
}

/// A menu of one choice, in groups.
struct DeskMenu: Sendable {
  struct Group: Sendable {
    let groupLabel: String
    let entries: [Entry]
  }

  struct Entry: Sendable {
    let entryValue: String
    let entryLabel: String
    var isSelected = false
  }

  let menuName: String
  let menuLabel: String
  var menuHint: String?

  /// The entry for none.
  let none: String
  let groups: [Group]
}
