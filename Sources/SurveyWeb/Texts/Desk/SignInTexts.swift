/// What is said when somebody signs in, or is invited to.
struct SignInTexts: Sendable {
  let heading: String
  let lede: String
  let address: String
  let password: String
  let button: String
  let forgotten: String

  /// Address or password are not right; nobody hears which.
  let wrong: String

  /// The words of a wait, by its length in seconds.
  let wait: @Sendable (Int) -> String

  let codeHeading: String
  let codeLede: String
  let code: String
  let codeHint: String
  let wrongCode: String
  let halfOver: DeskTexts.Words

  let welcomeHeading: String
  let welcomeLede: @Sendable (String) -> String
  let newPassword: String
  let passwordHint: String
  let again: String
  let differ: String
  let choose: String
  let chosen: DeskTexts.Words
  let welcomeOver: DeskTexts.Words
}

extension SignInTexts {
  /// The words in English.
  static let english = SignInTexts(
    heading: "Sign in",
    lede: """
      For people who run surveys and read results. To answer a survey you need no account: open the \
      link that you were sent.
      """,
    address: "Mail address", password: "Password", button: "Sign in",
    forgotten: "Forgotten? Whoever keeps the accounts can send you a new invitation.",
    wrong: "Address and password do not belong together, or the account has no access.",
    wait: { "Too many tries. Nothing was lost: try again in \(DeskTexts.span($0))." },
    codeHeading: "Code", codeLede: "One step is left.", code: "Code",
    codeHint: "Six digits from your app, or one of your recovery codes.",
    wrongCode: "This code does not count. Each code counts once, and for a minute at most.",
    halfOver: DeskTexts.Words(
      heading: "The time for the code is over",
      lines: ["Five minutes are allowed. Sign in again."]),
    welcomeHeading: "Choose your password",
    welcomeLede: { "For \($0). The link that brought you here counts until a password is chosen." },
    newPassword: "New password",
    passwordHint: """
      8 characters at least; 15 or more are better, such as four words that do not belong together.
      """, again: "The same once more", differ: "The two passwords differ.",
    choose: "Choose this password",
    chosen: DeskTexts.Words(
      heading: "Your password is chosen", lines: ["Sign in with it now."]),
    welcomeOver: DeskTexts.Words(
      heading: "This invitation counts no more",
      lines: [
        "It was used, seven days are over, or a newer one was made.",
        "Ask whoever keeps the accounts for a new one.",
      ]))
}
