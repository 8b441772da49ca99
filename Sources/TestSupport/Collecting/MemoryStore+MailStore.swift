public import Collecting
public import Foundation
public import SurveyModel

extension MemoryStore: MailStore {
  /// How many mails of a kind would wait.
  public func waitingMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Int {
    let states = Dictionary(
      current(of: wave).map { ($0.participant, $0.state) }, uniquingKeysWith: { one, _ in one })
    return try roster(of: wave).count { person in
      let isLinked = states[person.id] == .open || (kind == .invitation && states[person.id] == nil)
      let own = mails(of: person.id, in: wave)
      return isLinked && wantsMail(person, in: wave)
        && own.allSatisfy { $0.kind != kind || $0.state == .queued } && isFree(own, of: kind)
    }
  }

  /// Queues a kind of mail for everybody who may get one.
  public func queueMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Int {
    _ = try opened(wave, in: [.opened])
    let people = try addressees(of: wave)
    let ids = Set(people.map(\.id))
    outbox.removeAll {
      $0.wave == wave && $0.kind == kind && $0.state == .queued && !ids.contains($0.participant)
    }
    var queued = 0
    for person in people {
      let own = mails(of: person.id, in: wave)
      guard own.allSatisfy({ $0.kind != kind }), isFree(own, of: kind) else { continue }
      outbox.append(
        MemoryMail(number: newNumber(), wave: wave, participant: person.id, kind: kind))
      queued += 1
    }
    return queued
  }

  /// Takes the next mail that is due.
  public func takeMail(
    _ kind: MailKind, of wave: WaveID, dueAt now: Date
  ) async throws(StoreError) -> OutboxMail? {
    _ = try opened(wave, in: [.opened])
    let people = try addressees(of: wave)
    for index in outbox.indices {
      let mail = outbox[index]
      guard mail.wave == wave, mail.kind == kind, mail.state == .queued, mail.due <= now,
        let person = people.first(where: { $0.id == mail.participant }), let email = person.email,
        let link = current(of: wave).first(where: { $0.participant == person.id })
      else { continue }
      outbox[index].state = .sending
      outbox[index].attempts += 1
      return OutboxMail(
        number: mail.number, nonce: link.nonce, email: email, language: person.language,
        attempts: mail.attempts + 1)
    }
    return nil
  }

  /// Records what became of a mail that was taken.
  public func settleMail(
    _ number: Int64, as result: OutboxResult
  ) async throws(StoreError) {
    guard let index = outbox.firstIndex(where: { $0.number == number && $0.state == .sending })
    else { return }
    switch result {
    case .sent: outbox[index].state = .sent
    case .held: outbox[index].state = .held
    case .deferred(let until):
      outbox[index].state = .queued
      outbox[index].due = until
    case .untried:
      outbox[index].state = .queued
      outbox[index].attempts -= 1
    case .failed(let isBounce):
      outbox[index].state = .failed
      let mail = outbox[index]
      if isBounce {
        stops.insert(MemoryStop(wave: mail.wave, participant: mail.participant, reason: .bounce))
      }
    }
  }

  /// Holds the mails that somebody took and never settled.
  public func holdUnsettledMails(of wave: WaveID) async throws(StoreError) -> Int {
    turn(.sending, to: .held, of: wave)
  }

  /// Lets held mails be sent again.
  public func releaseMails(of wave: WaveID) async throws(StoreError) -> Int {
    turn(.held, to: .queued, of: wave)
  }

  /// Lets the waiting mails of a kind be tried at once.
  public func wakeMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) {
    for index in outbox.indices where outbox[index].wave == wave && outbox[index].kind == kind {
      outbox[index].due = .distantPast
    }
  }

  private func turn(_ state: OutboxState, to other: OutboxState, of wave: WaveID) -> Int {
    let found = outbox.indices.filter { outbox[$0].wave == wave && outbox[$0].state == state }
    for index in found { outbox[index].state = other }
    return found.count
  }
}

extension MemoryStore {
  /// The earliest moment at which a waiting mail of a kind may be tried.
  public func nextMail(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Date? {
    let ids = Set(try addressees(of: wave).map(\.id))
    return outbox.filter {
      $0.wave == wave && $0.kind == kind && $0.state == .queued && ids.contains($0.participant)
    }.map(\.due).min()
  }

  /// How the outbox of a wave stands.
  public func mailCounts(of wave: WaveID) async throws(StoreError) -> OutboxCounts {
    var mails: [MailKind: [OutboxState: Int]] = [:]
    for mail in outbox where mail.wave == wave {
      mails[mail.kind, default: [:]][mail.state, default: 0] += 1
    }
    let stopped = stops.filter { $0.wave == wave }
    return OutboxCounts(
      mails: mails, withoutAddress: try roster(of: wave).count { $0.email == nil },
      bounced: stopped.count { $0.reason == .bounce },
      refused: stopped.count { $0.reason == .refusal })
  }

  /// Sends a person no more mails of a wave.
  public func refuseMail(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) {
    guard try roster(of: wave).contains(where: { $0.id == participant }) else {
      throw .notFound("participant")
    }
    stops.insert(MemoryStop(wave: wave, participant: participant, reason: .refusal))
  }

  /// Marks addresses as refused, in a wave's frozen roster.
  public func bounce(
    _ emails: Set<String>, in wave: WaveID
  ) async throws(StoreError) -> Int {
    let folded = Set(emails.map { $0.lowercased() })
    return try roster(of: wave).count { person in
      guard let email = person.email, folded.contains(email.lowercased()) else { return false }
      let stop = MemoryStop(wave: wave, participant: person.id, reason: .bounce)
      return stops.insert(stop).inserted
    }
  }

  /// The people who get no mail any more for a reason, in the order of the frozen roster.
  public func stopped(
    by reason: MailStop, in wave: WaveID
  ) async throws(StoreError) -> [Participant] {
    try roster(of: wave).filter {
      stops.contains(MemoryStop(wave: wave, participant: $0.id, reason: reason))
    }
  }

  private func roster(of wave: WaveID) throws(StoreError) -> [Participant] {
    try opened(wave).frozen?.participants ?? []
  }

  private func mails(of person: Identifier<Participant>, in wave: WaveID) -> [MemoryMail] {
    outbox.filter { $0.wave == wave && $0.participant == person }
  }

  private func isFree(_ own: [MemoryMail], of kind: MailKind) -> Bool {
    own.allSatisfy { $0.kind == kind || ![.queued, .sending].contains($0.state) }
  }

  private func wantsMail(_ person: Participant, in wave: WaveID) -> Bool {
    person.email != nil
      && !stops.contains { $0.wave == wave && $0.participant == person.id }
  }

  private func addressees(of wave: WaveID) throws(StoreError) -> [Participant] {
    let open = Set(current(of: wave).filter { $0.state == .open }.map(\.participant))
    return try roster(of: wave).filter { open.contains($0.id) && wantsMail($0, in: wave) }
  }
}
