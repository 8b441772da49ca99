import Collecting
import Foundation
import Hummingbird
import SurveyModel

/// The page of a wave: what is set, how it stands, and what can be done with it.
struct WaveRoutes: Sendable {
  let services: SetupServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.wave)) { _, context in
      try await show(services.wave(context), to: context)
    }
  }

  private func show(_ wave: Wave, to context: AccountContext) async throws -> Response {
    let now = services.desk.now()
    let composer = try await composer(wave, context, now)
    let isWatched = [.await, .watch].contains(composer.step)
    let overview = services.desk.texts.overview
    return services.page(
      wave.name, for: context,
      up: DeskLink(
        linkAddress: SetupPath.organisation(wave.organisation.rawValue),
        linkLabel: wave.organisation.rawValue),
      lede: [
        overview.states(wave.state(at: now)) + ". " + services.texts.running.step(composer.step)
      ],
      sections: composer.sections,
      script: isWatched && composer.status != nil ? Asset.liveScript.address : nil)
  }

  private func composer(
    _ wave: Wave, _ context: AccountContext, _ now: Date
  ) async throws -> WaveComposer {
    let isOpened = wave.progress != .planned
    let waves = services.site.waves
    let roster =
      isOpened
      ? try await waves.frozenRoster(of: wave.id) : try await waves.roster(of: wave.organisation)
    let isRead = wave.settings.noise != nil && [.emptied, .sealed].contains(wave.progress)
    return WaveComposer(
      wave: wave, survey: try? SurveyReader.read(wave.surveySource, file: "survey"), roster: roster,
      status: isOpened && !isRead ? try await services.site.status(wave, now) : nil,
      hasLinks: isOpened ? try await !waves.invitations(of: wave.id).isEmpty : false,
      step: WaveStep(wave, at: now), texts: services.texts, overview: services.desk.texts.overview,
      mark: context.signedIn.formMark, zone: services.zone, plan: services.site.plan)
  }
}
