/// What is said of signing in through a provider.
struct ProviderTexts: Sendable {
  /// The button, by what people call the provider.
  let button: @Sendable (String) -> String

  /// The heading of the page that says why nobody is signed in.
  let failed: @Sendable (String) -> String

  /// The provider has said no, or the person has.
  let refused: [String]

  /// Nobody here signs in with what the provider says of the person; nobody hears more.
  let nobody: [String]

  /// The answer belongs to nothing that this browser has begun.
  let strange: [String]

  /// Nobody answers there.
  let silent: [String]

  /// What the provider has answered cannot be trusted; with the number that finds it in the log.
  let distrusted: @Sendable (String) -> [String]

  /// What one does then.
  let otherwise: String

  let title: @Sendable (String) -> String
  let linked: @Sendable (String) -> String
  let notLinked: @Sendable (String) -> String
  let otherProvider: String
  let noPassword: String
  let remove: String
  let removed: DeskTexts.Words

  /// For whoever keeps the accounts.
  let keepingTitle: String
  let keepingNote: String
}

extension ProviderTexts {
  /// The words in English.
  static let english = ProviderTexts(
    button: { "Continue with \($0)" },
    failed: { "Signing in with \($0) did not succeed" },
    refused: ["You are not signed in: it was called off there, or it does not let you in here."],
    nobody: [
      "No account here goes with how you are known there. Accounts are not made by signing in.",
      "Ask whoever keeps the accounts: yours must have the mail address that is confirmed there.",
    ],
    strange: [
      "This answer does not belong to a sign-in that was begun in this browser, it was used before, or "
        + "ten minutes are over."
    ],
    silent: ["It does not answer at the moment. Nothing was lost."],
    distrusted: { reference in
      [
        "What it has answered cannot be used. If it happens again, tell whoever runs this server the "
          + "number \(reference)."
      ]
    },
    otherwise: "Try again, or sign in with your password.",
    title: { "Sign-in with \($0)" },
    linked: { "You have signed in with it since \($0)." },
    notLinked: {
      "Not used yet. It opens this account where \($0) has confirmed your mail address."
    },
    otherProvider: "another provider",
    noPassword: """
      You have not chosen a password. What asks for one here begins with an invitation from whoever \
      keeps the accounts.
      """,
    remove: "Take it away",
    removed: DeskTexts.Words(
      heading: "The sign-in is taken away",
      lines: [
        "You are signed out everywhere.",
        "The next sign-in there opens your account again if your mail address is confirmed there.",
      ]),
    keepingTitle: "Sign-in through a provider",
    keepingNote: """
      For somebody who has another account there: the next sign-in with the confirmed mail address \
      counts. Sessions end.
      """)
}
