import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// What the mails of a wave say, and how many would get one: numbers in bands, and nobody's name.
struct WaveMailRoutes: Sendable {
  let services: SetupServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(SetupPath.Route.below(.mails))) { request, context in
      try await show(services.wave(context), request, context)
    }
  }

  private var texts: WavePageTexts { services.texts.running }

  private func show(
    _ wave: Wave, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    guard wave.progress == .opened,
      let survey = try? SurveyReader.read(wave.surveySource, file: "survey")
    else { throw DeskError.notHere }
    let server = services.desk.address(of: request)
    var counts = DeskSection("counts", texts.countsHeading, lines: [texts.countsLine])
    var rows: [DeskTable.Texts] = []
    for kind in MailKind.allCases {
      let waiting = try await services.site.mails.waitingMails(kind, of: wave.id)
      rows.append((texts.kind(kind), nil, 0, [texts.band(waiting)]))
    }
    counts.table = DeskTable(
      caption: texts.countsHeading, columns: [texts.mail, texts.people], rows: rows)
    let command = "--smtp smtp://… --from survey@… --base-url \(server)"
    let name = "'" + wave.name.replacing("'", with: "'\\''") + "'"
    var sending = DeskSection("sending", texts.sendHeading, lines: texts.sendLines)
    sending.commands = [
      "parallax invite \(name) \(command)", "parallax remind \(name) --number 1 \(command)",
    ]
    return services.page(
      texts.mailsHeading, for: context,
      up: DeskLink(
        linkAddress: SetupPath.wave(wave.name, of: wave.organisation.rawValue),
        linkLabel: wave.name),
      lede: [texts.mailsLede], sections: [counts, try previews(wave, survey, server), sending])
  }

  /// An invitation and the first reminder in every language.
  private func previews(
    _ wave: Wave, _ survey: Survey, _ server: String
  ) throws -> DeskSection {
    var section = DeskSection("words", texts.wordsHeading)
    guard let sender = MailAddress(bare: "survey@example.org") else { return section }
    let composer = MailComposer(
      facts: MailComposer.Facts(
        organisation: wave.organisation.rawValue, wave: wave, survey: survey, server: server,
        sender: sender, contact: services.desk.responder.settings.contact ?? sender.text,
        timeZone: services.zone),
      texts: try MailTexts.shipped())
    for language in survey.languages {
      for kind in [MailKind.invitation, .reminder(1)] {
        guard
          let mail = try? composer.preview(kind, language: language, at: services.desk.now())
        else { continue }
        section.readings.append(
          DeskReading(
            readingLabel: "\(WaveFormTexts.name(of: language)): \(texts.kind(kind))",
            readingLanguage: language.rawValue,
            direction: InterfaceLanguage(serving: language).direction,
            letter: DeskLetter(
              subject: mail.subject, paragraphs: mail.plain.split(separator: "\n").map(String.init))
          ))
      }
    }
    return section
  }
}
