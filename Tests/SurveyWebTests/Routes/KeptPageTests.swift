import Collecting
import Foundation
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Pages that are made once for many say to everybody what a page of their own would say.
@Suite struct KeptPageTests {
  @Test func `for everybody, a start page that is kept is the one that is made anew`() async throws
  {
    let world = try await WebWorld()
    let secrets = world.links.map(\.secret)
    let kept = try await world.visit { client in
      for secret in secrets { _ = try await Visitor(client).get(secret.path) }
      return try await Self.each(secrets) { try await Visitor(client).get($0.path).body }
    }
    for (secret, page) in zip(secrets, kept) {
      let anew = try await world.visit { try await Visitor($0).get(secret.path).body }
      #expect(page == anew)
      #expect(page.contains("action=\"\(SitePath.begin)"))
      for one in secrets { #expect(!page.contains(one.text)) }
    }
  }

  @Test func `a start page that is kept is not shown once something else holds`() async throws {
    let world = try await WebWorld()
    let (one, other) = (try world.link(of: "sales-1"), try world.link(of: "sales-2"))
    try await world.visit { client in
      let before = try await Visitor(client).get(one.path).body
      let visitor = Visitor(client)
      _ = try await visitor.begin(one)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      let resumed = try await Visitor(client).get(one.path).body
      #expect(resumed != before)
      _ = try await visitor.get("/answer/doubt")
      _ = try await visitor.post("/answer/doubt")
      let said = try await Visitor(client).get(one.path).body
      #expect(said != resumed)
      #expect(try await Visitor(client).get(one.path + "?lang=de").body != said)
      // Whoever has said nothing still reads the first.
      let fresh = try await Visitor(client).get(other.path).body
      let marks = (FormToken(other).text, FormToken(one).text)
      #expect(fresh.replacing(marks.0, with: marks.1) == before)
    }
  }

  @Test func `check page and receipt of whole sheets are each person's own`() async throws {
    let world = try await WebWorld()
    let secrets = try ["sales-1", "sales-2", "ops-north-1"].map { try world.link(of: $0) }
    let checks = try await world.visit { client in
      try await Self.each(secrets) { secret in
        let visitor = Visitor(client)
        _ = try await visitor.begin(secret)
        try await Self.fill(visitor)
        return try await visitor.get(SitePath.check).body
      }
    }
    for (secret, page) in zip(secrets, checks) {
      let anew = try await world.visit { client in
        let visitor = Visitor(client)
        _ = try await visitor.begin(secret)
        return try await visitor.get(SitePath.check).body
      }
      #expect(page == anew)
      #expect(page.contains(FormToken(secret).text))
    }
    let receipts = try await world.visit { client in
      try await Self.each(secrets) { secret in
        let visitor = Visitor(client)
        _ = try await visitor.begin(secret)
        _ = try await visitor.get(SitePath.check)
        let sent = try await visitor.post(SitePath.submit)
        return try await visitor.get(sent.location ?? "/").body
      }
    }
    for (secret, page) in zip(secrets, receipts) {
      #expect(page.contains(secret.receipt.text))
      for other in secrets where other != secret {
        #expect(!page.contains(other.receipt.text))
      }
    }
    let passes = receipts.compactMap { $0.firstMatch(of: /name="_pass" value="([0-9a-f]+)"/)?.1 }
    #expect(Set(passes).count == 3)
  }

  @Test func `a check page with something missing is not the one of a whole sheet`() async throws {
    let world = try await WebWorld()
    let (whole, lacking) = (try world.link(of: "sales-1"), try world.link(of: "sales-2"))
    try await world.visit { client in
      var pages: [String] = []
      for (secret, leaves) in [(whole, nil), (lacking, "welcome-1")] {
        let visitor = Visitor(client)
        _ = try await visitor.begin(secret)
        try await Self.fill(visitor, without: leaves)
        pages.append(try await visitor.get(SitePath.check).body)
      }
      #expect(pages[1].contains("#q-welcome-1"))
      #expect(!pages[0].contains("#q-welcome-1"))
    }
  }

  private static func each<Value>(
    _ secrets: [LinkSecret], _ body: (LinkSecret) async throws -> Value
  ) async throws -> [Value] {
    var values: [Value] = []
    for secret in secrets { values.append(try await body(secret)) }
    return values
  }

  /// Chooses an answer to every closed question but one, page by page.
  private static func fill(_ visitor: Visitor, without left: String? = nil) async throws {
    var here = SitePath.page(0)
    while here != SitePath.check {
      let page = try await visitor.get(here).body
      let found = page.matches(of: /type="radio" name="([^"]+)"[^>]* value="([^"?]+)"/)
        .map { (String($0.1), String($0.2)) }
      let fields = Dictionary(found) { first, _ in first }.filter { $0.key != left }
      here = try #require(try await visitor.post(here, fields).location)
    }
  }
}
