import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import SurveyModel

/// What the mails of a wave say, how many would get one, and their sending: numbers in bands, and nobody's
/// name.
struct WaveMailRoutes: Sendable {
  /// The name under which a kind of mail is sent along.
  static let kind = "kind"

  let services: SetupServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.below(.mails))) { request, context in
      try await show(services.wave(context), request, context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.mailTest))) { request, context in
      try await test(services.wave(context), request, context)
    }
    routes.get(RouterPath(SetupPath.Route.below(.mailSending))) { request, context in
      try await ask(services.wave(context), request, context)
    }
    routes.post(RouterPath(SetupPath.Route.below(.mailSending))) { request, context in
      try await send(services.wave(context), request, context)
    }
  }

  private var texts: WaveMailTexts { services.texts.mailing }

  // MARK: Looking

  private func show(
    _ wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let survey = try Self.survey(of: wave)
    let composer = try await services.mails(
      of: wave, at: services.desk.address(of: request), context.signedIn.formMark)
    let now = services.desk.now()
    let words = try letters(of: wave, survey, composer.server).map {
      composer.words(of: survey, by: $0, at: now)
    }
    return services.page(
      texts.heading, for: context, up: composer.up, lede: [texts.lede],
      sections: [
        composer.counts, composer.sending(services.desk.texts, services.zone),
      ] + [words].compactMap(\.self),
      script: composer.settings == nil ? nil : Asset.liveScript.address)
  }

  /// The survey of a wave that mails can be sent of.
  ///
  /// - Throws: ``DeskError/notHere`` for one that is not opened, or is emptied.
  static func survey(of wave: Wave) throws(DeskError) -> Survey {
    guard wave.progress == .opened,
      let survey = try? SurveyReader.read(wave.surveySource, file: "survey")
    else { throw .notHere }
    return survey
  }

  /// What makes the mails: with the server's settings, or with a made-up sender.
  private func letters(of wave: Wave, _ survey: Survey, _ server: String) throws -> MailComposer? {
    if let post = services.site.post { return post.settings.composer(of: wave, survey: survey) }
    guard let sender = MailAddress(bare: "survey@example.org") else { return nil }
    return MailComposer(
      facts: MailComposer.Facts(
        organisation: wave.organisation.rawValue, wave: wave, survey: survey, server: server,
        sender: sender, contact: services.desk.responder.settings.contact ?? sender.text,
        timeZone: services.zone),
      texts: try MailTexts.shipped())
  }

  // MARK: Sending

  /// Where mails are sent, and the survey of a wave of which they can be.
  private func post(_ wave: Wave) throws(DeskError) -> (post: MailRounds, survey: Survey) {
    let survey = try Self.survey(of: wave)
    guard let post = services.site.post else { throw .notHere }
    return (post, survey)
  }

  private func back(to wave: Wave) -> DeskLink {
    DeskLink(
      linkAddress: SetupPath.wave(wave.name, of: wave.organisation.rawValue, .mails),
      linkLabel: texts.heading)
  }

  private func refusal(
    _ heading: String, _ words: String, _ wave: Wave, _ context: AccountContext
  ) -> Response {
    services.refusal(
      DeskTexts.Words(heading: heading, lines: [texts.nothingSent, words]), for: context,
      back: back(to: wave))
  }

  private func test(
    _ wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let (post, survey) = try post(wave)
    _ = try await services.form(request, context)
    let address = context.signedIn.account.address.text
    guard let recipient = MailAddress(bare: address) else {
      return refusal(texts.testNotSent, texts.badAddress, wave, context)
    }
    let delivery: MailDelivery
    do throws(MailFault) {
      let mail = try post.settings.composer(of: wave, survey: survey).test(
        .invitation, to: recipient, language: survey.languages.first ?? "en",
        at: services.desk.now())
      delivery = try await post.settings.handOver().send(mail)
    } catch {
      return refusal(texts.testNotSent, texts.words(of: error), wave, context)
    }
    switch delivery {
    case .accepted:
      return services.refusal(
        DeskTexts.Words(heading: texts.testSent, lines: [texts.testTo(address), texts.testLine]),
        for: context, back: back(to: wave), status: .ok)
    case .deferred: return refusal(texts.testNotSent, texts.deferred, wave, context)
    case .bounced: return refusal(texts.testNotSent, texts.bounced, wave, context)
    case .refused: return refusal(texts.testNotSent, texts.refused, wave, context)
    case .unknown: return refusal(texts.testNotSent, texts.unknown, wave, context)
    }
  }

  /// Asks whether mails of a kind are to be sent, and says to how many.
  private func ask(
    _ wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let (post, _) = try post(wave)
    guard
      let kind = request.uri.queryParameters[Substring(Self.kind)].flatMap({
        MailKind(name: String($0))
      })
    else { throw DeskError.notHere }
    if let found = await post.refusal(of: wave) {
      return refusal(found, post, wave, context)
    }
    let composer = try await services.mails(
      of: wave, at: services.desk.address(of: request), context.signedIn.formMark)
    return services.page(
      texts.sending(kind), for: context, up: back(to: wave),
      sections: [composer.question(kind, post.settings)])
  }

  private func refusal(
    _ found: MailRounds.Refusal, _ post: MailRounds, _ wave: Wave, _ context: AccountContext
  ) -> Response {
    refusal(
      texts.notNow, texts.words(of: found, quiet: post.settings.manner.quiet), wave, context)
  }

  /// Begins to send, and leads back to where it is seen.
  private func send(
    _ wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let (post, survey) = try post(wave)
    let form = try await services.form(request, context)
    guard let kind = form[Self.kind].flatMap(MailKind.init(name:)) else { throw DeskError.notHere }
    do {
      try await post.begin(kind, of: wave, survey: survey) {
        try await prepare(kind, wave, post.settings.composer(of: wave, survey: survey), post)
      }
    } catch let found as MailRounds.Refusal {
      return refusal(found, post, wave, context)
    } catch let fault as MailFault {
      return refusal(.mail(fault), post, wave, context)
    } catch let error as CollectingError {
      return refusal(texts.notNow, services.texts.running.words(of: error), wave, context)
    }
    return services.desk.responder.redirect(to: back(to: wave).linkAddress)
  }

  /// Sees to it that there is a text for everybody, and for an invitation a link for all with an address.
  private func prepare(
    _ kind: MailKind, _ wave: Wave, _ composer: MailComposer, _ post: MailRounds
  ) async throws -> LinkKey {
    let people = try await services.site.waves.frozenRoster(of: wave.id).participants
      .filter { $0.email != nil }
    try post.settings.texts.require(kind, in: people.map(composer.language(of:)))
    guard kind == .invitation else { return try services.site.keys.existing().linkKey() }
    let key = try await services.site.keys.link()
    var generator = SystemRandomNumberGenerator()
    _ = try await Invitations(waves: services.site.waves, key: key)
      .issue(for: wave.id, onlyByMail: true, using: &generator)
    return key
  }
}

extension SetupServices {
  /// What composes the pages of the mails of a wave, with how they stand.
  func mails(
    of wave: Wave, at address: String, _ mark: FormMark
  ) async throws -> WaveMailComposer {
    var waiting: [MailKind: Int] = [:]
    for kind in MailKind.allCases {
      waiting[kind] = try await site.mails.waitingMails(kind, of: wave.id)
    }
    let state = WaveMailComposer.State(
      waiting: waiting, counts: try await site.mails.mailCounts(of: wave.id),
      standing: await site.post?.standing(of: wave.id), refusal: await site.post?.refusal(of: wave))
    return WaveMailComposer(
      wave: wave, state: state, settings: site.post?.settings,
      server: site.post?.settings.server ?? address, texts: texts.mailing, mark: mark)
  }
}
