import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  static let closing = [
    StoreCheck("a box that is closing takes no ballot and no draft, and can be asked again") {
      tested in
      let store = tested.store
      let invitations = try await tested.invite()
      _ = try await tested.submit(step: 0, for: invitations[0])
      try await store.saveDraft(Data([1]), of: invitations[1].id)
      for _ in 1...2 {
        try await store.beginClosing(tested.wave)
        try demand(await store.wave(tested.wave).progress, is: .closing, "progress")
      }
      try demand(await store.draft(of: invitations[1].id), is: nil, "draft")
      try await demand("a draft", isRefused: \.isNotOpen) { () async throws(StoreError) in
        try await store.saveDraft(Data([1]), of: invitations[1].id)
      }
      try demand(await store.draft(of: invitations[1].id), is: nil, "draft")
      try await demand("a ballot", isRefused: \.isNotOpen) { () async throws(StoreError) in
        _ = try await tested.submit(step: 1, for: invitations[1])
      }
      try demand(await tested.submit(step: 2, for: invitations[0]), is: .alreadyIn, "again")
      try demand(await tested.box(), is: [StoreUnderTest.ballot(step: 0)], "box")
    },
    StoreCheck("emptying stores what was opened and leaves nothing in the box") { tested in
      let store = tested.store
      try await tested.close(after: 3)
      let receipt = StoreUnderTest.ballot(step: 0).receiptHash
      try await store.empty(tested.wave, responses: responses, comments: comments)
      try demand(await store.wave(tested.wave).progress, is: .emptied, "progress")
      try demand(await store.ballotNumbers(of: tested.wave), is: [], "ballots")
      try demand(await store.ratchets(of: tested.wave), is: [], "chains")
      try demand(await store.holdsBallot(receiptHash: receipt), is: false, "in the box")
      try demand(await stored(in: tested), is: responses, "responses")
      try demand(await store.comments(of: tested.wave), is: comments, "comments")
    },
    StoreCheck("the box is emptied once, and only after it was stopped") { tested in
      let (store, wave) = (tested.store, tested.wave)
      _ = try await tested.invite()
      try await demand("an open box", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.empty(wave, responses: responses, comments: comments)
      }
      try await store.beginClosing(wave)
      try await store.empty(wave, responses: responses, comments: comments)
      try await demand("an empty box", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.empty(wave, responses: responses, comments: comments)
      }
      try demand(await stored(in: tested), is: responses, "responses")
    },
    StoreCheck("a response from nowhere leaves the box full") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.close(after: 2)
      let stray = StoredResponse(department: "nowhere", tier: "senior", answers: answers)
      try await demand("the stray", isRefused: { _ in true }) { () async throws(StoreError) in
        try await store.empty(wave, responses: responses + [stray], comments: comments)
      }
      try demand(await store.wave(wave).progress, is: .closing, "progress")
      try demand(await tested.box().count, is: 2, "ballots in the box")
    },
    StoreCheck("scrubbing and sealing follow the emptying") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.close(after: 1)
      try await demand("sealing a full box", isRefused: \.isWrongState) {
        () async throws(StoreError) in try await store.markSealed(wave)
      }
      try await store.empty(wave, responses: responses, comments: comments)
      try await store.scrub()
      try await store.scrub()
      try await store.markSealed(wave)
      try demand(await store.wave(wave).progress, is: .sealed, "progress")
      try demand(await stored(in: tested), is: responses, "responses")
      try await demand("closing again", isRefused: \.isWrongState) {
        () async throws(StoreError) in try await store.beginClosing(wave)
      }
    },
    StoreCheck("who answered is still counted when the box is empty") { tested in
      try await tested.close(after: 3)
      try await tested.store.empty(tested.wave, responses: responses, comments: comments)
      try await tested.store.markSealed(tested.wave)
      let counts = try await tested.store.responseCounts(of: tested.wave)
      try demand(counts.reduce(0) { $0 + $1.answered }, is: 3, "answered")
      try demand(counts.reduce(0) { $0 + $1.invited }, is: 13, "invited")
    },
    StoreCheck("closing one wave leaves another's box alone") { tested in
      let store = tested.store
      try await tested.close(after: 1)
      let other = Harbour.wave("autumn")
      try await store.create(other)
      try await store.open(other.id, boxKey: Data(repeating: 9, count: 32), at: Harbour.during)
      let ratchet = RatchetRecord(
        id: Data(repeating: 8, count: 16), sealedFirstKey: Data(repeating: 6, count: 80))
      let new = StoreUnderTest.newInvitation(of: "boss", number: 900)
      _ = try await store.invite([new], to: other.id)
      let ballot = Ballot(
        ratchet: ratchet.id, step: 0, receiptHash: StoreUnderTest.hash(of: 900, kind: 3),
        ciphertext: Data([1]))
      for invitation in try await store.invitations(of: other.id) {
        _ = try await store.submit(
          ballot, sealedBy: ratchet, for: invitation.id, at: Harbour.during)
      }
      try await store.empty(tested.wave, responses: responses, comments: comments)
      try demand(await store.ratchets(of: other.id), is: [ratchet], "chains of the other wave")
      try demand(await store.ballotNumbers(of: other.id).count, is: 1, "ballots of the other wave")
      try demand(await store.wave(other.id).progress, is: .opened, "progress of the other wave")
    },
  ]

  static let results = [
    StoreCheck("there are no responses before the box is emptied") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.close(after: 1)
      try await demand("responses", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        _ = try await store.fold(responsesOf: wave, into: 0) { count, _ in count += 1 }
      }
      try await demand("comments", isRefused: \.isWrongState) {
        () async throws(StoreError) in _ = try await store.comments(of: wave)
      }
      try await demand("an import", isRefused: \.isWrongState) {
        () async throws(StoreError) in try await store.importResponses(responses, into: wave)
      }
    },
    StoreCheck("imported answers join those of the box, all or none") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.close(after: 1)
      try await store.empty(wave, responses: responses, comments: [])
      let more = [
        StoredResponse(department: "sales", tier: "senior", answers: answers),
        StoredResponse(department: "ops", tier: "frontline", answers: answers),
      ]
      let stray = StoredResponse(department: "nowhere", tier: "senior", answers: answers)
      try await demand("a stray", isRefused: { _ in true }) { () async throws(StoreError) in
        try await store.importResponses(more + [stray], into: wave)
      }
      try await store.importResponses(more, into: wave)
      let found = try await stored(in: tested).map { "\($0.department) \($0.tier)" }
      let expected = (responses + more).map { "\($0.department) \($0.tier)" }
      try demand(found.sorted(), is: expected.sorted(), "responses")
    },
  ]

  /// Nine columns: eight items and one question about the respondent.
  private static let answers = "4?-5012-1"

  private static let responses = [
    StoredResponse(department: "sales", tier: "frontline", answers: answers),
    StoredResponse(department: "ops", tier: "senior", answers: "---------"),
    StoredResponse(
      department: "ops-north", tier: "first-line", answers: answers, consents: true),
  ]

  private static let comments = [
    StoredComment(department: "sales", tier: "frontline", question: "help", text: "Ünïcode ✓"),
    StoredComment(department: "ops", tier: "senior", question: "hinder", text: "Two\nlines"),
  ]

  private static func stored(in tested: StoreUnderTest) async throws -> [StoredResponse] {
    try await tested.store.fold(responsesOf: tested.wave, into: []) { $0.append($1) }
  }
}
