public import SurveyModel

/// Why it is not said what goes with an outcome.
public enum DriverRefusal: Error, Hashable, Sendable {
  /// Too few departments have a figure and are shown.
  case fewDepartments(found: Int, needed: Int)

  /// Too few people of the role have a score in every block.
  case fewPeople(needed: Int)

  /// The outcome or a block is the same everywhere, or a block follows from the others.
  case noVariation

  /// There is no other block that could go with it.
  case oneBlock
}

/// How much one block goes with an outcome.
public struct DriverWeight: Hashable, Sendable {
  /// The block.
  public let block: Identifier<Block>

  /// Johnson's relative weight: its share of the outcome's variance, with an interval from leaving out
  /// one department at a time.
  public let weight: IntervalEstimate

  /// The mean gain over all orders of entry; `nil` with more than twelve blocks.
  public let meanGain: Double?

  /// How the block alone correlates with the outcome.
  public let correlation: Double
}

/// What goes with an outcome, shared out among the blocks.
public struct DriverFit: Hashable, Sendable {
  /// How many departments or people it is about.
  public let n: Int

  /// The share of the outcome's variance that all blocks explain together.
  public let rSquared: IntervalEstimate

  /// The same less what chance explains; `nil` where there are too few.
  public let adjusted: Double?

  /// What that many blocks explain by chance.
  public let chance: Double

  /// One weight a block, in the order of reports; they add up to ``rSquared``.
  public let weights: [DriverWeight]
}
