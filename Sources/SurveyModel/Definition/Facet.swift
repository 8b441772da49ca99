/// From which side a block is rated.
public enum Facet: String, CaseIterable, Codable, Hashable, Sendable {
  /// How it is, from the block's statements.
  case items

  /// The level today.
  case now

  /// The level that will be needed in twelve months.
  case needed

  /// How far the needed level lies above today's, for each person who gave both.
  ///
  /// Nobody is asked for it: it follows wherever a block asks ``now`` and ``needed``.
  case ahead

  /// The facets that a survey can ask; an item rates one of these.
  public static let asked: [Facet] = [.items, .now, .needed]

  /// Whether it follows from other facets, so that no item rates it.
  public var isDerived: Bool { !Self.asked.contains(self) }
}
