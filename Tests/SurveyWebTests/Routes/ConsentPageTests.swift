import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The question to a leader of few, on the start page and before sending.
@Suite struct ConsentPageTests {
  private static let settings = WaveSettings(minimumGroup: 3, smallLeadership: .openLeaders)
  private static let asked = [ConsentComposer.asked: "yes"]
  private static let agreed = asked.merging([ConsentComposer.answer: "yes"]) { _, new in new }

  /// The link of the one leader of north.
  private func leader(in world: WebWorld) throws -> LinkSecret { try world.link(of: "ops-north-0") }

  /// Whether a page shows the question, and how it is answered there.
  private func answer(on page: String) -> Bool? {
    guard page.contains("name=\"_consent\"") else { return nil }
    return page.contains("name=\"_consent\" value=\"yes\" checked")
  }

  @Test func `a leader of few is asked before starting, and nothing is ticked`() async throws {
    let world = try await WebWorld(settings: Self.settings)
    let (leader, other) = (try leader(in: world), try world.link(of: "ops-north-1"))
    try await world.visit { client in
      let page = try await Visitor(client).get(leader.path).body
      #expect(answer(on: page) == false)
      #expect(page.contains("North has fewer than 3 leaders"))
      #expect(try await answer(on: Visitor(client).get(other.path).body) == nil)
    }
  }

  @Test func `where the mode is another, the page has no such question`() async throws {
    let world = try await WebWorld(settings: WaveSettings(minimumGroup: 3))
    let leader = try leader(in: world)
    try await world.visit { client in
      let page = try await Visitor(client).get(leader.path).body
      #expect(answer(on: page) == nil)
    }
  }

  @Test func `a yes comes back with the link and with the check, and can be taken back`()
    async throws
  {
    let world = try await WebWorld(settings: Self.settings)
    let leader = try leader(in: world)
    try await world.visit { client in
      let visitor = Visitor(client)
      let start = SitePath.start(secret: leader.text)
      #expect(try await visitor.post(start, Self.agreed).location == SitePath.page(0))
      #expect(try await answer(on: visitor.get(leader.path).body) == true)
      #expect(try await answer(on: visitor.get(SitePath.check).body) == true)
      _ = try await visitor.post(start, Self.asked)
      #expect(try await answer(on: visitor.get(leader.path).body) == false)
    }
  }

  @Test func `nobody is promised what an agreement takes back`() async throws {
    let world = try await WebWorld(settings: Self.settings)
    let (leader, other) = (try leader(in: world), try world.link(of: "ops-north-1"))
    let told = "never shown alone unless you agree"
    try await world.visit { client in
      let visitor = Visitor(client)
      var pages = [try await visitor.get(leader.path), try await visitor.begin(leader)]
      pages += [try await visitor.get(SitePath.check), try await visitor.get(SitePath.protection)]
      _ = try await visitor.post(SitePath.submit, Self.agreed)
      pages += [try await visitor.get(leader.path)]
      for page in pages { #expect(page.body.contains(told)) }
      #expect(pages.last?.code != nil)
      #expect(try await !Visitor(client).get(other.path).body.contains(told))
    }
  }

  @Test func `a form without the question leaves the answer as it was`() async throws {
    let world = try await WebWorld(settings: Self.settings)
    let leader = try leader(in: world)
    try await world.visit { client in
      let visitor = Visitor(client)
      let start = SitePath.start(secret: leader.text)
      _ = try await visitor.post(start, Self.agreed)
      _ = try await visitor.post(start)
      #expect(try await answer(on: visitor.get(leader.path).body) == true)
    }
  }

  @Test func `opening the link changes nothing, and yes and no leave the same trace`() async throws
  {
    let world = try await WebWorld(settings: Self.settings)
    let leader = try leader(in: world)
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.get(leader.path)
      #expect(try await world.draft(of: leader) == nil)
      _ = try await visitor.post(SitePath.start(secret: leader.text), Self.asked)
      let no = try await world.draft(of: leader)?.count
      _ = try await visitor.post(SitePath.start(secret: leader.text), Self.agreed)
      let yes = try await world.draft(of: leader)?.count
      #expect(no != nil && no == yes)
    }
  }

  @Test func `somebody who is not asked cannot agree`() async throws {
    let world = try await WebWorld(settings: Self.settings)
    let other = try world.link(of: "ops-north-1")
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.post(SitePath.start(secret: other.text), Self.agreed)
      #expect(try await world.draft(of: other) == nil)
    }
  }

  @Test func `a change of language on the start page keeps the tick, in both directions`()
    async throws
  {
    let world = try await WebWorld(settings: Self.settings)
    let leader = try leader(in: world)
    let start = SitePath.start(secret: leader.text)
    try await world.visit { client in
      let visitor = Visitor(client)
      let page = try await visitor.get(leader.path).body
      #expect(page.contains("<button type=\"submit\" form=\"start\" name=\"_language\""))
      #expect(page.contains("id=\"start\""))
      #expect(!page.contains("href=\"\(leader.path)?lang="))
      let change = try await visitor.post(
        start, Self.agreed.merging(["_language": "de"]) { _, new in new })
      #expect(change.location == leader.path)
      let german = try await visitor.get(leader.path).body
      #expect(german.contains("<html lang=\"de\""))
      #expect(german.contains("Dürfen die Ergebnisse der Führungskräfte gezeigt werden?"))
      #expect(answer(on: german) == true)
      _ = try await visitor.post(start, Self.asked.merging(["_language": "en"]) { _, new in new })
      let english = try await visitor.get(leader.path).body
      #expect(english.contains("<html lang=\"en\"") && answer(on: english) == false)
    }
  }

  @Test func `a change of language at the check keeps the tick and sends nothing`() async throws {
    let world = try await WebWorld(settings: Self.settings)
    let leader = try leader(in: world)
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(leader)
      let page = try await visitor.get(SitePath.check).body
      #expect(page.contains("form=\"send\" formaction=\"\(SitePath.language)\""))
      #expect(page.contains("id=\"send\"") && answer(on: page) == false)
      let change = try await visitor.post(
        SitePath.language, Self.agreed.merging(["_language": "de"]) { _, new in new })
      #expect(change.location == SitePath.check)
      let check = try await visitor.get(SitePath.check)
      #expect(check.heading == "Vor dem Senden prüfen" && answer(on: check.body) == true)
      let other = ["_language": "en"]
      _ = try await visitor.post(SitePath.language, other)
      #expect(try await answer(on: visitor.get(SitePath.check).body) == true)
    }
  }
}
