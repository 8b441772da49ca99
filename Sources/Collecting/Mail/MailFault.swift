public import SurveyModel

/// Why mails cannot be made or handed over.
///
/// No case carries an address or a link of a person.
public enum MailFault: Error, Hashable, Sendable {
  /// A text names a field that there is not, or a brace stands alone.
  case unknownField(text: String, field: String)

  /// The link stands nowhere in a text, or in its subject.
  case linkPlace(text: String)

  /// A text does not begin with a line `Subject: …` and an empty one.
  case noSubject(text: String)

  /// People are asked in languages for which there is no text.
  case missingLanguage([Language])

  /// An address that was named is none to which mail can be sent.
  case badAddress

  /// The server cannot be reached.
  case unreachable

  /// The server offers no encryption, and is not on this machine.
  case noEncryption

  /// The server's certificate is not one that this machine trusts.
  case certificate

  /// The server does not take the name and password.
  case login

  /// The server takes no mail from this sender.
  case senderRefused(code: Int)

  /// A mail cannot be written to the folder.
  case folder(path: String)

  /// The library that sends cannot be used.
  case library

  /// A code that stays the same when the words change.
  public var code: String {
    switch self {
    case .unknownField: "mail.unknown-field"
    case .linkPlace: "mail.link-place"
    case .noSubject: "mail.no-subject"
    case .missingLanguage: "mail.missing-language"
    case .badAddress: "mail.bad-address"
    case .unreachable: "mail.unreachable"
    case .noEncryption: "mail.no-encryption"
    case .certificate: "mail.certificate"
    case .login: "mail.login"
    case .senderRefused: "mail.sender-refused"
    case .folder: "mail.folder"
    case .library: "mail.library"
    }
  }
}
