import Collecting
import Foundation
import Governance
import HTTPTypes
import Rendering
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What programs get, and what they do not.
@Suite struct APITests {
  static let consultant = Post.consultant(organisations: ["Quay & Sons"])
  static let leader = Post.leader(organisation: "Quay & Sons", department: "aalto")
  static let all = AccessToken.possibleScope

  static let quay = "/api/v1/organisations/Quay%20%26%20Sons"
  static let spring = "\(quay)/waves/spring%2026"
  static let change = "\(spring)/comparison?with=spring%2025"
  static let everything = [
    "/api/v1/organisations", "\(quay)/departments", "\(quay)/waves", spring, "\(spring)/status",
    "\(spring)/gaps", change, "\(spring)/comments",
  ]

  @Test func `a consultant's program gets everything, byte for byte what the pages hand out`()
    async throws
  {
    let world = try await ResultWorld()
    let gaps = try await world.programs([(Self.consultant, Self.all)]) { programs in
      for path in Self.everything {
        let reply = try await programs[0].get(path)
        #expect(reply.status == .ok, "\(path): \(reply.body)")
        #expect(reply.headers[.contentType] == "application/json")
        #expect(reply.headers[.cacheControl] == "private, no-cache")
        #expect(reply.headers[.accessControlAllowOrigin] == nil)
      }
      return try await programs[0].get("\(Self.spring)/gaps").body
    }
    try await world.visit(as: "carla", Self.consultant) { visitor in
      let page = ResultWorld.path().export(.json)
      let downloaded = try await visitor.get(page).body
      #expect(downloaded == gaps)
    }
  }

  @Test func `what one program was given is given to none that sees something else`() async throws {
    let world = try await ResultWorld()
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    let dora = Post.leader(organisation: "Quay & Sons", department: "dover")
    let posts = [Self.consultant, Self.leader, dora].map { ($0, Self.all) }
    try await world.programs(posts) { programs in
      for path in ["\(Self.spring)/gaps", Self.change] {
        var tags: Set<String> = []
        for _ in 1...2 {
          let replies = [
            try await programs[0].get(path), try await programs[1].get(path),
            try await programs[2].get(path),
          ]
          tags.formUnion(replies.compactMap { $0.headers[.eTag] })
          #expect(replies[0].body.contains("evora") && replies[0].body.contains("bergen"))
          #expect(!replies[1].body.contains("evora") && replies[1].body.contains("bergen"))
          #expect(replies[2].body.contains("evora") && !replies[2].body.contains("bergen"))
        }
        #expect(tags.count == 3, "\(path)")
      }
    }
  }

  @Test func `no byte that a leader's program gets names a department of others`() async throws {
    let world = try await ResultWorld()
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    try await world.programs([(Self.leader, Self.all)]) { programs in
      for path in Self.everything {
        let reply = try await programs[0].get(path)
        #expect(reply.status == .ok, "\(path): \(reply.body)")
        for stranger in ["Dover", "Evora", "Faro", "dover", "evora", "faro"] {
          #expect(!reply.body.contains(stranger), "\(path) names \(stranger)")
        }
      }
      let seen = try await programs[0].get("\(Self.quay)/departments")
      #expect(try APIProgram.names(seen, "code") == ["aalto", "bergen", "cadiz"])
    }
  }

  @Test func `results that were not handed to a leader are not there, and say so`() async throws {
    let world = try await ResultWorld()
    try await world.programs([(Self.leader, Self.all)]) { programs in
      for path in ["gaps", "comments", "comparison?with=spring%2025"] {
        let reply = try await programs[0].get("\(Self.spring)/\(path)")
        #expect(reply.status == .notFound)
        #expect(
          try APIProgram.object(reply)["type"] as? String == "urn:parallax:problem:no-results")
      }
      try await world.store.publish(ResultWorld.id(), to: ["aalto"])
      #expect(try await programs[0].get("\(Self.spring)/gaps").status == .ok)
      // The earlier wave was never handed over: nothing can be told beside it.
      #expect(try await programs[0].get(Self.change).status == .notFound)
    }
  }

  @Test(arguments: AccessToken.possibleScope)
  func `a token may what its scope names, and nothing else`(_ lacking: Right) async throws {
    let world = try await ResultWorld()
    let scope = Self.all.subtracting([lacking])
    try await world.programs([(Self.consultant, scope)]) { programs in
      for route in APIRoute.allCases where route != .document {
        let path =
          route.path.replacing("{organisation}", with: "Quay%20%26%20Sons")
          .replacing("{wave}", with: "spring%2026")
          + (route == .comparison ? "?with=spring%2025" : "")
        let reply = try await programs[0].get(path)
        let expected: HTTPResponse.Status = route.rights.contains(lacking) ? .forbidden : .ok
        #expect(reply.status == expected, "\(route) without \(lacking)")
        if expected == .forbidden { #expect(reply.body.contains(lacking.rawValue)) }
      }
    }
  }

  @Test func `a cookie counts for nothing, and a token nothing once it is over`() async throws {
    let world = try await ResultWorld()
    try await world.visit(as: "carla", Self.consultant) { visitor in
      #expect(try await visitor.get(ResultWorld.path().overview).status == .ok)
      let reply = try await visitor.get("\(Self.spring)/gaps")
      #expect(reply.status == .unauthorized)
      #expect(reply.headers[.wwwAuthenticate] == "Bearer realm=\"parallax\"")
      #expect(reply.headers[values: .setCookie].isEmpty)
    }
    try await world.programs([(Self.consultant, Self.all)]) { programs in
      #expect(try await programs[0].get(Self.spring).status == .ok)
      let record = try await world.site.desk.record(at: "program0@harbour.example")
      try await world.site.desk.change(record, by: .isRevoked(true), at: DeskWorld.now)
      #expect(try await programs[0].get(Self.spring).status == .unauthorized)
    }
  }

  @Test func `what was asked for before is not sent again`() async throws {
    try await ResultWorld().programs([(Self.consultant, Self.all)]) { programs in
      for path in Self.everything + ["/api/v1/openapi.json"] {
        let first = try await programs[0].get(path)
        let tag = try #require(first.headers[.eTag])
        #expect(tag.wholeMatch(of: /"[0-9a-f]{32}"/) != nil)
        for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
          let again = try await programs[0].get(path, headers: [.ifNoneMatch: known])
          #expect(again.status == .notModified && again.body.isEmpty)
          #expect(again.headers[.eTag] == tag)
        }
        #expect(
          try await programs[0].get(path, headers: [.ifNoneMatch: "\"other\""]).status == .ok)
        let head = try await programs[0].get(path, method: .head)
        #expect(head.status == .ok && head.body.isEmpty && head.headers[.eTag] == tag)
      }
    }
  }

  @Test func `a list comes in parts that make up the whole`() async throws {
    try await ResultWorld().programs([(Self.consultant, Self.all)]) { programs in
      var found: [String] = []
      var next: String? = "\(Self.quay)/departments?limit=4"
      while let address = next {
        let reply = try await programs[0].get(address)
        let part = try APIProgram.names(reply, "code")
        #expect((1...4).contains(part.count))
        found += part
        next = try APIProgram.object(reply)["next"] as? String
        let link = HTTPField.Name("Link").flatMap { reply.headers[$0] }
        #expect(link == next.map { "<\($0)>; rel=\"next\"" })
      }
      #expect(found == ResultWorld.departments.map(\.id.rawValue))
    }
  }
}
