/// What the pages of an administrator say about accounts.
struct RegisterTexts: Sendable {
  let heading: String
  let lede: String
  let add: String
  let caption: String
  let person: String
  let post: String
  let state: String

  let has: String
  let revoked: String

  /// The state of an account whose owner has yet to choose a password, by when the invitation ends.
  let invited: @Sendable (String) -> String

  /// The same, after that moment.
  let invitationOver: String
  let providerOnly: String
  let passwordOnly: String
  let withFactor: String

  let newHeading: String
  let name: String
  let address: String
  let postHint: String
  let organisations: String
  let organisationsHint: String
  let department: String
  let departmentHint: String
  let none: String
  let addButton: String
  let notAPost: String
  let noDepartment: String
  let badAddress: String
  let noName: String
  let taken: String
  let lastAdministrator: String

  let invitedHeading: @Sendable (String) -> String
  let invitedLines: [String]

  let postTitle: String
  let changePost: String
  let invitationTitle: String
  let invitationNote: String
  let invite: String
  let factorTitle: String
  let factorNote: String
  let removeFactor: String
  let accessTitle: String
  let revokeNote: String
  let revoke: String
  let restoreNote: String
  let restore: String

  /// A kind of post, by its word, and what it may.
  let kind: @Sendable (String) -> (name: String, meaning: String)
}

extension RegisterTexts {
  /// The words in English.
  static let english = RegisterTexts(
    heading: "Accounts",
    lede: "People who run waves and read results. Those who answer surveys have none.",
    add: "Add an account", caption: "Accounts", person: "Person", post: "Role and place",
    state: "State", has: "Has access", revoked: "No access",
    invited: { "Invited, not yet accepted (until \($0))" },
    invitationOver: "Invited, not accepted in time: make a new invitation",
    providerOnly: "no password, through the provider", passwordOnly: "password only",
    withFactor: "second factor",
    newHeading: "Add an account", name: "Name", address: "Mail address",
    postHint: "A role is exactly what is written beside it.", organisations: "Organisations",
    organisationsHint: "For a consultant: one or more.", department: "Department",
    departmentHint: "For a leader: the account sees it and all below it.", none: "None",
    addButton: "Add, and make an invitation",
    notAPost: """
      The role does not fit: a consultant has organisations and no department, a leader a department \
      and no organisation beside, the others neither.
      """,
    noDepartment: "This department is not on the roster any more.",
    badAddress: "This is no mail address, such as anna@harbour.example.",
    noName: "An account needs a name that people read.",
    taken: "Another account signs in with this address.",
    lastAdministrator: "Without this account nobody could keep the accounts.",
    invitedHeading: { "An invitation for \($0)" },
    invitedLines: [
      "Hand this link to the person alone, in a way that nobody else reads.",
      "Whoever opens it first chooses the password. It counts once, for seven days, and is not shown "
        + "again.",
    ], postTitle: "Role", changePost: "Change the role", invitationTitle: "Invitation",
    invitationNote: """
      For a password that was forgotten or never chosen. What counted before counts until it is used.
      """, invite: "Make a new invitation", factorTitle: "Second factor",
    factorNote: "For a lost telephone: the password alone then signs in.",
    removeFactor: "Take the second factor away", accessTitle: "Access",
    revokeNote: "Ends every session at once; password and tokens open nothing more.",
    revoke: "Take the access back",
    restoreNote: "The password and the tokens that the account had count again.",
    restore: "Give the access again", kind: Self.kind)

  private static func kind(_ word: String) -> (name: String, meaning: String) {
    switch word {
    case "administrator":
      ("Administrator", "Keeps accounts and organisations, reads the log; sees no result.")
    case "consultant":
      ("Consultant", "Runs the waves of some organisations and sees their screened results.")
    case "leader": ("Leader", "Sees the screened results of a department and all below it.")
    case "auditor": ("Auditor", "Reads the log of acts; sees no result.")
    default: (word, "")
    }
  }
}
