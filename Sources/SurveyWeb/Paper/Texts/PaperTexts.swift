import Collecting

/// The words of the questionnaire on paper that no page on a screen has, in one language.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct PaperTexts: Sendable {
  let minutes: PluralForms
  let department: String
  let handIn: String
  let until: @Sendable (_ end: String) -> String
  let how: String
  let mark: String
  let mend: String
  let leave: String
  let noName: String
  let end: String
  let fold: String
  let returnTo: @Sendable (_ place: String) -> String

  /// Before the room for the number that a sheet gets when it is typed.
  let office: String

  /// The words of a language.
  init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  init(
    minutes: PluralForms, department: String, handIn: String,
    until: @escaping @Sendable (String) -> String, how: String, mark: String, mend: String,
    leave: String, noName: String, end: String, fold: String,
    returnTo: @escaping @Sendable (String) -> String, office: String
  ) {
    self.minutes = minutes
    self.department = department
    self.handIn = handIn
    self.until = until
    self.how = how
    self.mark = mark
    self.mend = mend
    self.leave = leave
    self.noName = noName
    self.end = end
    self.fold = fold
    self.returnTo = returnTo
    self.office = office
  }
}
