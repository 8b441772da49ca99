public import Foundation
import SurveyModel

/// Sends the mails of one kind of a wave that are due, one after the other.
///
/// A mail is marked as under way on the disk before it is handed over, and settled after. Where a
/// sender dies between the two, nobody can tell whether the mail was taken; it is held then, and
/// not sent again unless somebody releases it. So nobody gets a kind twice, at the price that
/// somebody may get none: a missing mail is seen in the counts and can be mended, one too many
/// cannot be taken back.
///
/// Only one run may go on at a time; the caller sees to that.
public struct MailRun: Sendable {
  /// When and how fast mails are sent.
  public struct Manner: Sendable {
    /// When none is sent.
    public let quiet: QuietHours?

    /// How many are sent in a minute at most.
    public let perMinute: Int

    /// Whether those that wait for another try are tried now.
    public let retriesNow: Bool

    /// Makes a manner.
    public init(quiet: QuietHours?, perMinute: Int, retriesNow: Bool = false) {
      self.quiet = quiet
      self.perMinute = perMinute
      self.retriesNow = retriesNow
    }
  }

  private let store: any MailStore
  private let sender: any MailSender
  private let composer: MailComposer
  private let key: LinkKey
  private let manner: Manner
  private let now: @Sendable () -> Date
  private let pause: @Sendable (_ seconds: Double) async throws -> Void

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - store: The outbox.
  ///   - sender: What hands mails over.
  ///   - composer: What makes them.
  ///   - key: The key that links are made of.
  ///   - manner: When and how fast.
  ///   - now: The clock.
  ///   - pause: What waits.
  public init(
    store: any MailStore, sender: any MailSender, composer: MailComposer, key: LinkKey,
    manner: Manner, now: @escaping @Sendable () -> Date,
    pause: @escaping @Sendable (_ seconds: Double) async throws -> Void
  ) {
    self.store = store
    self.sender = sender
    self.composer = composer
    self.key = key
    self.manner = manner
    self.now = now
    self.pause = pause
  }

  /// Queues a kind of mail for all who may get it, and sends what is due.
  ///
  /// - Returns: what came of it.
  /// - Throws: the store's error, or a ``MailFault`` when nothing can be sent; what waits stays in
  ///   the queue then.
  public func send(_ kind: MailKind) async throws -> MailTally {
    let wave = composer.facts.wave.id
    var tally = MailTally()
    tally.held = try await store.holdUnsettledMails(of: wave)
    tally.queued = try await store.queueMails(kind, of: wave)
    if manner.retriesNow { try await store.wakeMails(kind, of: wave) }
    while !isStopped(&tally), try await isAnyDue(kind, of: wave) {
      if tally.tried > 0 {
        try await pause(60 / Double(manner.perMinute))
        if isStopped(&tally) { break }
      }
      guard let mail = try await store.takeMail(kind, of: wave, dueAt: now()) else { break }
      tally.tried += 1
      let result = try await hand(over: mail, kind)
      try await store.settleMail(mail.number, as: result)
      tally.note(result)
    }
    tally.next = try await store.nextMail(kind, of: wave)
    return tally
  }

  private func isAnyDue(_ kind: MailKind, of wave: WaveID) async throws -> Bool {
    try await store.nextMail(kind, of: wave).map { $0 <= now() } ?? false
  }

  /// Whether the wave is over or it has become quiet.
  private func isStopped(_ tally: inout MailTally) -> Bool {
    let now = now()
    tally.isOver = composer.facts.wave.isOver(at: now)
    tally.isQuiet = manner.quiet?.contains(now) ?? false
    return tally.isOver || tally.isQuiet
  }

  private func hand(over mail: OutboxMail, _ kind: MailKind) async throws -> OutboxResult {
    guard let recipient = MailAddress(bare: mail.email) else { return .failed(isBounce: true) }
    do {
      let message = try composer.message(
        kind, to: recipient, secret: LinkSecret(key: key, nonce: mail.nonce),
        language: mail.language, at: now())
      switch try await sender.send(message) {
      case .accepted: return .sent
      case .deferred:
        return BackOff.next(after: mail.attempts, at: now()).map { .deferred(until: $0) }
          ?? .failed(isBounce: false)
      case .bounced: return .failed(isBounce: true)
      case .refused: return .failed(isBounce: false)
      case .unknown: return .held
      }
    } catch {
      // It was certainly not handed over.
      try await store.settleMail(mail.number, as: .untried)
      throw error
    }
  }
}
