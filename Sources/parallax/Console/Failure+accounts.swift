import Governance

extension Failure {
  /// The words of what could not be done with an account.
  init(_ error: AccountError) {
    switch error {
    case .notFound:
      self.init(.notFound, "there is no such account", hint: "See parallax user list.")
    case .addressTaken:
      self.init(.conflict, "an account signs in with this address already")
    case .badAddress:
      self.init(.usage, "an account goes by a mail address, such as anna@harbour.example")
    case .noName: self.init(.usage, "an account needs a name that people read")
    case .badPassword(let fault):
      self.init(
        .usage, fault.words, hint: "Four or five words that do not belong together are good.")
    case .unknownOrganisation(let name):
      self.init(
        .notFound, "there is no organisation “\(name)” in this database",
        hint: "Import its roster first: parallax roster import FILE --organisation NAME")
    case .lastAdministrator:
      self.init(
        .notAllowed, "without this account nobody could keep the accounts",
        hint: "Make another administrator first.")
    case .wrongPassword: self.init(.notAllowed, "the password is not the account's")
    case .wrongCode: self.init(.notAllowed, "the code does not count")
    case .noSecondFactor: self.init(.notFound, "the account has no second factor")
    case .noProvider:
      self.init(.notFound, "the account has not been opened through a provider")
    case .changedMeanwhile:
      self.init(.unavailable, "the account has changed meanwhile", hint: "Look, and try again.")
    case .tokenNameTaken: self.init(.conflict, "the account has a token of this name already")
    case .noToken:
      self.init(
        .notFound, "the account has no token of this name", hint: "See parallax user token list.")
    case .badToken:
      self.init(
        .usage, "a token needs a name, a --scope it can have, and an end within a year from now")
    case .busy: self.init(.unavailable, "too many ask at the same time", hint: "Try again.")
    case .keyDoesNotFit:
      self.init(
        .badInput, "the account key is not the one that the secrets were encrypted with",
        hint: "Put account.key of the key folder back from a backup.")
    case .unavailable(let reason): self.init(.unavailable, reason)
    }
  }
}

extension PasswordFault {
  /// What is wrong, in words.
  var words: String {
    switch self {
    case .tooShort(let count):
      "a password has \(PasswordRules.shortest) characters or more; this one has \(count)"
    case .tooLong(let count):
      "a password has at most \(PasswordRules.longest) characters; this one has \(count)"
    case .common: "this password is among those that are tried first"
    case .repeated: "this password repeats a few characters"
    case .sequence: "this password follows the alphabet, the digits or the keyboard"
    case .ownName: "this password is little more than the account's or the program's name"
    }
  }
}
