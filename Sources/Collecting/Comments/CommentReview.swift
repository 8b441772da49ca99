public import Foundation

/// Lets a person decide how comments may be shown; the first wording is deleted with the decision.
public struct CommentReview: Sendable {
  /// What stands in the place of a comment that is left out.
  public static let leftOut = "[left out]"

  /// A comment that nobody has decided about yet.
  public struct Proposal: Hashable, Sendable {
    /// The store's number of the comment.
    public let number: Int64

    /// The question.
    public let question: String

    /// The words as they were written.
    public let text: String

    /// What of them could tell of whom they speak.
    public let redactions: [Redaction]

    /// The words as they are proposed to be shown.
    public var proposed: String { RedactionFinder.redacted(text, redactions) }
  }

  private let waves: any WaveStore
  private let comments: any CommentStore

  /// Makes a review over the stores.
  public init(waves: any WaveStore, comments: any CommentStore) {
    self.waves = waves
    self.comments = comments
  }

  /// The comments that nobody has decided about yet, in the stored (shuffled) order of each question.
  ///
  /// - Parameters:
  ///   - wave: A closed wave.
  ///   - minimum: Only of questions that at least so many answered in words: the others are never
  ///     shown, not to a reviewer either. 0 for all.
  /// - Returns: the proposals.
  /// - Throws: the store's `wrongState` for a wave that is not closed.
  public func pending(
    in wave: WaveID, minimum: Int
  ) async throws(CollectingError) -> [Proposal] {
    let (waves, comments) = (waves, comments)
    return try await asking { () async throws(StoreError) in
      let kept = try await comments.keptComments(of: wave)
      let counts = kept.reduce(into: [String: Int]()) { $0[$1.comment.question, default: 0] += 1 }
      let finder = RedactionFinder(rosters: [
        try await waves.roster(of: wave.organisation), try await waves.frozenRoster(of: wave),
      ])
      return kept.filter { !$0.isReviewed && counts[$0.comment.question] ?? 0 >= minimum }.map {
        Proposal(
          number: $0.number, question: $0.comment.question, text: $0.comment.text,
          redactions: finder.redactions(in: $0.comment.text))
      }
    }
  }

  /// Puts what was decided in the place of the first wordings.
  ///
  /// - Parameters:
  ///   - wordings: How each comment may be shown, by the store's number.
  ///   - wave: The wave.
  ///   - now: The time; its day is written down.
  /// - Throws: the store's `notFound` for a comment that the wave does not have; nothing changes then.
  public func decide(
    _ wordings: [Int64: String], in wave: WaveID, at now: Date
  ) async throws(CollectingError) {
    guard !wordings.isEmpty else { return }
    let comments = comments
    try await asking { () async throws(StoreError) in
      try await comments.review(
        wordings.mapValues { $0.isEmpty ? Self.leftOut : $0 }, of: wave, on: Act.day(of: now))
    }
  }
}
