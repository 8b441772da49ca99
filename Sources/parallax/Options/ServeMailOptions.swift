import ArgumentParser
import Collecting
import Foundation
import Logging
import Mailing
import SurveyWeb

/// With what the pages of a server send mails.
struct ServeMailOptions: ParsableArguments {
  @OptionGroup var server: MailServerOptions
  @OptionGroup var letter: MailLetterOptions

  @Option(
    name: .customLong("base-url"), help: "Where staff reach this server, for the links of mails.")
  var baseURL: String?

  func validate() throws {
    guard server.smtp != nil else { return }
    guard letter.from != nil else {
      throw ValidationError("Say who sends the mails: --from survey@example.org")
    }
    guard let baseURL, ServerOptions.isAddress(baseURL) else {
      throw ValidationError(
        "Say where staff reach this server: --base-url https://survey.example.org")
    }
  }

  /// Where mails are sent.
  ///
  /// - Parameters:
  ///   - workshop: the database whose mails are sent.
  ///   - contact: whom to ask; the sender where nobody is named.
  ///   - logger: where the code of a failure is noted.
  /// - Returns: `nil` where no mail server is named.
  /// - Throws: ``Failure`` for a password or texts that cannot be read.
  func rounds(
    of workshop: Workshop, contact: String?, logger: Logger
  ) throws -> MailRounds? {
    guard let mailServer = try server.server(), let baseURL else { return nil }
    let (sender, zone, path) = (try letter.sender(), try letter.zone(), workshop.databasePath)
    let settings = MailSettings(
      server: baseURL, sender: sender, contact: contact ?? sender.text,
      texts: try letter.shippedOrOwn(), timeZone: zone,
      manner: MailRun.Manner(
        quiet: try server.quietHours(in: zone), perMinute: server.perMinute, retriesNow: true),
      handOver: { () throws(MailFault) in try SMTPSender(mailServer) },
      hold: { try? MailLock(of: path) })
    return MailRounds(
      settings: settings, store: workshop.store, now: { Date() },
      log: { code in
        logger.error("mails were not sent", metadata: ["code": "\(code)"])
      })
  }
}
