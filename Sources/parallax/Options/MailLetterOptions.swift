import ArgumentParser
import Collecting
import Foundation

/// Who sends mails, and with which texts.
struct MailLetterOptions: ParsableArguments {
  @Option(help: "The sender: survey@example.org, or “Service survey <survey@example.org>”.")
  var from: String?

  @Option(help: "A folder of texts: invitation.en.txt, reminder.de.txt, …")
  var texts: String?

  @Option(help: "The time zone of dates and of --quiet, as Europe/Paris (default: this machine's).")
  var timeZone: String?

  func validate() throws {
    _ = try sender()
    _ = try zone()
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

  /// The texts, our own or those of a folder.
  func shippedOrOwn() throws -> MailTexts {
    try texts.map { try TextFolder(path: $0).texts() } ?? MailTexts.shipped()
  }
}
