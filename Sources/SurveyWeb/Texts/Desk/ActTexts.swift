/// What the page of the log of acts says.
struct ActTexts: Sendable {
  let heading: String
  let lede: [String]
  let nothing: String

  /// That the log is whole, with the number of its lines and the last mark.
  let whole: @Sendable (_ lines: Int, _ mark: String) -> String

  /// That it is not, from a line on.
  let broken: @Sendable (_ line: Int) -> String

  let caption: String
  let number: String
  let day: String
  let organisation: String
  let what: String
  let wave: String
  let count: String
  let mark: String

  let filterTitle: String
  let allWaves: String
  let newer: String
  let older: String

  /// The page that is shown, and how many there are.
  let place: @Sendable (_ page: Int, _ pages: Int) -> String

  /// An act in words, by the name under which the log has it; `nil` for one that has none yet.
  let deed: @Sendable (String) -> String?
}

extension ActTexts {
  /// The words in English.
  static let english = ActTexts(
    heading: "Log of acts",
    lede: [
      "What was deleted, erased or handed out on which day, and what was done with accounts; never whom "
        + "it was about. The newest act comes first.",
      "Every line carries a mark that ties it to all lines before it. Note the last mark in another "
        + "place: if it is not in the log later, lines were removed.",
    ],
    nothing: "Nothing was deleted or handed out yet.",
    whole: {
      "The log is whole: \($0) lines, each following from those before it. Last mark: \($1)."
    },
    broken: {
      "The log is not whole: line \($0) does not follow from the lines before it. A line was changed or "
        + "removed. Compare with a backup of the database."
    },
    caption: "Acts, the newest first", number: "Line", day: "Day (UTC)",
    organisation: "Organisation", what: "What was done", wave: "Wave",
    count: "How many, or the account’s number", mark: "Mark", filterTitle: "Acts of one wave",
    allWaves: "All acts", newer: "Newer acts", older: "Older acts",
    place: { "Page \($0) of \($1)" }, deed: deed)

  @Sendable private static func deed(_ name: String) -> String? { deeds[name] }

  private static let deeds = [
    "purged.drafts": "Drafts deleted", "purged.mail-addresses": "Mail addresses deleted",
    "purged.names": "Names deleted", "purged.links": "Links deleted",
    "purged.responses": "Answers deleted", "purged.comments": "Comments deleted",
    "person.exported": "All that is held of a person handed out",
    "person.erased": "All that was held of a person deleted",
    "closed.with-difference": "Closed with another number of ballots than people had answered",
    "comments.reviewed": "Comments made fit to be shown",
    "account.added": "Account added", "account.invited": "Account invited",
    "account.password-changed": "Password changed", "account.post-changed": "Role changed",
    "account.revoked": "Access taken back", "account.restored": "Access given again",
    "account.second-factor-set": "Second factor set up",
    "account.second-factor-removed": "Second factor removed",
    "account.provider-linked": "Linked to the sign-in provider",
    "account.provider-unlinked": "Link to the sign-in provider taken away",
    "account.recovery-code-used": "Recovery code used", "account.signed-in": "Signed in",
    "account.signed-out": "Signed out", "account.sessions-ended": "Sessions ended",
    "account.sign-in-slowed": "Signing in slowed after wrong tries",
    "account.token-made": "Token made", "account.token-revoked": "Token taken back",
  ]
}
