import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// Opening, extending and closing a wave, and its links.
struct WaveActRoutes: Sendable {
  let services: SetupServices

  /// The name of the field of the server's address.
  static let server = "server"

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.below(.open))) { _, context in
      try await askToOpen(services.wave(context), context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.open))) { request, context in
      try await open(request, context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.extend))) { request, context in
      try await extend(request, context)
    }
    routes.get(RouterPath(SetupPath.Route.below(.close))) { _, context in
      try await askToClose(services.wave(context), context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.close))) { request, context in
      try await close(request, context)
    }
    routes.get(RouterPath(SetupPath.Route.below(.links))) { request, context in
      try await askForLinks(services.wave(context), request, context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.links))) { request, context in
      try await makeLinks(request, context)
    }
  }

  private var texts: WavePageTexts { services.texts.running }

  private func back(to wave: Wave) -> DeskLink {
    DeskLink(
      linkAddress: SetupPath.wave(wave.name, of: wave.organisation.rawValue), linkLabel: wave.name)
  }

  private func path(_ wave: Wave, _ part: SetupPath.Part) -> String {
    SetupPath.wave(wave.name, of: wave.organisation.rawValue, part)
  }

  // MARK: Opening

  private func askToOpen(_ wave: Wave, _ context: AccountContext) async throws -> Response {
    let roster = try await services.site.waves.roster(of: wave.organisation)
    var section = DeskSection(
      "open", nil,
      lines: [texts.openFreezes(roster.participants.count), texts.openKeys, texts.openThen])
    section.forms = [
      DeskForm(
        path(wave, .open), mark: context.signedIn.formMark,
        button: texts.openConfirm)
    ]
    return services.page(
      texts.openHeading(wave.name), for: context, up: back(to: wave), sections: [section])
  }

  private func open(_ request: Request, _ context: AccountContext) async throws -> Response {
    let wave = try await services.wave(context)
    _ = try await services.form(request, context)
    do {
      let opening = WaveOpening(waves: services.site.waves, keys: try services.site.keys.new())
      _ = try await opening.open(wave.id, at: services.desk.now())
    } catch CollectingError.waveFaults(let faults) {
      let lines = faults.map { services.texts.planning.words(of: $0) }
      return services.refusal(
        DeskTexts.Words(heading: texts.cannotOpen, lines: [texts.nothingChanged] + lines),
        for: context, back: back(to: wave))
    } catch let error as CollectingError {
      return refusal(error, wave, context)
    }
    return services.desk.responder.redirect(to: back(to: wave).linkAddress)
  }

  /// What keeps keys and stores from doing what was asked, in words for whoever runs the wave.
  private func refusal(
    _ error: CollectingError, _ wave: Wave, _ context: AccountContext
  ) -> Response {
    services.refusal(
      DeskTexts.Words(
        heading: texts.refusedHeading, lines: [texts.nothingChanged, texts.words(of: error)]),
      for: context, back: back(to: wave))
  }

  // MARK: Ending

  private func extend(_ request: Request, _ context: AccountContext) async throws -> Response {
    let wave = try await services.wave(context)
    let form = WaveForm(try await services.form(request, context))
    guard let end = form.closes(in: services.zone), end > wave.closes else {
      let words = DateWords(.english).lastDay(before: wave.closes, in: services.zone)
      return services.refusal(
        DeskTexts.Words(
          heading: texts.refusedHeading, lines: [texts.nothingChanged, texts.later(than: words)]),
        for: context, back: back(to: wave), status: .unprocessableContent)
    }
    do {
      try await services.site.waves.extend(wave.id, to: end, at: services.desk.now())
    } catch {
      return refusal(.store(error), wave, context)
    }
    return services.desk.responder.redirect(to: back(to: wave).linkAddress)
  }

  private func askToClose(_ wave: Wave, _ context: AccountContext) async throws -> Response {
    let isEarly = wave.state(at: services.desk.now()) != .closed
    var section = DeskSection(
      "close", nil, lines: (isEarly ? [texts.closeEarlyLine] : []) + texts.closeLines)
    section.forms = [
      DeskForm(
        path(wave, .close), mark: context.signedIn.formMark,
        button: texts.closeConfirm)
    ]
    return services.page(
      texts.closeHeading(wave.name), for: context, up: back(to: wave), sections: [section])
  }

  private func close(_ request: Request, _ context: AccountContext) async throws -> Response {
    let wave = try await services.wave(context)
    _ = try await services.form(request, context)
    do {
      let closing = WaveClosing(
        waves: services.site.waves, ballots: services.site.ballots,
        keys: try services.site.keys.existing())
      let now = services.desk.now()
      // Without its key the box could not be opened: then it goes on taking ballots.
      if wave.progress == .opened { _ = try services.site.keys.existing().boxKey(of: wave.id) }
      try await closing.endEarly(wave, at: now)
      var generator = SystemRandomNumberGenerator()
      _ = try await closing.seal(wave.id, at: now, using: &generator)
    } catch let error as CollectingError {
      return refusal(error, wave, context)
    }
    return services.desk.responder.redirect(to: back(to: wave).linkAddress)
  }

  // MARK: Links

  private func askForLinks(
    _ wave: Wave, _ request: Request, _ context: AccountContext, typed: String? = nil,
    fault: String? = nil
  ) async throws -> Response {
    guard wave.progress == .opened else { throw DeskError.notHere }
    var section = DeskSection("links", nil, lines: texts.linksLines)
    section.forms = [
      DeskForm(
        path(wave, .links), mark: context.signedIn.formMark,
        parts: [
          .field(
            DeskField(
              Self.server, texts.server, hint: texts.serverHint,
              typed: typed ?? services.desk.address(of: request), fault: fault))
        ], button: texts.linksConfirm)
    ]
    return services.page(
      texts.linksHeading, for: context, up: back(to: wave),
      faults: fault.map { [DeskFault(target: Self.server, words: $0)] } ?? [],
      sections: [section])
  }

  private func makeLinks(_ request: Request, _ context: AccountContext) async throws -> Response {
    let wave = try await services.wave(context)
    guard wave.progress == .opened else { throw DeskError.notHere }
    let form = try await services.form(request, context)
    let typed = (form[Self.server] ?? "").trimmingCharacters(in: .whitespaces)
    guard let url = URL(string: typed), ["http", "https"].contains(url.scheme),
      !(url.host() ?? "").isEmpty, url.query() == nil
    else {
      return try await askForLinks(
        wave, request, context, typed: typed, fault: texts.badServer)
    }
    do {
      let invitations = Invitations(
        waves: services.site.waves, key: try await services.site.keys.link())
      var generator = SystemRandomNumberGenerator()
      let links = try await invitations.issue(for: wave.id, using: &generator)
      guard !links.isEmpty else {
        return services.refusal(
          DeskTexts.Words(heading: texts.linksAll, lines: texts.linksAgain), for: context,
          back: back(to: wave))
      }
      return services.download(LinkTable.csv(of: links, at: typed), named: "links.csv")
    } catch let error as CollectingError {
      return refusal(error, wave, context)
    }
  }
}
