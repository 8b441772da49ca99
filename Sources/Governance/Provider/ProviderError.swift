/// Why nobody is signed in through a provider; no case carries a token, a code, an address or a name.
public enum ProviderError: Error, Hashable, Sendable {
  /// Nobody answers there in time, or not with a certificate to trust.
  case unreachable

  /// Too many are under way to it.
  case busy

  /// What it says of itself cannot be used.
  case badDocument

  /// Its keys cannot be read.
  case badKeys

  /// It has said no: to the person, or to what was asked.
  case refused

  /// It has not taken the code, or gave no token for it.
  case noToken

  /// The token cannot be trusted.
  case badToken(TokenFault)

  /// What it says of the person beside the token cannot be used.
  case badPerson

  /// The library that speaks HTTP cannot be used.
  case library

  /// Why a token cannot be trusted.
  public enum TokenFault: String, CaseIterable, Hashable, Sendable {
    /// It is no signed token, or lacks what one must have.
    case malformed = "provider.token-malformed"

    /// It is signed in a way that is not taken.
    case algorithm = "provider.token-algorithm"

    /// It is signed with a key that the provider does not show.
    case key = "provider.token-key"

    /// The signature is another.
    case signature = "provider.token-signature"

    /// It is another provider's.
    case issuer = "provider.token-issuer"

    /// It is for another program.
    case audience = "provider.token-audience"

    /// It was handed to another program.
    case party = "provider.token-party"

    /// Its time is over.
    case expired = "provider.token-expired"

    /// Its time has not come.
    case future = "provider.token-future"

    /// It belongs to another signing in.
    case nonce = "provider.token-nonce"

    /// It names nobody.
    case subject = "provider.token-subject"
  }

  /// The name of the error in logs and documents.
  public var code: String {
    switch self {
    case .unreachable: "provider.unreachable"
    case .busy: "provider.busy"
    case .badDocument: "provider.document"
    case .badKeys: "provider.keys"
    case .refused: "provider.refused"
    case .noToken: "provider.no-token"
    case .badToken(let fault): fault.rawValue
    case .badPerson: "provider.person"
    case .library: "provider.library"
    }
  }
}
