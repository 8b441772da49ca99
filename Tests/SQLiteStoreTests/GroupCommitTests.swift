import Collecting
import Foundation
import GRDB
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct GroupCommitTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.file("wave.sqlite")
  }

  /// What another connection finds in the file.
  private func counts() throws -> [Int] {
    try DatabaseQueue(path: path).read { db in
      try [
        "SELECT count(*) FROM ballot", "SELECT count(*) FROM invitation WHERE state = 'spent'",
        "SELECT count(*) FROM draft",
      ].map { try Int.fetchOne(db, sql: $0) ?? -1 }
    }
  }

  @Test func `many submissions at once take few transactions, and all are in`() async throws {
    let town = Town(departments: 4, people: [.firstLine: 10, .frontline: 40])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let before = await store.sharedTransactions
    let outcomes = await withTaskGroup(of: SubmitOutcome?.self) { group in
      for (step, invitation) in invitations.enumerated() {
        group.addTask {
          try? await store.submit(Town.ballot(step), for: invitation.id, at: Town.during)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let taken = await store.sharedTransactions - before
    #expect(outcomes.count == 200)
    #expect(outcomes.allSatisfy { $0 == .accepted })
    #expect(taken < 100)
    #expect(try counts() == [200, 200, 0])
  }

  @Test func `one that is refused takes nothing from the others`() async throws {
    let town = Town(departments: 1, people: [.frontline: 40])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    for invitation in invitations where invitation.id.isMultiple(of: 4) {
      try await store.revoke(invitation.participant, in: Town.waveID)
    }
    let results = await withTaskGroup(of: (Int64, Result<SubmitOutcome, StoreError>).self) {
      group in
      for (step, invitation) in invitations.enumerated() {
        group.addTask {
          // A tenth of the ballots comes with a chain that is not its own.
          let stray = RatchetRecord(id: Data([9]), sealedFirstKey: Data())
          do throws(StoreError) {
            let outcome = try await store.submit(
              Town.ballot(step), sealedBy: step.isMultiple(of: 10) ? stray : Town.ratchet,
              for: invitation.id, at: Town.during)
            return (invitation.id, .success(outcome))
          } catch {
            return (invitation.id, .failure(error))
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (step, invitation) in invitations.enumerated() {
      let expected: Result<SubmitOutcome, StoreError> =
        invitation.id.isMultiple(of: 4)
        ? .failure(.revoked)
        : step.isMultiple(of: 10) ? .failure(.notFound("ratchet")) : .success(.accepted)
      #expect(results[invitation.id] == expected)
    }
    let accepted = results.values.count { $0 == .success(.accepted) }
    #expect(try counts() == [accepted, accepted, 0])
  }

  @Test func `a ballot and its chain are one transaction`() async throws {
    let town = Town(departments: 1, people: [.frontline: 3])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    for (step, invitation) in invitations.enumerated() {
      let before = await store.sharedTransactions
      let ratchet = BallotRatchet(
        wave: Town.waveID, boxKey: BoxPrivateKey.random().publicKey)
      let receipt = try #require(Receipt("0000-0000-000\(step)"))
      let (ballot, chain) = try ratchet.seal(Data([1]), receipt: receipt)
      _ = try await store.submit(ballot, sealedBy: chain, for: invitation.id, at: Town.during)
      #expect(await store.sharedTransactions == before + 1)
      #expect(try await store.ratchets(of: Town.waveID).count == step + 1)
    }
  }

  @Test func `an answer comes only when another connection sees the ballot`() async throws {
    let town = Town(departments: 1, people: [.frontline: 64])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let witness = try DatabaseQueue(path: path)
    let unseen = await withTaskGroup(of: Bool.self) { group in
      for (step, invitation) in invitations.enumerated() {
        group.addTask {
          let ballot = Town.ballot(step)
          _ = try? await store.submit(ballot, for: invitation.id, at: Town.during)
          let seen = try? await witness.read { db in
            try Bool.fetchOne(
              db, sql: "SELECT EXISTS (SELECT 1 FROM ballot WHERE receipt_hash = ?)",
              arguments: [ballot.receiptHash])
          }
          return seen != true
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(unseen == 0)
  }

  @Test func `a page moves on only when another connection sees the draft, and many share a write`()
    async throws
  {
    let town = Town(departments: 1, people: [.frontline: 64])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let witness = try DatabaseQueue(path: path)
    let before = await store.sharedTransactions
    let unseen = await withTaskGroup(of: Bool.self) { group in
      for (step, invitation) in invitations.enumerated() {
        group.addTask {
          let draft = Data(repeating: UInt8(step), count: 900)
          _ = try? await store.saveDraft(draft, of: invitation.id)
          let seen = try? await witness.read { db in
            try Data.fetchOne(
              db, sql: "SELECT ciphertext FROM draft WHERE invitation_id = ?",
              arguments: [invitation.id])
          }
          return seen != draft
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(unseen == 0)
    #expect(await store.sharedTransactions - before < 64)
  }

  @Test func `a caller who goes away does not undo the writes of others`() async throws {
    let town = Town(departments: 1, people: [.frontline: 30])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let tasks = invitations.enumerated().map { step, invitation in
      Task {
        try? await store.submit(Town.ballot(step), for: invitation.id, at: Town.during)
      }
    }
    for task in tasks.dropFirst(20) { task.cancel() }
    for task in tasks.prefix(20) { #expect(await task.value == .accepted) }
    for task in tasks { _ = await task.value }
    let found = try counts()
    #expect(found[0] == found[1])
    #expect(found[0] >= 20)
  }

  @Test func `on a full disk the acknowledged ballots are in, and the others are refused`()
    async throws
  {
    let town = Town(departments: 1, people: [.frontline: 120])
    let store = try await town.open(at: path)
    let invitations = try await town.invite(into: store)
    let pages = try #require(Int(await store.setting("page_count") ?? ""))
    #expect(try await store.setting("max_page_count = \(pages + 12)") == "\(pages + 12)")
    let accepted = await withTaskGroup(of: Bool.self) { group in
      for (step, invitation) in invitations.enumerated() {
        group.addTask {
          let outcome = try? await store.submit(
            Town.ballot(step), for: invitation.id, at: Town.during)
          return outcome == .accepted
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(accepted < 120)
    #expect(try counts() == [accepted, accepted, 0])
    // With room again, the box goes on.
    _ = try await store.setting("max_page_count = \(10 * pages)")
    for invitation in try await store.invitations(of: Town.waveID) where invitation.state == .open {
      let ballot = Town.ballot(1_000 + Int(invitation.id))
      #expect(try await store.submit(ballot, for: invitation.id, at: Town.during) == .accepted)
    }
    #expect(try counts() == [120, 120, 0])
  }
}
