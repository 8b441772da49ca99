import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// Planning a wave: the choice of the survey, the form, what results from it, and the wave.
struct NewWaveRoutes: Sendable {
  let services: SetupServices

  /// What the button says that only shows what results.
  static let look = "look"

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.newWave)) { request, context in
      try await begin(request, context)
    }
    routes.post(RouterPath(SetupPath.Route.newWave)) { request, context in
      try await plan(request, context)
    }
  }

  private var texts: WaveFormTexts { services.texts.planning }

  private func begin(_ request: Request, _ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .runWaves)
    let asked = request.uri.queryParameters["survey"].map(String.init)
    guard let key = asked else { return choose(organisation, context) }
    guard let found = services.survey(key, for: context) else {
      return choose(organisation, context, isGone: true)
    }
    let form = WaveForm(survey: key, now: services.desk.now(), zone: services.zone)
    return page(
      composer(form, found.survey, organisation, context), context, faults: [], results: [])
  }

  /// The choice of a survey; `isGone` where the one that was chosen is not kept any more.
  private func choose(
    _ organisation: Organisation, _ context: AccountContext, isGone: Bool = false
  ) -> Response {
    let choice = SurveyChoiceComposer(
      organisation: organisation, instruments: services.site.instruments, texts: texts,
      mark: context.signedIn.formMark)
    return services.page(
      texts.chooseHeading, for: context, up: choice.up, lede: [texts.chooseLede],
      faults: isGone ? [DeskFault(target: "own", words: texts.isGone)] : [],
      sections: choice.sections())
  }

  private func plan(_ request: Request, _ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .runWaves)
    let sent = try await services.form(request, context)
    let form = WaveForm(sent)
    guard let found = services.survey(form[WaveForm.Field.survey], for: context) else {
      return choose(organisation, context, isGone: true)
    }
    let roster = try await services.site.waves.roster(of: organisation.id)
    let taken = try await services.site.waves.waves(of: organisation.id).map(\.name)
    let (wave, faults) = form.wave(
      of: found.survey, source: found.source, for: organisation, roster: roster, taken: taken,
      at: services.desk.now(), in: services.zone, texts: texts)
    let composer = composer(form, found.survey, organisation, context)
    guard faults.isEmpty else { return page(composer, context, faults: faults, results: []) }
    guard sent[DeskForm.wish] != Self.look else {
      let results = WaveResults(
        wave: wave, survey: found.survey, roster: roster, response: form.response, texts: texts,
        setup: services.texts, zone: services.zone, plan: services.site.plan
      ).sections
      return page(composer, context, faults: [], results: results)
    }
    do throws(StoreError) {
      try await services.site.waves.create(wave)
    } catch {
      guard case .nameTaken = error else { throw error }
      let fault = DeskFault(target: WaveForm.Field.name, words: texts.nameTaken)
      return page(composer, context, faults: [fault], results: [])
    }
    return services.desk.responder.redirect(to: SetupPath.wave(wave.name, of: organisation.name))
  }

  private func composer(
    _ form: WaveForm, _ survey: Survey, _ organisation: Organisation, _ context: AccountContext
  ) -> WaveFormComposer {
    WaveFormComposer(
      form: form, survey: survey, organisation: organisation, texts: texts,
      mark: context.signedIn.formMark, zone: services.zone)
  }

  private func page(
    _ composer: WaveFormComposer, _ context: AccountContext, faults: [DeskFault],
    results: [DeskSection]
  ) -> Response {
    services.page(
      texts.heading, for: context, up: composer.up, lede: [texts.lede], faults: faults,
      kept: texts.kept, sections: results + [composer.section(faults: faults)])
  }
}
