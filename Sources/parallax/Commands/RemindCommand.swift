import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax remind`: the same links again, to those who have not answered.
struct RemindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Remind those who have not answered, by mail or with a file of the same links.",
    discussion: """
      Nobody is reminded who has answered, wants no mail, or whose address was refused. Each \
      person gets each reminder once, however often the command is run; a wave may have three: \
      --number 2 for the second.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "Which reminder it is, from 1 to \(MailKind.mostReminders).")
  var number = 1

  @Option(
    name: [.customShort("o"), .customLong("links")],
    help: "The CSV file of links to write; - for stdout.")
  var output: String?

  @OptionGroup var server: ServerOptions

  @OptionGroup(title: "By mail")
  var mail: MailOptions

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (1...MailKind.mostReminders).contains(number) else {
      throw ValidationError("A wave has reminders 1 to \(MailKind.mostReminders).")
    }
    guard mail.isAsked != (output != nil) else {
      throw ValidationError("Name a mail server with --smtp, or a file with --links FILE.")
    }
  }

  func run() async throws {
    let file = OutputFile(path: output, isPrivate: true)
    try file.refuseExisting()
    let workshop = try Workshop(global)
    let found = try await workshop.wave(wave)
    if mail.isAsked {
      let desk = try MailDesk(mail, of: found, in: workshop, server: server.baseURL)
      try await desk.serve(.reminder(number), key: { try workshop.keys().linkKey() }) { _ in }
    } else {
      let invitations = Invitations(waves: workshop.store, key: try workshop.keys().linkKey())
      let refused = Set(
        try await workshop.store.stopped(by: .refusal, in: found.id).map(\.id))
      let links = try await invitations.links(of: found.id).filter {
        $0.state == .open && !refused.contains($0.participant)
      }
      try file.write(Array(LinkTable.csv(of: links, at: server.baseURL).utf8))
      Console.say("\(AnswerSheets.links(links.count)) written. Send each to its person only.")
    }
    server.warnOfLocalAddress()
  }
}
