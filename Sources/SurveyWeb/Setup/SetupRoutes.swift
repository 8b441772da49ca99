import Collecting
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// Setting waves up and running them: the organisations, and one of them.
struct SetupRoutes: Sendable {
  let services: SetupServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.home)) { _, context in try await home(context) }
    routes.post(RouterPath(SetupPath.home)) { request, context in try await add(request, context) }
    routes.get(RouterPath(SetupPath.Route.organisation)) { _, context in
      try await organisation(context)
    }
    RosterRoutes(services: services).add(to: routes)
    SurveyRoutes(services: services).add(to: routes)
    NewWaveRoutes(services: services).add(to: routes)
    WaveRoutes(services: services).add(to: routes)
    WaveActRoutes(services: services).add(to: routes)
    WaveMailRoutes(services: services).add(to: routes)
    HandoverRoutes(services: services).add(to: routes)
    LiveRoutes(services: services, seats: LiveSeats(most: services.site.pace.connections))
      .add(to: routes)
  }

  private var texts: SetupTexts { services.texts }

  // MARK: The organisations

  private func home(
    _ context: AccountContext, typed: String = "", fault: String? = nil
  ) async throws -> Response {
    let account = context.signedIn.account
    let mayAdd = account.may(.addOrganisation, on: .program)
    guard context.signedIn.mayOpenSetup else { throw DeskError.notAllowed }
    let all = try await services.site.waves.organisations()
    let own = all.filter {
      mayAdd || account.may(.runWaves, on: .organisation($0.name))
    }
    var list = SetupSection("organisations", texts.organisations)
    if own.isEmpty { list.lines = [mayAdd ? texts.noOrganisation : texts.noneOfYours] }
    var rows: [(subject: String, address: String?, depth: Int, cells: [String])] = []
    for organisation in own {
      let waves = try await services.site.waves.waves(of: organisation.id).count
      let runs = account.may(.runWaves, on: .organisation(organisation.name))
      rows.append(
        (
          organisation.name, runs ? SetupPath.organisation(organisation.name) : nil, 0,
          ["\(waves)"]
        ))
    }
    if !rows.isEmpty {
      list.table = SetupTable(
        caption: texts.organisations, columns: [texts.organisation, texts.waves], rows: rows)
    }
    var sections = [list]
    if mayAdd { sections.append(adding(context, typed: typed, fault: fault)) }
    return services.page(
      texts.home, for: context, ledes: [mayAdd ? texts.homeForKeepers : texts.homeLede],
      faults: fault.map { [SetupFaultLine(target: "name", words: $0)] } ?? [], sections: sections)
  }

  private func adding(
    _ context: AccountContext, typed: String, fault: String?
  ) -> SetupSection {
    var section = SetupSection("add", texts.addHeading, lines: [texts.addLine])
    section.forms = [
      SetupForm(
        SetupPath.home, mark: context.signedIn.formMark,
        fieldsets: [
          SetupForm.Fieldset(parts: [
            SetupForm.Part(
              line: SetupField(
                "name", texts.organisationName, hint: texts.organisationHint, typed: typed,
                longest: 80, isNeeded: true, fault: fault))
          ])
        ], buttons: [SetupForm.Button(buttonLabel: texts.addButton)])
    ]
    return section
  }

  private func add(_ request: Request, _ context: AccountContext) async throws -> Response {
    try context.signedIn.mayOrNotFound(.addOrganisation, on: .program)
    let form = try await services.form(request, context)
    let name = (form["name"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard SetupPath.isUsable(name), name.count <= 80 else {
      return try await home(context, typed: name, fault: texts.badName)
    }
    do throws(StoreError) {
      try await services.site.waves.create(Organisation(name: name))
    } catch {
      guard case .nameTaken = error else { throw error }
      return try await home(context, typed: name, fault: texts.organisationTaken)
    }
    return services.desk.responder.redirect(to: SetupPath.home)
  }

  // MARK: One organisation

  private func organisation(_ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .runWaves)
    let roster = try await services.site.waves.roster(of: organisation.id)
    let waves = try await services.site.waves.waves(of: organisation.id)
    let composer = OrganisationComposer(
      organisation: organisation, roster: roster, waves: waves, texts: texts,
      overview: services.desk.texts.overview, now: services.desk.now(), zone: services.zone)
    return services.page(
      organisation.name, for: context,
      up: SetupLink(linkAddress: SetupPath.home, linkLabel: texts.home),
      sections: composer.sections)
  }
}
