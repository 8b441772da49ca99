import Foundation
import Governance
import JWTKit

/// What a provider has signed of a person.
struct IDToken: JWTPayload {
  let issuer: String
  let subject: String
  let audience: [String]
  let party: String?

  /// Seconds since 1970-01-01 UTC.
  let expires: Double
  let issued: Double
  let notBefore: Double?

  let nonce: String?
  let person: PersonClaims
  let methods: Set<String>

  /// Nothing: the rules are ``IDTokenRules``, which know the moment.
  func verify(using algorithm: some JWTAlgorithm) async throws {}

  init(from decoder: any Decoder) throws {
    let claims = try decoder.container(keyedBy: CodingKeys.self)
    issuer = try claims.decode(String.self, forKey: .issuer)
    subject = try claims.decode(String.self, forKey: .subject)
    if let one = try? claims.decode(String.self, forKey: .audience) {
      audience = [one]
    } else {
      audience = try claims.decode([String].self, forKey: .audience)
    }
    party = try claims.decodeIfPresent(String.self, forKey: .party)
    expires = try claims.decode(Double.self, forKey: .expires)
    issued = try claims.decode(Double.self, forKey: .issued)
    notBefore = try claims.decodeIfPresent(Double.self, forKey: .notBefore)
    nonce = try claims.decodeIfPresent(String.self, forKey: .nonce)
    person = try PersonClaims(from: decoder)
    // What is said beside the point in another form than the usual says nothing.
    let amr = try? claims.decodeIfPresent([String].self, forKey: .methods)
    let acr = try? claims.decodeIfPresent(String.self, forKey: .context)
    methods = Set((amr ?? []) + [acr].compactMap(\.self))
  }

  func encode(to encoder: any Encoder) throws {
    throw EncodingError.invalidValue(
      self, .init(codingPath: encoder.codingPath, debugDescription: "tokens are read alone"))
  }

  private enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case subject = "sub"
    case audience = "aud"
    case party = "azp"
    case expires = "exp"
    case issued = "iat"
    case notBefore = "nbf"
    case nonce
    case methods = "amr"
    case context = "acr"
  }
}

/// What a provider says of a person, in a token or beside it.
struct PersonClaims: Decodable, Sendable {
  let subject: String
  let address: String?

  /// Whether the provider has seen that the address is the person's; anything but `true` is no.
  let isVerified: Bool

  /// The address as an account has it, where it is verified.
  var verifiedAddress: MailboxName? { isVerified ? address.flatMap { MailboxName($0) } : nil }

  init(from decoder: any Decoder) throws {
    let claims = try decoder.container(keyedBy: CodingKeys.self)
    subject = try claims.decode(String.self, forKey: .subject)
    address = try? claims.decodeIfPresent(String.self, forKey: .address)
    isVerified = (try? claims.decode(Bool.self, forKey: .isVerified)) ?? false
  }

  private enum CodingKeys: String, CodingKey {
    case subject = "sub"
    case address = "email"
    case isVerified = "email_verified"
  }
}
