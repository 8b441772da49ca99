import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Handing the results of a closed wave to leaders in the browser.
@Suite struct HandoverPageTests {
  private static let page = "/setup/Harbour%20Services/waves/spring/results"

  private static func form(
    _ deed: Handover.Deed, _ place: String, isSure: Bool = true
  ) -> [String: String] {
    var form = [Handover.deedField: deed.rawValue, Handover.placeField: place]
    if isSure { form[Handover.sureField] = "yes" }
    return form
  }

  /// Runs a test as the consultant, over a wave that is closed.
  private func visit(
    _ test: @escaping @Sendable (DeskWorld, WaveID, DeskVisitor) async throws -> Void
  ) async throws {
    let world = try await DeskWorld.withConsultant()
    let store = world.waves
    try await store.replaceRoster(of: "Harbour Services", with: Harbour.roster())
    let wave = try #require(try await store.waves(of: "Harbour Services").first)
    try await store.open(wave.id, boxKey: Data(repeating: 7, count: 32), at: wave.opens)
    try await store.beginClosing(wave.id)
    try await store.empty(wave.id, responses: [], comments: [])
    try await store.markSealed(wave.id)
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      try await test(world, wave.id, visitor)
    }
  }

  @Test func `the page of a closed wave leads to its results and to handing them out`()
    async throws
  {
    try await visit { _, _, visitor in
      let wave = try await visitor.get("/setup/Harbour%20Services/waves/spring")
      #expect(wave.body.contains("href=\"/dashboard/Harbour%20Services/spring\""))
      #expect(wave.body.contains("href=\"\(Self.page)\""))
      let page = try await visitor.get(Self.page)
      #expect(page.status == .ok)
      #expect(page.body.contains("No leader sees them yet."))
    }
  }

  @Test func `nothing is handed out before somebody has read what will happen`() async throws {
    try await visit { world, wave, visitor in
      _ = try await visitor.get(Self.page)
      let asked = try await visitor.post(
        Self.page, Self.form(.give, ResultPath.everywhere, isSure: false))
      #expect(asked.status == .ok)
      #expect(asked.body.contains("Hand the results to all leaders?"))
      #expect(asked.body.contains("no late answer can be counted"))
      #expect(try await world.waves.publication(of: wave) == .none)
      #expect(try await world.waves.seal(of: wave) == nil)
    }
  }

  @Test func `all leaders get them at once, frozen, and they can be taken back`() async throws {
    try await visit { world, wave, visitor in
      _ = try await visitor.get(Self.page)
      let given = try await visitor.post(Self.page, Self.form(.give, ResultPath.everywhere))
      #expect(given.status == .seeOther)
      #expect(try await world.waves.publication(of: wave).isForAll)
      let seal = try #require(try await world.waves.seal(of: wave))
      let page = try await visitor.get(Self.page)
      #expect(page.body.contains("All leaders see them."))
      #expect(page.body.contains(seal))
      let again = try await visitor.post(Self.page, Self.form(.give, ResultPath.everywhere))
      #expect(again.status == .conflict)
      let taken = try await visitor.post(Self.page, Self.form(.take, ResultPath.everywhere))
      #expect(taken.status == .seeOther)
      #expect(try await world.waves.publication(of: wave) == .none)
      #expect(try await world.waves.seal(of: wave) == seal)
    }
  }

  @Test func `one department after another gets them, and what has them is not offered again`()
    async throws
  {
    try await visit { world, wave, visitor in
      let tree = try await world.waves.frozenRoster(of: wave).tree
      let root = try #require(tree.roots.first { !tree.children(of: $0).isEmpty })
      let below = try #require(tree.children(of: root).first)
      let offer = "<option value=\"\(below.rawValue)\">"
      #expect(try await visitor.get(Self.page).body.contains(offer))
      let given = try await visitor.post(Self.page, Self.form(.give, root.rawValue))
      #expect(given.status == .seeOther)
      #expect(try await world.waves.publication(of: wave).departments == [root])
      #expect(try await !visitor.get(Self.page).body.contains(offer))
      #expect(
        try await visitor.post(Self.page, Self.form(.give, below.rawValue)).status == .conflict)
      #expect(
        try await visitor.post(Self.page, Self.form(.take, below.rawValue)).status == .conflict)
      #expect(
        try await visitor.post(Self.page, Self.form(.take, root.rawValue)).status == .seeOther)
      #expect(try await world.waves.publication(of: wave) == .none)
    }
  }

  @Test(arguments: ["", "nowhere", "~"])
  func `a department that the wave does not have is refused`(_ place: String) async throws {
    try await visit { world, wave, visitor in
      _ = try await visitor.get(Self.page)
      let reply = try await visitor.post(Self.page, Self.form(.give, place))
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("Choose whose leaders see the results."))
      #expect(try await world.waves.publication(of: wave) == .none)
      #expect(try await world.waves.seal(of: wave) == nil)
    }
  }
}
