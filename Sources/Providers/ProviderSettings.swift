/// How this program is known at a provider of OpenID Connect.
public struct ProviderSettings: Hashable, Sendable {
  /// The address by which the provider names itself.
  public let issuer: String

  /// What this program is called there.
  public let client: String

  /// The secret of this program there; `nil` where PKCE alone protects the code.
  public var secret: String?

  /// What people call the provider.
  public let label: String

  /// What is asked for; `openid` is among it.
  public let scopes: [String]

  /// The methods (`amr`, `acr`) by which the provider says that a second factor was asked for there.
  public let trustedMethods: Set<String>

  /// A file of certificates that are trusted in the place of the system's.
  public let authorities: String?

  /// Whether the provider is called over plain HTTP, which it can be on this machine alone.
  public var isPlain: Bool { issuer.lowercased().hasPrefix("http:") }

  /// Makes settings.
  public init(
    issuer: String, client: String, secret: String? = nil, label: String,
    scopes: [String] = ProviderSettings.usualScopes, trustedMethods: Set<String> = [],
    authorities: String? = nil
  ) {
    self.issuer = issuer
    self.client = client
    self.secret = secret
    self.label = label
    self.scopes = scopes
    self.trustedMethods = trustedMethods
    self.authorities = authorities
  }

  /// What is asked for where nothing else is said.
  public static let usualScopes = ["openid", "email"]
}

extension ProviderSettings: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the secret, so that no log can.
  public var description: String { "ProviderSettings(\(issuer))" }

  /// A mirror that does not show the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
