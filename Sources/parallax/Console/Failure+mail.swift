import Collecting
import SurveyModel

extension Failure {
  /// The words of a mail that cannot be made or sent.
  init(_ fault: MailFault) {
    switch fault {
    case .unknownField(let text, let field):
      self.init(
        .badInput, "\(text): there is no field {\(field)}",
        hint: "There is: "
          + MailField.allCases.map { "{\($0.rawValue)}" }.joined(separator: " "))
    case .linkPlace(let text):
      self.init(
        .badInput, "\(text): {link} has to stand in the text, and may not stand in the subject")
    case .noSubject(let text):
      self.init(
        .badInput, "\(text): there is no subject",
        hint: "A text begins with a line “Subject: …” and an empty line.")
    case .missingLanguage(let languages):
      let names = languages.map(\.rawValue).joined(separator: ", ")
      self.init(
        .badInput, "people are asked in a language for which there is no text: \(names)",
        hint: "Put invitation.LANGUAGE.txt and reminder.LANGUAGE.txt into a folder: --texts DIR")
    case .badAddress:
      self.init(.usage, "this is no address to which mail can be sent")
    case .folder(let path):
      self.init(.unavailable, "mails cannot be written to \(path)")
    case .library: self.init(.inside, "libcurl cannot be used")
    default: self.init(server: fault)
    }
  }

  /// The words of a server that takes no mail; what waits stays in the queue.
  private init(server fault: MailFault) {
    let waits = "Nothing is lost: what waits is sent with the next run."
    switch fault {
    case .noEncryption:
      self.init(
        .unavailable, "the mail server offers no encryption, and is not on this machine",
        hint: "Mails hold links: use a server with STARTTLS, or --eml. " + waits)
    case .certificate:
      self.init(
        .unavailable, "the mail server's certificate is not one that this machine trusts",
        hint: "Name the server as its certificate does, or give its authority with --smtp-ca. "
          + waits)
    case .login:
      self.init(
        .notAllowed, "the mail server does not take this name and password", hint: waits)
    case .senderRefused(let code):
      self.init(
        .notAllowed, "the mail server takes no mail from this sender (\(code))",
        hint: "Look at --from and --smtp-user. " + waits)
    default:
      self.init(
        .unavailable, "the mail server cannot be reached or takes no mail now",
        hint: "Look at --smtp, or try again later. " + waits)
    }
  }
}
