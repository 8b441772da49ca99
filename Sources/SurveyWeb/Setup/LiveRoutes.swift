import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// How a wave or its mails stand, told as it changes (`text/event-stream`): what the page shows, and no more.
///
/// A connection ends after some looks, and the browser opens another, so that a server that is asked to end
/// need not wait long. It ends at once when the session does or the account has opened enough newer ones, and
/// hearing keeps no session alive.
struct LiveRoutes: Sendable {
  let services: SetupServices
  let seats: LiveSeats

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.below(.events))) { request, context in
      try await listen(to: answers, of: services.wave(context), request, context)
    }
    routes.get(RouterPath(SetupPath.Route.below(.mailEvents))) { request, context in
      let wave = try await services.wave(context)
      guard services.site.post != nil else { throw DeskError.notHere }
      _ = try WaveMailRoutes.survey(of: wave)
      let (address, mark) = (services.desk.address(of: request), context.signedIn.formMark)
      return try await listen(
        to: { wave, _ in
          guard wave.progress == .opened else { return nil }
          let composer = try await services.mails(of: wave, at: address, mark)
          return LiveFeed.Event(state: "", rows: composer.rows.map(\.cells))
        }, of: wave, request, context)
    }
  }

  /// Who has answered, in the words of the wave's page; `nil` of a wave that does not run.
  private func answers(of wave: Wave, at now: Date) async throws -> LiveFeed.Event? {
    guard [.await, .watch].contains(WaveStep(wave, at: now)), wave.progress != .planned else {
      return nil
    }
    let status = try await services.site.status(wave, now)
    return LiveFeed.Event(
      state: services.desk.texts.overview.states(wave.state(at: now)),
      rows: StatusComposer(status: status, texts: services.texts.running).rows.map(\.cells))
  }

  private func listen(
    to look: @escaping LiveFeed.Look, of wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let headers: HTTPFields = [
      .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
    ]
    guard request.method == .get else { return Response(status: .ok, headers: headers) }
    let seat = seats.take(context.signedIn.account.id)
    let feed = LiveFeed(
      services: services, wave: wave.id,
      secret: services.desk.cookie(.session).secret(in: request), look: look)
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        for look in 0..<services.site.pace.looks {
          if look > 0 { try await seat.pause(for: services.site.pace.pause) }
          // Whose seat was taken comes back after a while, so that many open pages take turns.
          guard seat.isHeld else {
            try await writer.write(ByteBuffer(string: "retry: 30000\n\n"))
            break
          }
          guard let event = try await feed.next() else { break }
          try await writer.write(ByteBuffer(string: event))
        }
        try await writer.finish(nil)
      })
  }
}

/// What is told of a wave, one event after the other.
actor LiveFeed {
  /// What an event holds: the cells of the table, by rows, as the page shows them.
  struct Event: Encodable, Sendable {
    let state: String
    let rows: [[String]]
  }

  /// What there is to tell of a wave as it is now; `nil` where there is nothing more.
  typealias Look = @Sendable (Wave, Date) async throws -> Event?

  private let services: SetupServices
  private let wave: WaveID
  private let secret: BearerSecret?
  private let look: Look
  private var told: String?
  private var isOver = false

  init(services: SetupServices, wave: WaveID, secret: BearerSecret?, look: @escaping Look) {
    self.services = services
    self.wave = wave
    self.secret = secret
    self.look = look
  }

  /// The next event: the table where it has changed, else a line that only says that the server is there.
  ///
  /// - Returns: `nil` after the last.
  func next() async throws -> String? {
    guard !isOver else { return nil }
    guard try await isSignedIn, let wave = try? await services.site.waves.wave(self.wave),
      let event = try await look(wave, services.desk.now())
    else { return end() }
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
