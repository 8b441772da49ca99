import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// How a wave stands, told as it changes (`text/event-stream`): what its page shows, and no more.
///
/// A connection ends after some looks, and the browser opens another, so that a server that is asked to end
/// need not wait long. It ends at once when the session does, and hearing keeps no session alive.
struct LiveRoutes: Sendable {
  let services: SetupServices
  let seats: LiveSeats

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.below(.events))) { request, context in
      try await listen(request, context)
    }
  }

  private func listen(_ request: Request, _ context: AccountContext) async throws -> Response {
    let wave = try await services.wave(context)
    guard let seat = LiveSeat(of: context.signedIn.account.id, among: seats) else {
      throw DeskError.busy
    }
    let headers: HTTPFields = [
      .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
    ]
    guard request.method == .get else { return Response(status: .ok, headers: headers) }
    let feed = LiveFeed(
      services: services, wave: wave.id, secret: services.desk.cookie(.session).secret(in: request))
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        for look in 0..<services.site.pace.looks {
          if look > 0 { try await Task.sleep(for: services.site.pace.pause) }
          guard let event = try await feed.next() else { break }
          try await writer.write(ByteBuffer(string: event))
        }
        withExtendedLifetime(seat) {}
        try await writer.finish(nil)
      })
  }
}

/// What is told of a wave, one event after the other.
actor LiveFeed {
  private let services: SetupServices
  private let wave: WaveID
  private let secret: BearerSecret?
  private var told: String?
  private var isOver = false

  init(services: SetupServices, wave: WaveID, secret: BearerSecret?) {
    self.services = services
    self.wave = wave
    self.secret = secret
  }

  /// What an event holds: the cells of the table, by rows, as the page shows them.
  private struct Event: Encodable {
    let state: String
    let rows: [[String]]
  }

  /// The next event: the table where it has changed, else a line that only says that the server is there.
  ///
  /// - Returns: `nil` after the last.
  func next() async throws -> String? {
    guard !isOver else { return nil }
    guard try await isSignedIn else { return end() }
    let now = services.desk.now()
    guard let wave = try? await services.site.waves.wave(self.wave),
      [.await, .watch].contains(WaveStep(wave, at: now)), wave.progress != .planned
    else { return end() }
    let status = try await services.site.status(wave, now)
    let composer = StatusComposer(status: status, texts: services.texts.running)
    let event = Event(
      state: services.desk.texts.overview.states(wave.state(at: now)),
      rows: composer.rows.map(\.cells))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = String(decoding: try encoder.encode(event), as: UTF8.self)
    guard data != told else { return ": still here\n\n" }
    let start = told == nil ? "retry: 3000\n" : ""
    told = data
    return "\(start)event: status\ndata: \(data)\n\n"
  }

  private func end() -> String {
    isOver = true
    return "event: end\ndata: {}\n\n"
  }

  /// Whether the session still counts; asking does not count as using it.
  private var isSignedIn: Bool {
    get async throws {
      guard let secret, let session = try await services.desk.site.store.session(secret.hash),
        session.stage == .whole, session.isAlive(at: services.desk.now()),
        let record = try await services.desk.site.store.accountRecord(of: session.account)
      else { return false }
      return record.account.may(.runWaves, on: .organisation(wave.organisation.rawValue))
    }
  }
}
