import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct ErasureTests {
  @Test func `all that is held of a person is told, and no answer is`() async throws {
    let quay = try await Quay()
    let entry = PersonRecord.Entry(
      department: "ops-north", departmentName: "North", tier: "frontline", language: "en",
      email: "ops-north@harbour.example")
    let record = try await quay.store.record(of: Quay.writer, in: Quay.organisation)
    #expect(record.current == entry)
    #expect(
      record.waves == [
        PersonRecord.Part(wave: "spring", entry: entry, invitation: .open, hasDraft: true)
      ])
    let sender = try await quay.store.record(of: Quay.sender, in: Quay.organisation)
    #expect(sender.waves.map(\.invitation) == [.spent])
    #expect(sender.waves.map(\.hasDraft) == [false])
  }

  @Test(arguments: [Quay.writer, Quay.sender])
  func `a person is erased in mid-wave to the last byte`(
    _ person: Identifier<Participant>
  ) async throws {
    let quay = try await Quay()
    let people = try Harbour.roster().participants
    let index = try #require(people.firstIndex { $0.id == person })
    let email = try #require(people[index].email)
    #expect(quay.holds(person.rawValue) && quay.holds(email))
    _ = try await quay.store.erase(person, from: Quay.organisation, on: Quay.day)
    try await quay.store.scrub()
    #expect(!quay.holds(person.rawValue))
    #expect(!quay.holds(email))
    #expect(!quay.holds(Quay.nonce(index)))
    #expect(!quay.holds(Quay.linkHash(index)))
    #expect(quay.holds(Quay.draft) == (person != Quay.writer))
    #expect(try await quay.store.invitation(linkHash: Quay.linkHash(index)) == nil)
    #expect(try await quay.store.record(of: person, in: Quay.organisation).isEmpty)
    #expect(quay.holds("ops-south-1"))
  }

  @Test func `how many were invited and answered does not tell who was erased`() async throws {
    let quay = try await Quay()
    let before = try await quay.store.responseCounts(of: Quay.waveID)
    for person in [Quay.writer, Quay.sender] {
      _ = try await quay.store.erase(person, from: Quay.organisation, on: Quay.day)
    }
    #expect(try await quay.store.responseCounts(of: Quay.waveID) == before)
    #expect(try await quay.store.holdsBallot(receiptHash: Town.ballot(0).receiptHash))
  }

  @Test func `a form that is still open reaches nobody else's invitation`() async throws {
    let quay = try await Quay()
    let invitations = try await quay.store.invitations(of: Quay.waveID)
    let last = try #require(invitations.max { $0.id < $1.id })
    _ = try await quay.store.erase(last.participant, from: Quay.organisation, on: Quay.day)
    let other = try #require(invitations.first { $0.participant == Quay.writer })
    try await quay.store.revoke(other.participant, in: Quay.waveID)
    let again = NewInvitation(
      participant: other.participant, nonce: Quay.nonce(20), linkHash: Quay.linkHash(20))
    #expect(try await quay.store.invite([again], to: Quay.waveID) == 1)
    #expect(try await quay.store.invitation(linkHash: Quay.linkHash(20))?.id != last.id)
    await #expect(throws: StoreError.notFound("invitation")) {
      try await quay.store.submit(Town.ballot(1), for: last.id, at: Harbour.during)
    }
  }

  @Test func `nobody is erased where nobody is held, and no line is written`() async throws {
    let quay = try await Quay()
    let record = try await quay.store.erase("stranger", from: Quay.organisation, on: Quay.day)
    #expect(record.isEmpty)
    #expect(try await quay.store.acts().isEmpty)
  }
}
