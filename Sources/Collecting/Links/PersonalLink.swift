public import SurveyModel

/// A link to be handed to its person: for a file of links or a mail, never for a log.
public struct PersonalLink: Hashable, Sendable {
  /// Whom it is for.
  public let participant: Identifier<Participant>

  /// The language in which the person is asked.
  public let language: Language

  /// Where it is sent, if it is sent by mail.
  public let email: String?

  /// What has become of the invitation.
  public let state: Invitation.State

  /// The secret in the link.
  public let secret: LinkSecret

  /// Makes a link.
  public init(
    participant: Identifier<Participant>, language: Language, email: String?,
    state: Invitation.State, secret: LinkSecret
  ) {
    self.participant = participant
    self.language = language
    self.email = email
    self.state = state
    self.secret = secret
  }

  /// The link below a server's address (`https://survey.example`).
  public func address(at server: String) -> String {
    var base = server[...]
    while base.hasSuffix("/") { base = base.dropLast() }
    return base + secret.path
  }
}
