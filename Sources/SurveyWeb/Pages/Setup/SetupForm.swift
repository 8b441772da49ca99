import Governance

/// A form of setting up.
struct SetupForm: Sendable {
  let action: String

  /// The media type in which it is sent; `nil` for the usual one.
  var mediaType: String?

  let hidden: [Hidden]
  var fieldsets: [Fieldset] = []
  let buttons: [Button]

  /// A field that is not seen.
  struct Hidden: Sendable, Hashable {
    let hiddenName: String
    let hiddenValue: String
  }

  /// A button; its value says what is wished.
  struct Button: Sendable, Hashable {
    let buttonLabel: String
    var look = "btn"
    var wish: String?
  }

  /// Parts of a form under a heading.
  struct Fieldset: Sendable {
    var fieldsetTitle: String?
    var fieldsetLines: [String] = []

    /// What the parts are folded behind; `nil` where they stand open.
    var fold: String?

    /// Whether what is folded is open to begin with.
    var isUnfolded = false
    var parts: [Part] = []

    init(
      fieldsetTitle: String? = nil, fieldsetLines: [String] = [], parts: [Part] = [],
      fold: String? = nil, isUnfolded: Bool = false
    ) {
      self.fieldsetTitle = fieldsetTitle
      self.fieldsetLines = fieldsetLines
      self.parts = parts
      self.fold = fold
      self.isUnfolded = isUnfolded
    }
  }

  /// One of its three is there.
  struct Part: Sendable {
    var line: SetupField?
    var area: SetupField?
    var choice: SetupChoice?
  }

  /// The name under which a button says what is wished.
  static let wish = "wish"

  /// Makes a form that carries a mark.
  init(
    _ action: String, mark: FormMark, hidden: [(String, String)] = [],
    fieldsets: [Fieldset] = [], buttons: [Button], hasFiles: Bool = false
  ) {
    self.action = action
    mediaType = hasFiles ? MultipartForm.mediaType : nil
    self.hidden = ([(FormMark.field, mark.text)] + hidden).map {
      Hidden(hiddenName: $0.0, hiddenValue: $0.1)
    }
    self.fieldsets = fieldsets
    self.buttons = buttons
  }
}

/// A field to type in.
struct SetupField: Sendable {
  let fieldName: String
  let fieldLabel: String
  var fieldHint: String?
  var kind = "text"
  var typed = ""
  var longest = "200"
  var isNeeded = false
  var isShort = false
  var fieldFault: String?
  var fieldLanguage: String?
  var direction = "ltr"

  /// What the field is described by.
  var describedBy: String?

  init(
    _ name: String, _ label: String, hint: String? = nil, kind: String = "text",
    typed: String = "", longest: Int = 200, isNeeded: Bool = false, isShort: Bool = false,
    fault: String? = nil
  ) {
    fieldName = name
    fieldLabel = label
    fieldHint = hint
    self.kind = kind
    self.typed = typed
    self.longest = "\(longest)"
    self.isNeeded = isNeeded
    self.isShort = isShort
    fieldFault = fault
    let described = [fault.map { _ in "\(name)-fault" }, hint.map { _ in "\(name)-hint" }]
      .compactMap(\.self)
    describedBy = described.isEmpty ? nil : described.joined(separator: " ")
  }
}

/// Radios or boxes under one question.
struct SetupChoice: Sendable {
  struct Option: Sendable {
    let optionName: String
    let optionID: String
    let optionValue: String
    let optionLabel: String
    var optionHint: String?
    var isChosen = false
  }

  let choiceID: String
  let legend: String
  var choiceHint: String?
  var choiceFault: String?

  /// `radio` or `checkbox`.
  let optionKind: String
  let options: [Option]

  /// Radios of one name.
  static func radios(
    _ name: String, _ legend: String, hint: String? = nil, fault: String? = nil, chosen: String,
    _ options: [(value: String, label: String, hint: String?)]
  ) -> SetupChoice {
    SetupChoice(
      choiceID: name, legend: legend, choiceHint: hint, choiceFault: fault, optionKind: "radio",
      options: options.map {
        Option(
          optionName: name, optionID: "\(name)-\($0.value)", optionValue: $0.value,
          optionLabel: $0.label, optionHint: $0.hint, isChosen: $0.value == chosen)
      })
  }

  /// Boxes, each with a name of its own.
  static func boxes(
    _ id: String, _ legend: String, hint: String? = nil, fault: String? = nil,
    _ options: [(name: String, label: String, hint: String?, isChosen: Bool)]
  ) -> SetupChoice {
    SetupChoice(
      choiceID: id, legend: legend, choiceHint: hint, choiceFault: fault, optionKind: "checkbox",
      options: options.map {
        Option(
          optionName: $0.name, optionID: "\($0.name)-yes", optionValue: "yes",
          optionLabel: $0.label, optionHint: $0.hint, isChosen: $0.isChosen)
      })
  }
}
