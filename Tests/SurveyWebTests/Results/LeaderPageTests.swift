import Collecting
import Foundation
import Governance
import Rendering
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What stopped a leader without training on the pages of results, one test each.
@Suite struct LeaderPageTests {
  private static let consultant = Post.consultant(organisations: ["Quay & Sons"])
  private static let leader = Post.leader(organisation: "Quay & Sons", department: "aalto")

  /// What somebody gets who looks at a page.
  private func page(
    _ address: String, as post: Post = LeaderPageTests.leader
  ) async throws -> String {
    let world = try await ResultWorld()
    for wave in [0, 1] { try await world.store.publish(ResultWorld.id(wave), to: nil) }
    return try await world.visit(as: "lena", post) { try await $0.get(address).body }
  }

  private func words(of page: String) -> String {
    page.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test func `a leader's first page begins with the own department and leads to it`() async throws {
    let page = try await page(ResultWorld.path().overview)
    let own = try #require(page.firstRange(of: "All of Aalto, beside the whole"))
    let whole = try #require(page.firstRange(of: "For comparison: the whole organisation"))
    let heading = try #require(page.firstRange(of: "<h1 class=\"headline\""))
    #expect(heading.lowerBound < own.lowerBound && own.lowerBound < whole.lowerBound)
    #expect(
      page.contains("<p class=\"eyebrow\">Aalto · Wave spring 26 · 26 leaders · 90 frontline"))
    #expect(page.contains("href=\"\(ResultWorld.path().department("aalto"))\""))
    #expect(page.components(separatedBy: "<h1").count == 2)
  }

  @Test func `the head of the whole counts people and departments of one scope`() async throws {
    let leaders = words(of: try await page(ResultWorld.path().overview))
    #expect(leaders.contains("Wave spring 26 · the whole organisation · 39 leaders"))
    #expect(leaders.firstMatch(of: /\d+ departments ·/) == nil)
    let all = words(of: try await page(ResultWorld.path().overview, as: Self.consultant))
    #expect(all.contains("Wave spring 26 · 4 departments · 39 leaders"))
  }

  @Test func `no two parts of a page have one name`() async throws {
    let page = try await page(ResultWorld.path().overview)
    let names = page.matches(of: #/ id="([^"]+)"/#).map(\.output.1)
    #expect(Set(names).count == names.count)
  }

  @Test func `what to talk about leads to its pages`() async throws {
    for post in [Self.leader, Self.consultant] {
      let page = try await page(ResultWorld.path().overview, as: post)
      #expect(page.contains("<b><a href=\"\(ResultWorld.path().block("praise"))\">Praise</a>."))
      #expect(page.contains("<b>With <a href=\"\(ResultWorld.path().department("bergen"))\">"))
    }
  }

  @Test func `the page of waves answers whether it is getting better, the own scope first`()
    async throws
  {
    let page = words(of: try await page(ResultWorld.path().waves))
    let own = try #require(page.firstRange(of: "Aalto. Since spring 25"))
    let whole = try #require(page.firstRange(of: "The whole organisation. Since spring 25"))
    #expect(own.lowerBound < whole.lowerBound)
    #expect(page.contains("Is it getting better?"))
  }

  @Test func `a leader finds the changes of the own department before the organisation's`()
    async throws
  {
    let leaders = words(of: try await page(ResultWorld.path().waves))
    let own = try #require(leaders.firstRange(of: "How the gaps of Aalto changed, by block"))
    let whole = try #require(
      leaders.firstRange(of: "How the gaps of the whole organisation changed, by block"))
    #expect(own.lowerBound < whole.lowerBound)
    let all = words(of: try await page(ResultWorld.path().waves, as: Self.consultant))
    #expect(all.contains("How the gaps changed, by block") && !all.contains("gaps of Aalto"))
    let file = words(of: try await page(ResultWorld.path().changes(.html, since: nil)))
    #expect(file.contains("How the gaps of Aalto changed, by block"))
  }

  @Test func `the file of changes holds the own departments' and the organisation's`() async throws
  {
    let file = try await page(ResultWorld.path().changes(.csv, since: "spring 25"))
    for place in ["aalto", "bergen", "cadiz"] { #expect(file.contains(",\(place),"), "\(place)") }
    #expect(!file.contains("dover"))
  }

  @Test func `a leader's report begins with the own department; a file for programs holds it once`()
    async throws
  {
    let report = words(of: try await page(ResultWorld.path().export(.html)))
    let own = try #require(report.firstRange(of: "Aalto · Wave spring 26 · 26 leaders"))
    let whole = try #require(report.firstRange(of: "Wave spring 26 · the whole organisation"))
    #expect(own.lowerBound < whole.lowerBound)
    let file = try await page(ResultWorld.path().export(.csv))
    let rows = file.split(separator: "\n")
    #expect(Set(rows).count == rows.count && rows.contains { $0.contains("aalto") })
  }

  @Test func `what a change is made of is folded`() async throws {
    let page = try await page(ResultWorld.path().waves)
    let start = try #require(page.firstRange(of: "What the change is made of"))
    let rest = page[start.upperBound...]
    let fold = try #require(rest.firstRange(of: "<details><summary>"))
    let table = try #require(rest.firstRange(of: "<table"))
    #expect(fold.lowerBound < table.lowerBound)
  }

  @Test func `the mirror shows no level of the frontline before a choice, and says whose it is`()
    async throws
  {
    let page = try await page(ResultWorld.path().mirror)
    #expect(
      page.contains("the mean of all who answered in Aalto and all departments in it, in the wave"))
    let visible = page.replacing(#/<details class="seen">.*?</details>/#, with: "")
    #expect(visible != page)
    #expect(words(of: visible).firstMatch(of: /Frontline \d/) == nil)
    let all = try await self.page(ResultWorld.path().mirror, as: Self.consultant)
    #expect(all.contains("the mean of all who answered in the whole organisation"))
  }

  @Test func `why says one cause, and ways that lead out`() async throws {
    let path = ResultWorld.path()
    let page = try await page(path.why("faro", "praise"), as: Self.consultant)
    let text = words(of: page)
    #expect(text.contains("What to look at instead"))
    for way in [path.department("dover"), path.department("faro"), path.block("praise")] {
      #expect(page.contains("<li><a href=\"\(way)\">"), "\(way)")
    }
    let lede = try #require(page.firstMatch(of: #/<p class="lede">(.*?)</p>/#)).output.1
    #expect(!lede.contains(";"))
  }

  @Test func `a block shows its statements`() async throws {
    let page = words(of: try await page(ResultWorld.path().block("praise")))
    #expect(page.contains("The statements of this block"))
    #expect(page.contains("p1") && page.contains("p2") && !page.contains("c1"))
  }
}
