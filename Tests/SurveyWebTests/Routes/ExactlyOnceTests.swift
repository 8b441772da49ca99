import Collecting
import HTTPTypes
import Testing

@testable import SurveyWeb

/// One link, one ballot, one receipt.
@Suite struct ExactlyOnceTests {
  @Test func `a form that is sent again changes nothing and shows the same receipt`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.get(SitePath.check)
      let first = try await visitor.post(SitePath.submit)
      let second = try await visitor.post(SitePath.submit)
      #expect(first.location == SitePath.receipt(again: false))
      #expect(second.location == SitePath.receipt(again: true))
      let receipt = try await visitor.get(SitePath.receipt(again: true))
      #expect(receipt.heading == "Your first answer counts")
      #expect(receipt.code == link.receipt.text)
      let late = try await visitor.post("/answer/1", ["welcome-1": "1"])
      #expect(late.location == SitePath.unadded)
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `what is chosen in a tab after sending in another is told not to count`() async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    let words = "What you answered just now came after that, and was not added."
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post(SitePath.submit)
      let fields = ["welcome-1": "1", Sheet.spoken: "de"]
      let kept = try await visitor.post("/answer/1", fields.merging(["_go": "keep"]) { $1 })
      #expect(kept.status == .conflict && kept.body.isEmpty)
      let reply = try await visitor.post("/answer/1", fields)
      let page = try await visitor.get(try #require(reply.location))
      #expect(page.code == link.receipt.text)
      #expect(page.body.contains("kam danach und wurde nicht hinzugefügt"))
      #expect(try await visitor.get(SitePath.unadded).body.contains(words))
      #expect(!(try await visitor.get(SitePath.receipt(again: true)).body.contains(words)))
      let forged = try await visitor.post("/answer/1", [Sheet.spoken: "de\r\nX: y"])
      #expect(forged.location == SitePath.unadded)
    }
  }

  @Test func `of many who send at once, one is taken and all get the same receipt`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    let codes = try await world.visit { client in
      try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<16 {
          group.addTask {
            let visitor = Visitor(client)
            _ = try await visitor.begin(link)
            let reply = try await visitor.post(SitePath.submit)
            return try await visitor.get(reply.location ?? "").code
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
    }
    #expect(codes == Array(repeating: link.receipt.text, count: 16))
    #expect(try await world.ballots() == 1)
  }

  @Test func `a form of one link is refused for another`() async throws {
    let world = try await WebWorld()
    let (one, other) = (try world.link(of: "sales-1"), try world.link(of: "sales-2"))
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(one)
      let token = FormToken(one).text
      _ = try await visitor.begin(other)
      let page = try await visitor.post("/answer/1", ["welcome-1": "1", "_sheet": token])
      #expect(page.status == .conflict)
      let sent = try await visitor.post(SitePath.submit, ["_sheet": token])
      #expect(sent.status == .conflict)
      #expect(try await visitor.get("/answer/1").chosen.isEmpty)
    }
    #expect(try await world.ballots() == 0)
  }
}
