import Collecting
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// What somebody reads whose link stops working while a page of answers is on its way.
@Suite struct EndedOnTheWayTests {
  /// Asks a route that finds out too late; returns the status and the page.
  private func late(
    _ error: CollectingError, in world: WebWorld
  ) async throws -> (HTTPResponse.Status, String) {
    let responder = PageResponder(templates: try PageTemplates(), settings: WebWorld.plain)
    let sheet = Sheet(
      runner: SurveyRunner(waves: world.store, ballots: world.store, read: Harbour.read),
      responder: responder, door: nil, reading: FormReading(patience: .seconds(1)),
      now: { Harbour.during }, pass: ReceiptPass(), limiter: GuessLimiter())
    let router = Router(context: WebContext.self)
    router.add(middleware: ErrorPages(responder: responder))
    router.add(middleware: EndedOnTheWay(sheet: sheet))
    router.post("/answer/1") { _, _ -> Response in throw error }
    let cookie: HTTPFields = [.cookie: "\(SheetCookie.name)=\(try world.link().text)"]
    return try await Application(router: router).test(.router) { client in
      let reply = try await client.executeRequest(
        uri: "/answer/1", method: .post, headers: cookie, body: nil)
      return (reply.status, String(buffer: reply.body))
    }
  }

  @Test func `a link that was taken back says so`() async throws {
    let world = try await WebWorld()
    try await world.store.revoke("ops-north-1", in: Harbour.wave().id)
    let (status, page) = try await late(.linkRevoked, in: world)
    #expect(status == .gone)
    #expect(page.contains("This link was replaced"))
  }

  @Test func `a wave that was closed says so`() async throws {
    let world = try await WebWorld()
    try await world.store.beginClosing(Harbour.wave().id)
    let (status, page) = try await late(.notOpen, in: world)
    #expect(status == .gone)
    #expect(page.contains("This survey is closed"))
  }

  @Test func `what goes on all the same is a fault of ours`() async throws {
    let (status, page) = try await late(.notOpen, in: try await WebWorld())
    #expect(status == .serviceUnavailable)
    #expect(page.contains("Something went wrong on our side"))
  }
}
