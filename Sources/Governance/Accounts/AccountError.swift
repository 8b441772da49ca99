/// Why something could not be done with an account.
///
/// No case carries a password, a code or a token.
public enum AccountError: Error, Hashable, Sendable {
  /// There is no such account.
  case notFound

  /// Another account signs in with this address.
  case addressTaken

  /// The text is no mail address.
  case badAddress

  /// An account needs a name.
  case noName

  /// The password cannot be used.
  case badPassword(PasswordFault)

  /// There is no organisation of this name.
  case unknownOrganisation(String)

  /// Without this account nobody could keep the accounts any more.
  case lastAdministrator

  /// The password is not the account's.
  case wrongPassword

  /// The code is not one that counts now.
  case wrongCode

  /// The account has no second factor.
  case noSecondFactor

  /// The account has not been opened through a provider.
  case noProvider

  /// The account has changed meanwhile.
  case changedMeanwhile

  /// The account has a token of this name already.
  case tokenNameTaken

  /// The account has no token of this name.
  case noToken

  /// A token cannot be made so: it needs a name, a scope, and an end after now and within a year.
  case badToken

  /// Too many ask at the same time.
  case busy

  /// The key with which secrets are encrypted is not the one they were encrypted with.
  case keyDoesNotFit

  /// The store cannot be read or written.
  case unavailable(String)

  /// The name of the error in logs and documents.
  public var code: String {
    switch self {
    case .notFound: "account.not-found"
    case .addressTaken: "account.address-taken"
    case .badAddress: "account.bad-address"
    case .noName: "account.no-name"
    case .badPassword: "account.bad-password"
    case .unknownOrganisation: "account.unknown-organisation"
    case .lastAdministrator: "account.last-administrator"
    case .wrongPassword: "account.wrong-password"
    case .wrongCode: "account.wrong-code"
    case .noSecondFactor: "account.no-second-factor"
    case .noProvider: "account.no-provider"
    case .changedMeanwhile: "account.changed-meanwhile"
    case .tokenNameTaken: "account.token-name-taken"
    case .noToken: "account.no-token"
    case .badToken: "account.bad-token"
    case .busy: "account.busy"
    case .keyDoesNotFit: "account.key-does-not-fit"
    case .unavailable: "account.unavailable"
    }
  }
}
