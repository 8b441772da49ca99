/// Something that an account may or may not do.
public enum Right: String, CaseIterable, Sendable {
  /// Change the own password and second factor, and end the own sessions and tokens.
  case keepOwnAccount = "keep-own-account"

  /// Add, change, revoke and restore accounts.
  case keepAccounts = "keep-accounts"

  /// Read the log of acts.
  case seeActs = "see-acts"

  /// See that an organisation exists, and its waves by name, state and dates.
  case seeWaves = "see-waves"

  /// Record an organisation.
  case addOrganisation = "add-organisation"

  /// Read and replace an organisation's roster.
  case keepRoster = "keep-roster"

  /// Set waves up; open, extend, remind and close them.
  case runWaves = "run-waves"

  /// Hand results to leaders.
  case publish = "publish"

  /// See how many have answered, where the screen allows it.
  case seeResponseRates = "see-response-rates"

  /// See screened results.
  case seeResults = "see-results"

  /// See comments that were released.
  case seeComments = "see-comments"

  /// Take screened results away as a file.
  case export = "export"
}

/// How far a right of a post reaches.
public enum Reach: Hashable, Sendable {
  /// Nowhere.
  case none

  /// Only the account that asks.
  case ownAccount

  /// Everything of its kind.
  case everywhere

  /// The organisations of the post.
  case ownOrganisations

  /// The department of the post and all below it.
  case ownSubtree
}

/// What a right is asked for.
public enum Subject: Hashable, Sendable {
  /// The program as a whole.
  case program

  /// An account, by its number.
  case account(Int64)

  /// An organisation as a whole.
  case organisation(String)

  /// A department of an organisation, by the codes from itself to the top.
  case department(organisation: String, lineage: [String])
}
