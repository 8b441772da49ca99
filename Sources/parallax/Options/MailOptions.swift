import ArgumentParser
import Collecting
import Foundation
import Mailing

/// How mails are made and sent.
struct MailOptions: ParsableArguments {
  @OptionGroup var server: MailServerOptions

  @Option(help: "Write the mails as .eml files into this folder.")
  var eml: String?

  @OptionGroup var text: MailTextOptions

  @Flag(help: "Try those again now that wait for another try.")
  var retryNow = false

  @Flag(help: "Send nothing: say how many would get one, and show one with a made-up link.")
  var dryRun = false

  @Option(help: "Send one test mail to this address; its link changes nothing.")
  var test: String?

  /// Whether mails are asked for, rather than a file of links.
  var isAsked: Bool { server.smtp != nil || eml != nil || dryRun || test != nil }

  func validate() throws {
    guard server.smtp == nil || eml == nil else {
      throw ValidationError("Use one of --smtp and --eml.")
    }
    guard !dryRun || test == nil else {
      throw ValidationError("Use one of --dry-run and --test.")
    }
    guard test == nil || server.smtp != nil || eml != nil else {
      throw ValidationError("Say how the test mail goes: --smtp or --eml.")
    }
    guard !isAsked || text.letter.from != nil else {
      throw ValidationError("Say who sends the mails: --from survey@example.org")
    }
  }

  /// When and how fast mails are sent.
  var manner: MailRun.Manner {
    get throws {
      MailRun.Manner(
        quiet: server.smtp == nil ? nil : try server.quietHours(in: try text.letter.zone()),
        perMinute: server.perMinute, retriesNow: retryNow)
    }
  }

  /// What hands the mails over.
  func handOver() throws -> any MailSender {
    if let eml { return try MailFolder(at: eml) }
    guard let server = try server.server() else {
      throw Failure(.usage, "name the mail server with --smtp, or a folder with --eml")
    }
    return try SMTPSender(server)
  }
}
