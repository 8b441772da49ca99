import Collecting
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What somebody reads whose wave ended on the way.
@Suite struct EndedWaveTests {
  @Test func `the page comes in the language of the draft, and says what is not counted`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4", "_language": "de"])
    }
    try await world.visit(at: Harbour.after) { client in
      let page = try await Visitor(client).get(link.path)
      #expect(page.status == .gone)
      #expect(page.body.contains("<html lang=\"de\""))
      #expect(page.body.contains("nicht gesendet waren, werden nicht gezählt"))
    }
  }

  @Test(arguments: ["/answer/1", SitePath.submit])
  func `without a draft the language of the form holds`(_ path: String) async throws {
    let world = try await WebWorld()
    let link = try world.link()
    let form = ["_sheet": FormToken(link).text, Sheet.spoken: "de"]
    try await world.visit(at: Harbour.after) { client in
      let cookie: HTTPFields = [.cookie: "\(SheetCookie.name)=\(link.text)"]
      let page = try await Visitor(client).post(path, form, headers: cookie)
      #expect(page.status == .gone)
      #expect(page.body.contains("<html lang=\"de\""))
    }
  }

  @Test func `each form says in which language it is read`() async throws {
    let world = try await WebWorld()
    let link = try world.link(of: "sales-3")
    try await world.visit { client in
      let visitor = Visitor(client)
      for body in [
        try await visitor.begin(link).body, try await visitor.get(SitePath.check).body,
      ] {
        #expect(body.contains("<input type=\"hidden\" name=\"_in\" value=\"de\">"))
      }
    }
  }

  @Test func `after leaving, a page says that the visit has ended and that nothing is lost`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.get(SitePath.leave)
      let back = try await visitor.get("/answer/1")
      #expect(back.body.contains("Your visit in this browser has ended"))
      #expect(back.body.contains("what you answered is kept, and what you sent is in"))
    }
  }
}
