import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// Bringing a roster: the file, the difference that it makes, and the confirmation.
struct RosterRoutes: Sendable {
  let services: SetupServices

  /// The names of the fields.
  enum Field {
    static let people = "people"
    static let departments = "departments"
    static let language = "language"
    static let digest = "digest"
    static let confirmation = "confirmation"
  }

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.roster)) { _, context in
      try await ask(services.organisation(context, for: .keepRoster), context)
    }
    routes.post(RouterPath(SetupPath.Route.roster)) { request, context in
      try await compare(request, context)
    }
    routes.post(RouterPath(SetupPath.Route.confirmRoster)) { request, context in
      try await confirm(request, context)
    }
  }

  private var texts: RosterPageTexts { services.texts.page }

  private func ask(
    _ organisation: Organisation, _ context: AccountContext, faults: [DeskFault] = [],
    listing: DeskTable? = nil, language: String = ""
  ) async throws -> Response {
    let roster = try await services.site.waves.roster(of: organisation.id)
    let composer = RosterComposer(
      organisation: organisation, texts: texts, mark: context.signedIn.formMark)
    var sections = [composer.sending(faults: faults, listing: listing, language: language)]
    if !roster.participants.isEmpty {
      var current = DeskSection(
        "current", texts.current,
        lines: [
          services.texts.people(roster.participants.count, roster.tree.departments.count)
        ])
      current.table = OrganisationComposer.counts(of: roster, services.texts)
      sections.append(current)
    }
    return services.page(
      texts.heading, for: context, up: composer.up, lede: [texts.lede], faults: faults,
      kept: texts.nothingChanged, sections: sections)
  }

  /// Reads the files and shows what they would change; nothing changes.
  private func compare(_ request: Request, _ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .keepRoster)
    let form = try await services.upload(request, context)
    let language = form.fields[Field.language]?.trimmingCharacters(in: .whitespaces) ?? ""
    guard let people = form.files[Field.people] else {
      return try await ask(
        organisation, context,
        faults: [DeskFault(target: Field.people, words: texts.noFile)], language: language)
    }
    let note = MultipartForm.File(name: Field.language, bytes: Data(language.utf8))
    let upload = services.shelf.put(
      [people, note] + (form.files[Field.departments].map { [$0] } ?? []),
      for: context.signedIn.account.id, at: services.desk.now())
    return try await show(upload, of: organisation, to: context)
  }

  /// The difference that files make, with the form that confirms it.
  private func show(
    _ upload: UploadShelf.Upload, of organisation: Organisation, to context: AccountContext,
    hasChanged: Bool = false
  ) async throws -> Response {
    let current = try await services.site.waves.roster(of: organisation.id)
    let composer = RosterComposer(
      organisation: organisation, texts: texts, mark: context.signedIn.formMark)
    let reading: RosterFile.Reading
    do throws(RosterFaults) {
      reading = try RosterUpload(upload).read()
    } catch {
      return try await ask(
        organisation, context,
        faults: [
          DeskFault(target: "faults-list", words: texts.faults(error.faults.count))
        ], listing: composer.faultTable(error))
    }
    guard !reading.roster.participants.isEmpty else {
      return try await ask(
        organisation, context, faults: [DeskFault(target: Field.people, words: texts.nobody)])
    }
    let sections = composer.difference(
      from: current, to: reading, digest: upload.digest,
      confirmation: RosterConfirmation(digest: upload.digest, current: current),
      texts: services.texts)
    return services.page(
      texts.differenceHeading, for: context, up: composer.up,
      lede: (hasChanged ? [texts.hasChanged] : []) + [texts.differenceLede], sections: sections)
  }

  /// Takes over what was shown, and only that.
  private func confirm(_ request: Request, _ context: AccountContext) async throws -> Response {
    let organisation = try await services.organisation(context, for: .keepRoster)
    let form = try await services.form(request, context)
    let account = context.signedIn.account.id
    guard let digest = form[Field.digest],
      let upload = services.shelf.upload(digest, of: account, at: services.desk.now())
    else {
      return try await ask(
        organisation, context,
        faults: [DeskFault(target: Field.people, words: texts.isGone)])
    }
    let current = try await services.site.waves.roster(of: organisation.id)
    let confirmation = RosterConfirmation(digest: digest, current: current)
    guard form[Field.confirmation] == confirmation.text else {
      return try await show(upload, of: organisation, to: context, hasChanged: true)
    }
    let reading: RosterFile.Reading
    do throws(RosterFaults) {
      reading = try RosterUpload(upload).read()
    } catch {
      return try await show(upload, of: organisation, to: context)
    }
    try await services.site.waves.replaceRoster(of: organisation.id, with: reading.roster)
    services.shelf.remove(digest, of: account)
    return services.desk.responder.redirect(to: SetupPath.organisation(organisation.name))
  }
}

/// The files of a roster as they lie on the shelf: the people, a language, and perhaps the departments.
struct RosterUpload: Sendable {
  private let people: Data
  private let language: String
  private let departments: Data?

  init(_ upload: UploadShelf.Upload) {
    people = upload.files.first?.bytes ?? Data()
    let note = upload.files.dropFirst().first?.bytes ?? Data()
    language = String(decoding: note, as: UTF8.self)
    departments = upload.files.dropFirst(2).first?.bytes
  }

  /// Reads the roster, with the same reader as the command.
  func read() throws(RosterFaults) -> RosterFile.Reading {
    try RosterFile.read(
      people, departments: departments,
      defaultLanguage: language.isEmpty ? .undetermined : Language(rawValue: language))
  }
}
