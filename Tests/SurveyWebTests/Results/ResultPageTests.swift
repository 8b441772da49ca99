import Collecting
import Foundation
import Governance
import HTTPTypes
import Rendering
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The pages of results: who sees which, and what stands on them.
@Suite struct ResultPageTests {
  private static let consultant = Post.consultant(organisations: ["Quay & Sons"])
  private static let leader = Post.leader(organisation: "Quay & Sons", department: "aalto")

  private static let finding = "Leaders see praise and tools more brightly"

  private static func pages(_ path: ResultPath) -> [String] {
    [
      path.overview, path.heatMap, path.heatMap(in: "aalto"), path.block("praise"),
      path.block("calm"), path.department("aalto"), path.department("bergen"), path.waves,
      path.waves(since: "spring 25"), path.comments, path.mirror, path.export(.json),
      path.export(.csv), path.export(.html), path.changes(.json, since: nil),
      path.changes(.csv, since: "spring 25"), path.changes(.html, since: nil),
    ]
  }

  @Test func `a consultant finds the strongest gap, and every page`() async throws {
    try await ResultWorld().visit(as: "carla", Self.consultant) { visitor in
      for page in Self.pages(ResultWorld.path()) {
        #expect(try await visitor.get(page).status == .ok, "\(page)")
      }
      let overview = try await visitor.get(ResultWorld.path().overview).body
      #expect(overview.contains(Self.finding))
      #expect(overview.contains("What changed since spring 25"))
      #expect(overview.contains("These results are sealed"))
      let list = try await visitor.get(DeskPath.dashboard).body
      #expect(list.contains("href=\"\(ResultWorld.path().overview)\""))
    }
  }

  @Test func `a blank says why, and what would make it visible, and no more`() async throws {
    try await ResultWorld().visit(as: "carla", Self.consultant) { visitor in
      let map = try await visitor.get(ResultWorld.path().heatMap).body
      let why = ResultWorld.path().why("faro", "praise")
      #expect(map.contains("href=\"\(why)\""))
      let page = try await visitor.get(why).body
      #expect(page.contains("Why is this blank?") && page.contains("Praise · Faro"))
      #expect(page.contains("What would make it visible"))
      let shown = try await visitor.get(ResultWorld.path().why("bergen", "praise"))
      #expect(shown.status == .notFound)
    }
  }

  @Test func `a leader sees nothing before results are handed out or after they are taken back`()
    async throws
  {
    let world = try await ResultWorld()
    try await world.visit(as: "lena", Self.leader) { visitor in
      let page = ResultWorld.path().overview
      #expect(try await visitor.get(page).body.contains("Not handed to you yet"))
      try await world.store.publish(ResultWorld.id(), to: ["dover"])
      #expect(try await visitor.get(page).body.contains("Not handed to you yet"))
      try await world.store.publish(ResultWorld.id(), to: ["aalto"])
      #expect(try await visitor.get(page).body.contains(Self.finding))
      try await world.store.withdraw(ResultWorld.id(), from: nil)
      #expect(try await visitor.get(page).body.contains("Not handed to you yet"))
      #expect(try await visitor.get(ResultWorld.path().export(.csv)).status == .notFound)
    }
  }

  @Test func `no byte that a leader gets names a department of others`() async throws {
    let world = try await ResultWorld()
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    try await world.visit(as: "lena", Self.leader) { visitor in
      for page in Self.pages(ResultWorld.path()) {
        let reply = try await visitor.get(page)
        #expect(reply.status == .ok, "\(page)")
        for stranger in ["Dover", "Evora", "Faro", "dover", "evora", "faro"] {
          #expect(!reply.body.contains(stranger), "\(page) names \(stranger)")
        }
      }
      let seen = try await visitor.get(ResultWorld.path().heatMap).body
      #expect(seen.contains("Bergen") && seen.contains("Cadiz"))
    }
  }

