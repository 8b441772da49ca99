import Collecting
import Governance
import Hummingbird
import SurveyModel

/// Handing the results of a closed wave to leaders: to all at once, or to one division after another.
struct HandoverRoutes: Sendable {
  let services: SetupServices

  private var handing: SetupSite.Handing { services.site.handing }

  func add(to routes: RouterGroup<AccountContext>) {
    let path = RouterPath(SetupPath.Route.below(.results))
    routes.get(path) { _, context in
      try await services.desk.responder.page(composer(wave(context), context).page())
    }
    routes.post(path) { request, context in try await change(request, context) }
  }

  /// The wave that an address names, where it has results and the account may hand them out.
  private func wave(_ context: AccountContext) async throws -> Wave {
    let wave = try await services.wave(context)
    try context.signedIn.mayOrNotFound(
      .publish, on: .organisation(wave.organisation.rawValue))
    guard wave.progress == .sealed, wave.settings.noise == nil else { throw DeskError.notHere }
    return wave
  }

  private func composer(
    _ wave: Wave, _ context: AccountContext
  ) async throws -> HandoverComposer {
    HandoverComposer(
      wave: wave, tree: try await services.site.waves.frozenRoster(of: wave.id).tree,
      publication: try await handing.store.publication(of: wave.id),
      seal: try await handing.store.seal(of: wave.id), desk: services.desk.texts,
      texts: services.texts.handover, signedIn: context.signedIn)
  }

  private func change(_ request: Request, _ context: AccountContext) async throws -> Response {
    let wave = try await wave(context)
    let form = try await services.form(request, context)
    let composer = try await composer(wave, context)
    let responder = services.desk.responder
    guard let handover = Handover(form, in: composer.tree) else {
      return responder.page(
        composer.page(fault: composer.texts.nothingChosen), status: .unprocessableContent)
    }
    guard !handover.changesNothing(of: composer.publication, in: composer.tree) else {
      return responder.page(composer.already(handover), status: .conflict)
    }
    guard handover.isSure else { return responder.page(composer.question(handover)) }
    let departments = handover.department.map { [$0.id] }
    switch handover.deed {
    case .give:
      try await handing.seal(wave)
      try await handing.store.publish(wave.id, to: departments)
    case .take: try await handing.store.withdraw(wave.id, from: departments)
    }
    return responder.redirect(
      to: SetupPath.wave(wave.name, of: wave.organisation.rawValue, .results))
  }
}
