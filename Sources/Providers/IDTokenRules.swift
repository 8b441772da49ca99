import Foundation
import Governance
import JWTKit

/// What is asked of a token before anybody is let in (OpenID Connect Core 1.0, 3.1.3.7).
struct IDTokenRules: Sendable {
  /// By how many seconds the provider's clock and ours may differ.
  static let skew = 60.0

  /// The most bytes of a token.
  static let mostBytes = 32_768

  let issuer: String
  let client: String
  let nonce: String
  let now: Date

  /// Reads a token, verifies its signature, and then holds it to the rules.
  ///
  /// - Throws: ``ProviderError/badToken(_:)``; ``ProviderError/TokenFault/key`` where another look at the
  ///   provider's keys may help.
  func token(_ text: String, by keys: KeySet) async throws(ProviderError) -> IDToken {
    let head = try Self.head(of: text)
    guard let algorithm = KeySet.Algorithm(rawValue: head.alg) else { throw .badToken(.algorithm) }
    guard let key = keys.key(named: head.kid, for: algorithm) else { throw .badToken(.key) }
    let token = try await Self.verified(text, by: key)
    try check(token)
    return token
  }

  /// Holds what is signed to the rules.
  func check(_ token: IDToken) throws(ProviderError) {
    guard token.issuer == issuer else { throw .badToken(.issuer) }
    guard token.audience.contains(client) else { throw .badToken(.audience) }
    guard token.party == client || (token.party == nil && token.audience.count == 1) else {
      throw .badToken(.party)
    }
    let moment = now.timeIntervalSince1970
    guard token.expires.isFinite, moment < token.expires + Self.skew else {
      throw .badToken(.expired)
    }
    guard token.issued <= moment + Self.skew, (token.notBefore ?? moment) <= moment + Self.skew
    else { throw .badToken(.future) }
    guard token.nonce == nonce else { throw .badToken(.nonce) }
    guard !token.subject.isEmpty, token.subject.utf8.count <= 255 else {
      throw .badToken(.subject)
    }
  }

  private static func verified(_ text: String, by key: JWK) async throws(ProviderError) -> IDToken {
    let signer = JWTKeyCollection()
    do {
      // One key alone: with several the library would take another where the named one is not there.
      try await signer.add(jwk: key)
    } catch {
      throw .badToken(.key)
    }
    do {
      return try await signer.verify(text, as: IDToken.self)
    } catch let error as JWTError where error.errorType == .signatureVerificationFailed {
      throw .badToken(.signature)
    } catch {
      throw .badToken(.malformed)
    }
  }

  /// The head of a token: how it is signed, and by which key.
  private struct Head: Decodable {
    let alg: String
    let kid: String?

    /// What a reader must understand (RFC 7515, 4.1.11); nothing of it is known here.
    let crit: [String]?
  }

  private static func head(of text: String) throws(ProviderError) -> Head {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= mostBytes, parts.count == 3,
      let bytes = Base64URL.bytes(String(parts[0])),
      let head = try? JSONDecoder().decode(Head.self, from: bytes), head.crit == nil
    else { throw .badToken(.malformed) }
    return head
  }
}
