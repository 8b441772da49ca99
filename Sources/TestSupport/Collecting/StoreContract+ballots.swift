import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  static let ballots = [
    StoreCheck("a ballot lies in the box as it was sealed, found by its receipt") { tested in
      let first = try await tested.invite()[0]
      let ballot = StoreUnderTest.ballot(step: 0)
      try demand(
        await tested.store.holdsBallot(receiptHash: ballot.receiptHash), is: false, "in the box")
      try demand(await tested.submit(step: 0, for: first), is: .accepted, "outcome")
      try demand(await tested.box(), is: [ballot], "box")
      try demand(
        await tested.store.holdsBallot(receiptHash: ballot.receiptHash), is: true, "in the box")
      let link = try await tested.store.invitations(of: tested.wave)
        .first { $0.id == first.id }
      try demand(link?.state, is: .spent, "state of the invitation")
    },
    StoreCheck("the first ballot of a link counts, also after the end") { tested in
      let first = try await tested.invite()[0]
      _ = try await tested.submit(step: 0, for: first)
      try demand(await tested.submit(step: 1, for: first), is: .alreadyIn, "second ballot")
      let late = try await tested.submit(step: 2, for: first, at: Harbour.after)
      try demand(late, is: .alreadyIn, "late ballot")
      try demand(await tested.box(), is: [StoreUnderTest.ballot(step: 0)], "box")
    },
    StoreCheck("of many ballots at once for one link, one is accepted") { tested in
      let first = try await tested.invite()[0]
      let outcomes = try await withThrowingTaskGroup { group in
        for step in 0..<20 {
          group.addTask { try await tested.submit(step: step, for: first) }
        }
        return try await group.reduce(into: [SubmitOutcome]()) { $0.append($1) }
      }
      try demand(outcomes.count { $0 == .accepted }, is: 1, "accepted")
      try demand(outcomes.count { $0 == .alreadyIn }, is: 19, "already in")
      try demand(await tested.box().count, is: 1, "ballots in the box")
    },
    StoreCheck("ballots of many links at once are all accepted") { tested in
      let invitations = try await tested.invite()
      let outcomes = try await withThrowingTaskGroup { group in
        for (step, invitation) in invitations.enumerated() {
          group.addTask { try await tested.submit(step: step, for: invitation) }
        }
        return try await group.reduce(into: [SubmitOutcome]()) { $0.append($1) }
      }
      try demand(outcomes.count { $0 == .accepted }, is: invitations.count, "accepted")
      let expected = Set(invitations.indices.map(StoreUnderTest.ballot))
      try demand(Set(await tested.box()), is: expected, "box")
    },
    StoreCheck("a ballot is taken from the opening to just before the end") { tested in
      let store = tested.store
      let invitations = try await tested.invite()
      try await demand("a ballot too early", isRefused: \.isNotOpen) {
        () async throws(StoreError) in
        _ = try await tested.submit(
          step: 0, for: invitations[0], at: Harbour.opens.addingTimeInterval(-1))
      }
      try await demand("a ballot at the end", isRefused: \.isNotOpen) {
        () async throws(StoreError) in
        _ = try await tested.submit(step: 1, for: invitations[0], at: Harbour.closes)
      }
      let atOnce = try await tested.submit(step: 2, for: invitations[0], at: Harbour.opens)
      try demand(atOnce, is: .accepted, "at the opening")
      let last = Harbour.closes.addingTimeInterval(-1)
      let atLast = try await tested.submit(step: 3, for: invitations[1], at: last)
      try demand(atLast, is: .accepted, "just before the end")
      try demand(await store.ballotNumbers(of: tested.wave).count, is: 2, "ballots in the box")
    },
    StoreCheck("a ballot beside a chain that is not its own is refused whole") { tested in
      let store = tested.store
      let first = try await tested.invite()[0]
      let stray = RatchetRecord(
        id: Data(repeating: 9, count: 16), sealedFirstKey: Data(repeating: 6, count: 80))
      try await demand("the ballot", isRefused: \.isNotFound) { () async throws(StoreError) in
        _ = try await store.submit(
          StoreUnderTest.ballot(step: 0), sealedBy: stray, for: first.id, at: Harbour.during)
      }
      try demand(await tested.box(), is: [], "box")
      try demand(await store.ratchets(of: tested.wave), is: [], "chains")
      try demand(await tested.submit(step: 0, for: first), is: .accepted, "the next ballot")
    },
    StoreCheck("a chain comes with the ballot that is taken, and with no other") { tested in
      let store = tested.store
      let people = try await tested.invite()
      let late = try? await tested.submit(step: 0, for: people[0], at: Harbour.after)
      try demand(late, is: nil, "a ballot after the end")
      try demand(await store.ratchets(of: tested.wave), is: [], "chains after a refusal")
      _ = try await tested.submit(step: 0, for: people[0])
      _ = try await tested.submit(step: 1, for: people[1])
      try demand(await store.ratchets(of: tested.wave), is: [StoreUnderTest.ratchet], "chains")
      let other = RatchetRecord(
        id: Data(repeating: 8, count: 16), sealedFirstKey: Data(repeating: 6, count: 80))
      let second = Ballot(
        ratchet: other.id, step: 0, receiptHash: StoreUnderTest.hash(of: 9, kind: 3),
        ciphertext: Data([1]))
      try demand(
        await store.submit(second, sealedBy: other, for: people[0].id, at: Harbour.during),
        is: .alreadyIn, "a second ballot")
      try demand(await store.ratchets(of: tested.wave).count, is: 1, "chains after a second ballot")
      _ = try await store.submit(second, sealedBy: other, for: people[2].id, at: Harbour.during)
      try demand(
        Set(await store.ratchets(of: tested.wave)), is: [StoreUnderTest.ratchet, other], "chains")
    },
    StoreCheck("a ballot without an invitation is not found") { tested in
      let store = tested.store
      _ = try await tested.invite()
      try await demand("the ballot", isRefused: \.isNotFound) { () async throws(StoreError) in
        _ = try await store.submit(
          StoreUnderTest.ballot(step: 0), for: 987_654, at: Harbour.during)
      }
    },
    StoreCheck("ballots come in the order in which they are asked for") { tested in
      for (step, invitation) in try await tested.invite().enumerated() {
        _ = try await tested.submit(step: step, for: invitation)
      }
      let numbers = try await tested.store.ballotNumbers(of: tested.wave)
      let there = try await tested.store.ballots(numbers, of: tested.wave)
      let back = try await tested.store.ballots(numbers.reversed(), of: tested.wave)
      try demand(back, is: there.reversed(), "ballots backwards")
    },
    StoreCheck("answered and invited are counted by department and tier") { tested in
      let invitations = try await tested.invite()
      let north = invitations.filter { $0.department == "ops-north" && $0.tier == .frontline }
      for (step, invitation) in north.prefix(2).enumerated() {
        _ = try await tested.submit(step: step, for: invitation)
      }
      let counts = try await tested.store.responseCounts(of: tested.wave)
      var expected: Set<ResponseCount> = [
        ResponseCount(department: "ops", tier: .senior, invited: 1, answered: 0)
      ]
      for department in ["ops-north", "ops-south", "sales"] {
        let id = Identifier<Department>(department)
        let answered = department == "ops-north" ? 2 : 0
        expected.insert(
          ResponseCount(department: id, tier: .frontline, invited: 3, answered: answered))
        expected.insert(ResponseCount(department: id, tier: .firstLine, invited: 1, answered: 0))
      }
      try demand(Set(counts), is: expected, "counts")
      try demand(counts.count, is: expected.count, "rows of counts")
    },
  ]
}
