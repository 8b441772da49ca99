import Collecting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The one button of the start page says whether something was answered before, and nothing else.
@Suite struct StartButtonTests {
  private func button(_ page: Visitor.Reply) -> String? {
    page.body.firstMatch(of: /<button class="btn" type="submit">([^<]*)</).map { String($0.1) }
  }

  @Test func `a change of language alone is no beginning`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      #expect(button(try await visitor.get(link.path)) == "Start")
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", [LanguageSwitch.field: "de"])
      let german = InterfaceTexts(.german).start
      #expect(button(try await visitor.get(link.path)) == german.start)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4", LanguageSwitch.field: "de"])
      #expect(button(try await visitor.get(link.path)) == german.goOn)
    }
  }

  @Test func `a change of language on the start page with a question is none either`() async throws
  {
    let settings = WaveSettings(minimumGroup: 3, smallLeadership: .openLeaders)
    let world = try await WebWorld(settings: settings)
    let link = try world.link(of: "ops-north-0")
    try await world.visit { client in
      let visitor = Visitor(client)
      let page = try await visitor.get(link.path)
      #expect(page.body.contains("_consent-asked"))
      let form = ["_consent-asked": "yes", "_consent": "yes", LanguageSwitch.field: "de"]
      _ = try await visitor.post(SitePath.start(secret: link.text), form)
      #expect(button(try await visitor.get(link.path)) == InterfaceTexts(.german).start.start)
    }
  }
}
