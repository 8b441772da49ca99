import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// Bringing a roster in the browser.
@Suite struct RosterPageTests {
  private static let page = "/setup/Harbour%20Services/roster"
  private static let confirm = "/setup/Harbour%20Services/roster/confirm"
  private static let good = "id,department_path,tier\nkim,Quay,senior\nlee,Quay,frontline\n"

  private static func people(_ world: DeskWorld) async throws -> [String] {
    try await world.waves.roster(of: "Harbour Services").participants.map(\.id.rawValue)
  }

  @Test func `a roster is shown before it is taken, and no name with it`() async throws {
    let world = try await DeskWorld.withConsultant()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get(Self.page)
      let shown = try await visitor.upload(Self.page, "people", Self.good)
      #expect(shown.status == .ok)
      #expect(shown.body.contains("People join"))
      #expect(!shown.body.contains("kim"))
      #expect(try await Self.people(world).isEmpty)
      let taken = try await visitor.post(Self.confirm, Self.confirmation(shown))
      #expect(taken.location == "/setup/Harbour%20Services")
      #expect(try await Self.people(world) == ["kim", "lee"])
    }
  }

  @Test func `a confirmation of another difference takes nothing, and shows the one of now`()
    async throws
  {
    let world = try await DeskWorld.withConsultant()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get(Self.page)
      let shown = try await visitor.upload(Self.page, "people", Self.good)
      try await world.waves.replaceRoster(of: "Harbour Services", with: Harbour.roster())
      let again = try await visitor.post(Self.confirm, Self.confirmation(shown))
      #expect(again.body.contains("The roster has changed since you looked."))
      #expect(try await Self.people(world).contains("boss"))
      #expect(again.body.contains("Take this roster: 13 of 13 people leave"))
      let unsure = try await visitor.post(Self.confirm, Self.confirmation(again))
      #expect(unsure.status == .unprocessableContent)
      #expect(unsure.body.contains("Most people would leave."))
      #expect(try await Self.people(world).contains("boss"))
      let sure = Self.confirmation(again).merging(["leaving": "yes"]) { $1 }
      _ = try await visitor.post(Self.confirm, sure)
      #expect(try await Self.people(world) == ["kim", "lee"])
    }
  }

  @Test func `a digest of a file that is not there is asked for again`() async throws {
    let world = try await DeskWorld.withConsultant()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get(Self.page)
      let reply = try await visitor.post(
        Self.confirm, ["digest": String(repeating: "0", count: 64), "confirmation": "0"])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("The file is not here any more"))
    }
  }

  @Test func `every fault is told with its line and how to mend it`() async throws {
    let world = try await DeskWorld.withConsultant()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      _ = try await visitor.get(Self.page)
      let reply = try await visitor.upload(
        Self.page, "people", "id,department_path,tier\nkim,Quay,senoir\nkim,,frontline\n")
      #expect(reply.status == .unprocessableContent)
      for words in ["Line 2", "did you mean “senior”?", "Line 3", "roster.missing-value"] {
        #expect(reply.body.contains(words), "\(words)")
      }
      #expect(try await Self.people(world).isEmpty)
    }
  }

  private static func confirmation(_ shown: Visitor.Reply) -> [String: String] {
    [
      "digest": shown.hidden("digest") ?? "", "confirmation": shown.hidden("confirmation") ?? "",
    ]
  }
}
