public import SurveyModel

/// What to talk about first, and with whom: never who is best or worst.
public struct TalkReport: Hashable, Sendable {
  /// A block to talk about, and what to ask each side.
  public struct Topic: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// What to ask: the side that sees it more brightly, and the other.
    public let question: Sentence
  }

  /// A department to talk with.
  public struct Partner: Hashable, Sendable {
    /// The department.
    public let department: GapRow.Subject<Department>

    /// About what: the blocks on which its two groups surely differ most.
    public let about: Sentence
  }

  /// At most three, the widest gap first.
  public let topics: [Topic]

  /// At most four, in the order of the roster.
  public let partners: [Partner]

  /// Why no department is named; `nil` where one is.
  public let nobody: Sentence?

  private static let most = 4

  /// Reads the organisation's widest certain rows, and the departments' rows of the same facet.
  init(_ source: WaveSource, facet: Facet, disagreements: [GapRow]) {
    topics = disagreements.map { Topic(block: $0.block, question: Self.question($0)) }
    guard source.focus.department == nil else {
      partners = []
      nobody = nil
      return
    }
    let cells = Dictionary(
      grouping: source.cells.filter { $0.facet == facet }, by: { $0.department?.id })
    let rows = source.tree.leaves.compactMap { cells[$0] }
    let certain = rows.map { $0.filter(\.verdict.isCertain).widestFirst() }
    let chosen = Set(
      certain.enumerated().filter { !$0.element.isEmpty }
        .stablySorted { Self.weight($0.element) > Self.weight($1.element) }
        .prefix(Self.most).map(\.offset))
    partners = certain.enumerated().filter { chosen.contains($0.offset) }.compactMap { entry in
      entry.element.first?.department.map {
        Partner(department: $0, about: Self.about(entry.element))
      }
    }
    let isAnyShown = rows.contains { $0.contains { $0.numbers != nil } }
    nobody =
      !partners.isEmpty
      ? nil
      : isAnyShown
        ? "In no department that is shown is a gap more than chance."
        : rows.isEmpty ? nil : "No department can be shown alone."
  }

  private static func weight(_ rows: [GapRow]) -> Double {
    rows.compactMap(\.steadiedWidth).reduce(0, +)
  }

  /// *Customer voice (−0.80, the frontline is rosier) and news (+0.55, leaders are).*
  private static func about(_ rows: [GapRow]) -> Sentence {
    let parts = rows.prefix(2).compactMap { row -> Sentence? in
      guard let gap = row.numbers?.gap else { return nil }
      return row.verdict == .leaders
        ? "\(row.block.name) (\(gap), leaders are rosier)"
        : "\(row.block.name) (\(gap), the frontline is rosier)"
    }
    return .list(parts)
  }

  private static func question(_ row: GapRow) -> Sentence {
    row.verdict == .leaders
      ? """
      Leaders see it more brightly. Ask the frontline for a day on which it went well and one on which \
      it did not; ask leaders what they base their view on.
      """
      : """
      The frontline sees it more brightly. Ask leaders what worries them that others do not see; ask \
      the frontline what already works.
      """
  }
}
