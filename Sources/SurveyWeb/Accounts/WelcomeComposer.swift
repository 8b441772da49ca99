import Governance

/// Composes the page on which an invited person chooses a password.
struct WelcomeComposer: Sendable {
  static let password = "new"
  static let again = "again"

  let texts: DeskTexts
  let account: Account
  let mark: FormMark
  let fault: String?

  /// The page.
  var view: DeskPageView {
    let words = texts.signingIn
    let form = DeskForm(
      DeskPath.welcome, mark: mark, parts: Self.parts(words, isWrong: fault != nil),
      button: words.choose, owner: account)
    return DeskPageView(
      frame: DeskFrame(texts: texts, title: words.welcomeHeading, isFaulty: fault != nil),
      fault: fault.map {
        DeskFault(
          faultHeading: texts.problem, message: $0, target: Self.password,
          targetLabel: words.newPassword)
      }, heading: words.welcomeHeading, lede: [words.welcomeLede(account.address.text)],
      sections: [DeskSection("choose", forms: [form])])
  }

  /// The two fields for a new password.
  static func parts(_ words: SignInTexts, isWrong: Bool) -> [DeskFormPart] {
    [
      .field(
        .password(
          password, words.newPassword, hint: words.passwordHint, isNew: true, isWrong: isWrong)),
      .field(.password(again, words.again, isNew: true, isWrong: isWrong)),
    ]
  }
}
