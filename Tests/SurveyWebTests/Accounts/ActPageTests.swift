import Collecting
import Foundation
import Governance
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The log of acts in the browser.
@Suite struct ActPageTests {
  /// A log: accounts of nobody's wave, and deletions of two waves.
  private static func acts(_ count: Int) -> [Act] {
    var acts: [Act] = []
    for number in 0..<count {
      let wave = [nil, "spring", "autumn <1>"][number % 3]
      acts.append(
        Act(
          after: acts.last, day: "2026-03-0\(number % 9 + 1)", organisation: "Harbour Services",
          deed: wave == nil ? .account("account.signed-in") : .purged(.names), wave: wave,
          count: number))
    }
    return acts
  }

  /// How a row begins, before the number of its act.
  private static let row = "<th scope=\"row\" class=\"depth-0\">"

  private func visit<Value: Sendable>(
    _ acts: [Act], as post: Post = .auditor, _ test: @Sendable (DeskVisitor) async throws -> Value
  ) async throws -> Value {
    var world = try await DeskWorld()
    world.log(acts)
    try await world.add("otto", post)
    return try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("otto")
      return try await test(visitor)
    }
  }

  @Test func `an address that leads nowhere has a page of the desk below its own parts alone`()
    async throws
  {
    try await visit([]) { visitor in
      for path in [
        "/dashboard/a/b/c/d/e/f/g", "/setup/x/y/z/nothing", "/account/nothing", "/audit/1",
      ] {
        let reply = try await visitor.get(path)
        #expect(reply.status == .notFound && reply.body.contains("href=\"/account\""), "\(path)")
      }
      let elsewhere = try await visitor.get("/nothing")
      #expect(elsewhere.status == .notFound && !elsewhere.body.contains("href=\"/account\""))
    }
  }

  @Test func `an auditor is led to the log and reads it, the newest first, page by page`()
    async throws
  {
    try await visit(Self.acts(120)) { visitor in
      #expect(try await visitor.get("/dashboard").body.contains("href=\"/audit\""))
      let first = try await visitor.get("/audit").body
      #expect(first.contains(Self.row + "120</th>"))
      #expect(first.contains(Self.row + "71</th>"))
      #expect(!first.contains(Self.row + "70</th>"))
      #expect(first.contains("Page 1 of 3") && first.contains("href=\"/audit?page=2\""))
      let last = try await visitor.get("/audit?page=3").body
      #expect(last.contains(Self.row + "1</th>") && !last.contains("Older acts"))
      for page in ["0", "4", "x", "-1"] {
        #expect(try await visitor.get("/audit?page=\(page)").status == .notFound, "\(page)")
      }
    }
  }

  @Test func `it is read of one wave`() async throws {
    try await visit(Self.acts(12)) { visitor in
      let all = try await visitor.get("/audit").body
      let way = "/audit?organisation=Harbour%20Services&amp;wave=autumn%20%3C1%3E"
      #expect(all.contains("href=\"\(way)\""))
      #expect(all.contains("<span class=\"head\">Wave: </span><span class=\"value\">spring"))
      #expect(all.contains("Harbour Services · autumn &lt;1&gt;"))
      let one = try await visitor.get(way.replacing("&amp;", with: "&")).body
      #expect(
        one.contains("Names deleted")
          && !one.contains("<span class=\"head\">Wave: </span><span class=\"value\">spring"))
      #expect(one.components(separatedBy: Self.row).count - 1 == 4)
      #expect(try await visitor.get("/audit?organisation=x&wave=spring").status == .notFound)
    }
  }

  @Test func `it says whether it is whole, and nothing was removed`() async throws {
    let acts = Self.acts(9)
    try await visit(acts) { visitor in
      let page = try await visitor.get("/audit").body
      let last = try #require(acts.last)
      #expect(page.contains("The log is whole: 9 lines"))
      #expect(page.contains("Last mark: \(last.markText.prefix(16))."))
    }
    try await visit(acts.filter { $0.number != 4 }) { visitor in
      let page = try await visitor.get("/audit").body
      #expect(page.contains("line 5 does not follow"))
    }
    try await visit([]) { visitor in
      let page = try await visitor.get("/audit").body
      #expect(page.contains("Nothing was deleted or handed out yet."))
    }
  }

  @Test func `every deed has words`() {
    let words = ActTexts.english
    let deeds =
      Holding.allCases.map(Act.Deed.purged) + AccountDeed.allCases.map { .account($0.rawValue) }
      + [.personExported, .personErased, .closedWithDifference, .commentsReviewed]
    for deed in deeds { #expect(words.deed(deed.name) != nil, "\(deed.name)") }
  }

  @Test(arguments: [
    Post.consultant(organisations: ["Harbour Services"]),
    .leader(organisation: "Harbour Services", department: "quay"),
  ])
  func `nobody else sees it, nor a way to it`(_ post: Post) async throws {
    try await visit(Self.acts(9), as: post) { visitor in
      let reply = try await visitor.get("/audit")
      let home = try await visitor.get("/dashboard").body
      #expect(reply.status == .forbidden)
      #expect(!home.contains("/audit"))
    }
  }
}
