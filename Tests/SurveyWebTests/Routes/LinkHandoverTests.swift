import Collecting
import Foundation
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// A link's secret goes from the address to the cookie before anything of the person is shown.
@Suite struct LinkHandoverTests {
  @Test func `the page of a link shows nothing of the person, and goes on at once`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let page = try await Visitor(client).look(link.path)
      #expect(page.status == .ok)
      #expect(page.goesOn == "/answer/begin")
      #expect(page.headers[.setCookie]?.contains("; HttpOnly; SameSite=Strict") == true)
      #expect(!page.body.contains(link.text) && !page.body.contains("North"))
    }
    #expect(try await world.draft(of: link) == nil)
  }

  @Test func `no page after it names the secret`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      for path in [link.path, "/answer/1", SitePath.check, SitePath.protection] {
        #expect(try await visitor.get(path).body.contains(link.text) == false, "\(path)")
      }
      _ = try await visitor.post(SitePath.submit)
      #expect(try await visitor.look(link.path).code == nil)
      let receipt = try await visitor.get(link.path)
      #expect(receipt.code == link.receipt.text && !receipt.body.contains(link.text))
    }
  }

  @Test func `the language of the address goes along, and nothing else of it`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let german = try await visitor.look(link.path + "?lang=de&next=//elsewhere.example")
      #expect(german.goesOn == "/answer/begin?lang=de")
      #expect(try await visitor.look(link.path + "?lang=%0D%0Ax").goesOn == "/answer/begin")
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.submit)
      #expect(try await visitor.look(link.path + "?lang=de").goesOn == "/answer/begin?lang=de")
      let receipt = try await visitor.get(link.path + "?lang=de")
      #expect(receipt.body.contains("<html lang=\"de\""))
    }
  }

  @Test func `a link that leads to no answers says so where it stands, without a cookie`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    for moment in [Harbour.opens.addingTimeInterval(-1), Harbour.after] {
      try await world.visit(at: moment) { client in
        let page = try await Visitor(client).look(link.path)
        #expect(page.status != .ok && page.goesOn == nil)
        #expect(page.headers[.setCookie] == nil)
      }
    }
  }

  @Test func `a start page begins no other link than its own, and says nothing for it`()
    async throws
  {
    let world = try await WebWorld()
    let (first, second) = (try world.link(of: "sales-1"), try world.link(of: "sales-2"))
    try await world.visit { client in
      let visitor = Visitor(client)
      let page = try await visitor.get(first.path)
      let mark = FormToken(first).text
      #expect(page.body.contains("name=\"_sheet\" value=\"\(mark)\""))
      _ = try await visitor.get(second.path)
      let begun = try await visitor.post(SitePath.begin, [FormToken.field: mark])
      #expect(begun.status == .conflict && begun.location == nil)
      let asked = try await visitor.get("\(SitePath.decline)?\(FormToken.field)=\(mark)")
      #expect(asked.status == .conflict)
      let own = try await visitor.post(SitePath.begin, [FormToken.field: FormToken(second).text])
      #expect(own.location == "/answer/1")
    }
    #expect(try await world.draft(of: first) == nil)
  }

  @Test func `a link takes the page that a form led to before out of reach`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let taken = try await Visitor(client).look(link.path).headers[values: .setCookie]
      #expect(taken.contains { $0.hasPrefix("parallax_page=") && $0.contains("Max-Age=0") })
    }
  }
}
