import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import SurveyWeb

/// What the log knows: nothing about a person.
@Suite struct RedactionTests {
  @Test func `no secret, answer, comment or name is logged at any level`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    let words = "Nobody mends the crane"
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.get(link.path)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4", "welcome-2": "?"])
      _ = try await visitor.post("/answer/5", ["hinder": words])
      _ = try await visitor.post("/answer/5", ["help": String(repeating: words, count: 9)])
      _ = try await visitor.get("/answer/none?\(link.text)")
      _ = try await visitor.get("/s/\(link.text.dropLast())")
      _ = try await visitor.post(SitePath.submit)
      _ = try await visitor.get(SitePath.receipt(again: false))
    }
    let log = world.log.lines.joined(separator: "\n").lowercased()
    #expect(world.log.lines.count >= 9, "the requests are logged")
    for secret in [
      link.text, String(link.text.prefix(8)), link.receipt.text, FormToken(link).text, words,
      "welcome", "ops-north", "north", "harbour.example",
    ] {
      #expect(!log.contains(secret.lowercased()))
    }
    #expect(log.contains("/answer/{page}"))
    #expect(log.contains("/s/{secret}"))
  }

  @Test func `a failure is logged by its code and shown by a number alone`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    let broken = SurveyRunner(waves: world.store, ballots: world.store, read: { _ in nil })
    let application = try SurveyApplication(
      runner: broken, desk: StartDesk(store: world.store), settings: WebWorld.plain,
      now: { Harbour.during },
      logger: world.log.logger)
    try await application.application().test(.router) { client in
      let reply = try await Visitor(client).get(link.path)
      #expect(reply.status == .serviceUnavailable)
      #expect(reply.heading == "Something went wrong on our side")
      #expect(!reply.body.contains("survey-unreadable"))
    }
    let log = world.log.lines.joined(separator: "\n")
    #expect(log.contains("wave.survey-unreadable"))
    #expect(!log.contains(link.text))
  }
}
