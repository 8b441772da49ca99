import Collecting
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@Suite struct InvitationsTests {
  @Test func `everybody on the frozen roster gets a link, in the order of the roster`()
    async throws
  {
    let harbour = try await OpenedHarbour()
    let people = try Harbour.roster().participants
    #expect(harbour.links.map(\.participant) == people.map(\.id))
    #expect(harbour.links.map(\.language) == people.map(\.language))
    #expect(harbour.links.map(\.email) == people.map(\.email))
    #expect(Set(harbour.links.map(\.secret)).count == people.count)
  }

  @Test func `inviting again invites nobody`() async throws {
    let harbour = try await OpenedHarbour()
    var generator = SeededGenerator(seed: 2)
    let again = try await invitations(of: harbour).issue(
      for: harbour.wave.id, using: &generator)
    #expect(again.isEmpty)
  }

  @Test func `a reminder repeats the same links`() async throws {
    let harbour = try await OpenedHarbour()
    #expect(try await invitations(of: harbour).links(of: harbour.wave.id) == harbour.links)
  }

  @Test func `a link that was used is told apart for the reminder`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    _ = try await runner.submit(harbour.session(2, in: runner), at: Harbour.during)
    let links = try await invitations(of: harbour).links(of: harbour.wave.id)
    #expect(links.map { $0.state == .spent } == links.indices.map { $0 == 2 })
  }

  @Test func `a reissued link works and the old one does not`() async throws {
    let harbour = try await OpenedHarbour()
    let old = harbour.links[4]
    var generator = SeededGenerator(seed: 3)
    let new = try await invitations(of: harbour).reissue(
      old.participant, in: harbour.wave.id, using: &generator)
    #expect(new.participant == old.participant)
    #expect(new.secret != old.secret)
    let runner = harbour.runner()
    _ = try await runner.open(new.secret, at: Harbour.during).answering()
    guard case .revoked = try await runner.open(old.secret, at: Harbour.during) else {
      Issue.record("the old link still leads somewhere")
      return
    }
  }

  @Test func `a link whose ballot is in the box is not reissued`() async throws {
    let harbour = try await OpenedHarbour()
    let runner = harbour.runner()
    _ = try await runner.submit(harbour.session(1, in: runner), at: Harbour.during)
    await #expect(throws: CollectingError.self) {
      var generator = SeededGenerator(seed: 4)
      _ = try await invitations(of: harbour).reissue(
        harbour.links[1].participant, in: harbour.wave.id, using: &generator)
    }
    #expect(try await harbour.box().count == 1)
  }

  @Test func `a stranger gets no link`() async throws {
    let harbour = try await OpenedHarbour()
    await #expect(throws: CollectingError.notInvited) {
      var generator = SeededGenerator(seed: 5)
      _ = try await invitations(of: harbour).reissue(
        "stranger", in: harbour.wave.id, using: &generator)
    }
  }

  @Test func `the address stands below the server's, with or without a slash`() async throws {
    let link = try await OpenedHarbour().links[0]
    let address = "https://survey.example/s/\(link.secret.text)"
    #expect(link.address(at: "https://survey.example") == address)
    #expect(link.address(at: "https://survey.example/") == address)
  }

  private func invitations(of harbour: OpenedHarbour) throws -> Invitations {
    Invitations(waves: harbour.store, key: try harbour.keys.linkKey())
  }
}
