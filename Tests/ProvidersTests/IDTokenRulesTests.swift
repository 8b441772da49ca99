import Crypto
import Foundation
import Governance
import Testing

@testable import Providers

/// Who brings a token that is not exactly right stays outside.
@Suite struct IDTokenRulesTests {
  private let maker = TokenMaker()

  /// Why a token is refused; `nil` where it is taken.
  private func fault(_ token: String) async throws -> ProviderError? {
    let keys = try maker.keys()
    do throws(ProviderError) {
      _ = try await TokenMaker.rules.token(token, by: keys)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a right token is taken, with what it says`() async throws {
    let token = try await TokenMaker.rules.token(
      try maker.token(
        TokenMaker.claims(with: ["amr": ["pwd", "mfa"], "acr": "urn:example:gold"])),
      by: try maker.keys())
    #expect(token.subject == "248289761001")
    #expect(token.person.verifiedAddress?.text == "anna@harbour.example")
    #expect(token.methods == ["pwd", "mfa", "urn:example:gold"])
  }

  /// A claim that is wrong, and how it is refused.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let fault: ProviderError.TokenFault
    let changes: @Sendable () -> [String: Any?]

    init(
      _ name: String, _ fault: ProviderError.TokenFault,
      _ changes: @escaping @Sendable () -> [String: Any?]
    ) {
      self.name = name
      self.fault = fault
      self.changes = changes
    }

    var testDescription: String { name }
  }

  private static let moment = TokenMaker.now.timeIntervalSince1970

  static let cases = [
    Case("another issuer", .issuer) { ["iss": "https://evil.example"] },
    Case("an issuer with a slash more", .issuer) { ["iss": TokenMaker.issuer + "/"] },
    Case("no issuer", .malformed) { ["iss": nil] },
    Case("another audience", .audience) { ["aud": "another"] },
    Case("an audience of others", .audience) { ["aud": ["a", "b"]] },
    Case("no audience", .malformed) { ["aud": nil] },
    Case("several audiences and no party", .party) { ["aud": ["another", "parallax"]] },
    Case("another party", .party) { ["aud": ["another", "parallax"], "azp": "another"] },
    Case("another party of one audience", .party) { ["azp": "another"] },
    Case("expired", .expired) { ["exp": moment - IDTokenRules.skew] },
    Case("no end", .malformed) { ["exp": nil] },
    Case("made in the future", .future) { ["iat": moment + IDTokenRules.skew + 1] },
    Case("no beginning", .malformed) { ["iat": nil] },
    Case("not valid yet", .future) { ["nbf": moment + IDTokenRules.skew + 1] },
    Case("another nonce", .nonce) { ["nonce": "another"] },
    Case("no nonce", .nonce) { ["nonce": nil] },
    Case("nobody", .subject) { ["sub": ""] },
    Case("a subject beyond 255 bytes", .subject) { ["sub": String(repeating: "x", count: 256)] },
    Case("no subject", .malformed) { ["sub": nil] },
  ]

  @Test(arguments: cases)
  func `a token that is wrong in one claim is refused for it`(_ tried: Case) async throws {
    let token = try maker.token(TokenMaker.claims(with: tried.changes()))
    #expect(try await fault(token) == .badToken(tried.fault))
  }

  @Test func `clocks may differ by a minute, and several audiences are fine with our party`()
    async throws
  {
    for changes: [String: Any?] in [
      ["exp": Self.moment - IDTokenRules.skew + 1], ["iat": Self.moment + IDTokenRules.skew],
      ["aud": ["another", "parallax"], "azp": "parallax"], ["aud": ["parallax"]],
    ] {
      #expect(try await fault(maker.token(TokenMaker.claims(with: changes))) == nil)
    }
  }

  @Test(arguments: ["none", "None", "NONE", ""])
  func `a token without a signature is refused`(_ word: String) async throws {
    let text =
      try TokenMaker.text(["alg": word]) + "." + TokenMaker.text(TokenMaker.claims) + "."
    #expect(try await fault(text) == .badToken(.algorithm))
    let signed = try maker.token(head: ["alg": word])
    #expect(try await fault(signed) == .badToken(.algorithm))
  }

  @Test func `a shared secret is no signature, though it be the key that all can see`() async throws
  {
    let seen = [
      maker.key.publicKey.rawRepresentation, maker.key.publicKey.x963Representation,
      Data(maker.key.publicKey.pemRepresentation.utf8), maker.key.publicKey.derRepresentation,
    ]
    for secret in seen {
      let text =
        try TokenMaker.text(["alg": "HS256", "kid": maker.name]) + "."
        + TokenMaker.text(TokenMaker.claims)
      let code = HMAC<SHA256>.authenticationCode(
        for: Data(text.utf8), using: SymmetricKey(data: secret))
      let token = text + "." + TokenMaker.base64(Data(code))
      #expect(try await fault(token) == .badToken(.algorithm))
    }
  }

  @Test func `a key that the provider does not show is refused, by whatever name it goes`()
    async throws
  {
    #expect(try await fault(maker.token(head: ["kid": "other"])) == .badToken(.key))
    var stranger = TokenMaker()
    #expect(try await fault(stranger.token()) == .badToken(.signature))
    stranger.name = "stranger"
    #expect(try await fault(stranger.token()) == .badToken(.key))
    // A key that the token brings along counts for nothing.
    let brought = try stranger.token(head: ["kid": maker.name, "jwk": stranger.shown])
    #expect(try await fault(brought) == .badToken(.signature))
  }

  @Test func `the way of signing must be the key's`() async throws {
    for word in ["RS256", "ES384", "EdDSA"] {
      #expect(try await fault(maker.token(head: ["alg": word])) == .badToken(.key))
    }
  }

  @Test func `a changed token is refused, as is what must be understood and is not`() async throws {
    let parts = try maker.token().split(separator: ".")
    let other = try TokenMaker.text(TokenMaker.claims(with: ["sub": "1"]))
    #expect(try await fault("\(parts[0]).\(other).\(parts[2])") == .badToken(.signature))
    #expect(try await fault("\(parts[0]).\(parts[1]).") != nil)
    #expect(try await fault(maker.token(head: ["crit": ["exp"]])) == .badToken(.malformed))
    for text in ["", ".", "..", "a.b.c", "\(parts[0]).\(parts[1])", "\(parts[0])....\(parts[1])"] {
      #expect(try await fault(text) == .badToken(.malformed))
    }
    let long = try maker.token(
      TokenMaker.claims(with: ["x": String(repeating: "x", count: IDTokenRules.mostBytes)]))
    #expect(try await fault(long) == .badToken(.malformed))
  }

  @Test func `an address counts only where the provider says that it is verified`() async throws {
    for verified: Any? in [false, "true", 1, "yes", nil] {
      let claims = TokenMaker.claims(with: ["email_verified": verified])
      let token = try await TokenMaker.rules.token(
        try maker.token(claims), by: try maker.keys())
      #expect(token.person.verifiedAddress == nil, "\(String(describing: verified))")
    }
    let nothing = TokenMaker.claims(with: ["email": "no address"])
    let token = try await TokenMaker.rules.token(try maker.token(nothing), by: try maker.keys())
    #expect(token.person.verifiedAddress == nil)
  }
}
