import Collecting
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// A sheet without any answer is sent only by somebody who means it.
@Suite struct EmptySheetTests {
  private static let unasked = [EmptySheetComposer.sure: ""]

  @Test func `an empty sheet is asked about once, and the way back is the main button`()
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let asked = try await visitor.post(SitePath.submit, Self.unasked)
      #expect(asked.status == .ok)
      #expect(asked.heading == "Send a sheet without any answer?")
      let main = try #require(asked.body.firstRange(of: "<a class=\"btn\" href=\"/answer/1\""))
      let other = try #require(asked.body.firstRange(of: "<button class=\"btn second\""))
      #expect(main.lowerBound < other.lowerBound)
      try GoldenPage.expect(asked.body, named: "empty")
      let sent = try await visitor.post(SitePath.submit, [EmptySheetComposer.sure: "yes"])
      #expect(sent.location == SitePath.receipt(again: false))
    }
    #expect(try await world.ballots() == 1)
  }

  @Test func `nothing is sent before it is said that it is meant`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      for _ in 0..<2 { _ = try await visitor.post(SitePath.submit, Self.unasked) }
    }
    #expect(try await world.ballots() == 0)
  }

  @Test(arguments: [
    ("/answer/1", ["welcome-1": "4"]), ("/answer/1", ["welcome-1": "?"]),
    ("/answer/5", ["hinder": "Late parts."]), ("/answer/6", ["shift": "day"]),
  ])
  func `whoever answered anything is not asked`(_ page: String, _ given: [String: String])
    async throws
  {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post(page, given)
      _ = try await visitor.get(SitePath.check)
      let sent = try await visitor.post(SitePath.submit, Self.unasked)
      #expect(sent.location == SitePath.receipt(again: false))
    }
  }

  @Test func `a leader of few who is asked keeps what was ticked`() async throws {
    let world = try await WebWorld(settings: WaveSettings(smallLeadership: .openLeaders))
    let link = try world.link(of: "boss")
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      let asked = try await visitor.post(
        SitePath.submit,
        Self.unasked.merging([ConsentComposer.asked: "yes", ConsentComposer.answer: "yes"]) { $1 })
      #expect(asked.body.contains("name=\"_consent-asked\" value=\"yes\""))
      #expect(asked.body.contains("name=\"_consent\" value=\"yes\""))
    }
  }
}
