public import Collecting
public import Foundation
import SurveyModel

/// Sends the mails of waves behind the pages, one round at a time.
///
/// A round is a ``Collecting/MailRun``: the outbox sees to it that nobody gets a kind twice, whatever is
/// pressed and whenever the server ends. How a round goes on is told in tens, and its end only when a whole
/// ten could have been sent: so neither the numbers nor the time say how many have not answered.
public actor MailRounds {
  /// What a round has come to.
  enum End: Sendable, Hashable {
    /// All that could go is sent.
    case done(MailTally)

    /// Nothing more can be sent.
    case stopped(MailFault)

    /// The server was asked to end, or something failed that only its log tells.
    case broken
  }

  /// How a round stands.
  struct Standing: Sendable, Hashable {
    let kind: MailKind

    /// How many mails were tried, in whole tens.
    let tens: Int

    /// How it ended; `nil` while it goes on.
    let end: End?
  }

  /// Why a round does not begin.
  enum Refusal: Error, Hashable {
    /// Another one is under way, here or in another process.
    case busy

    /// No mail is sent at this hour.
    case quiet

    /// The wave is over, or has not begun.
    case closed

    /// The mails cannot be made or handed over.
    case mail(MailFault)
  }

  /// A round, as it is kept.
  private struct Round {
    let kind: MailKind
    let counter: MailCounter
    var end: End?
  }

  /// With what mails are sent.
  nonisolated let settings: MailSettings

  private let store: any MailStore
  private let now: @Sendable () -> Date
  private let log: @Sendable (_ code: String) -> Void
  private let ending = MailEnding()
  private var rounds: [WaveID: Round] = [:]
  private var isTaken = false
  private var running: Task<Void, Never>?

  /// Makes a place for rounds.
  ///
  /// - Parameters:
  ///   - settings: with what mails are sent.
  ///   - store: the outbox.
  ///   - now: the clock.
  ///   - log: where the code of a failure is noted, and nothing else of it.
  public init(
    settings: MailSettings, store: any MailStore, now: @escaping @Sendable () -> Date,
    log: @escaping @Sendable (_ code: String) -> Void
  ) {
    self.settings = settings
    self.store = store
    self.now = now
    self.log = log
  }

  /// How the last round of a wave stands; `nil` where there was none since the server began.
  func standing(of wave: WaveID) -> Standing? {
    rounds[wave].map {
      Standing(kind: $0.kind, tens: $0.counter.tried / 10 * 10, end: $0.end)
    }
  }

  /// Why no round of a wave can begin now; `nil` where one can.
  func refusal(of wave: Wave) -> Refusal? {
    let now = now()
    if isTaken { return .busy }
    if wave.isOver(at: now) || now < wave.opens { return .closed }
    return settings.manner.quiet?.contains(now) ?? false ? .quiet : nil
  }

  /// Begins a round, which goes on after this returns.
  ///
  /// - Parameters:
  ///   - kind: what is sent.
  ///   - wave: the wave.
  ///   - survey: its survey.
  ///   - prepare: makes what the mails need, and gives the key that links are made of.
  /// - Throws: ``Refusal`` where none can begin, and what `prepare` throws.
  func begin(
    _ kind: MailKind, of wave: Wave, survey: Survey,
    prepare: @Sendable () async throws -> LinkKey
  ) async throws {
    if let refusal = refusal(of: wave) { throw refusal }
    guard let hold = settings.hold() else { throw Refusal.busy }
    let counter: MailCounter
    do throws(MailFault) {
      counter = MailCounter(try settings.handOver())
    } catch {
      throw Refusal.mail(error)
    }
    isTaken = true
    let key: LinkKey
    do {
      key = try await prepare()
    } catch {
      isTaken = false
      throw error
    }
    rounds[wave.id] = Round(kind: kind, counter: counter)
    let run = run(settings.composer(of: wave, survey: survey), key, counter)
    running = Task {
      let end = await go(run, kind, counter)
      withExtendedLifetime(hold) {}
      finish(wave.id, as: end)
    }
  }

  private func run(
    _ composer: MailComposer, _ key: LinkKey, _ counter: MailCounter
  ) -> MailRun {
    MailRun(
      store: store, sender: counter, composer: composer, key: key, manner: settings.manner,
      now: now, pause: { [ending] in try await ending.pause(seconds: $0) })
  }

  /// Sends, and waits for the rest of a ten.
  private func go(_ run: MailRun, _ kind: MailKind, _ counter: MailCounter) async -> End {
    do {
      let tally = try await run.send(kind)
      try await ending.pause(seconds: counter.rest(perMinute: settings.manner.perMinute))
      return .done(tally)
    } catch let fault as MailFault {
      log(fault.code)
      return .stopped(fault)
    } catch {
      let code = (error as? StoreError)?.code ?? "unexpected.\(type(of: error))"
      log(code)
      return .broken
    }
  }

  private func finish(_ wave: WaveID, as end: End) {
    rounds[wave]?.end = end
    running = nil
    isTaken = false
  }

  /// Ends the round that is under way after the mail that is being handed over, and waits for that.
  public func end() async {
    ending.set()
    await running?.value
  }
}
