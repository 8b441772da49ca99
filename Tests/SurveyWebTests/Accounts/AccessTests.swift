import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Every route, for everybody, exactly as `docs/access.md` says.
@Suite struct AccessTests {
  @Test func `the table has every route of the server, and no other`() async throws {
    let routes = try await DeskWorld().application().router().routes.map { "\($0)" }
    let rows = try AccessTable.rows()
    #expect(routes.count > 60)
    #expect(Set(rows.map(\.route)) == Set(routes))
    #expect(Set(rows.map { "\($0)" }).count == rows.count, "a row stands twice")
  }

  @Test func `a path with an object has a row for one that is there and one that is not`() throws {
    let pairs = [["another", "nobody"], ["own", "foreign"], ["below", "beside"]]
    let rows = try AccessTable.rows()
    for row in rows where !row.object.isEmpty {
      let pair = try #require(pairs.first { $0.contains(row.object) }, "\(row)")
      let others = rows.filter { $0.route == row.route }.map(\.object)
      #expect(pair.allSatisfy(others.contains), "\(row.route) lacks one of \(pair)")
    }
  }

  @Test(arguments: try AccessTable.rows())
  func `a route answers as the table says`(_ row: AccessTable.Row) async throws {
    for (kind, status) in zip(AccessTable.people, row.statuses) {
      let found = try await Self.answer(to: kind, row)
      #expect(found == status, "\(row) for \(kind?.rawValue ?? "a visitor"): \(found)")
    }
  }

  @Test(arguments: try AccessTable.rows().filter { $0.method == "POST" })
  func `no form without the mark changes anything for an account`(
    _ row: AccessTable.Row
  ) async throws {
    let isAnswering = ["/s/", "/answer/", "/resume", "/receipt"].contains(where: row.path.hasPrefix)
    guard !isAnswering, row.path != "/welcome" else { return }
    let found = try await Self.answer(to: .administrator, row, mark: "")
    #expect(found == 403 || row.object == "nobody" && found == 404, "\(row): \(found)")
  }

  @Test func `the overview shows each account its own organisations, and rates to consultants`()
    async throws
  {
    let world = try await Self.world()
    let expected: [(PostKind, [String], Bool)] = [
      (.administrator, ["Harbour Services", "Northern Rail"], false),
      (.consultant, ["Harbour Services"], true), (.leader, ["Harbour Services"], false),
      (.auditor, [], false),
    ]
    try await world.visit { client in
      for (kind, places, hasRate) in expected {
        let visitor = DeskVisitor(client)
        try await visitor.signIn(kind.rawValue)
        let page = try await visitor.get("/dashboard").body
        for name in ["Harbour Services", "Northern Rail"] {
          #expect(page.contains(name) == places.contains(name), "\(kind) \(name)")
        }
        #expect(page.contains("40 to 49 %") == hasRate, "\(kind)")
      }
    }
  }

  /// A world with an account of each kind, and one more.
  private static func world() async throws -> DeskWorld {
    let world = try await DeskWorld()
    for post in AccountHarbour.posts { try await world.add(post.kind.rawValue, post) }
    try await world.add("another", .auditor)
    return world
  }

  /// The status of a route for somebody; each is tried in a world of its own.
  private static func answer(
    to kind: PostKind?, _ row: AccessTable.Row, mark: String? = nil
  ) async throws -> Int {
    let world = try await world()
    let path = row.path.split(separator: "/").map { part in
      part.hasPrefix("{")
        ? value(of: String(part.dropFirst().dropLast()), row.object) : String(part)
    }
    let address = "/" + path.joined(separator: "/")
    if row.path.hasPrefix(APIRoute.base) {
      return try await programStatus(of: address, kind, world)
    }
    return try await world.visit { client in
      let visitor = DeskVisitor(client)
      _ = try await visitor.get("/login")
      if let kind {
        try await visitor.signIn(kind.rawValue)
        _ = try await visitor.get("/dashboard")
      }
      // The page to sign in is not shown to who is signed in: the mark of the device is that of before.
      var form = await visitor.deviceForm(for: row.path)
      if let mark { form[FormMark.field] = mark }
      let reply =
        row.method == "GET"
        ? try await visitor.get(address)
        : try await visitor.post(address, form)
      return reply.status.code
    }
  }

  /// The status of a route of the API for a program of somebody.
  private static func programStatus(
    of address: String, _ kind: PostKind?, _ world: DeskWorld
  ) async throws -> Int {
    var token: String?
    if let kind {
      let record = try await world.site.desk.record(at: "\(kind.rawValue)@harbour.example")
      token = try await world.site.token(of: record.account)
    }
    let shown = token
    return try await world.visit { client in
      try await APIProgram(client: client, token: shown).get(address).status.code
    }
  }

  /// What stands in a brace, by whose it is.
  private static func value(of name: String, _ object: String) -> String {
    switch (name, object) {
    case ("number", "another"): "5"
    case ("number", _): "99"
    case ("organisation", "foreign"): DeskPath.escaped("Northern Rail")
    case ("organisation", _): DeskPath.escaped("Harbour Services")
    case ("wave", "foreign"): "night"
    case ("wave", _): "spring"
    case ("department", "beside"): "D2"
    case ("department", _): "D1"
    default: "none"
    }
  }
}
