import Collecting
import Foundation
import GRDB
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct RacingTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.file("wave.sqlite")
  }

  @Test func `two stores that race for one link put one ballot into the box`() async throws {
    let town = Town(departments: 1, people: [.frontline: 50])
    let first = try await town.open(at: path)
    let second = try SQLiteStore(path: path, codebook: Town.codebook)
    let invitations = try await town.invite(into: first)
    for (round, invitation) in invitations.enumerated() {
      async let one = first.submit(Town.ballot(2 * round), for: invitation.id, at: Town.during)
      async let other = second.submit(
        Town.ballot(2 * round + 1), for: invitation.id, at: Town.during)
      let outcomes = try await [one, other]
      #expect(Set(outcomes) == [.accepted, .alreadyIn])
    }
    #expect(try await first.ballotNumbers(of: Town.waveID).count == 50)
    #expect(try await second.invitations(of: Town.waveID).allSatisfy { $0.state == .spent })
  }

  @Test func `a draft that comes late does not outlive the ballot`() async throws {
    let town = Town(departments: 1, people: [.frontline: 50])
    let first = try await town.open(at: path)
    let second = try SQLiteStore(path: path, codebook: Town.codebook)
    for (round, invitation) in try await town.invite(into: first).enumerated() {
      async let ballot = first.submit(Town.ballot(round), for: invitation.id, at: Town.during)
      async let draft: DraftOutcome = second.saveDraft(Data([1, 2, 3]), of: invitation.id)
      _ = try await (ballot, draft)
      #expect(try await first.draft(of: invitation.id) == nil)
    }
  }

  @Test func `closing in one process stops the box in another`() async throws {
    let town = Town()
    let first = try await town.open(at: path)
    let second = try SQLiteStore(path: path, codebook: Town.codebook)
    let invitation = try #require(try await town.invite(into: first).first)
    try await second.beginClosing(Town.waveID)
    await #expect(throws: StoreError.notOpen) {
      try await first.submit(Town.ballot(0), for: invitation.id, at: Town.during)
    }
  }

  @Test func `programs that open a fresh database at once all find it ready`() async throws {
    for round in 0..<10 {
      let path = folder.file("fresh-\(round).sqlite")
      let opened = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<4 {
          group.addTask {
            do throws(StoreError) {
              try SQLiteStore(path: path, codebook: Town.codebook).close()
              return true
            } catch {
              Issue.record(error)
              return false
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(opened == 4)
    }
  }
}
