import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax invite`: sends invitations by mail, or writes personal links to a file.
struct InviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Send the personal links of a wave by mail, or write them to a file.",
    discussion: """
      Everybody on the frozen roster without a link gets one. With --smtp or --eml each person \
      with a mail address gets one invitation, however often the command is run; what could not \
      be sent waits for the next run. With --links a file is written; `--all` writes the links \
      again that are not used. Treat the file like a bag of keys: whoever has a link can answer \
      with it.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(
    name: [.customShort("o"), .customLong("links"), .customLong("output")],
    help: "The CSV file of links to write; - for stdout.")
  var output: String?

  @OptionGroup var server: ServerOptions

  @Flag(help: "Write also the links that were made before and are not used yet.")
  var all = false

  @Option(help: "Take back the link of one person and make another.")
  var reissue: String?

  @Option(help: "Take back the link of one person.")
  var revoke: String?

  @OptionGroup(title: "By mail")
  var mail: MailOptions

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard [all, reissue != nil, revoke != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("Use one of --all, --reissue and --revoke.")
    }
    guard revoke != nil || output != nil || mail.isAsked else {
      throw ValidationError("Name a file with --links FILE, or a mail server with --smtp.")
    }
    guard !mail.isAsked || (output == nil && !all && reissue == nil && revoke == nil) else {
      throw ValidationError("Mails go to all who have none yet: leave out the file of links.")
    }
  }

  func run() async throws {
    if mail.isAsked { return try await sendMails() }
    let file = OutputFile(path: output, isPrivate: true)
    try file.refuseExisting()
    let workshop = try Workshop(global)
    let id = try await workshop.wave(wave).id
    let invitations = Invitations(
      waves: workshop.store, key: try await workshop.linkKeyForInviting())
    if let revoke {
      try await invitations.revoke(Identifier(revoke), in: id)
      return Console.say("Taken back.")
    }
    let links = try await links(of: id, from: invitations)
    try file.write(Array(LinkTable.csv(of: links, at: server.baseURL).utf8))
    Console.say(
      links.isEmpty
        ? "Everybody has a link already. To write them again: parallax invite \(ShellWord.of(wave)) --all -o FILE"
        : "\(AnswerSheets.links(links.count)) written. Send each to its person only.")
    server.warnOfLocalAddress(
      again: reissue == nil
        ? nil : "parallax invite \(ShellWord.of(wave)) --all --base-url https://… -o FILE")
  }

  private func sendMails() async throws {
    let workshop = try Workshop(global)
    let found = try await workshop.wave(wave)
    let desk = try MailDesk(mail, of: found, in: workshop, server: server.baseURL)
    try await desk.serve(.invitation, key: { try await workshop.linkKeyForInviting() }) { key in
      var generator = SystemRandomNumberGenerator()
      _ = try await Invitations(waves: workshop.store, key: key)
        .issue(for: found.id, using: &generator)
    }
    server.warnOfLocalAddress()
  }

  private func links(
    of id: WaveID, from invitations: Invitations
  ) async throws -> [PersonalLink] {
    var generator = SystemRandomNumberGenerator()
    if let reissue {
      return [try await invitations.reissue(Identifier(reissue), in: id, using: &generator)]
    }
    let new = try await invitations.issue(for: id, using: &generator)
    guard all else { return new }
    return try await invitations.links(of: id).filter { $0.state == .open }
  }
}
