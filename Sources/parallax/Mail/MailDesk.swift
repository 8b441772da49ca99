import Collecting
import Foundation
import SurveyModel

/// Where mails of a wave are made and sent: what `invite` and `remind` share.
struct MailDesk {
  let workshop: Workshop
  let wave: Wave
  let options: MailOptions
  private let texts: MailTexts
  private let composer: MailComposer

  init(
    _ options: MailOptions, of wave: Wave, in workshop: Workshop, server: String
  ) throws {
    self.workshop = workshop
    self.wave = wave
    self.options = options
    texts = try options.text.letter.shippedOrOwn()
    composer = try Self.composer(options.text, texts: texts, of: wave, server: server)
  }

  /// What makes the mails of a wave.
  static func composer(
    _ options: MailTextOptions, texts: MailTexts, of wave: Wave, server: String
  ) throws -> MailComposer {
    let sender = try options.letter.sender()
    return MailComposer(
      facts: MailComposer.Facts(
        organisation: wave.organisation.rawValue, wave: wave,
        survey: try SurveyReader.read(wave.surveySource, file: "survey"), server: server,
        sender: sender, contact: options.contact ?? sender.text, timeZone: try options.letter.zone()
      ),
      texts: texts)
  }

  /// Does what the options ask for: a dry run, a test, or the sending.
  ///
  /// The key that links are made of is asked for only when mails are sent; `prepare` then makes the
  /// links that are missing, before anything goes.
  func serve(
    _ kind: MailKind, key: () async throws -> LinkKey, prepare: (LinkKey) async throws -> Void
  ) async throws {
    if let address = options.test { return try await test(kind, to: address) }
    let people = try await workshop.store.frozenRoster(of: wave.id).participants
    try texts.require(
      kind, in: people.filter { $0.email != nil }.map { composer.language(of: $0) })
    if options.dryRun { return try await rehearse(kind, language: people.first?.language) }
    guard !wave.isOver(at: Date()) else {
      throw Failure(.unavailable, "the wave is over; nothing is sent any more")
    }
    if options.server.smtp != nil, Date() < wave.opens {
      throw Failure(
        .unavailable, "the wave opens on \(wave.opens.forPeople); until then links lead to nothing",
        hint: "Send then, or prepare the mails with --eml.")
    }
    let lock = try MailLock(of: workshop.databasePath)
    let sender = try options.handOver()
    let key = try await key()
    try await prepare(key)
    let run = MailRun(
      store: workshop.store, sender: sender, composer: composer, key: key,
      manner: try options.manner,
      now: { Date() },
      pause: { [isFolder = options.eml != nil] seconds in
        if !isFolder { try await Task.sleep(for: .seconds(seconds)) }
      })
    let tally = try await run.send(kind)
    withExtendedLifetime(lock) {}
    tell(tally, of: kind)
    try await tellOfOthers()
  }

  private func rehearse(_ kind: MailKind, language: Language?) async throws {
    let count = try await workshop.store.waitingMails(kind, of: wave.id)
    Console.say("Nothing is sent. It would be: \(count) × \(kind.name). One of them:")
    let example = try composer.preview(kind, language: language ?? "en", at: Date())
    Console.give("Subject: \(example.subject)\n\n\(example.plain)")
    try await tellOfOthers()
  }

  private func test(_ kind: MailKind, to address: String) async throws {
    guard let recipient = MailAddress(bare: address) else { throw MailFault.badAddress }
    let people = try await workshop.store.frozenRoster(of: wave.id).participants
    let language = people.first?.language ?? "en"
    let message = try composer.test(kind, to: recipient, language: language, at: Date())
    switch try await options.handOver().send(message) {
    case .accepted: Console.say("One test mail is sent. Its link changes nothing.")
    case .deferred: throw Failure(.unavailable, "the server takes the mail later; try again")
    case .bounced: throw Failure(.badInput, "the server refuses this address")
    case .refused: throw Failure(.unavailable, "the server refuses the mail")
    case .unknown: throw Failure(.unavailable, "the server gave no answer; look into the mailbox")
    }
  }

  private func tell(_ tally: MailTally, of kind: MailKind) {
    Console.say("\(kind.name): \(tally.sent) sent.")
    let others: [(Int, String)] = [
      (tally.deferred, "not taken now; they wait for another try"),
      (tally.failed, "refused: see parallax mail status \(ShellWord.of(wave.name))"),
      (
        tally.held,
        "held, since nobody can tell whether they were taken: see parallax mail release --help"
      ),
    ]
    for (count, words) in others where count > 0 { Console.say("\(count) \(words)") }
    if tally.isOver { Console.say("The wave is over; nothing more is sent.") }
    guard let next = tally.next else { return }
    if tally.isQuiet {
      Console.say(
        "It is quiet now (\(options.server.quiet)). Others wait: run the same command later.")
    } else {
      Console.say("Others wait until \(next.forPeople): run the same command then.")
    }
  }

  private func tellOfOthers() async throws {
    let counts = try await workshop.store.mailCounts(of: wave.id)
    if counts.withoutAddress > 0 {
      let people =
        counts.withoutAddress == 1 ? "1 person has" : "\(counts.withoutAddress) people have"
      Console.say(
        "\(people) no mail address; such links go to a file: "
          + "parallax invite \(ShellWord.of(wave.name)) --all --links FILE")
    }
  }
}
