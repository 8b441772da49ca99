import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  private static func receipt(_ step: Int) -> Data { StoreUnderTest.ballot(step: step).receiptHash }

  static let receipts = [
    StoreCheck("a ballot that is withdrawn is out of the box, and its link stays used") { tested in
      let (store, wave) = (tested.store, tested.wave)
      let invitations = try await tested.invite()
      for step in 0...2 { _ = try await tested.submit(step: step, for: invitations[step]) }
      let before = try await store.responseCounts(of: wave)
      let outcome = try await store.withdrawBallot(receiptHash: receipt(1), at: Harbour.during)
      try demand(outcome, is: .withdrawn, "outcome")
      let rest: Set = [StoreUnderTest.ballot(step: 0), StoreUnderTest.ballot(step: 2)]
      try demand(Set(await tested.box()), is: rest, "box")
      try demand(
        await store.ballotRecord(receiptHash: receipt(1)),
        is: BallotRecord(wave: wave, state: .withdrawn), "record")
      try demand(await store.withdrawnCount(of: wave), is: 1, "withdrawn")
      // Nothing about people changes: neither who has answered nor how many.
      try demand(await store.responseCounts(of: wave), is: before, "counts")
      let states = try await store.invitations(of: wave)
        .filter { $0.id == invitations[1].id }.map(\.state)
      try demand(states, is: [.spent], "invitation")
      try demand(await tested.submit(step: 7, for: invitations[1]), is: .alreadyIn, "once more")
      try demand(Set(await tested.box()), is: rest, "box after another try")
    },
    StoreCheck("withdrawn twice, also after the end, it is out once") { tested in
      let store = tested.store
      _ = try await tested.submit(step: 0, for: try await tested.invite()[0])
      _ = try await store.withdrawBallot(receiptHash: receipt(0), at: Harbour.during)
      for moment in [Harbour.during, Harbour.after] {
        let again = try await store.withdrawBallot(receiptHash: receipt(0), at: moment)
        try demand(again, is: .alreadyOut, "again")
      }
      try demand(await store.withdrawnCount(of: tested.wave), is: 1, "withdrawn")
    },
    StoreCheck("of many withdrawals at once, one takes the ballot out") { tested in
      let store = tested.store
      _ = try await tested.submit(step: 0, for: try await tested.invite()[0])
      let outcomes = try await withThrowingTaskGroup { group in
        for _ in 0..<20 {
          group.addTask {
            try await store.withdrawBallot(receiptHash: receipt(0), at: Harbour.during)
          }
        }
        return try await group.reduce(into: [WithdrawOutcome]()) { $0.append($1) }
      }
      try demand(outcomes.count { $0 == .withdrawn }, is: 1, "withdrawn")
      try demand(await store.withdrawnCount(of: tested.wave), is: 1, "kept")
      try demand(await tested.box(), is: [], "box")
    },
    StoreCheck("a receipt that nobody was given withdraws nothing") { tested in
      let store = tested.store
      _ = try await tested.submit(step: 0, for: try await tested.invite()[0])
      try await demand("a stranger's receipt", isRefused: \.isNotFound) {
        () async throws(StoreError) in
        _ = try await store.withdrawBallot(receiptHash: receipt(9), at: Harbour.during)
      }
      try demand(await store.ballotRecord(receiptHash: receipt(9)), is: nil, "record")
      try demand(await tested.box().count, is: 1, "ballots in the box")
    },
    StoreCheck("from the wave's end on nothing is taken out") { tested in
      let store = tested.store
      _ = try await tested.submit(step: 0, for: try await tested.invite()[0])
      try await demand("at the end", isRefused: \.isNotOpen) { () async throws(StoreError) in
        _ = try await store.withdrawBallot(receiptHash: receipt(0), at: Harbour.closes)
      }
      try await store.beginClosing(tested.wave)
      try await demand("a stopped box", isRefused: \.isNotOpen) { () async throws(StoreError) in
        _ = try await store.withdrawBallot(receiptHash: receipt(0), at: Harbour.during)
      }
      try demand(await tested.box().count, is: 1, "ballots in the box")
    },
    StoreCheck("when the box is opened, its receipts are counted and the others stay out") {
      tested in
      let (store, wave) = (tested.store, tested.wave)
      let invitations = try await tested.invite()
      for step in 0...1 { _ = try await tested.submit(step: step, for: invitations[step]) }
      _ = try await store.withdrawBallot(receiptHash: receipt(0), at: Harbour.during)
      try await store.beginClosing(wave)
      try await store.empty(wave, responses: [], comments: [])
      try demand(
        await store.ballotRecord(receiptHash: receipt(0)),
        is: BallotRecord(wave: wave, state: .withdrawn), "withdrawn")
      try demand(
        await store.ballotRecord(receiptHash: receipt(1)),
        is: BallotRecord(wave: wave, state: .counted), "counted")
      try await demand("a counted one", isRefused: \.isNotOpen) { () async throws(StoreError) in
        _ = try await store.withdrawBallot(receiptHash: receipt(1), at: Harbour.during)
      }
    },
  ]

  static let wishes = [
    StoreCheck("what a person says before answering is kept by person and wave") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.open()
      let nothing = Wishes(doubtsPlace: false, refusesMail: false)
      try demand(await store.wishes(of: "sales-2", in: wave), is: nothing, "at first")
      for _ in 1...2 { try await store.doubtPlace(of: "sales-2", in: wave) }
      try await store.doubtPlace(of: "boss", in: wave)
      try await store.refuseMail(of: "sales-2", in: wave)
      try demand(
        await store.wishes(of: "sales-2", in: wave),
        is: Wishes(doubtsPlace: true, refusesMail: true), "both")
      try demand(await store.wishes(of: "sales-1", in: wave), is: nothing, "of another")
      let order = try Harbour.roster().participants.map(\.id).filter {
        ["boss", "sales-2"].contains($0)
      }
      try demand(await store.placeDoubters(of: wave).map(\.id), is: order, "doubters")
    },
    StoreCheck("only people of the roster of an open wave say something") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.open()
      try await demand("a stranger", isRefused: \.isNotFound) { () async throws(StoreError) in
        try await store.doubtPlace(of: "nobody", in: wave)
      }
      try await demand("a stranger", isRefused: \.isNotFound) { () async throws(StoreError) in
        _ = try await store.wishes(of: "nobody", in: wave)
      }
      try await store.beginClosing(wave)
      try await demand("a stopped wave", isRefused: \.isWrongState) {
        () async throws(StoreError) in try await store.doubtPlace(of: "boss", in: wave)
      }
      try demand(await store.placeDoubters(of: wave), is: [], "doubters")
    },
  ]
}
