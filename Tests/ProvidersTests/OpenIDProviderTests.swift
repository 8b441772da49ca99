import Calling
import Foundation
import Governance
import TestSupport
import Testing

@testable import Providers

/// The way to the provider and back, without a network.
@Suite struct OpenIDProviderTests {
  private let maker = TokenMaker()
  private let paper = PaperProvider()
  private let words: ProviderWords
  private let home = "https://survey.example/login/provider/return"

  init() throws {
    words = ProviderWords(try #require(BearerSecret(String(repeating: "a", count: 64))))
  }

  private func settings(secret: String? = "s3cret/+ä") -> ProviderSettings {
    ProviderSettings(
      issuer: TokenMaker.issuer, client: TokenMaker.client, secret: secret, label: "Harbour")
  }

  /// A provider that is set up, with a token for a code.
  private func provider(
    _ changes: [String: Any?] = [:], secret: String? = "s3cret/+ä",
    document: [String: any Sendable] = PaperProvider.document
  ) async throws -> OpenIDProvider {
    var claims = TokenMaker.claims(with: ["nonce": words.nonce])
    for (name, value) in changes { claims[name] = value }
    try await paper.answer(PaperProvider.discovery, json: document)
    try await show(maker)
    try await paper.answer(
      "/token", json: ["id_token": try maker.token(claims), "access_token": "at-1"])
    return OpenIDProvider(settings(secret: secret), caller: paper)
  }

  private func show(_ maker: TokenMaker) async throws {
    let bytes = try JSONSerialization.data(withJSONObject: ["keys": [maker.shown]])
    await paper.answer("/keys", .answered(CallAnswer(status: 200, body: bytes)))
  }

  private func identity(_ provider: OpenIDProvider) async throws -> VouchedIdentity {
    try await provider.identity(of: "c0de", words, returningTo: home, at: TokenMaker.now)
  }

  @Test func `a browser is sent with code, PKCE, state and nonce`() async throws {
    let provider = try await provider()
    let address = try await provider.address(
      for: words, returningTo: home, at: TokenMaker.now)
    let parts = try #require(URLComponents(string: address))
    let query = Dictionary(
      uniqueKeysWithValues: try #require(parts.queryItems).map { ($0.name, $0.value ?? "") })
    #expect(address.hasPrefix(TokenMaker.issuer + "/authorize?"))
    #expect(
      query == [
        "response_type": "code", "client_id": "parallax", "redirect_uri": home,
        "scope": "openid email", "state": words.state, "nonce": words.nonce,
        "code_challenge": words.challenge, "code_challenge_method": "S256",
      ])
    #expect(!address.contains(words.verifier))
  }

  @Test func `a code is used with the verifier and the secret, in the head`() async throws {
    let found = try await identity(try await provider())
    #expect(found.subject == "248289761001")
    #expect(found.verifiedAddress?.text == "anna@harbour.example")
    let call = try #require(await paper.calls.first { $0.address.text.hasSuffix("/token") })
    let body = String(decoding: try #require(call.body), as: UTF8.self)
    #expect(body.contains("grant_type=authorization_code&code=c0de&redirect_uri=https%3A%2F%2F"))
    #expect(body.contains("code_verifier=\(words.verifier)"))
    #expect(!body.contains("secret"))
    let pair = Data("parallax:s3cret%2F%2B%C3%A4".utf8).base64EncodedString()
    #expect(call.headers.contains(Call.Header("Authorization", "Basic " + pair)))
  }

  @Test
  func `a program without a secret shows its name alone, and one may be asked for in the body`()
    async throws
  {
    _ = try await identity(try await provider(secret: nil))
    var document = PaperProvider.document
    document["token_endpoint_auth_methods_supported"] = ["client_secret_post"]
    _ = try await identity(try await provider(document: document))
    let bodies = await paper.calls.compactMap(\.body).map { String(decoding: $0, as: UTF8.self) }
    #expect(bodies[0].hasSuffix("&client_id=parallax"))
    #expect(bodies[1].hasSuffix("&client_id=parallax&client_secret=s3cret%2F%2B%C3%A4"))
    let heads = await paper.calls.flatMap(\.headers).map(\.name)
    #expect(!heads.contains("Authorization"))
  }

  @Test func `what the provider says of itself and its keys are read once an hour`() async throws {
    let provider = try await provider()
    for _ in 1...3 { _ = try await identity(provider) }
    #expect(await paper.count(of: PaperProvider.discovery) == 1)
    #expect(await paper.count(of: "/keys") == 1)
    _ = try await provider.address(
      for: words, returningTo: home, at: TokenMaker.now.addingTimeInterval(3_600))
    #expect(await paper.count(of: PaperProvider.discovery) == 2)
  }

  @Test func `keys are read again for a token that names another, once`() async throws {
    let provider = try await provider()
    _ = try await identity(provider)
    var next = TokenMaker()
    next.name = "next"
    let claims = TokenMaker.claims(with: ["nonce": words.nonce])
    try await paper.answer("/token", json: ["id_token": try next.token(claims)])
    await #expect(throws: ProviderError.badToken(.key)) { try await identity(provider) }
    #expect(await paper.count(of: "/keys") == 2)
    try await show(next)
    _ = try await identity(provider)
    #expect(await paper.count(of: "/keys") == 3)
  }

  @Test func `an address that the token lacks is asked for, of the same person alone`() async throws
  {
    let provider = try await provider(["email": nil, "email_verified": nil])
    try await paper.answer(
      "/person",
      json: [
        "sub": "248289761001", "email": "Anna@Harbour.example", "email_verified": true,
      ])
    #expect(try await identity(provider).verifiedAddress?.text == "anna@harbour.example")
    let call = try #require(await paper.calls.last)
    #expect(call.headers.contains(Call.Header("Authorization", "Bearer at-1")))
    try await paper.answer(
      "/person",
      json: ["sub": "another", "email": "anna@harbour.example", "email_verified": true])
    await #expect(throws: ProviderError.badPerson) { try await identity(provider) }
  }

  @Test func `a document that is another's, plain, or without S256 is refused`() async throws {
    let wrong: [(String, any Sendable)] = [
      ("issuer", "https://evil.example"), ("issuer", TokenMaker.issuer + "/"),
      ("token_endpoint", "http://login.harbour.example/token"), ("jwks_uri", "file:///etc/passwd"),
      ("authorization_endpoint", "javascript:alert(1)"),
      ("code_challenge_methods_supported", ["plain"]),
    ]
    for (name, value) in wrong {
      var document = PaperProvider.document
      document[name] = value
      let provider = try await provider(document: document)
      await #expect(throws: ProviderError.badDocument, "\(name)") {
        try await provider.address(for: words, returningTo: home, at: TokenMaker.now)
      }
    }
  }

  @Test func `a provider that says no, or nothing, is told apart`() async throws {
    let provider = try await provider()
    let cases: [(CallOutcome, ProviderError)] = [
      (.answered(CallAnswer(status: 400)), .noToken),
      (.answered(CallAnswer(status: 302)), .noToken),
      (.answered(CallAnswer(status: 200, body: Data("{}".utf8))), .noToken),
      (.answered(CallAnswer(status: 503)), .unreachable), (.unreachable, .unreachable),
      (.unknownHost, .unreachable), (.tooLong, .noToken),
    ]
    for (outcome, error) in cases {
      await paper.answer("/token", outcome)
      await #expect(throws: error) { try await identity(provider) }
    }
  }
}
