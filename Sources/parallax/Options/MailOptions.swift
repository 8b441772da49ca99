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

  @Option(help: "The sender: survey@example.org, or “Service survey <survey@example.org>”.")
  var from: String?

  @Option(help: "The name at the mail server; its password: see --smtp-password-file.")
  var smtpUser: String?

  @Option(help: "A file with the password, instead of PARALLAX_SMTP_PASSWORD.")
  var smtpPasswordFile: String?

  @Option(help: "A file of certificates (PEM) to trust in the place of the system's.")
  var smtpCa: String?

  @Option(help: "A folder of texts: invitation.en.txt, reminder.de.txt, …")
  var texts: String?

  @Option(help: "A sentence that says whom to ask (default: the sender's address).")
  var contact: String?

  @Option(help: "When no mail is sent; none for sending at any hour.")
  var quiet = "20:00-07:00"

  @Option(help: "The time zone of --quiet and of dates, as Europe/Paris (default: this machine's).")
  var timeZone: String?

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
    guard !isAsked || from != nil else {
      throw ValidationError("Say who sends the mails: --from survey@example.org")
    }
    _ = try sender()
    _ = try quietHours()
    if let smtp, SMTPServer(smtp) == nil {
      throw ValidationError(
        "A mail server looks like smtp://mail.example.org:587, without name and password.")
    }
  }

  /// Who sends.
  func sender() throws -> MailAddress {
    guard let address = MailAddress(from ?? "survey@example.org") else {
      throw ValidationError("--from takes survey@example.org or “Name <survey@example.org>”.")
    }
    return address
  }

  /// The time zone of people.
  func zone() throws -> TimeZone {
    guard let timeZone else { return .current }
    guard let zone = TimeZone(identifier: timeZone) else {
      throw ValidationError("A time zone looks like Europe/Paris.")
    }
    return zone
  }

  /// When nothing is sent; `nil` for never.
  func quietHours() throws -> QuietHours? {
    if quiet == "none" { return nil }
    guard let hours = QuietHours(quiet, timeZone: try zone()) else {
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
