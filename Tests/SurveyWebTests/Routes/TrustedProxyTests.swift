import Collecting
import Foundation
import HTTPTypes
import Testing

@testable import SurveyWeb

/// What a proxy says, and what a stranger says in its words.
///
/// Requests of these tests come over no connection: their peer is the empty address.
@Suite struct TrustedProxyTests {
  private static let trusting = WebSettings(secure: true, timeZone: .gmt, proxies: [""])
  private static let stranger = String(repeating: "0", count: LinkSecret.length)

  private func header(_ name: String, _ value: String) throws -> HTTPFields {
    [try #require(HTTPField.Name(name)): value]
  }

  @Test(arguments: [false, true])
  func `the name of the server is taken from a trusted proxy alone`(_ trusts: Bool) async throws {
    let world = try await WebWorld(web: trusts ? Self.trusting : WebWorld.plain)
    let link = try world.link()
    try await world.visit { client in
      var headers = try header("X-Forwarded-Host", "survey.example")
      headers[.origin] = "https://survey.example"
      let reply = try await Visitor(client).post(
        SitePath.start(secret: link.text), headers: headers)
      #expect(reply.status == (trusts ? .seeOther : .forbidden))
    }
  }

  @Test func `a stranger does not escape by naming another address each time`() async throws {
    let world = try await WebWorld()
    try await world.visit { client in
      var statuses: [HTTPResponse.Status] = []
      for number in 0...20 {
        let headers = try header("X-Forwarded-For", "198.51.100.\(number)")
        let reply = try await Visitor(client).get("/s/\(Self.stranger)", headers: headers)
        statuses.append(reply.status)
      }
      #expect(statuses.last == .tooManyRequests)
      #expect(statuses.dropLast().allSatisfy { $0 == .notFound })
    }
  }

  @Test func `behind a trusted proxy each sender has an allowance`() async throws {
    let world = try await WebWorld(web: Self.trusting)
    try await world.visit { client in
      for _ in 0...20 {
        _ = try await Visitor(client).get(
          "/s/\(Self.stranger)", headers: try header("X-Forwarded-For", "198.51.100.1"))
      }
      var statuses: [HTTPResponse.Status] = []
      for sender in ["198.51.100.1", "198.51.100.2", "10.0.0.9, 198.51.100.1"] {
        let headers = try header("X-Forwarded-For", sender)
        let reply = try await Visitor(client).get("/s/\(Self.stranger)", headers: headers)
        statuses.append(reply.status)
      }
      #expect(statuses == [.tooManyRequests, .notFound, .tooManyRequests])
    }
  }
}
