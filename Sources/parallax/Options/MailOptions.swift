import ArgumentParser
import Collecting
import Foundation
import Mailing

/// How mails are made and sent.
struct MailOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Send by a mail server: smtp://HOST:587 (STARTTLS) or smtps://HOST:465.",
      valueName: "address"))
  var smtp: String?

  @Option(help: "Write the mails as .eml files into this folder.")
  var eml: String?

  @OptionGroup var text: MailTextOptions

  @Option(help: "The name at the mail server; its password: see --smtp-password-file.")
  var smtpUser: String?

  @Option(help: "A file with the password, instead of PARALLAX_SMTP_PASSWORD.")
  var smtpPasswordFile: String?

  @Option(help: "A file of certificates (PEM) to trust in the place of the system's.")
  var smtpCa: String?

  @Option(help: "When no mail is sent; none for sending at any hour.")
  var quiet = "20:00-07:00"

  @Option(help: "How many mails a minute at most.")
  var perMinute = 60

  @Flag(help: "Try those again now that wait for another try.")
  var retryNow = false

  @Flag(help: "Send nothing: say how many would get one, and show one with a made-up link.")
  var dryRun = false

  @Option(help: "Send one test mail to this address; its link changes nothing.")
  var test: String?

  /// Whether mails are asked for, rather than a file of links.
  var isAsked: Bool { smtp != nil || eml != nil || dryRun || test != nil }

  func validate() throws {
    guard smtp == nil || eml == nil else { throw ValidationError("Use one of --smtp and --eml.") }
    guard (1...10_000).contains(perMinute) else {
      throw ValidationError("--per-minute takes a number from 1 to 10000.")
    }
    guard !dryRun || test == nil else {
      throw ValidationError("Use one of --dry-run and --test.")
    }
    guard test == nil || smtp != nil || eml != nil else {
      throw ValidationError("Say how the test mail goes: --smtp or --eml.")
    }
    guard !isAsked || text.from != nil else {
      throw ValidationError("Say who sends the mails: --from survey@example.org")
    }
    _ = try quietHours()
    if let smtp, SMTPServer(smtp) == nil {
      throw ValidationError(
        "A mail server looks like smtp://mail.example.org:587, without name and password.")
    }
  }

  /// When nothing is sent; `nil` for never.
  func quietHours() throws -> QuietHours? {
    if quiet == "none" { return nil }
    guard let hours = QuietHours(quiet, timeZone: try text.zone()) else {
      throw ValidationError("--quiet takes hours such as 20:00-07:00, or none.")
    }
    return hours
  }

  /// What hands the mails over.
  func handOver() throws -> any MailSender {
    if let eml { return try MailFolder(at: eml) }
    let credentials = try smtpUser.map {
      SMTPServer.Credentials(user: $0, password: try password())
    }
    guard let smtp,
      let server = SMTPServer(smtp, credentials: credentials, authorities: smtpCa)
    else { throw Failure(.usage, "name the mail server with --smtp, or a folder with --eml") }
    return try SMTPSender(server)
  }

  private func password() throws -> String {
    if let path = smtpPasswordFile {
      let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      if let mode, mode & 0o077 != 0 {
        throw Failure(
          .notAllowed, "others on this machine may read \(path)", hint: "chmod 600 \(path)")
      }
      guard let bytes = FileManager.default.contents(atPath: path),
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first
      else { throw Failure(.notFound, "there is no password in \(path)") }
      return line.trimmingCharacters(in: .whitespaces)
    }
    guard let password = ProcessInfo.processInfo.environment["PARALLAX_SMTP_PASSWORD"] else {
      throw Failure(
        .usage, "there is no password for the mail server",
        hint: "Set PARALLAX_SMTP_PASSWORD, or name a file with --smtp-password-file.")
    }
    return password
  }
}
