import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct SurveyRunnerTests {
  @Test func `the whole way: start, answer, stop, resume, send, receipt`() async throws {
    let harbour = try await OpenedHarbour()
    let secret = harbour.links[2].secret
    let first = harbour.runner()
    var session = try await first.open(secret, at: Harbour.during).answering()
    #expect(session.record(["welcome-1": "4", "welcome-2": "?"], page: 0).isEmpty)
    try await first.save(session)

    // Another process, another day.
    let second = harbour.runner()
    var resumed = try await second.open(secret, at: Harbour.during).answering()
    #expect(resumed.beginning == .resumed)
    #expect(resumed.draft == session.draft)
    #expect(resumed.resumePage == 1)
    #expect(resumed.record("Parts arrive late.", for: "hinder") == nil)
    let sent = try await second.submit(resumed, at: Harbour.during)
    #expect(sent.outcome == .accepted)
    #expect(sent.receipt == secret.receipt)
    #expect(try await second.holdsBallot(sent.receipt))

    guard case .spent(let receipt, let notice) = try await first.open(secret, at: Harbour.during)
    else {
      Issue.record("the link can be used again")
      return
    }
    #expect(receipt == sent.receipt)
    #expect(notice.closes == Harbour.closes)
    #expect(notice.title == Harbour.survey.title)
  }

  @Test func `opening a link changes nothing`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    for _ in 0..<3 { _ = try await harbour.session(1, in: runner) }
    let invitations = try await harbour.store.invitations(of: harbour.wave.id)
    #expect(invitations.allSatisfy { $0.state == .open })
    for invitation in invitations {
      #expect(try await harbour.store.draft(of: invitation.id) == nil)
    }
    #expect(try await harbour.store.ratchets(of: harbour.wave.id).isEmpty)
  }

  @Test func `a link that nobody has is unknown`() async throws {
    let harbour = try await OpenedHarbour()
    let stranger = try #require(LinkSecret(String(repeating: "0", count: 26)))
    guard case .unknown = try await harbour.runner().open(stranger, at: Harbour.during) else {
      Issue.record("a stranger's link leads somewhere")
      return
    }
  }

  @Test func `before the opening and from the end on there are no questions`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let secret = harbour.links[4].secret
    let early = try await runner.open(secret, at: Harbour.opens.addingTimeInterval(-1))
    guard case .notYetOpen(let notice) = early else {
      Issue.record("the wave is open too early")
      return
    }
    #expect(notice.opens == Harbour.opens && notice.language == "de")
    guard case .closed = try await runner.open(secret, at: Harbour.closes) else {
      Issue.record("the wave is open too long")
      return
    }
    _ = try await runner.open(secret, at: Harbour.opens).answering()
  }

  @Test func `a person who answers when the time is over is told so`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let session = try await harbour.session(1, in: runner)
    await #expect(throws: CollectingError.notOpen) {
      try await runner.submit(session, at: Harbour.closes)
    }
    #expect(try await harbour.box().isEmpty)
  }

  @Test func `an extended wave goes on, also in a process that knew the old end`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    _ = try await harbour.session(1, in: runner)
    let later = Harbour.closes.addingTimeInterval(86_400)
    try await harbour.store.extend(harbour.wave.id, to: later, at: Harbour.during)
    let session = try await harbour.session(1, at: Harbour.after, in: runner)
    #expect(session.promise.closes == later)
    let sent = try await runner.submit(session, at: Harbour.after)
    #expect(sent.outcome == .accepted)
  }

  @Test func `sent twice, the first answer counts and the receipt is the same`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    var session = try await harbour.session(1, in: runner)
    let first = try await runner.submit(session, at: Harbour.during)
    _ = session.record("5", for: "welcome-1")
    let second = try await runner.submit(session, at: Harbour.during)
    #expect(second.outcome == .alreadyIn)
    #expect(second.receipt == first.receipt)
    #expect(try await harbour.box().count == 1)
  }

  @Test func `of two browsers at once, in two processes, one ballot lies in the box`()
    async throws
  {
    for round in 0..<40 {
      let harbour = try await OpenedHarbour()
      let runners = [harbour.runner(), harbour.runner()]
      var sessions: [(SurveyRunner, AnswerSession)] = []
      for number in 0..<4 {
        let runner = runners[number % 2]
        var session = try await harbour.session(1, in: runner)
        _ = session.record("\(number + 1)", for: "welcome-1")
        sessions.append((runner, session))
      }
      let sent = try await withThrowingTaskGroup { group in
        for (runner, session) in sessions {
          group.addTask { try await runner.submit(session, at: Harbour.during) }
        }
        return try await group.reduce(into: [SurveyRunner.Submission]()) { $0.append($1) }
      }
      #expect(sent.count { $0.outcome == .accepted } == 1, "round \(round)")
      #expect(Set(sent.map(\.receipt)).count == 1)
      #expect(try await harbour.box().count == 1)
    }
  }

  @Test func `a draft that comes after the ballot is not kept`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let session = try await harbour.session(1, in: runner)
    #expect(try await runner.save(session) == .kept)
    _ = try await runner.submit(session, at: Harbour.during)
    #expect(try await runner.save(session) == .alreadyIn)
    for invitation in try await harbour.store.invitations(of: harbour.wave.id) {
      #expect(try await harbour.store.draft(of: invitation.id) == nil)
    }
  }

  @Test func `somebody whose link is taken back while answering is told so`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let session = try await harbour.session(1, in: runner)
    try await harbour.store.revoke(harbour.links[1].participant, in: harbour.wave.id)
    await #expect(throws: CollectingError.linkRevoked) { try await runner.save(session) }
  }

  @Test func `somebody whose wave is closed while answering is told so`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let session = try await harbour.session(1, in: runner)
    try await harbour.store.beginClosing(harbour.wave.id)
    await #expect(throws: CollectingError.notOpen) { try await runner.save(session) }
  }

  @Test func `a draft that cannot be opened is told, and the person begins anew`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let hash = harbour.links[1].secret.hash
    let invitation = try #require(try await harbour.store.invitation(linkHash: hash))
    try await harbour.store.saveDraft(Data(repeating: 1, count: 100), of: invitation.id)
    let session = try await harbour.session(1, in: runner)
    #expect(session.beginning == .draftLost)
    #expect(session.draft.answers.allSatisfy { $0 == .blank })
  }

  @Test func `the language that a person chose is there on the next visit`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    var session = try await harbour.session(4, in: runner)
    session.choose("en")
    try await runner.save(session)
    #expect(try await harbour.session(4, in: runner).language == "en")
  }

  @Test func `what is stored of any draft or ballot has one size`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    var random = RandomSheets(seed: 41)
    var drafts: Set<Int> = []
    for number in harbour.links.indices {
      var session = try await harbour.session(number, in: runner)
      for page in session.pages.indices where !number.isMultiple(of: 3) {
        _ = session.record(random.inputs(for: session.pages[page], in: session.survey), page: page)
      }
      try await runner.save(session)
      let hash = harbour.links[number].secret.hash
      let invitation = try #require(try await harbour.store.invitation(linkHash: hash))
      let draft = try #require(try await harbour.store.draft(of: invitation.id))
      drafts.insert(draft.count)
      _ = try await runner.submit(session, at: Harbour.during)
    }
    #expect(drafts.count == 1)
    #expect(Set(try await harbour.box().map(\.ciphertext.count)).count == 1)
  }

  @Test func `a runner of one organisation knows no link and no receipt of another`() async throws {
    let harbour = try await OpenedHarbour()
    let secret = harbour.links[1].secret
    let other = SurveyRunner(
      waves: harbour.store, ballots: harbour.store, of: "Elsewhere", read: Harbour.read)
    guard case .unknown = try await other.open(secret, at: Harbour.during) else {
      Issue.record("a link of another organisation leads somewhere")
      return
    }
    let own = SurveyRunner(
      waves: harbour.store, ballots: harbour.store, of: Harbour.organisation.id,
      read: Harbour.read)
    let session = try await own.open(secret, at: Harbour.during).answering()
    let receipt = try await own.submit(session, at: Harbour.during).receipt
    #expect(try await other.standing(of: receipt, at: Harbour.during) == .unknown)
    #expect(try await other.withdraw(receipt, at: Harbour.during) == .unknown)
    #expect(try await harbour.box().count == 1)
    let known = try await own.standing(of: receipt, at: Harbour.during)
    #expect(known != .unknown)
  }

  @Test func `a survey that cannot be read is told, and nothing of it`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = SurveyRunner(waves: harbour.store, ballots: harbour.store) { _ in nil }
    await #expect(throws: CollectingError.surveyUnreadable(wave: "spring")) {
      try await runner.open(harbour.links[0].secret, at: Harbour.during)
    }
  }
}
