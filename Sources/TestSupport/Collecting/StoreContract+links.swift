import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  static let links = [
    StoreCheck("an invitation tells place and language as frozen, and is found by its link") {
      tested in
      let invitations = try await tested.invite()
      let people = try Harbour.roster().participants
      try demand(
        Set(invitations.map(\.participant)), is: Set(people.map(\.id)), "the invited")
      for (number, person) in people.enumerated() {
        let hash = StoreUnderTest.newInvitation(of: person.id, number: number)
        let found = try await tested.store.invitation(linkHash: hash.linkHash)
        let place = invitations.first { $0.participant == person.id }
        try demand(found != nil && found == place, "the invitation of the link")
        try demand(found?.department, is: person.department, "department")
        try demand(found?.tier, is: person.tier, "tier")
        try demand(found?.language, is: person.language, "language")
        try demand(found?.nonce, is: hash.nonce, "random number")
        try demand(found?.state, is: .open, "state")
        try demand(found?.wave, is: tested.wave, "wave")
      }
    },
    StoreCheck("behind a link stand its invitation, its wave and its own draft") { tested in
      let (store, invitations) = (tested.store, try await tested.invite())
      let people = try Harbour.roster().participants
      let first = StoreUnderTest.newInvitation(of: people[0].id, number: 0).linkHash
      let own = invitations.first { $0.participant == people[0].id }
      let wave = try await store.wave(tested.wave)
      let fresh = try await store.standing(linkHash: first)
      try demand(fresh?.invitation, is: own, "the invitation")
      try demand(fresh?.wave, is: wave, "the wave")
      try demand(fresh?.draft, is: nil, "the draft before one is kept")
      for (number, invitation) in invitations.enumerated() {
        try await store.saveDraft(Data([UInt8(number)]), of: invitation.id)
      }
      let place = invitations.firstIndex { $0.participant == people[0].id } ?? 0
      try demand(
        await store.standing(linkHash: first)?.draft, is: Data([UInt8(place)]), "the draft")
    },
    StoreCheck("a link that nobody has is not found") { tested in
      _ = try await tested.invite()
      let hash = StoreUnderTest.hash(of: 999, kind: 6)
      try demand(await tested.store.standing(linkHash: hash) == nil, is: true, "standing")
      try demand(await tested.store.invitation(linkHash: hash), is: nil, "invitation")
    },
    StoreCheck("people who are invited are left alone") { tested in
      let invited = try await tested.invite()
      let again = invited.enumerated().map { number, invitation in
        StoreUnderTest.newInvitation(of: invitation.participant, number: 500 + number)
      }
      try demand(await tested.store.invite(again, to: tested.wave), is: 0, "recorded")
      try demand(await tested.store.invitations(of: tested.wave), is: invited, "invitations")
    },
    StoreCheck("only people of the frozen roster of an opened wave are invited") { tested in
      let (store, wave) = (tested.store, tested.wave)
      let someone = StoreUnderTest.newInvitation(of: "boss", number: 0)
      try await tested.plan()
      try await demand("a planned wave", isRefused: \.isWrongState) {
        () async throws(StoreError) in _ = try await store.invite([someone], to: wave)
      }
      try await store.open(wave, boxKey: Data(repeating: 7, count: 32), at: Harbour.during)
      let stranger = StoreUnderTest.newInvitation(of: "stranger", number: 1)
      try await demand("a stranger", isRefused: \.isNotFound) {
        () async throws(StoreError) in
        _ = try await store.invite([someone, stranger], to: wave)
      }
      try demand(await store.invitations(of: wave), is: [], "invitations")
    },
    StoreCheck("a revoked link is dead, and another can be issued") { tested in
      let (store, wave) = (tested.store, tested.wave)
      let first = try await tested.invite()[0]
      try await store.saveDraft(Data([1]), of: first.id)
      try await store.revoke(first.participant, in: wave)
      try demand(await store.draft(of: first.id), is: nil, "draft")
      try await demand("a draft", isRefused: \.isRevoked) { () async throws(StoreError) in
        try await store.saveDraft(Data([2]), of: first.id)
      }
      try demand(await store.draft(of: first.id), is: nil, "draft of a revoked link")
      try await demand("a ballot", isRefused: \.isRevoked) { () async throws(StoreError) in
        _ = try await tested.submit(step: 0, for: first)
      }
      let new = StoreUnderTest.newInvitation(of: first.participant, number: 700)
      try demand(await store.invite([new], to: wave), is: 1, "recorded")
      let now = try await store.invitations(of: wave).filter {
        $0.participant == first.participant
      }
      try demand(now.map(\.nonce), is: [new.nonce], "invitations of the person")
      let old = try await store.invitation(linkHash: hashOfFirst(first))
      try demand(old?.state, is: .revoked, "state of the old link")
    },
    StoreCheck("only an invitation that is open can be revoked") { tested in
      let (store, wave) = (tested.store, tested.wave)
      let first = try await tested.invite()[0]
      _ = try await tested.submit(step: 0, for: first)
      try await demand("a used one", isRefused: \.isWrongState) {
        () async throws(StoreError) in try await store.revoke(first.participant, in: wave)
      }
      try await demand("a stranger's", isRefused: \.isNotFound) {
        () async throws(StoreError) in try await store.revoke("stranger", in: wave)
      }
    },
    StoreCheck("a draft is kept, replaced, and goes with the ballot") { tested in
      let store = tested.store
      let first = try await tested.invite()[0]
      try demand(await store.draft(of: first.id), is: nil, "draft before")
      try await store.saveDraft(Data([1, 2]), of: first.id)
      try demand(await store.saveDraft(Data([3]), of: first.id), is: .kept, "a draft")
      try demand(await store.draft(of: first.id), is: Data([3]), "draft")
      _ = try await tested.submit(step: 0, for: first)
      try demand(await store.draft(of: first.id), is: nil, "draft after")
      try demand(
        await store.saveDraft(Data([4]), of: first.id), is: .alreadyIn, "a draft after the ballot")
      try demand(await store.draft(of: first.id), is: nil, "draft of a used link")
    },
  ]

  /// The link of the invitation that ``StoreUnderTest/invite()`` returns first.
  private static func hashOfFirst(_ invitation: Invitation) throws -> Data {
    let people = try Harbour.roster().participants
    guard let number = people.firstIndex(where: { $0.id == invitation.participant }) else {
      throw BrokenPromise("the invited are on the roster")
    }
    return StoreUnderTest.newInvitation(of: invitation.participant, number: number).linkHash
  }
}
