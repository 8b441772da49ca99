/// What is said when somebody signs in.
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
}

extension SignInTexts {
  /// The words in English.
  static let english = SignInTexts(
    heading: "Sign in",
    lede: """
      For people who run surveys and read results. To answer a survey you need no account: open the link \
      that you were sent.
      """,
    address: "Mail address", password: "Password", button: "Sign in",
    forgotten: "Forgotten? Whoever keeps the accounts can send you a new invitation.",
    wrong: "Address and password do not belong together, or the account has no access.",
    wait: { seconds in
      "Too many tries. Nothing was lost: try again in \(DeskTexts.span(seconds))."
    })
}

extension DeskTexts {
  /// A length of time in English: "40 seconds", "3 minutes".
  static func span(_ seconds: Int) -> String {
    if seconds < 120 { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return "\((seconds + 59) / 60) minutes"
  }
}
