import Calling
import Foundation
import Governance

@testable import Providers

/// A provider that answers calls from a table, and takes down what it is asked.
actor PaperProvider: Caller {
  private(set) var calls: [Call] = []
  private var answers: [String: CallOutcome] = [:]

  /// Sets the answer at an address.
  func answer(_ path: String, _ outcome: CallOutcome) { answers[path] = outcome }

  /// Sets a JSON answer at an address.
  func answer(_ path: String, _ status: Int = 200, json: [String: any Sendable]) throws {
    answers[path] = .answered(
      CallAnswer(status: status, body: try JSONSerialization.data(withJSONObject: json)))
  }

  func make(_ call: Call) async throws(CallError) -> CallOutcome {
    calls.append(call)
    return answers[String(call.address.text.dropFirst(TokenMaker.issuer.count))] ?? .unreachable
  }

  /// How often an address was asked.
  func count(of path: String) -> Int {
    calls.count { $0.address.text == TokenMaker.issuer + path }
  }

  static let discovery = "/.well-known/openid-configuration"

  /// What it says of itself.
  static let document: [String: any Sendable] = [
    "issuer": TokenMaker.issuer, "authorization_endpoint": TokenMaker.issuer + "/authorize",
    "token_endpoint": TokenMaker.issuer + "/token", "jwks_uri": TokenMaker.issuer + "/keys",
    "userinfo_endpoint": TokenMaker.issuer + "/person",
    "code_challenge_methods_supported": ["plain", "S256"],
  ]
}
