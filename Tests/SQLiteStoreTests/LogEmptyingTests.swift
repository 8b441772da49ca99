import Collecting
import Foundation
import Migrations
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

/// What the log beside an open database holds of those who have just answered.
@Suite struct LogEmptyingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private var log: Data { folder.bytes("wave.sqlite-wal") }

  /// A store whose log may be emptied again whenever `again` is told so.
  private func store(_ town: Town, again: Turns) async throws -> SQLiteStore {
    try await town.open(at: folder.file("wave.sqlite")).close()
    return try SQLiteStore(
      path: folder.file("wave.sqlite"), migrations: Migration.sqlite, codebook: Town.codebook,
      pause: { await again.next() })
  }

  @Test func `the log is empty when the first person hears that the answers are in`() async throws {
    let town = Town(departments: 1, people: [.frontline: 6])
    let again = Turns()
    let store = try await store(town, again: again)
    let invitations = try await town.invite(into: store)
    #expect(!log.isEmpty)
    _ = try await store.submit(Town.ballot(0), for: invitations[0].id, at: Town.during)
    #expect(log.isEmpty)
  }

  @Test func `what came in between leaves the log after the pause`() async throws {
    let town = Town(departments: 1, people: [.frontline: 6])
    let again = Turns()
    let store = try await store(town, again: again)
    let invitations = try await town.invite(into: store)
    for step in 0..<3 {
      _ = try await store.submit(
        Town.ballot(step), for: invitations[step].id, at: Town.during)
    }
    #expect(!log.isEmpty)
    await again.pass()
    await again.waited()
    #expect(log.isEmpty)
  }

  @Test func `a withdrawal does not wait for the pause`() async throws {
    let town = Town(departments: 1, people: [.frontline: 6])
    let again = Turns()
    let store = try await store(town, again: again)
    let invitations = try await town.invite(into: store)
    let ballots = (0..<2).map { Town.ballot($0) }
    for (ballot, invitation) in zip(ballots, invitations) {
      _ = try await store.submit(ballot, for: invitation.id, at: Town.during)
    }
    #expect(!log.isEmpty)
    let outcome = try await store.withdrawBallot(
      receiptHash: ballots[0].receiptHash, at: Town.during)
    #expect(outcome == .withdrawn)
    #expect(log.isEmpty)
  }
}

/// Pauses that end when they are told to.
private actor Turns {
  private var sleeper: CheckedContinuation<Void, Never>?
  private var watcher: CheckedContinuation<Void, Never>?

  /// Waits until a turn is passed.
  func next() async {
    await withCheckedContinuation { continuation in
      sleeper = continuation
      watcher?.resume()
      watcher = nil
    }
  }

  /// Ends the pause that is on, or the next one.
  func pass() async {
    await waited()
    sleeper?.resume()
    sleeper = nil
  }

  /// Returns once a pause is on.
  func waited() async {
    guard sleeper == nil else { return }
    await withCheckedContinuation { watcher = $0 }
  }
}
