import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SurveyModel

@testable import SurveyWeb

/// A program with a token, or without one.
struct APIProgram: Sendable {
  let client: any TestClientProtocol
  var token: String?

  /// What lies at an address below the API's own.
  func get(
    _ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async throws -> Visitor.Reply {
    var headers = headers
    if let token { headers[.authorization] = "Bearer \(token)" }
    let response = try await client.executeRequest(
      uri: path, method: method, headers: headers, body: nil)
    return Visitor.Reply(
      status: response.status, headers: response.headers, body: String(buffer: response.body))
  }

  /// The members of an object.
  static func object(_ reply: Visitor.Reply) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(reply.body.utf8)) as? [String: Any] ?? [:]
  }

  /// The names in a list.
  static func names(_ reply: Visitor.Reply, _ key: String = "name") throws -> [String] {
    let items = try object(reply)["items"] as? [[String: Any]] ?? []
    return items.compactMap { $0[key] as? String }
  }
}

extension AccountSite {
  /// A token of an account, for a day.
  func token(
    of account: Account, scope: Set<Right> = AccessToken.possibleScope
  ) async throws -> String {
    var generator = SystemRandomNumberGenerator()
    return try await desk.makeToken(
      named: "test \(UInt64.random(in: 0 ... .max, using: &generator))", scope: scope,
      until: DeskWorld.now.addingTimeInterval(86_400), of: account, at: DeskWorld.now,
      using: &generator)
  }
}

extension ResultWorld {
  /// Runs a test with programs, each with a token of an account of its own.
  func programs<Value: Sendable>(
    _ posts: [(Post, Set<Right>)],
    _ test: @Sendable ([APIProgram]) async throws -> Value
  ) async throws -> Value {
    var tokens: [String] = []
    for (number, (post, scope)) in posts.enumerated() {
      let account = try await add("program\(number)", post)
      tokens.append(try await site.token(of: account, scope: scope))
    }
    let shown = tokens
    let application = try SurveyApplication(
      runner: SurveyRunner(waves: store, ballots: store, read: { _ in nil }),
      desk: StartDesk(store: store), accounts: site, settings: WebWorld.plain,
      now: { DeskWorld.now }, logger: log.logger)
    return try await application.application().test(.router) { client in
      try await test(shown.map { APIProgram(client: client, token: $0) })
    }
  }
}
