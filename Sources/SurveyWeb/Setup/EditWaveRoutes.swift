import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// Changing a wave that is planned: all but its survey, until it is opened.
struct EditWaveRoutes: Sendable {
  let services: SetupServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.below(.edit))) { _, context in
      try await show(services.wave(context), context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.edit))) { request, context in
      try await change(services.wave(context), request, context)
    }
  }

  private var texts: WaveFormTexts { services.texts.planning }

  private func show(_ wave: Wave, _ context: AccountContext) async throws -> Response {
    let survey = try survey(of: wave)
    let roster = try await services.site.waves.roster(of: wave.organisation)
    return page(
      composer(WaveForm(wave, zone: services.zone), survey, roster, wave, context), context,
      faults: [], results: [])
  }

  /// The survey of a wave that can be changed.
  ///
  /// - Throws: ``DeskError/notHere`` for a wave that is opened.
  private func survey(of wave: Wave) throws(DeskError) -> Survey {
    guard wave.progress == .planned,
      let survey = try? SurveyReader.read(wave.surveySource, file: "survey")
    else { throw .notHere }
    return survey
  }

  private func change(
    _ wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let survey = try survey(of: wave)
    let sent = try await services.form(request, context)
    let form = WaveForm(sent)
    let roster = try await services.site.waves.roster(of: wave.organisation)
    let taken = try await services.site.waves.waves(of: wave.organisation).map(\.name)
    let (changed, faults) = form.wave(
      of: survey, source: wave.surveySource,
      for: Organisation(name: wave.organisation.rawValue), roster: roster,
      taken: taken.filter { $0 != wave.name }, at: services.desk.now(), in: services.zone,
      texts: texts)
    let composer = composer(form, survey, roster, wave, context)
    guard faults.isEmpty else { return page(composer, context, faults: faults, results: []) }
    guard sent[DeskForm.wish] != NewWaveRoutes.look else {
      let results = services.results(of: changed, survey, roster, response: form.response)
      return page(composer, context, faults: [], results: results)
    }
    do throws(StoreError) {
      try await services.site.waves.replan(wave.id, as: changed)
    } catch {
      if case .nameTaken = error {
        let fault = DeskFault(target: WaveForm.Field.name, words: texts.nameTaken)
        return page(composer, context, faults: [fault], results: [])
      }
      let running = services.texts.running
      return services.refusal(
        DeskTexts.Words(
          heading: running.refusedHeading,
          lines: [running.nothingChanged, running.words(of: .store(error))]),
        for: context, back: back(to: wave))
    }
    return services.desk.responder.redirect(
      to: SetupPath.wave(changed.name, of: changed.organisation.rawValue))
  }

  private func back(to wave: Wave) -> DeskLink {
    DeskLink(
      linkAddress: SetupPath.wave(wave.name, of: wave.organisation.rawValue), linkLabel: wave.name)
  }

  private func composer(
    _ form: WaveForm, _ survey: Survey, _ roster: Roster, _ wave: Wave, _ context: AccountContext
  ) -> WaveFormComposer {
    WaveFormComposer(
      form: form, survey: survey, spoken: survey.spoken(by: roster),
      action: SetupPath.wave(wave.name, of: wave.organisation.rawValue, .edit), up: back(to: wave),
      button: texts.saveButton, texts: texts, mark: context.signedIn.formMark, zone: services.zone)
  }

  private func page(
    _ composer: WaveFormComposer, _ context: AccountContext, faults: [DeskFault],
    results: [DeskSection]
  ) -> Response {
    services.page(
      texts.editHeading, for: context, up: composer.up, lede: [texts.editLede], faults: faults,
      kept: texts.kept, sections: results + [composer.section(faults: faults)])
  }
}

extension Survey {
  /// The languages of the survey in which people of a roster are asked; its first where nobody is named.
  func spoken(by roster: Roster) -> Set<Language> {
    let first = languages.first ?? "en"
    let asked = Set(
      roster.participants.map { languages.contains($0.language) ? $0.language : first })
    return asked.isEmpty ? [first] : asked
  }
}
