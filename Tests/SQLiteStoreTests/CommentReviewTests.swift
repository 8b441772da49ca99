import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct CommentReviewTests {
  /// A closed wave with comments on two questions.
  private func closed(helps: [String], hinders: [String]) async throws -> Quay {
    let quay = try await Quay()
    try await quay.store.beginClosing(Quay.waveID)
    let comments = [("help", helps), ("hinder", hinders)].flatMap { question, texts in
      texts.map {
        StoredComment(department: "sales", tier: "frontline", question: question, text: $0)
      }
    }
    try await quay.store.empty(Quay.waveID, responses: [], comments: comments)
    return quay
  }

  private func review(_ quay: Quay) -> CommentReview {
    CommentReview(waves: quay.store, comments: quay.store)
  }

  @Test func `a decision takes the first wording out of every byte of the file`() async throws {
    let quay = try await closed(helps: ["ops-south-2 is a bully", "More light"], hinders: [])
    let pending = try await review(quay).pending(in: Quay.waveID, minimum: 0)
    #expect(pending.map(\.proposed) == ["[name] is a bully", "More light"])
    #expect(quay.holds("ops-south-2 is a bully"))
    try await review(quay).decide(
      [pending[0].number: pending[0].proposed, pending[1].number: ""], in: Quay.waveID,
      at: Harbour.after)
    #expect(try await quay.store.isScrubDue())
    try await quay.store.scrub()
    #expect(!quay.holds("ops-south-2 is a bully"))
    #expect(!quay.holds("More light"))
    let kept = try await quay.store.keptComments(of: Quay.waveID)
    #expect(kept.map(\.comment.text) == ["[name] is a bully", CommentReview.leftOut])
    #expect(kept.map(\.isReviewed) == [true, true])
    #expect(try await review(quay).pending(in: Quay.waveID, minimum: 0).isEmpty)
    #expect(try await quay.store.acts().map(\.what) == ["comments.reviewed"])
    #expect(try await quay.store.acts().map(\.count) == [2])
  }

  @Test func `a reviewer sees no question that will not be shown`() async throws {
    let quay = try await closed(
      helps: (0..<10).map { "help \($0)" }, hinders: (0..<9).map { "hinder \($0)" })
    let pending = try await review(quay).pending(in: Quay.waveID, minimum: 10)
    #expect(Set(pending.map(\.question)) == ["help"])
    #expect(pending.count == 10)
  }

  @Test func `deciding about a comment of no wave changes nothing`() async throws {
    let quay = try await closed(helps: ["More light"], hinders: [])
    let pending = try await review(quay).pending(in: Quay.waveID, minimum: 0)
    await #expect(throws: CollectingError.store(.notFound("comment"))) {
      try await review(quay).decide(
        [pending[0].number: "Less", pending[0].number + 1: "None"], in: Quay.waveID,
        at: Harbour.after)
    }
    let kept = try await quay.store.keptComments(of: Quay.waveID)
    #expect(kept.map(\.comment.text) == ["More light"])
    #expect(kept.map(\.isReviewed) == [false])
    #expect(try await quay.store.acts().isEmpty)
  }

  @Test func `comments of an open wave cannot be read`() async throws {
    let quay = try await Quay()
    await #expect(throws: StoreError.self) {
      try await quay.store.keptComments(of: Quay.waveID)
    }
  }
}
