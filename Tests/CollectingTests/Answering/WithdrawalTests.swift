import Collecting
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

/// From the receipt to the count, through the runner and the closing.
@Suite struct WithdrawalTests {
  @Test func `what is taken back is not counted, and all else opens as it was sealed`()
    async throws
  {
    let harbour = try await OpenedHarbour()
    // Two processes: two chains, out of the middle of which steps go.
    let runners = [harbour.runner(), harbour.runner()]
    var kept: [String] = []
    for number in harbour.links.indices {
      let runner = runners[number % 2]
      var session = try await harbour.session(number, in: runner)
      _ = session.record("\(number % 5 + 1)", for: "welcome-1")
      let sent = try await runner.submit(session, at: Harbour.during)
      if number % 3 == 1 {
        let standing = try await runners[0].withdraw(sent.receipt, at: Harbour.during)
        #expect(standing.notice != nil && standing.isWithdrawn)
      } else {
        kept.append(try Codebook(Harbour.survey).encode(session.sheet.answers))
      }
    }
    var generator = SeededGenerator(seed: 3)
    let summary = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, using: &generator)
    #expect(summary.responses == kept.count && summary.difference == 0)
    #expect(try await harbour.responses().map(\.answers).sorted() == kept.sorted())
  }

  @Test func `a receipt tells where its ballot is, from sending to counting`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let receipts = harbour.links.prefix(2).map(\.secret.receipt)
    #expect(try await runner.standing(of: receipts[0], at: Harbour.during) == .unknown)
    for number in 0...1 {
      _ = try await runner.submit(
        try await harbour.session(number, in: runner), at: Harbour.during)
    }
    let notice = try #require(
      try await runner.standing(of: receipts[0], at: Harbour.during).notice)
    #expect(notice.title == Harbour.survey.title && notice.closes == Harbour.closes)
    // A receipt does not say who has it.
    #expect(notice.language == nil && !notice.asksForConsent)
    #expect(try await runner.standing(of: receipts[0], at: Harbour.during) == .inBox(notice))
    #expect(try await runner.standing(of: receipts[0], at: Harbour.closes) == .waiting(notice))
    for _ in 1...2 {
      #expect(try await runner.withdraw(receipts[0], at: Harbour.during) == .withdrawn(notice))
    }
    #expect(try await runner.withdraw(receipts[1], at: Harbour.closes) == .waiting(notice))
    var generator = SeededGenerator(seed: 4)
    _ = try await harbour.closing().seal(harbour.wave.id, at: Harbour.after, using: &generator)
    #expect(try await runner.standing(of: receipts[0], at: Harbour.after) == .withdrawn(notice))
    #expect(try await runner.standing(of: receipts[1], at: Harbour.after) == .counted(notice))
    #expect(try await runner.withdraw(receipts[1], at: Harbour.after) == .counted(notice))
  }

  @Test func `after taking back, the same link sends nothing more`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    let session = try await harbour.session(0, in: runner)
    let sent = try await runner.submit(session, at: Harbour.during)
    _ = try await runner.withdraw(sent.receipt, at: Harbour.during)
    #expect(try await runner.submit(session, at: Harbour.during).outcome == .alreadyIn)
    guard case .spent = try await runner.open(harbour.links[0].secret, at: Harbour.during) else {
      Issue.record("the link can be used again")
      return
    }
    #expect(try await harbour.box().isEmpty)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `every place of a ballot has words, and no two the same`(_ language: InterfaceLanguage) {
    let texts = BallotTexts(language)
    let words = [texts.unknown, texts.inBox, texts.waiting, texts.withdrawn, texts.counted]
    #expect(words.allSatisfy { !$0.heading.isEmpty && !$0.lines.isEmpty })
    #expect(Set(words.map(\.lines)).count == words.count)
    #expect(texts.until("28 May").contains("28 May"))
    #expect(WishTexts(language).linkWorks("28 May").contains("28 May"))
  }
}

extension ReceiptStanding {
  fileprivate var isWithdrawn: Bool {
    if case .withdrawn = self { true } else { false }
  }
}
