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

  @Test func `one connection more than an account may hold ends its oldest, and nobody else's`() {
    let seats = LiveSeats(most: 2)
    let (other, oldest, older) = (seats.take(2), seats.take(1), seats.take(1))
    #expect(oldest.isHeld && older.isHeld && seats.count(1) == 2)
    var newest: LiveSeat? = seats.take(1)
    #expect(!oldest.isHeld && older.isHeld && newest?.isHeld == true && other.isHeld)
    #expect(seats.count(1) == 2)
    newest = nil
    #expect(seats.count(1) == 1 && older.isHeld && !oldest.isHeld)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a connection whose seat was taken stops waiting`() async throws {
    let seats = LiveSeats(most: 1)
    let oldest = seats.take(1)
    let waiting = Task { try await oldest.pause(for: .seconds(3600)) }
    // Long enough that it has begun to wait: whoever waits on is still there.
    try await Task.sleep(for: .milliseconds(300))
    let newest = seats.take(1)
    try await waiting.value
    #expect(!oldest.isHeld && newest.isHeld)
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
