/// A field to type in: a line, or an area of several.
struct DeskField: Sendable {
  let fieldName: String
  let fieldLabel: String
  let fieldHint: String?
  let kind: String
  let autocomplete: String
  let typed: String?
  let longest: Int
  let isRequired: Bool

  /// Whether little is typed into it.
  let isShort: Bool

  /// Why what was typed cannot be taken, as it stands at the field.
  let fieldFault: String?

  /// Whether what was typed cannot be taken.
  let isWrong: Bool

  /// What the field is described by.
  let describedBy: String?

  /// The language that is typed, where it is not the page's.
  var fieldLanguage: String?
  var direction = "ltr"

  /// Makes a field.
  ///
  /// - Parameters:
  ///   - name: the name under which it is sent.
  ///   - label: what it is called.
  ///   - hint: how it is filled in.
  ///   - kind: the type of the input.
  ///   - autocomplete: what a browser may fill it with.
  ///   - typed: what stands in it.
  ///   - longest: the most characters.
  ///   - isRequired: whether it must be filled in.
  ///   - isShort: whether little is typed into it.
  ///   - fault: why what was typed cannot be taken.
  ///   - isWrong: whether it is one of several fields of which the box above the form says why they cannot be
  ///     taken.
  init(
    _ name: String, _ label: String, hint: String? = nil, kind: String = "text",
    autocomplete: String = "off", typed: String? = nil, longest: Int = 254,
    isRequired: Bool = true, isShort: Bool = false, fault: String? = nil, isWrong: Bool = false
  ) {
    fieldName = name
    fieldLabel = label
    fieldHint = hint
    self.kind = kind
    self.autocomplete = autocomplete
    self.typed = typed
    self.longest = longest
    self.isRequired = isRequired
    self.isShort = isShort
    fieldFault = fault
    self.isWrong = isWrong || fault != nil
    let described = [
      fault.map { _ in "\(name)-fault" } ?? (isWrong ? DeskFaults.id : nil),
      hint.map { _ in "\(name)-hint" },
    ].compactMap(\.self)
    describedBy = described.isEmpty ? nil : described.joined(separator: " ")
  }

  /// A field for a password; it never comes back filled.
  static func password(
    _ name: String, _ label: String, hint: String? = nil, isNew: Bool = false,
    fault: String? = nil, isWrong: Bool = false
  ) -> DeskField {
    DeskField(
      name, label, hint: hint, kind: "password",
      autocomplete: isNew ? "new-password" : "current-password", longest: 1_000, fault: fault,
      isWrong: isWrong)
  }
}

/// Boxes or radios under one question.
struct DeskChoices: Sendable {
  struct Choice: Sendable {
    let choiceName: String
    let choiceID: String
    let value: String
    let choiceLabel: String
    let meaning: String?
    let isChosen: Bool
  }

  /// The name by which addresses lead to it.
  let choicesID: String

  let legend: String
  let choicesHint: String?

  /// Why what was chosen cannot be taken.
  let choicesFault: String?

  /// `radio` or `checkbox`.
  let choiceKind: String
  let options: [Choice]

  /// Radios of one name; each has the name and its value for an id.
  static func radios(
    _ name: String, _ legend: String, hint: String? = nil, fault: String? = nil, chosen: String?,
    _ options: [(value: String, label: String, hint: String?)]
  ) -> DeskChoices {
    DeskChoices(
      choicesID: name, legend: legend, choicesHint: hint, choicesFault: fault, choiceKind: "radio",
      options: options.map {
        Choice(
          choiceName: name, choiceID: "\(name)-\($0.value)", value: $0.value, choiceLabel: $0.label,
          meaning: $0.hint, isChosen: $0.value == chosen)
      })
  }

  /// Boxes, each with a name of its own; their ids are numbered.
  static func boxes(
    _ id: String, _ legend: String, hint: String? = nil, fault: String? = nil,
    _ options: [(name: String, label: String, hint: String?, isChosen: Bool)]
  ) -> DeskChoices {
    DeskChoices(
      choicesID: id, legend: legend, choicesHint: hint, choicesFault: fault,
      choiceKind: "checkbox",
      options: options.enumerated().map { index, option in
        Choice(
          choiceName: option.name, choiceID: "\(id)-\(index)", value: "yes",
          choiceLabel: option.label, meaning: option.hint, isChosen: option.isChosen)
      })
  }
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
  let menuGroups: [Group]
}
