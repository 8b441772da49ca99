import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  /// Packets for sites without network.
  static let packets = [
    StoreCheck("a packet is known by its name, with its wave") { test in
      try await test.open()
      try await test.store.record(homePacket, of: test.wave)
      try demand(try await test.store.packets(of: test.wave), is: [homePacket], "the packets")
      try demand(
        try await test.store.wave(ofPacket: homePacket.name), is: test.wave, "the packet's wave")
      try demand(
        try await test.store.wave(ofPacket: sitePacket.name), is: nil, "an unknown packet's wave")
    },
    StoreCheck("a site's wave is there with roster, links and packet, once") { test in
      try await test.store.adopt(siteWave())
      let wave = try await test.store.wave(test.wave)
      try demand(wave.progress, is: .opened, "the progress")
      try demand(wave.settings, is: WaveSettings(minimumGroup: 3, isByTier: true), "the settings")
      try demand(
        try await test.store.frozenRoster(of: test.wave), is: try Harbour.roster(), "the roster")
      try demand(try await test.store.packets(of: test.wave), is: [sitePacket], "the packets")
      let known = try await test.store.invitation(
        linkHash: StoreUnderTest.newInvitation(of: "boss", number: 0).linkHash)
      try demand(known?.participant, is: "boss", "whom the link is for")
      try await demand("opening a packet twice", isRefused: \.isNameTaken) {
        () async throws(StoreError) in
        guard let site = try? siteWave() else { throw .unavailable("no roster") }
        try await test.store.adopt(site)
      }
    },
    StoreCheck("a merged ballot spends its invitation, and a spent or revoked one takes none") {
      test in
      let invitations = try await test.invite()
      try await test.store.record(homePacket, of: test.wave)
      _ = try await test.submit(step: 0, for: invitations[0])
      try await test.store.revoke(invitations[1].participant, in: test.wave)
      let brought = invitations.prefix(4).enumerated().map { number, invitation in
        InvitedBallot(invitation: invitation.id, ballot: ballotOfSite(number))
      }
      try demand(
        try await test.store.merge(
          brought, chains: [chainOfSite], ofPacket: homePacket.name, into: test.wave),
        is: 2, "new ballots")
      try demand(
        Set(try await test.box()),
        is: [StoreUnderTest.ballot(step: 0), ballotOfSite(2), ballotOfSite(3)], "the box")
      try demand(
        try await test.store.merge(
          brought, chains: [chainOfSite], ofPacket: homePacket.name, into: test.wave),
        is: 0, "new ballots of the same file")
      try demand(try await test.store.ratchets(of: test.wave).count, is: 2, "chains")
      try demand(
        try await test.store.packets(of: test.wave).map(\.isBack), is: [true], "the packet is back")
    },
    StoreCheck("a ballot at a site is not taken back there") { test in
      _ = try await test.submit(step: 0, for: try await test.invite()[0])
      try await test.store.record(sitePacket, of: test.wave)
      let hash = StoreUnderTest.ballot(step: 0).receiptHash
      try demand(
        try await test.store.ballotRecord(receiptHash: hash),
        is: BallotRecord(wave: test.wave, state: .inBox, isAtSite: true), "the record")
      try await demand("taking it back", isRefused: \.isNotOpen) { () async throws(StoreError) in
        _ = try await test.store.withdrawBallot(receiptHash: hash, at: Harbour.during)
      }
    },
    StoreCheck("a merged ballot takes the draft away, and is never sent again") { test in
      let invitation = try await test.invite()[0]
      try await test.store.record(homePacket, of: test.wave)
      try await test.store.saveDraft(Data("draft".utf8), of: invitation.id)
      _ = try await test.store.merge(
        [InvitedBallot(invitation: invitation.id, ballot: ballotOfSite(0))], chains: [chainOfSite],
        ofPacket: homePacket.name, into: test.wave)
      try demand(try await test.store.draft(of: invitation.id), is: nil, "the draft")
      try demand(
        try await test.submit(step: 0, for: invitation), is: .alreadyIn, "a ballot after it")
    },
    StoreCheck("a stopped box takes no packet, and a file without its chain brings nothing") {
      test in
      let invitations = try await test.invite()
      try await test.store.record(homePacket, of: test.wave)
      let brought = invitations.prefix(2).enumerated().map { number, invitation in
        InvitedBallot(invitation: invitation.id, ballot: ballotOfSite(number))
      }
      try await demand("a ballot without its chain", isRefused: \.isNotFound) {
        () async throws(StoreError) in
        _ = try await test.store.merge(
          brought, chains: [], ofPacket: homePacket.name, into: test.wave)
      }
      try demand(try await test.box().count, is: 0, "ballots after a refusal")
      try await test.store.beginClosing(test.wave)
      try await demand("a packet after the end", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        _ = try await test.store.merge(
          brought, chains: [chainOfSite], ofPacket: homePacket.name, into: test.wave)
      }
      try demand(try await test.box().count, is: 0, "ballots after the end")
    },
  ]

  private static let homePacket = PacketRecord(
    name: Data(repeating: 8, count: 16), side: .home, peerKey: Data(repeating: 9, count: 32),
    people: 4)

  private static let sitePacket = PacketRecord(
    name: Data(repeating: 10, count: 16), side: .site, peerKey: Data(repeating: 9, count: 32),
    people: 1)

  private static let chainOfSite = RatchetRecord(
    id: Data(repeating: 11, count: 16), sealedFirstKey: Data(repeating: 12, count: 80))

  private static func ballotOfSite(_ step: Int) -> Ballot {
    Ballot(
      ratchet: chainOfSite.id, step: step, receiptHash: StoreUnderTest.hash(of: step, kind: 13),
      ciphertext: StoreUnderTest.hash(of: step, kind: 14))
  }

  private static func siteWave() throws -> SiteWave {
    let wave = Wave(
      name: Harbour.wave().name, organisation: Harbour.organisation.id,
      surveySource: Harbour.surveySource, opens: Harbour.opens, closes: Harbour.closes,
      settings: WaveSettings(minimumGroup: 3, isByTier: true),
      boxKey: Data(repeating: 7, count: 32))
    return SiteWave(
      wave: wave, roster: try Harbour.roster(),
      invitations: [StoreUnderTest.newInvitation(of: "boss", number: 0)], packet: sitePacket)
  }
}
