/// What the page of the own account says.
struct OwnAccountTexts: Sendable {
  let heading: String
  let who: String
  let name: String
  let address: String
  let post: String
  let place: String

  let passwordTitle: String
  let oldPassword: String
  let passwordNote: String
  let changePassword: String
  let passwordChanged: DeskTexts.Words

  let factorTitle: String
  let noFactor: String
  let hasFactor: @Sendable (Int) -> String
  let setFactor: String
  let otherFactor: String
  let removeFactor: String
  let moreCodes: String
  let factorLede: [String]
  let factorKey: String
  let factorPicture: String
  let factorLink: String
  let factorCode: String
  let factorWrong: String
  let factorButton: String
  let factorSet: DeskTexts.Words
  let factorRemoved: DeskTexts.Words
  let codesDrawn: DeskTexts.Words
  let codesHeading: String

  let sessionsTitle: String
  let sessionsCaption: String
  let session: String

  /// The browser that asks, by its kind where that is known.
  let thisSession: @Sendable (String?) -> String
  let otherSession: String
  let began: String
  let used: String
  let endOthers: String

  let tokensTitle: String
  let tokensNote: String
  let noTokens: String
  let tokenName: String
  let tokenScope: String
  let tokenUntil: String
  let tokenUntilHint: String
  let tokenAdd: String
  let tokenAddTitle: String
  let revoke: String
  let tokenMade: DeskTexts.Words
  let noScope: String
  let tokenTaken: String
  let badToken: String
  let wrongPassword: String

  /// A right in the words of a token's scope.
  let right: @Sendable (String) -> String
}

extension OwnAccountTexts {
  /// The words in English.
  static let english = OwnAccountTexts(
    heading: "Your account", who: "Who you are", name: "Name", address: "Mail address",
    post: "Role", place: "For", passwordTitle: "Password", oldPassword: "Your password now",
    passwordNote: "With another password you are signed out everywhere.",
    changePassword: "Change the password",
    passwordChanged: DeskTexts.Words(
      heading: "Your password is changed",
      lines: ["You are signed out everywhere. Sign in with the new one."]),
    factorTitle: "Second factor",
    noFactor: """
      None yet. With an app for codes on your telephone nobody gets in who knows the password alone.
      """,
    hasFactor: { left in
      "An app for codes. \(left) of 10 recovery codes \(left == 1 ? "is" : "are") left."
    }, setFactor: "Set one up", otherFactor: "Set up another", removeFactor: "Take it away",
    moreCodes: "Make new recovery codes",
    factorLede: [
      "Add an entry to an app for codes: with its camera, by typing the key, or with the link where the "
        + "app is on this device.",
      "Then type the code that the app shows, and your password.",
    ], factorKey: "Key",
    factorPicture: "The key as a picture for the app's camera",
    factorLink: "Open in an app on this device",
    factorCode: "Code from the app",
    factorWrong:
      "This code is not the one that this key makes now. Look at the clock of the device.",
    factorButton: "Set it up",
    factorSet: DeskTexts.Words(
      heading: "Your second factor is set up",
      lines: [
        "These recovery codes sign you in when you do not have the app: one use each. Keep them where "
          + "your password is not.",
        "They are not shown again. You are signed out everywhere; sign in with the app.",
      ]),
    factorRemoved: DeskTexts.Words(
      heading: "Your second factor is taken away",
      lines: ["You are signed out everywhere. Sign in with the password alone."]),
    codesDrawn: DeskTexts.Words(
      heading: "You have new recovery codes",
      lines: [
        "The earlier ones count no more. They are not shown again: keep them where your password is not.",
        "You are signed out everywhere; sign in with the app.",
      ]), codesHeading: "Recovery codes", sessionsTitle: "Where you are signed in",
    sessionsCaption: "Sessions", session: "Session",
    thisSession: { $0.map { "This browser: \($0)" } ?? "This browser" },
    otherSession: "Another browser", began: "Since", used: "Last used",
    endOthers: "End all others", tokensTitle: "Tokens for programs",
    tokensNote: """
      A program that shows a token may read what the token's scope allows, as far as your account may.
      """, noTokens: "There is none.", tokenName: "Name", tokenScope: "It may",
    tokenUntil: "Last day", tokenUntilHint: "Within a year, such as 2027-03-01.",
    tokenAdd: "Make the token", tokenAddTitle: "A new token", revoke: "Revoke",
    tokenMade: DeskTexts.Words(
      heading: "The token is made",
      lines: ["Copy it now: it is kept nowhere and not shown again."]),
    noScope: "Say at least one thing that it may.",
    tokenTaken: "You have a token of this name.",
    badToken: "A token needs a name, something that it may, and a last day within a year from now.",
    wrongPassword: "This is not your password.", right: Self.right)

  private static func right(_ word: String) -> String {
    switch word {
    case "see-acts": "read the log of acts"
    case "see-waves": "see organisations and waves"
    case "see-response-rates": "see how many have answered"
    case "see-results": "see screened results"
    case "see-comments": "see released comments"
    case "export": "take screened results away as files"
    default: word
    }
  }
}
