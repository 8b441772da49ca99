import Collecting
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SurveyWeb

/// Each statement stands by itself, so that a reader hears which one an answer belongs to.
@Suite struct StatementMarkupTests {
  @Test func `every statement is one group with one name and its own radios`() async throws {
    for body in try await Self.pages() {
      let groups = body.matches(of: /<fieldset.*?<\/fieldset>/.dotMatchesNewlines())
        .map { String($0.0) }
      #expect(groups.count == body.matches(of: /<fieldset/).count)
      var names: Set<String> = []
      for group in groups {
        #expect(group.matches(of: /<legend[^>]*>[^<]+<\/legend>/).count == 1)
        #expect(group.matches(of: /<fieldset/).count == 1)
        let own = Set(group.matches(of: /type="radio" name="([^"]+)"/).map { String($0.1) })
        #expect(own.count == 1)
        #expect(names.isDisjoint(with: own))
        names.formUnion(own)
        let labels = group.matches(of: /<label/).count
        #expect(labels == group.matches(of: /type="radio"/).count)
      }
      let radios = body.matches(of: /type="radio"/).count
      #expect(radios == groups.reduce(0) { $0 + $1.matches(of: /type="radio"/).count })
    }
  }

  @Test func `no page has a table or a grid`() async throws {
    let pages = try await Self.pages()
    #expect(pages.count == 7)
    for body in pages {
      #expect(!body.contains("<table"))
      #expect(!body.contains("role=\"grid\""))
      #expect(!body.contains("role=\"radiogroup\""))
    }
  }

  /// All pages of questions, and the check page.
  private static func pages() async throws -> [String] {
    let world = try await WebWorld()
    let link = try world.link()
    return try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      var pages: [String] = []
      for number in 1... {
        let page = try await visitor.get("/answer/\(number)")
        guard page.status == .ok else { break }
        pages.append(page.body)
      }
      return pages + [try await visitor.get(SitePath.check).body]
    }
  }
}
