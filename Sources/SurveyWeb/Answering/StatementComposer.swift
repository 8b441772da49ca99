import Collecting
import SurveyModel

/// Makes the views of single questions.
struct StatementComposer: Sendable {
  /// The most answers that stand side by side on a wide page.
  static let mostAcross = 7

  let survey: Survey
  let role: Role
  let language: Language
  let texts: QuestionTexts

  /// What each field shows: a point's value, an option's name, `?`, words, or nothing.
  let inputs: [String: String]

  /// What is wrong, by field.
  let faults: [String: AnswerFault.Reason]

  /// The identifier of a question's element, by the name of its field.
  static func elementID(_ field: String) -> String { "q-\(field)" }

  /// The identifier of a question's first control, where a fault's link goes.
  static func firstControl(_ field: String) -> String { "q-\(field)-1" }

  /// The view of a closed item.
  func statement(_ item: Item, across: Bool) -> StatementView {
    let scale = survey.scale(item.scale)
    let choices = (scale?.points ?? []).map {
      (value: "\($0.value)", label: $0.label[language])
    }
    return view(
      field: item.id.rawValue, wording: item.wording[role][language], choices: choices,
      dontKnow: scale?.dontKnow?[language], across: across)
  }

  /// The view of a question about the respondent.
  func statement(_ question: ProfileQuestion) -> StatementView {
    view(
      field: question.id.rawValue, wording: question.text[language],
      choices: question.options.map { (value: $0.id, label: $0.label[language]) },
      dontKnow: nil, across: false)
  }

  /// The view of an open question.
  func text(_ question: OpenQuestion) -> TextView {
    let field = question.id.rawValue
    let id = Self.firstControl(field)
    let fault = faults[field].map(message)
    return TextView(
      id: id, name: field, look: fault == nil ? "statement" : "statement wrong",
      wording: question.wording[role][language], hint: texts.textHint(question.maximumLength),
      fault: fault, describedBy: fault == nil ? "\(id)-hint" : "\(id)-fault \(id)-hint",
      typed: inputs[field] ?? "")
  }

  /// What is wrong, in words.
  func message(_ reason: AnswerFault.Reason) -> String {
    switch reason {
    case .notOnScale, .notAnOption, .dontKnowNotOffered: texts.notOffered
    case .tooLong(let length, let most): texts.tooLong(length, most)
    }
  }

  private func view(
    field: String, wording: String, choices: [(value: String, label: String)],
    dontKnow: String?, across: Bool
  ) -> StatementView {
    let id = Self.elementID(field)
    let chosen = inputs[field]
    let fault = faults[field].map(message)
    let options = choices.enumerated().map { position, choice in
      StatementView.Option(
        optionID: "\(id)-\(position + 1)", value: choice.value, label: choice.label,
        chosen: choice.value == chosen,
        describedBy: position == 0 && fault != nil ? "\(id)-fault" : nil)
    }
    let look = [
      "statement", across && choices.count <= Self.mostAcross ? "across" : nil,
      fault == nil ? nil : "wrong",
    ]
    return StatementView(
      id: id, name: field, look: look.compactMap(\.self).joined(separator: " "),
      wording: wording, fault: fault, options: options,
      dontKnow: dontKnow.map {
        StatementView.Option(
          optionID: "\(id)-dk", value: "?", label: $0,
          chosen: chosen == "?", describedBy: nil)
      })
  }
}
