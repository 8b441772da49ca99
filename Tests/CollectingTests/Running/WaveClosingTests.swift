import Collecting
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@Suite struct WaveClosingTests {
  /// Lets all but the last answer at random, and returns what they sent.
  private func fill(_ harbour: OpenedHarbour) async throws -> [AnswerSheet] {
    let runners = [harbour.runner(), harbour.runner()]
    var random = RandomSheets(seed: 51)
    var sheets: [AnswerSheet] = []
    for number in harbour.links.indices.dropLast() {
      let runner = runners[number % 2]
      var session = try await harbour.session(number, in: runner)
      for page in session.pages.indices {
        _ = session.record(random.inputs(for: session.pages[page], in: session.survey), page: page)
      }
      sheets.append(session.sheet)
      _ = try await runner.submit(session, at: Harbour.during)
    }
    return sheets
  }

  private func responses(_ sheets: [AnswerSheet]) throws -> [StoredResponse: Int] {
    let codebook = Codebook(Harbour.survey)
    return try sheets.reduce(into: [:]) { counts, sheet in
      let response = StoredResponse(
        department: sheet.department.rawValue, tier: sheet.tier.rawValue,
        answers: try codebook.encode(sheet.answers))
      counts[response, default: 0] += 1
    }
  }

  private func comments(_ sheets: [AnswerSheet]) -> [StoredComment: Int] {
    sheets.reduce(into: [:]) { counts, sheet in
      for comment in sheet.comments {
        let stored = StoredComment(
          department: sheet.department.rawValue, tier: sheet.tier.rawValue,
          question: comment.question.rawValue, text: comment.text)
        counts[stored, default: 0] += 1
      }
    }
  }

  private func expectResults(of harbour: OpenedHarbour, sheets: [AnswerSheet]) async throws {
    #expect(try await harbour.responses().counted == responses(sheets))
    #expect(
      try await harbour.store.comments(of: harbour.wave.id).counted == comments(sheets))
    #expect(try await harbour.store.wave(harbour.wave.id).progress == .sealed)
    #expect(try await harbour.box().isEmpty)
    #expect(try !harbour.keys.holdsBoxKey(of: harbour.wave.id))
  }

  @Test func `what was sealed comes out, all of it and nothing else`() async throws {
    let harbour = try await OpenedHarbour()
    let sheets = try await fill(harbour)
    var generator = SeededGenerator(seed: 52)
    let summary = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, using: &generator)
    #expect(summary.responses == 12)
    #expect(summary.comments == sheets.reduce(0) { $0 + $1.comments.count })
    try await expectResults(of: harbour, sheets: sheets)
  }

  @Test(arguments: StumblingStore.Moment.closing)
  func `killed at any moment, it is called again and ends the same`(
    moment: StumblingStore.Moment
  ) async throws {
    let harbour = try await OpenedHarbour()
    let sheets = try await fill(harbour)
    var generator = SeededGenerator(seed: 53)
    let stumbling = StumblingStore(base: harbour.store, moment: moment)
    await #expect(throws: CollectingError.store(.unavailable("killed \(moment.rawValue)"))) {
      _ = try await harbour.closing(stumbling).seal(
        harbour.wave.id, at: Harbour.after, using: &generator)
    }
    _ = try await harbour.closing(stumbling).seal(
      harbour.wave.id, at: Harbour.after, using: &generator)
    try await expectResults(of: harbour, sheets: sheets)
  }

  @Test func `called once more, it changes nothing`() async throws {
    let harbour = try await OpenedHarbour()
    let sheets = try await fill(harbour)
    var generator = SeededGenerator(seed: 54)
    for _ in 0..<3 {
      _ = try await harbour.closing().seal(
        harbour.wave.id, at: Harbour.after, using: &generator)
    }
    try await expectResults(of: harbour, sheets: sheets)
  }

  @Test func `responses and comments lie in orders of their own`() async throws {
    let harbour = try await OpenedHarbour()
    var sent: [String] = []
    let runner = harbour.runner()
    for number in harbour.links.indices {
      var session = try await harbour.session(number, in: runner)
      #expect(session.record("\(number)", for: "hinder") == nil)
      // The number of the person, in the answers too.
      for (place, item) in ["welcome-1", "welcome-2"].enumerated() {
        _ = session.record(String(number / (place == 0 ? 1 : 4) % 4 + 1), for: item)
      }
      sent.append(try Codebook(Harbour.survey).encode(session.sheet.answers))
      _ = try await runner.submit(session, at: Harbour.during)
    }
    var generator = SeededGenerator(seed: 55)
    _ = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, using: &generator)
    let byResponse = try await harbour.responses().map(\.answers)
    let byComment = try await harbour.store.comments(of: harbour.wave.id).compactMap {
      Int($0.text).map { sent[$0] }
    }
    #expect(byResponse.sorted() == sent.sorted() && byComment.sorted() == sent.sorted())
    #expect(byResponse != sent)
    #expect(byComment != sent)
    #expect(byResponse != byComment)
  }

  @Test func `a wave that is still open is not closed`() async throws {
    let harbour = try await OpenedHarbour()
    _ = try await fill(harbour)
    let stillOpen = CollectingError.stillOpen(wave: "spring", until: Harbour.closes)
    await #expect(throws: stillOpen) {
      var generator = SeededGenerator(seed: 56)
      _ = try await harbour.closing().seal(
        harbour.wave.id, at: Harbour.closes.addingTimeInterval(-1), using: &generator)
    }
    #expect(try await harbour.box().count == 12)
    #expect(try await harbour.store.wave(harbour.wave.id).progress == .opened)
  }

  @Test func `a wave can be stopped before its end, and then be closed`() async throws {
    let harbour = try await OpenedHarbour()
    let sheets = try await fill(harbour)
    try await harbour.closing().stop(harbour.wave.id)
    let opening = try await harbour.runner().open(
      harbour.links[12].secret, at: Harbour.during)
    guard case .closed = opening else {
      Issue.record("the link still leads to the questions")
      return
    }
    var generator = SeededGenerator(seed: 57)
    _ = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.during, using: &generator)
    try await expectResults(of: harbour, sheets: sheets)
  }

  @Test func `without its key nothing is taken out, and with it put back all is`() async throws {
    let harbour = try await OpenedHarbour()
    let sheets = try await fill(harbour)
    let key = try harbour.keys.boxKey(of: harbour.wave.id)
    try harbour.keys.destroyBoxKey(of: harbour.wave.id)
    var generator = SeededGenerator(seed: 58)
    let missing = CollectingError.boxKeyMissing(
      wave: "spring", path: harbour.keys.boxKeyPath(of: harbour.wave.id))
    await #expect(throws: missing) {
      _ = try await harbour.closing().seal(
        harbour.wave.id, at: Harbour.after, using: &generator)
    }
    #expect(try await harbour.box().count == 12)
    try harbour.keys.restore(key, of: harbour.wave.id)
    _ = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, using: &generator)
    try await expectResults(of: harbour, sheets: sheets)
  }

  @Test func `the key of another wave takes nothing out and is not destroyed`() async throws {
    let harbour = try await OpenedHarbour()
    _ = try await fill(harbour)
    try harbour.keys.destroyBoxKey(of: harbour.wave.id)
    try harbour.keys.restore(.random(), of: harbour.wave.id)
    await #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      var generator = SeededGenerator(seed: 59)
      _ = try await harbour.closing().seal(
        harbour.wave.id, at: Harbour.after, using: &generator)
    }
    #expect(try await harbour.box().count == 12)
    #expect(try harbour.keys.holdsBoxKey(of: harbour.wave.id))
  }

  @Test func `the key of another wave does not close an empty box either`() async throws {
    let harbour = try await OpenedHarbour()
    try harbour.keys.destroyBoxKey(of: harbour.wave.id)
    try harbour.keys.restore(.random(), of: harbour.wave.id)
    await #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      var generator = SeededGenerator(seed: 62)
      _ = try await harbour.closing().seal(
        harbour.wave.id, at: Harbour.after, using: &generator)
    }
    #expect(try harbour.keys.holdsBoxKey(of: harbour.wave.id))
  }

  @Test func `a ballot that cannot be opened keeps the box full and is counted`() async throws {
    let harbour = try await OpenedHarbour()
    _ = try await fill(harbour)
    let hash = harbour.links[12].secret.hash
    let last = try #require(try await harbour.store.invitation(linkHash: hash))
    let chain = try await harbour.store.ratchets(of: harbour.wave.id)[0].id
    let broken = Ballot(
      ratchet: chain, step: 5_000, receiptHash: Data(count: 32), ciphertext: Data(count: 100))
    _ = try await harbour.store.submit(broken, for: last.id, at: Harbour.during)
    await #expect(throws: CollectingError.ballotsUnreadable(count: 1, of: 13)) {
      var generator = SeededGenerator(seed: 60)
      _ = try await harbour.closing().seal(
        harbour.wave.id, at: Harbour.after, using: &generator)
    }
    #expect(try await harbour.box().count == 13)
    #expect(try harbour.keys.holdsBoxKey(of: harbour.wave.id))
    var generator = SeededGenerator(seed: 60)
    let summary = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, acceptsDifference: true, using: &generator)
    #expect(summary.responses == 12 && summary.difference == 1)
  }

  @Test func `a chain that nobody can open keeps no other ballot back`() async throws {
    let harbour = try await OpenedHarbour()
    _ = try await fill(harbour)
    let hash = harbour.links[12].secret.hash
    let last = try #require(try await harbour.store.invitation(linkHash: hash))
    let forged = RatchetRecord(id: Data(repeating: 7, count: 16), sealedFirstKey: Data(count: 80))
    let broken = Ballot(
      ratchet: forged.id, step: 0, receiptHash: Data(count: 32), ciphertext: Data(count: 100))
    _ = try await harbour.store.submit(
      broken, sealedBy: forged, for: last.id, at: Harbour.during)
    var generator = SeededGenerator(seed: 61)
    let summary = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, acceptsDifference: true, using: &generator)
    #expect(summary.responses == 12 && summary.difference == 1)
  }

  @Test func `an empty box closes too`() async throws {
    let harbour = try await OpenedHarbour()
    var generator = SeededGenerator(seed: 61)
    let summary = try await harbour.closing().seal(
      harbour.wave.id, at: Harbour.after, using: &generator)
    #expect(summary.responses == 0 && summary.comments == 0)
    try await expectResults(of: harbour, sheets: [])
  }
}

extension Sequence where Element: Hashable {
  /// How often each element occurs.
  fileprivate var counted: [Element: Int] {
    reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
