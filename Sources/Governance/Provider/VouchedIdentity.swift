import Crypto
public import Foundation

/// Whom a provider vouches for.
public struct VouchedIdentity: Hashable, Sendable {
  /// The provider, by its address.
  public let issuer: String

  /// What the provider calls the person: never given to another person, never changed.
  public let subject: String

  /// The mail address, where the provider has seen that it is the person's.
  public let verifiedAddress: MailboxName?

  /// How the person has signed in there, in the provider's words (`amr` and `acr`).
  public let methods: Set<String>

  /// Makes an identity.
  public init(
    issuer: String, subject: String, verifiedAddress: MailboxName?, methods: Set<String> = []
  ) {
    self.issuer = issuer
    self.subject = subject
    self.verifiedAddress = verifiedAddress
    self.methods = methods
  }

  /// What is kept of provider and subject.
  ///
  /// Formula: SHA-256 of the length, a colon and the text, for the issuer and then the subject.
  public var subjectHash: Data {
    var bytes = Data()
    for part in [issuer, subject] { bytes.append(Data("\(part.utf8.count):\(part)".utf8)) }
    return Data(SHA256.hash(data: bytes))
  }
}

/// The account of somebody at a provider, as it is kept.
public struct ProviderLink: Hashable, Sendable {
  /// The provider, by its address.
  public let issuer: String

  /// ``VouchedIdentity/subjectHash``.
  public let subjectHash: Data

  /// When it was first used here.
  public let linked: Date

  /// Makes a link.
  public init(issuer: String, subjectHash: Data, linked: Date) {
    self.issuer = issuer
    self.subjectHash = subjectHash
    self.linked = linked
  }
}
