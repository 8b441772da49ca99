import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// Looking at the questions of a survey, and bringing one of one's own.
struct SurveyRoutes: Sendable {
  let services: SetupServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.survey)) { _, context in try await show(context) }
    routes.post(RouterPath(SetupPath.Route.surveys)) { request, context in
      try await bring(request, context)
    }
  }

  private var texts: WaveFormTexts { services.texts.planning }

  /// All questions of a survey, in both roles and every language.
  private func show(_ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .runWaves)
    let key = SetupServices.name("survey", in: context)
    guard let found = services.survey(key, for: context) else { throw DeskError.notHere }
    let composer = SurveyPreviewComposer(survey: found.survey, texts: texts)
    var section = composer.section
    section.links = Filled([
      DeskLink(
        linkAddress: SetupPath.newWave(of: organisation.name, survey: key), linkLabel: texts.choose,
        isMain: true)
    ])
    let first = found.survey.languages.first ?? "en"
    return services.page(
      found.survey.title[first], for: context,
      up: DeskLink(
        linkAddress: SetupPath.newWave(of: organisation.name), linkLabel: texts.chooseHeading),
      sections: [section])
  }

  /// Reads a survey file; one with faults is told all of them.
  private func bring(_ request: Request, _ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .runWaves)
    let form = try await services.upload(request, context)
    let choice = SurveyChoiceComposer(
      organisation: organisation, instruments: services.site.instruments, texts: texts,
      mark: context.signedIn.formMark)
    guard let file = form.files[SurveyChoiceComposer.file] else {
      return page(
        choice, context,
        faults: [DeskFault(target: SurveyChoiceComposer.file, words: texts.noFile)])
    }
    do throws(SurveyFaults) {
      _ = try SurveyReader.read([UInt8](file.bytes), file: file.name)
    } catch {
      let count = error.faults.count
      return page(
        choice, context,
        faults: [
          DeskFault(
            target: "own",
            words: count == 1 ? "The file has a fault." : "The file has \(count) faults.")
        ], listing: choice.table(of: error))
    }
    let upload = services.shelf.put(
      [file], for: context.signedIn.account.id, at: services.desk.now())
    return services.desk.responder.redirect(
      to: SetupPath.survey(upload.digest, of: organisation.name))
  }

  private func page(
    _ choice: SurveyChoiceComposer, _ context: AccountContext, faults: [DeskFault],
    listing: DeskTable? = nil
  ) -> Response {
    services.page(
      texts.chooseHeading, for: context, up: choice.up, faults: faults, kept: texts.nothingTaken,
      sections: choice.sections(faults: faults, listing: listing))
  }
}
