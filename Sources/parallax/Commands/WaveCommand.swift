import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax wave …`: what a consultant does with a wave.
struct WaveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wave",
    abstract: "Create, set, open, close and list waves.",
    subcommands: [
      CreateWave.self, SetWave.self, OpenWave.self, CloseWave.self, SealWave.self, ExtendWave.self,
      VerifyWave.self, PublishWave.self, ListWaves.self, ShowWave.self,
    ])
}

/// `parallax wave create`: plans a wave.
struct CreateWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Plan a wave: which survey, from when to when.")

  @Argument(help: "The name of the wave.")
  var name: String

  @Option(help: "A survey file, or the name of a shipped survey.")
  var survey: String

  @Option(help: "The first day, as 2026-03-01, or a moment, as 2026-03-01T09:00.")
  var opens: MomentArgument

  @Option(help: "The last day (inclusive), or the moment at which it ends.")
  var closes: MomentArgument

  @OptionGroup var privacy: PrivacyOptions

  @Flag(help: "Ask the short form of the survey.")
  var short = false

  @Flag(
    help: "Follow people over waves by a code in the ballot; the link key then leads to answers.")
  var panel = false

  @Flag(help: "Let people have five words made, to go on with another device without the link.")
  var codeWords = false

  @OptionGroup var keeping: RetentionOptions

  @OptionGroup var own: WaveTextOptions

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("A wave needs a name.")
    }
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let source = try SurveyFile(named: survey)
    let read = try source.survey()
    guard let begins = opens.beginning, let ends = closes.end else {
      throw Failure(.usage, "these dates do not exist in this time zone")
    }
    let texts = try own.read() ?? WaveTexts()
    let wave = Wave(
      name: name, organisation: try await workshop.organisation(), surveySource: source.source,
      opens: begins, closes: ends,
      settings: privacy.changed(WaveSettings(shortForm: short)),
      retention: keeping.retention(), isPanel: panel, allowsCodeWords: codeWords, texts: texts)
    try RetentionOptions.check(wave.retention)
    let roster = try await workshop.store.roster(of: wave.organisation)
    let faults = WaveOpening.faults(of: wave, survey: read, roster: roster, at: Date())
      .filter { !$0.awaitsRoster }
    guard faults.isEmpty else { throw CollectingError.waveFaults(faults) }
    try await workshop.store.create(wave)
    Console.say(
      "Planned “\(name)” from \(begins.asBeginning) to \(ends.asEnd): "
        + "\(Self.closedQuestions(of: read, isShort: short)) closed questions"
        + (wave.settings.noise == nil
          ? ", groups of \(wave.settings.minimumGroup) or more are shown." : "."))
    if let note = read.unreviewedNote { Console.say("warning: \(note).") }
    SmallRoster(roster: roster, survey: read, wave: wave).warnings.forEach { Console.say($0) }
    if let noise = wave.settings.noise {
      Console.say(
        "Every number will contain noise: the budget of a person is \(noise.text) over the whole wave. "
          + "A place is told where about \(noise.leadersNeeded(over: read)) leaders answer, beside four "
          + "times as many of the frontline.")
    }
    Console.say("What people will be promised: parallax promise \(ShellWord.of(name))")
    if panel {
      Console.say(
        "People are followed over waves: whoever has the link key (link.key) and this database can "
          + "tell whose answers are whose, also after the closing. Keep the key away from it.")
    }
    Console.say("Next: parallax wave open \(ShellWord.of(name))")
  }

  /// How many statements people are asked.
  private static func closedQuestions(of survey: Survey, isShort: Bool) -> Int {
    SurveyPages.pages(of: survey, shortForm: isShort).flatMap(\.questions)
      .count { if case .item = $0 { true } else { false } }
  }
}

/// `parallax wave open`: freezes a wave and begins it.
struct OpenWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Freeze roster and settings, and give the ballot box its key.")

  @Argument(help: "The name of the wave.")
  var name: String

  @OptionGroup var keeping: RetentionOptions

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(name)
    if keeping.isGiven, wave.progress == .planned {
      let retention = keeping.retention(over: wave.retention)
      try RetentionOptions.check(retention)
      try await workshop.store.setRetention(retention, of: wave.id)
    }
    let keys = try workshop.keysOrNew()
    let opening = WaveOpening(waves: workshop.store, keys: keys)
    _ = try await opening.open(wave.id, at: Date())
    let roster = try await workshop.store.frozenRoster(of: wave.id)
    Console.say(
      "Opened “\(name)” for \(roster.participants.count) people; "
        + "answers are taken from \(wave.opens.asBeginning) to \(wave.closes.asEnd).")
    if let survey = try? SurveyReader.read(wave.surveySource, file: "survey of \(name)") {
      SmallRoster(roster: roster, survey: survey, wave: wave).warnings.forEach { Console.say($0) }
    }
    Console.say(
      "The key that opens the box lies in \(workshop.keysPath). "
        + "Whoever loses it loses the answers: keep a copy in a safe place, away from the database."
    )
    Console.say("Next: parallax invite \(ShellWord.of(name)) -o links.csv")
  }
}

/// `parallax wave close`: ends a wave and brings its results.
struct CloseWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "End a wave: open the box, shuffle, store, and destroy the key.")

  @Argument(help: "The name of the wave.")
  var name: String

  @Flag(help: "End it although its time is not over.")
  var early = false

  @Flag(
    help: """
      Take the ballots out although they are not as many as people have answered, or some cannot be \
      opened.
      """)
  var acceptDifference = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(name)
    try await PacketNote.tell(of: wave, in: workshop)
    let closing = WaveClosing(
      waves: workshop.store, ballots: workshop.store, keys: try workshop.keys())
    if early { try await closing.endEarly(wave, at: Date()) }
    try await SealWave.seal(
      wave, with: closing, in: workshop, acceptsDifference: acceptDifference)
  }
}

/// `parallax wave seal`: goes on with a closing, and freezes the results.
struct SealWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Freeze the results of a wave whose time is over, for good.",
    discussion: """
      Goes on where a closing stopped, and freezes all that reports of the wave show, with its settings \
      and with what is withheld, under a hash. From then on reports, comparisons and exports are made of \
      what was frozen. Answers collected elsewhere are imported before.
      """)

  @Argument(help: "The name of the wave.")
  var name: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let closing = WaveClosing(
      waves: workshop.store, ballots: workshop.store, keys: try workshop.keys())
    let wave = try await workshop.wave(name)
    if wave.progress != .sealed {
      try await Self.seal(wave, with: closing, in: workshop)
    }
    if wave.settings.noise != nil { return }
    guard let sealed = try await SealedWave.seal(name, in: workshop) else { return }
    Console.say(
      "Sealed “\(name)”: its results are frozen, seal \(SealDigits.brief(sealed.seal)).")
    Console.say("Next: parallax wave publish \(ShellWord.of(name))")
  }

  static func seal(
    _ wave: Wave, with closing: WaveClosing, in workshop: Workshop, acceptsDifference: Bool = false
  ) async throws {
    var generator = SystemRandomNumberGenerator()
    let summary = try await closing.seal(
      wave.id, at: Date(), acceptsDifference: acceptsDifference, using: &generator)
    if summary.difference > 0 {
      try await workshop.store.note(
        .closedWithDifference, of: wave.organisation, wave: wave.name, count: summary.difference,
        on: Act.day(of: Date()))
    }
    if wave.settings.noise != nil {
      // How many there are is told with noise alone.
      Console.say("Closed “\(wave.name)”: the box is empty and its key is destroyed.")
    } else if let responses = summary.responses {
      Console.say(
        "Closed “\(wave.name)”: \(AnswerSheets.words(responses)), shuffled; the box is empty and its "
          + "key is destroyed.")
    } else {
      Console.say("“\(wave.name)” is closed, and its key is destroyed.")
    }
    Console.say("Next: parallax gaps \(ShellWord.of(wave.name))")
  }
}

/// `parallax wave extend`: moves the end of a wave.
struct ExtendWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Move the end of an open wave to a later day.")

  @Argument(help: "The name of the wave.")
  var name: String

  @Option(help: "The new last day (inclusive), or the moment at which it ends.")
  var closes: MomentArgument

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(name)
    guard let end = closes.end, end > wave.closes else {
      throw Failure(
        .badInput, "the new end must come after \(wave.closes.forPeople)",
        hint: "To end a wave sooner: parallax wave close \(ShellWord.of(name)) --early")
    }
    try await workshop.store.extend(wave.id, to: end, at: Date())
    Console.say("“\(name)” now ends \(end.asEnd).")
  }
}
