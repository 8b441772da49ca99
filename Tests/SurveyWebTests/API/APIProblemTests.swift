import Foundation
import Governance
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What a program gets that asks for what is not possible.
@Suite struct APIProblemTests {
  /// A request that fails.
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    var method = HTTPRequest.Method.get
    var headers: HTTPFields = [:]
    let status: HTTPResponse.Status
    let code: String

    var testDescription: String { "\(method) \(path) \(headers)" }
  }

  static let list = "\(APITests.quay)/departments"

  @Test(arguments: [
    Case(path: "\(list)?limit=0", status: .badRequest, code: "bad-query"),
    Case(path: "\(list)?limit=201", status: .badRequest, code: "bad-query"),
    Case(path: "\(list)?limit=ten", status: .badRequest, code: "bad-query"),
    Case(path: "\(list)?limit=1&limit=2", status: .badRequest, code: "bad-query"),
    Case(path: "\(list)?cursor=bm93aGVyZQ", status: .badRequest, code: "bad-query"),
    Case(path: "\(list)?cursor=%ff", status: .badRequest, code: "bad-query"),
    Case(path: "\(list)?page=2", status: .badRequest, code: "bad-query"),
    Case(path: "\(APITests.spring)/comparison", status: .badRequest, code: "bad-query"),
    Case(path: "\(APITests.spring)/gaps?with=x", status: .badRequest, code: "bad-query"),
    Case(
      path: "\(APITests.spring)/comparison?with=winter", status: .notFound, code: "no-results"),
    Case(path: "\(APITests.quay)/waves/winter", status: .notFound, code: "not-found"),
    Case(path: "\(APITests.quay)/waves/winter/gaps", status: .notFound, code: "not-found"),
    Case(path: "/api/v1/organisations/Elsewhere/waves", status: .notFound, code: "not-found"),
    Case(path: "/api/v1/organisations/Nowhere/waves", status: .notFound, code: "not-found"),
    Case(path: "/api/v1/accounts", status: .notFound, code: "not-found"),
    Case(path: "/api", status: .notFound, code: "not-found"),
    Case(path: list, method: .post, status: .methodNotAllowed, code: "wrong-method"),
    Case(path: list, method: .delete, status: .methodNotAllowed, code: "wrong-method"),
    Case(path: "/api/v1/nothing", method: .put, status: .notFound, code: "not-found"),
    Case(
      path: list, headers: [.accept: "text/html"], status: .notAcceptable, code: "not-acceptable"),
    Case(
      path: list, headers: [.accept: "application/json;q=0, */*"], status: .notAcceptable,
      code: "not-acceptable"),
  ])
  func `a fault is a problem document with its status`(_ wrong: Case) async throws {
    try await ResultWorld().programs([(APITests.consultant, APITests.all)]) { programs in
      let reply = try await programs[0].get(
        wrong.path, method: wrong.method, headers: wrong.headers)
      #expect(reply.status == wrong.status)
      #expect(reply.headers[.contentType] == "application/problem+json")
      let problem = try APIProgram.object(reply)
      #expect(problem["type"] as? String == "urn:parallax:problem:\(wrong.code)")
      #expect(problem["status"] as? Int == wrong.status.code)
      #expect(problem["instance"] as? String == String(wrong.path.prefix { $0 != "?" }))
      #expect((problem["title"] as? String)?.isEmpty == false)
      #expect((problem["detail"] as? String)?.isEmpty == false)
      if wrong.status == .methodNotAllowed { #expect(reply.headers[.allow] == "GET, HEAD") }
    }
  }

  @Test func `an organisation of others answers exactly like one that is not there`() async throws {
    try await ResultWorld().programs([(APITests.consultant, APITests.all)]) { programs in
      for route in APIRoute.allCases where route.path.contains("{") {
        func reply(_ name: String) async throws -> [String?] {
          let path =
            route.path.replacing("{organisation}", with: name).replacing("{wave}", with: "spring")
          let found = try await programs[0].get(path + (route == .comparison ? "?with=x" : ""))
          let problem = try APIProgram.object(found)
          return ["\(found.status)", problem["type"] as? String, problem["detail"] as? String]
        }
        let (foreign, absent) = (try await reply("Elsewhere"), try await reply("Nowhere"))
        #expect(foreign == absent, "\(route)")
      }
    }
  }

  @Test func `a problem that is asked for by HEAD has no body`() async throws {
    try await ResultWorld().programs([(APITests.consultant, APITests.all)]) { programs in
      let reply = try await programs[0].get("/api/v1/nothing", method: .head)
      #expect(reply.status == .notFound && reply.body.isEmpty)
    }
  }

  @Test func `tokens that nobody has are slowed down, and never one that somebody has`()
    async throws
  {
    try await ResultWorld().programs([(APITests.consultant, APITests.all)]) { programs in
      var stranger = programs[0]
      var found: [Int] = []
      for number in 0..<30 {
        stranger.token = "\(AccessToken.prefix)\(String(repeating: "0", count: 62))\(number + 10)"
        let reply = try await stranger.get(Self.list)
        found.append(reply.status.code)
        #expect(!reply.body.contains(stranger.token ?? ""))
        if reply.status == .tooManyRequests { #expect(reply.headers[.retryAfter] == "30") }
      }
      #expect(found.first == 401 && found.last == 429)
      #expect(try await programs[0].get(Self.list).status == .ok)
      stranger.token = nil
      #expect(try await stranger.get(Self.list).status == .unauthorized)
    }
  }

  @Test func `a program that asks too often waits, and another does not`() async throws {
    let posts = [(APITests.consultant, APITests.all), (APITests.leader, APITests.all)]
    try await ResultWorld().programs(posts) { programs in
      for _ in 0..<Int(CallLimiter.atOnce) {
        #expect(try await programs[0].get("/api/v1/organisations").status == .ok)
      }
      let reply = try await programs[0].get("/api/v1/organisations")
      #expect(reply.status == .tooManyRequests && reply.headers[.retryAfter] == "1")
      #expect(try await programs[1].get("/api/v1/organisations").status == .ok)
    }
  }
}

/// How often a token may ask.
@Suite struct CallLimiterTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func `time gives back what was used up`() {
    let limiter = CallLimiter()
    let token = Data([1])
    for _ in 0..<300 { #expect(limiter.take(token, at: start) == nil) }
    #expect(limiter.take(token, at: start) == 1)
    #expect(limiter.take(token, at: start.addingTimeInterval(0.2)) == nil)
    #expect(limiter.take(token, at: start.addingTimeInterval(0.2)) == 1)
    for _ in 0..<300 { #expect(limiter.take(token, at: start.addingTimeInterval(61)) == nil) }
  }

  @Test func `a clock that goes back gives nothing back`() {
    let limiter = CallLimiter()
    for _ in 0..<300 { _ = limiter.take(Data([1]), at: start) }
    #expect(limiter.take(Data([1]), at: start.addingTimeInterval(-100)) != nil)
  }
}
