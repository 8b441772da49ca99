/// What the pages for people with accounts say: what stands around each page, and why there is none.
///
/// Each topic has texts of its own beside these. A language is added by another value of each type; one that
/// lacks a text does not compile.
struct DeskTexts: Sendable {
  /// A heading and what stands below it.
  struct Words: Sendable, Hashable {
    let heading: String
    let lines: [String]
  }

  /// The language, as pages name it.
  let language: String

  let skip: String
  let navigation: String
  let organisations: String
  let ownAccount: String
  let accounts: String
  let signOut: String
  let foot: String
  let problem: String

  /// What the title of a page begins with that says what cannot be taken.
  let faultTitle: String

  let back: String

  let notSignedIn: Words
  let notAllowed: Words
  let notHere: Words
  let foreign: Words
  let notAForm: Words
  let tooLarge: Words
  let tooSlow: Words
  let changedMeanwhile: Words
  let busy: Words

  /// What is said of a failure, with the number that finds it in the log.
  let failed: @Sendable (String) -> Words

  /// The texts of signing in.
  let signingIn: SignInTexts

  /// The texts of signing in through a provider.
  let provider: ProviderTexts

  /// The texts of the own account.
  let own: OwnAccountTexts

  /// The texts of keeping accounts.
  let keeping: RegisterTexts

  /// The texts of the page of organisations and waves.
  let overview: OverviewTexts

  /// The texts of the log of acts.
  let acts: ActTexts
}

extension DeskTexts {
  /// The words in English.
  static let english = DeskTexts(
    language: "en", skip: "Skip to content", navigation: "Pages", organisations: "Organisations",
    ownAccount: "Your account", accounts: "Accounts", signOut: "Sign out",
    foot: "Results appear when a wave has closed, and only where enough people answered.",
    problem: "There is a problem", faultTitle: "Error:", back: "Back",
    notSignedIn: Words(
      heading: "You are not signed in",
      lines: [
        "Nothing was changed. Your session has ended: after 30 minutes without use, after 12 hours, or "
          + "because your access has changed.", "Sign in again, then repeat what you did.",
      ]),
    notAllowed: Words(
      heading: "Your account may not do this",
      lines: ["Nothing was changed. If you need it, ask whoever keeps the accounts."]),
    notHere: Words(
      heading: "There is no such page",
      lines: ["What you look for is not here, or not for your account."]),
    foreign: Words(
      heading: "This form cannot be taken",
      lines: [
        "Nothing was changed. The form is from another signing in, or your browser keeps no cookies.",
        "Open the page again and send it from there.",
      ]),
    notAForm: Words(
      heading: "This is no form of ours", lines: ["Nothing was changed. Open the page again."]),
    tooLarge: Words(
      heading: "This is too large", lines: ["Nothing was changed. Send less at once."]),
    tooSlow: Words(
      heading: "The form did not arrive in time",
      lines: ["Nothing was changed. Look at your connection and send it again."]),
    changedMeanwhile: Words(
      heading: "It has changed meanwhile",
      lines: ["Nothing of yours was taken. Look at how it is now, and decide again."]),
    busy: Words(
      heading: "Too many ask at the same time",
      lines: ["Nothing was changed. Try again in a minute."]),
    failed: { reference in
      Words(
        heading: "Something went wrong here",
        lines: [
          "It is not your fault, and nothing was changed. Try again in a minute.",
          "If it happens again, tell whoever runs this server the number \(reference).",
        ])
    }, signingIn: .english, provider: .english, own: .english, keeping: .english,
    overview: .english, acts: .english)
}
