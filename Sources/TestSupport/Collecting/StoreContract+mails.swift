import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  static let mails = [
    StoreCheck("each person with an address gets each kind of mail once") { tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      for kind in [MailKind.invitation, .reminder(1)] {
        try demand(await store.waitingMails(kind, of: wave), is: 3, "would wait")
        try demand(await store.queueMails(kind, of: wave), is: 3, "queued")
        try demand(await store.queueMails(kind, of: wave), is: 0, "queued again")
        try demand(await sendAll(kind, tested), is: addresses, "sent to")
        try demand(await sendAll(kind, tested), is: [], "sent to again")
        try demand(await store.queueMails(kind, of: wave), is: 0, "queued after sending")
        try demand(await store.waitingMails(kind, of: wave), is: 0, "would wait after sending")
      }
      let counts = try await store.mailCounts(of: wave)
      try demand(counts.count(.invitation, .sent), is: 3, "sent invitations")
      try demand(counts.withoutAddress, is: 10, "without address")
    },
    StoreCheck("a mail carries the random number of its person's link, and the language") {
      tested in
      let invitations = try await tested.invite()
      _ = try await tested.store.queueMails(.invitation, of: tested.wave)
      let mail = try await take(.invitation, tested)
      let person = invitations.first { $0.participant == "ops-north-1" }
      try demand(mail?.email, is: addresses[0], "address")
      try demand(mail?.nonce, is: person?.nonce, "random number")
      try demand(mail?.language, is: "en", "language")
      try demand(mail?.attempts, is: 1, "attempts")
    },
    StoreCheck("people who have no link yet are counted for an invitation alone") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.open()
      try demand(await store.waitingMails(.invitation, of: wave), is: 3, "would be invited")
      try demand(await store.waitingMails(.reminder(1), of: wave), is: 0, "would be reminded")
      try demand(await store.queueMails(.invitation, of: wave), is: 0, "queued")
    },
    StoreCheck("who has answered, refused or has a dead address gets no mail, queued or not") {
      tested in
      let (store, wave) = (tested.store, tested.wave)
      let invitations = try await tested.invite()
      _ = try await store.queueMails(.reminder(1), of: wave)
      guard let person = invitations.first(where: { $0.participant == "ops-north-1" }) else {
        throw BrokenPromise("somebody has an address")
      }
      _ = try await tested.submit(step: 0, for: person)
      try await store.refuseMail(of: "ops-south-1", in: wave)
      try demand(
        await store.bounce(["SALES@harbour.example", "nobody@x.example"], in: wave), is: 1, "marked"
      )
      try demand(await store.bounce(["sales@harbour.example"], in: wave), is: 0, "marked again")
      try demand(await store.nextMail(.reminder(1), of: wave), is: nil, "next")
      try demand(await take(.reminder(1), tested), is: nil, "taken")
      try demand(await store.queueMails(.reminder(1), of: wave), is: 0, "queued")
      let counts = try await store.mailCounts(of: wave)
      try demand(counts.count(.reminder(1), .queued), is: 0, "waiting")
      try demand([counts.bounced, counts.refused], is: [1, 1], "stopped")
      try demand(await store.stopped(by: .bounce, in: wave).map(\.id), is: ["sales-1"], "bounced")
    },
    StoreCheck("a mail that waits for another try waits until its time") { tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      _ = try await store.queueMails(.invitation, of: wave)
      for _ in 0..<3 {
        guard let mail = try await take(.invitation, tested) else { break }
        try await store.settleMail(
          mail.number, as: .deferred(until: Harbour.during + 60))
      }
      try demand(await take(.invitation, tested), is: nil, "taken before its time")
      try demand(await store.nextMail(.invitation, of: wave), is: Harbour.during + 60, "next")
      let later = try await store.takeMail(.invitation, of: wave, dueAt: Harbour.during + 60)
      try demand(later?.attempts, is: 2, "attempts")
      try await store.wakeMails(.invitation, of: wave)
      try demand(await take(.invitation, tested)?.attempts, is: 2, "attempts of another")
    },
    StoreCheck("a try that never was does not count") { tested in
      _ = try await tested.invite()
      _ = try await tested.store.queueMails(.invitation, of: tested.wave)
      guard let mail = try await take(.invitation, tested) else {
        throw BrokenPromise("a mail waits")
      }
      try await tested.store.settleMail(mail.number, as: .untried)
      try demand(await take(.invitation, tested), is: mail, "taken again")
    },
    StoreCheck("a mail that was never settled is held, and sent again only when released") {
      tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      _ = try await store.queueMails(.invitation, of: wave)
      guard let lost = try await take(.invitation, tested) else {
        throw BrokenPromise("a mail waits")
      }
      try demand(await store.holdUnsettledMails(of: wave), is: 1, "held")
      try await store.settleMail(lost.number, as: .sent)
      try demand(await sendAll(.invitation, tested).count, is: 2, "sent")
      try demand(await store.queueMails(.invitation, of: wave), is: 0, "queued")
      try demand(await store.mailCounts(of: wave).count(.invitation, .held), is: 1, "still held")
      try demand(await store.releaseMails(of: wave), is: 1, "released")
      try demand(await sendAll(.invitation, tested), is: [lost.email], "sent after the release")
    },
    StoreCheck("nobody is reminded while the invitation is under way") { tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      _ = try await store.queueMails(.invitation, of: wave)
      _ = try await take(.invitation, tested)
      try demand(await store.waitingMails(.reminder(1), of: wave), is: 0, "would be reminded")
      try demand(await store.queueMails(.reminder(1), of: wave), is: 0, "reminded")
    },
    StoreCheck("an address that a server refused gets nothing any more") { tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      _ = try await store.queueMails(.invitation, of: wave)
      for isBounce in [true, false] {
        guard let mail = try await take(.invitation, tested) else { break }
        try await store.settleMail(mail.number, as: .failed(isBounce: isBounce))
      }
      try demand(await store.mailCounts(of: wave).count(.invitation, .failed), is: 2, "failed")
      _ = try await sendAll(.invitation, tested)
      try demand(await store.queueMails(.reminder(1), of: wave), is: 2, "reminded")
      try demand(
        await store.stopped(by: .bounce, in: wave).map(\.id), is: ["ops-north-1"], "bounced")
    },
    StoreCheck("a wave that is over sends nothing") { tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      _ = try await store.queueMails(.invitation, of: wave)
      try await store.beginClosing(wave)
      try await demand("queueing", isRefused: \.isWrongState) { () async throws(StoreError) in
        _ = try await store.queueMails(.invitation, of: wave)
      }
      try await demand("taking", isRefused: \.isWrongState) { () async throws(StoreError) in
        _ = try await store.takeMail(.invitation, of: wave, dueAt: Harbour.during)
      }
      try await demand("a stranger's refusal", isRefused: \.isNotFound) {
        () async throws(StoreError) in try await store.refuseMail(of: "stranger", in: wave)
      }
    },
  ]

  /// The addresses of the roster of ``Harbour``.
  private static let addresses = [
    "ops-north@harbour.example", "ops-south@harbour.example", "sales@harbour.example",
  ]

  private static func take(
    _ kind: MailKind, _ tested: StoreUnderTest
  ) async throws(StoreError) -> OutboxMail? {
    try await tested.store.takeMail(kind, of: tested.wave, dueAt: Harbour.during)
  }

  /// Takes all mails that are due, and settles them as sent.
  private static func sendAll(
    _ kind: MailKind, _ tested: StoreUnderTest
  ) async throws(StoreError) -> [String] {
    var sent: [String] = []
    while let mail = try await take(kind, tested) {
      try await tested.store.settleMail(mail.number, as: .sent)
      sent.append(mail.email)
    }
    return sent
  }
}
