import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax mail`: the outbox of a wave.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "The mails of a wave: see a text, see how they stand, record what came back.",
    discussion: "They are sent with parallax invite and parallax remind.",
    subcommands: [
      PreviewMail.self, MailStatus.self, BounceMail.self, BouncedMail.self, RefuseMail.self,
      ReleaseMail.self,
    ])
}

/// `parallax mail preview`: a mail as people get it, with a made-up link.
struct PreviewMail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Print a mail as people get it, with a made-up link; nothing is sent.",
    discussion: """
      The texts are our own, or those of --texts DIR: invitation.LANGUAGE.txt and \
      reminder.LANGUAGE.txt, each a line “Subject: …”, an empty line, and paragraphs. Fields: \
      {organisation} {survey} {wave} {link} {closes} {minutes} {contact}. A roster holds no names, \
      so there is no {name}.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "The language.")
  var language = "en"

  @Flag(help: "The text of reminders.")
  var reminder = false

  @Flag(help: "The HTML part.")
  var html = false

  @Flag(help: "The whole mail, as it goes over the wire.")
  var raw = false

  @OptionGroup var server: ServerOptions

  @OptionGroup var text: MailTextOptions

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let found = try await workshop.wave(wave)
    let composer = try MailDesk.composer(
      text, texts: text.letter.shippedOrOwn(), of: found, server: server.baseURL)
    let message = try composer.preview(
      reminder ? .reminder(1) : .invitation, language: Language(rawValue: language), at: Date())
    if raw { return Console.give(Array(message.bytes)) }
    Console.give(html ? message.html : "Subject: \(message.subject)\n\n\(message.plain)")
  }
}

/// `parallax mail status`: numbers only.
struct MailStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "How many mails of a wave wait, are sent, or could not be.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @OptionGroup var global: GlobalOptions

  private struct Row: Encodable {
    let kind: String
    let waiting: Int
    let sent: Int
    let failed: Int
    let held: Int
  }

  private struct Table: Encodable {
    let mails: [Row]
    let withoutAddress: Int
    let bounced: Int
    let refused: Int
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let counts = try await workshop.store.mailCounts(of: try await workshop.wave(wave).id)
    let rows = counts.mails.keys.sorted().map { kind in
      Row(
        kind: kind.name, waiting: counts.count(kind, .queued),
        sent: counts.count(kind, .sent), failed: counts.count(kind, .failed),
        // What was under way when its sender died is held by the next run.
        held: counts.count(kind, .held) + counts.count(kind, .sending))
    }
    let table = Table(
      mails: rows, withoutAddress: counts.withoutAddress, bounced: counts.bounced,
      refused: counts.refused)
    if global.json { return Console.give(try JSONText.of(table)) }
    Console.give("mail          waiting   sent failed   held\n")
    for row in rows {
      let numbers = [row.waiting, row.sent, row.failed, row.held].map { number in
        String(repeating: " ", count: max(0, 7 - "\(number)".count)) + "\(number)"
      }
      Console.give(
        row.kind.padding(toLength: 14, withPad: " ", startingAt: 0) + numbers.joined() + "\n")
    }
    Console.give(
      "without address \(counts.withoutAddress) · refused addresses \(counts.bounced) · "
        + "want no mail \(counts.refused)\n")
  }
}

/// `parallax mail bounce`: records addresses from which mails came back.
struct BounceMail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounce",
    abstract: "Record addresses from which mails came back: they get no mail any more.",
    discussion: "It holds for the organisation's waves whose mail addresses are still kept.")

  @Argument(help: "The addresses.")
  var addresses: [String] = []

  @Option(help: "A file with one address a line; - for stdin.")
  var file: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !addresses.isEmpty || file != nil else {
      throw ValidationError("Name an address, or a file with --file.")
    }
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let emails = Set(try addresses + listed())
    var marked = 0
    for wave in try await workshop.store.waves(of: try await workshop.organisation())
    where wave.progress != .planned {
      marked += try await workshop.store.bounce(emails, in: wave.id)
    }
    Console.say("\(emails.count) addresses read; \(marked) people of frozen rosters are marked.")
  }

  private func listed() throws -> [String] {
    guard let file else { return [] }
    let bytes =
      file == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
    guard let bytes else { throw Failure(.notFound, "there is no file \(file)") }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

/// `parallax mail bounced`: who has to be asked for another address.
struct BouncedMail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounced",
    abstract: "Write the people whose addresses were refused to a file, to mend the roster.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(name: .shortAndLong, help: "The CSV file to write.")
  var output: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let people = try await workshop.store.stopped(
      by: .bounce, in: try await workshop.wave(wave).id)
    let rows = people.map { [$0.id.rawValue, $0.email ?? ""] }
    try OutputFile(path: output, isPrivate: true)
      .write(Array(LinkTable.csv([["participant", "email"]] + rows).utf8))
    Console.say("\(people.count) people written.")
  }
}

/// `parallax mail refuse`: ends mails to a person who asked for it.
struct RefuseMail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: "Send a person no more mails of a wave; the person's link goes on working.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @Argument(help: "The person's id on the roster.")
  var id: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    try await workshop.store.refuseMail(
      of: Identifier(id), in: try await workshop.wave(wave).id)
    Console.say("This person gets no more mails of \(wave).")
  }
}

/// `parallax mail release`: sends held mails after all.
struct ReleaseMail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Let held mails be sent with the next run; some people may get them twice.",
    discussion: """
      A mail is held when its sender was stopped, or the server fell silent, between handing it \
      over and the answer: nobody can tell whether it was taken. Look into the mail server's log \
      first. A mail sent again bears the same Message-ID, by which many servers drop the second.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let id = try await workshop.wave(wave).id
    let lock = try MailLock(of: workshop.databasePath)
    let unsettled = try await workshop.store.holdUnsettledMails(of: id)
    let count = try await workshop.store.releaseMails(of: id)
    withExtendedLifetime(lock) {}
    Console.say("\(max(count, unsettled)) mails wait again.")
  }
}
