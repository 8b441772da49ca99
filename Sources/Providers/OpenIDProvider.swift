public import Calling
public import Foundation
public import Governance

/// A provider of OpenID Connect: the authorization code with PKCE, and what follows from it.
///
/// What the provider says of itself and its keys are kept for an hour; keys are read again at once, one time,
/// for a token that names another.
public actor OpenIDProvider: SignInProvider {
  /// What people call it.
  public nonisolated let label: String

  /// Its address, by which it names itself.
  public nonisolated let issuer: String

  /// The methods of signing in there in whose place our second factor is not asked for.
  public nonisolated let trustedMethods: Set<String>

  private let settings: ProviderSettings
  private let caller: any Caller
  private var document: Kept<ProviderDocument>?
  private var keys: Kept<KeySet>?
  private var underWay = 0

  /// For how long what was read is kept, in seconds.
  private static let age: TimeInterval = 3_600

  /// How many calls are made at the same time.
  private static let most = 8

  /// The most bytes of an answer, and how long one may take, in seconds.
  private static let mostBytes = 262_144
  private static let patience = 10

  /// What was read, and when.
  private struct Kept<Value: Sendable>: Sendable {
    let value: Value
    let read: Date

    func isFresh(at now: Date) -> Bool {
      (0..<OpenIDProvider.age).contains(now.timeIntervalSince(read))
    }
  }

  /// Makes a provider; nothing is called yet.
  public init(_ settings: ProviderSettings, caller: any Caller) {
    label = settings.label
    issuer = settings.issuer
    trustedMethods = settings.trustedMethods
    self.settings = settings
    self.caller = caller
  }

  /// Where a browser is sent.
  public func address(
    for words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> String {
    let query = FormText.of([
      ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", address),
      ("scope", settings.scopes.joined(separator: " ")), ("state", words.state),
      ("nonce", words.nonce), ("code_challenge", words.challenge),
      ("code_challenge_method", "S256"),
    ])
    let start = try await document(at: now).authorization.text
    return start + (start.contains("?") ? "&" : "?") + query
  }

  /// Whom the provider vouches for with a code.
  public func identity(
    of code: String, _ words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> VouchedIdentity {
    let tokens = try await tokens(for: code, words, returningTo: address, at: now)
    let rules = IDTokenRules(
      issuer: settings.issuer, client: settings.client, nonce: words.nonce, now: now)
    let token: IDToken
    do {
      token = try await rules.token(tokens.identity, by: keys(at: now))
    } catch {
      guard error == .badToken(.key) else { throw error }
      keys = nil
      token = try await rules.token(tokens.identity, by: keys(at: now))
    }
    let person = try await person(of: token, with: tokens.access, at: now)
    return VouchedIdentity(
      issuer: token.issuer, subject: token.subject, verifiedAddress: person.verifiedAddress,
      methods: token.methods)
  }

  // MARK: - What is read once an hour

  private func document(at now: Date) async throws(ProviderError) -> ProviderDocument {
    if let document, document.isFresh(at: now) { return document.value }
    let address = try ProviderDocument.address(of: settings.issuer, isPlain: settings.isPlain)
    let bytes = try await read(address, orThrow: .badDocument)
    let new = try ProviderDocument(bytes, of: settings.issuer, isPlain: settings.isPlain)
    document = Kept(value: new, read: now)
    return new
  }

  private func keys(at now: Date) async throws(ProviderError) -> KeySet {
    if let keys, keys.isFresh(at: now) { return keys.value }
    let new = try KeySet(try await read(document(at: now).keys, orThrow: .badKeys))
    keys = Kept(value: new, read: now)
    return new
  }

  // MARK: - Calls

  /// What a provider gives for a code.
  private struct Tokens: Decodable {
    let identity: String
    let access: String?

    enum CodingKeys: String, CodingKey {
      case identity = "id_token"
      case access = "access_token"
    }
  }

  private func tokens(
    for code: String, _ words: ProviderWords, returningTo address: String, at now: Date
  ) async throws(ProviderError) -> Tokens {
    let document = try await document(at: now)
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", address),
      ("code_verifier", words.verifier),
    ]
    var headers = [Call.Header("Content-Type", "application/x-www-form-urlencoded")]
    if let secret = settings.secret, document.takesSecretInHead {
      let pair = "\(FormText.escaped(settings.client)):\(FormText.escaped(secret))"
      headers.append(Call.Header("Authorization", "Basic " + Data(pair.utf8).base64EncodedString()))
    } else {
      fields.append(("client_id", settings.client))
      if let secret = settings.secret { fields.append(("client_secret", secret)) }
    }
    let bytes = try await read(
      document.token, headers: headers, body: Data(FormText.of(fields).utf8), orThrow: .noToken)
    guard let tokens = try? JSONDecoder().decode(Tokens.self, from: bytes) else { throw .noToken }
    return tokens
  }

  /// What the provider says of the person: in the token, or where it does not stand there, beside it.
  private func person(
    of token: IDToken, with access: String?, at now: Date
  ) async throws(ProviderError) -> PersonClaims {
    guard token.person.address == nil, let access, Self.isPlainWord(access),
      let address = try await document(at: now).person
    else { return token.person }
    let bytes = try await read(
      address, headers: [Call.Header("Authorization", "Bearer \(access)")], orThrow: .badPerson)
    guard let person = try? JSONDecoder().decode(PersonClaims.self, from: bytes),
      person.subject == token.subject
    else { throw .badPerson }
    return person
  }

  /// Whether a text can stand in the head of a call.
  private static func isPlainWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Makes a call whose answer must be 200.
  private func read(
    _ address: CallAddress, headers: [Call.Header] = [], body: Data? = nil,
    orThrow fault: ProviderError
  ) async throws(ProviderError) -> Data {
    guard underWay < Self.most else { throw .busy }
    underWay += 1
    defer { underWay -= 1 }
    let call = Call(
      to: address,
      headers: [Call.Header("Accept", "application/json"), Call.Header("User-Agent", "Parallax")]
        + headers, body: body, mostBytes: Self.mostBytes, patience: Self.patience)
    let outcome: CallOutcome
    do {
      outcome = try await caller.make(call)
    } catch {
      throw .library
    }
    switch outcome {
    case .answered(let answer) where answer.status == 200: return answer.body
    case .answered(let answer) where answer.status >= 500: throw .unreachable
    case .answered, .tooLong: throw fault
    case .privateAddress, .unknownHost, .unreachable: throw .unreachable
    }
  }
}

/// Fields of a form as text (application/x-www-form-urlencoded).
enum FormText {
  /// The fields, in their order.
  static func of(_ fields: [(String, String)]) -> String {
    fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  /// A text as part of a form or an address: letters, digits, `-`, `.`, `_` and `~` stay.
  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