  @Test func `what a department said when it was others' is not compared for its leader of today`()
    async throws
  {
    let world = try await ResultWorld(movesCadiz: true)
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    let people = ["lena": Self.leader, "carla": Self.consultant]
    try await world.visit(as: people) { visitors in
      let file = ResultWorld.path().changes(.csv, since: nil)
      let all = try await #require(visitors["carla"]).get(file).body
      #expect(all.contains(",cadiz,") && all.contains(",bergen,"))
      for page in [file, ResultWorld.path().waves, ResultWorld.path().changes(.html, since: nil)] {
        let body = try await #require(visitors["lena"]).get(page).body
        #expect(!body.lowercased().contains("cadiz"), "\(page)")
      }
      #expect(try await #require(visitors["lena"]).get(file).body.contains(",bergen,"))
      let map = try await #require(visitors["lena"]).get(ResultWorld.path().heatMap).body
      #expect(map.contains("Cadiz"))
    }
  }

  @Test func `what one has looked at is served to nobody who sees something else`() async throws {
    let world = try await ResultWorld()
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    let dora = Post.leader(organisation: "Quay & Sons", department: "dover")
    let people = ["lena": Self.leader, "carla": Self.consultant, "dora": dora]
    try await world.visit(as: people) { visitors in
      let carla = try #require(visitors["carla"])
      for page in Self.pages(ResultWorld.path()) where !page.contains("departments") {
        let fresh = try await carla.get(page).body
        for (name, strangers) in [("lena", ["Evora", "Faro"]), ("dora", ["Bergen", "Cadiz"])] {
          let body = try await #require(visitors[name]).get(page).body
          #expect(!strangers.contains { body.contains($0) }, "\(name), \(page)")
        }
        #expect(try await carla.get(page).body == fresh, "\(page)")
      }
      let map = try await carla.get(ResultWorld.path().heatMap).body
      #expect(map.contains("Evora") && map.contains("Bergen"))
    }
  }

  @Test func `a department of others is not found by a leader`() async throws {
    let world = try await ResultWorld()
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    try await world.visit(as: "lena", Self.leader) { visitor in
      let path = ResultWorld.path()
      for page in [
        path.department("evora"), path.heatMap(in: "dover"), path.why("faro", "praise"),
        path.department("nowhere"), path.block("nothing"), path.export(.pdf),
        path.waves(since: "spring 99"), path.changes(.csv, since: "spring 99"),
        path.changes(.png, since: nil),
      ] {
        let reply = try await visitor.get(page)
        #expect(reply.status == .notFound, "\(page)")
      }
    }
  }

  @Test(arguments: [
    ("ada", Post.administrator), ("otto", .auditor),
    ("fritz", .consultant(organisations: ["Elsewhere"])),
    ("lutz", .leader(organisation: "Elsewhere", department: "aalto")),
  ])
  func `nobody else sees results`(name: String, post: Post) async throws {
    let world = try await ResultWorld()
    try await world.store.publish(ResultWorld.id(), to: nil)
    try await world.visit(as: name, post) { visitor in
      for page in Self.pages(ResultWorld.path()) {
        let reply = try await visitor.get(page)
        #expect([.forbidden, .notFound].contains(reply.status), "\(page): \(reply.status)")
        #expect(!reply.body.contains("Bergen"))
      }
    }
  }

  @Test func `a closed wave that is not sealed says so, and is made anew each time`() async throws {
    try await ResultWorld(sealed: false).visit(as: "carla", Self.consultant) { visitor in
      let page = try await visitor.get(ResultWorld.path().overview).body
      #expect(page.contains("These results are not sealed yet"))
      #expect(page.contains(Self.finding))
    }
  }

  @Test func `names of people's own making are escaped`() async throws {
    try await ResultWorld().visit(as: "carla", Self.consultant) { visitor in
      let page = try await visitor.get(ResultWorld.path().overview).body
      #expect(page.contains("Quay &amp; Sons") && !page.contains("Quay & Sons"))
    }
  }

  @Test(arguments: [
    ("spring 26", "gaps-spring-26.csv"), ("a\"; x=1\r\nb/../c", "gaps-a---x-1-b----c.csv"),
    ("Frühling", "gaps-Fr-hling.csv"),
  ])
  func `a file to take along names its wave, and nothing that a header could misread`(
    _ wave: String, _ name: String
  ) {
    #expect(ResultRoutes.fileName("gaps", of: wave, .csv) == name)
  }
}
