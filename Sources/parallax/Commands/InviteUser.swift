import ArgumentParser
import Foundation
import Governance

/// `parallax user invite`: a link to choose a password.
struct InviteUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Make a link with which the owner of an account chooses a password, once.",
    discussion: """
      It counts for seven days, and takes the place of an earlier one. The password that the account has \
      counts until another is chosen.
      """)

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var server: ServerOptions
  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let record = try await office.desk.record(at: address)
    var generator = SystemRandomNumberGenerator()
    let secret = try await office.desk.invite(
      record.account.id, at: Date(), using: &generator)
    Self.give(secret, server)
  }

  /// Prints the link of an invitation.
  static func give(_ secret: BearerSecret, _ server: ServerOptions) {
    let base = server.baseURL.hasSuffix("/") ? String(server.baseURL.dropLast()) : server.baseURL
    Console.give("\(base)/welcome/\(secret.text)\n")
    Console.say("The link counts once, for seven days. Hand it to the person alone.")
  }
}
