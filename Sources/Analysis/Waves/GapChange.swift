public import Statistics
public import SurveyModel

/// The change of one gap between two waves: raw numbers, for disclosure control alone.
public struct GapChange: Hashable, Sendable {
  /// Where it lies.
  public let key: CellKey

  /// The sizes of the groups in the earlier wave.
  public let earlierSizes: GroupSizes.Pair

  /// The sizes of the groups in the later wave.
  public let laterSizes: GroupSizes.Pair

  /// Whether a role in either wave answers with hardly an exception at an end of the scale.
  public let isNearlyUnanimous: Bool

  /// The gap in the earlier wave.
  public let before: Estimate

  /// The gap in the later wave.
  public let after: Estimate

  /// Later minus earlier.
  public let change: Estimate

  /// How the leaders' mean changed, in points.
  public let leader: Double

  /// How the frontline's mean changed, in points.
  public let frontline: Double

  /// Whether an item's wording, key or scale changed between the waves, or an item came or went.
  public let isBroken: Bool

  /// The earlier gap of a department, drawn towards the others': what of an extreme one is to be
  /// expected again; `nil` for the organisation and for fewer than five departments.
  public internal(set) var steadiedBefore: Double?

  /// What the organisation's change is made of; `nil` for a department, and where items changed.
  public internal(set) var movement: GapMovement?

  /// The p-value adjusted for the number of cells; `nil` where items changed.
  public internal(set) var q: Double?

  /// What the comparison says.
  public internal(set) var verdict = ChangeVerdict.noClearChange
}

/// The changes between two waves that were asked for: raw numbers, for disclosure control alone.
public struct WaveChanges: Hashable, Sendable {
  /// The earlier wave.
  public let earlier: String

  /// The later wave.
  public let later: String

  /// The organisation's changes, matched, one a block and facet.
  public let organisation: [GapChange]

  /// The departments' changes: department by department in tree order, block by block.
  public let cells: [GapChange]
}
