import ArgumentParser
import Collecting
import Foundation
import Mailing

/// The mail server by which mails are sent, when, and how fast.
struct MailServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Send by a mail server: smtp://HOST:587 (STARTTLS) or smtps://HOST:465.",
      valueName: "address"))
  var smtp: String?

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

  func validate() throws {
    guard (1...10_000).contains(perMinute) else {
      throw ValidationError("--per-minute takes a number from 1 to 10000.")
    }
    _ = try quietHours(in: .current)
    if let smtp, SMTPServer(smtp) == nil {
      throw ValidationError(
        "A mail server looks like smtp://mail.example.org:587, without name and password.")
    }
  }

  /// When nothing is sent; `nil` for never.
  func quietHours(in zone: TimeZone) throws -> QuietHours? {
    if quiet == "none" { return nil }
    guard let hours = QuietHours(quiet, timeZone: zone) else {
      throw ValidationError("--quiet takes hours such as 20:00-07:00, or none.")
    }
    return hours
  }

  /// The server with its password; `nil` where none is named.
  func server() throws -> SMTPServer? {
    let credentials = try smtpUser.map {
      SMTPServer.Credentials(user: $0, password: try password())
    }
    return smtp.flatMap { SMTPServer($0, credentials: credentials, authorities: smtpCa) }
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
