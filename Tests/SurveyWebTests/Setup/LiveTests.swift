import Collecting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// How a wave stands, told as it changes.
@Suite struct LiveTests {
  private static let events = "/setup/Harbour%20Services/waves/spring/events"

  private static func opened() async throws -> DeskWorld {
    let world = try await DeskWorld.withConsultant()
    try await world.waves.replaceRoster(of: "Harbour Services", with: Harbour.roster())
    try await world.waves.open(
      WaveID(organisation: "Harbour Services", name: "spring"), boxKey: Data([1]),
      at: Harbour.opens)
    return world
  }

  @Test func `the first event holds the table, and the next only says that the server is there`()
    async throws
  {
    let world = try await Self.opened()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      let reply = try await visitor.get(Self.events)
      #expect(reply.headers[.contentType] == "text/event-stream; charset=utf-8")
      #expect(
        reply.body == """
          retry: 3000
          event: status
          data: {"rows":[["0","none asked"]],"state":"Open"}

          : still here


          """)
      // The seat was given back: the one connection that there may be can be opened again.
      #expect(try await visitor.get(Self.events).status == .ok)
    }
  }

  @Test func `a wave that does not run ends the stream`() async throws {
    let world = try await DeskWorld.withConsultant()
    try await world.visit { client in
      let visitor = DeskVisitor(client)
      try await visitor.signIn("carl")
      #expect(try await visitor.get(Self.events).body == "event: end\ndata: {}\n\n")
    }
  }

  @Test func `an account holds no more connections than it may`() {
    let seats = LiveSeats(most: 1)
    var first = LiveSeat(of: 1, among: seats)
    #expect(first != nil && LiveSeat(of: 1, among: seats) == nil)
    #expect(LiveSeat(of: 2, among: seats) != nil)
    first = nil
    #expect(seats.count(1) == 0 && LiveSeat(of: 1, among: seats) != nil)
  }

  @Test func `a wave may bear the name of a page`() {
    #expect(SetupPath.wave("new", of: "A/B") == "/setup/A%2FB/waves/%6Eew")
    #expect(!SetupPath.isUsable("..") && SetupPath.isUsable("Spring / new"))
  }

  @Test(arguments: [
    (0, "fewer than 10"), (1, "fewer than 10"), (9, "fewer than 10"), (10, "10 to 19"),
  ])
  func `how many get a mail is told in bands`(_ count: Int, _ words: String) {
    #expect(WaveMailTexts().band(count) == words)
  }
}
