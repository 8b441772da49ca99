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
      DeskPath.welcome, mark: mark, parts: Self.parts(words, fault: fault),
      button: words.choose, owner: account)
    return DeskPageView(
      frame: DeskFrame(texts: texts, title: words.welcomeHeading, isFaulty: fault != nil),
      faults: DeskFaults(
        texts.problem, fault.map { [DeskFault(target: Self.password, words: $0)] } ?? []),
      heading: words.welcomeHeading, lede: [words.welcomeLede(account.address.text)],
      sections: [DeskSection("choose", forms: [form])])
  }

  /// The two fields for a new password; a fault stands at the first.
  static func parts(_ words: SignInTexts, fault: String?) -> [DeskFormPart] {
    [
      .field(
        .password(
          password, words.newPassword, hint: words.passwordHint, isNew: true, fault: fault)),
      .field(.password(again, words.again, isNew: true, isWrong: fault != nil)),
    ]
  }
}
