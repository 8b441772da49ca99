public import Statistics
import SurveyModel

/// The sufficient statistics of one group of people: no person can be read from it.
///
/// - Shape: one ``ItemCounts`` an item of the layout, one `ScoreCounts` a scored block and facet.
public struct Tally: Hashable, Sendable {
  /// How many people were counted.
  public let people: Int

  /// The answers to each item, at its codebook column.
  public let items: [ItemCounts]

  /// The scores of each block and facet, as in ``TallyLayout/facets``.
  public let scores: [ScoreCounts]

  /// Takes over counts that were made elsewhere.
  init(people: Int, items: [ItemCounts], scores: [ScoreCounts]) {
    self.people = people
    self.items = items
    self.scores = scores
  }

  /// The tally of nobody.
  public init(_ layout: TallyLayout) {
    people = 0
    items = zip(layout.items, layout.codebook.columns).map { _, column in
      ItemCounts(points: Array(repeating: 0, count: column.choices), dontKnow: 0, blank: 0)
    }
    scores = layout.facets.map { ScoreCounts(block: $0.score) }
  }

  /// The tally of both groups taken together.
  ///
  /// - Returns: What counting the union would have given; `nil` for tallies of different layouts.
  public func merging(_ other: Tally) -> Tally? {
    guard hasSameForm(as: other) else { return nil }
    return Tally(
      people: people + other.people,
      items: zip(items, other.items).map { $0.merging($1) },
      scores: zip(scores, other.scores).compactMap { $0.merging($1) })
  }

  private func hasSameForm(as other: Tally) -> Bool {
    items.count == other.items.count && scores.count == other.scores.count
      && zip(items, other.items).allSatisfy { $0.points.count == $1.points.count }
      && zip(scores, other.scores).allSatisfy { $0.block == $1.block }
  }
}
