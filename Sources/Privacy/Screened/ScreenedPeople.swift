public import SurveyModel

/// How many answered carelessly and what it changes, as far as it may be shown.
public struct ScreenedCareless: Codable, Hashable, Sendable {
  /// A block's gap twice.
  public struct Pair: Codable, Hashable, Sendable {
    /// The block.
    public let block: Identifier<Block>

    /// The facet.
    public let facet: Facet

    /// The gap of everybody; `nil` where the pair is withheld.
    public let with: Disclosed<Double>?

    /// The gap without those who are flagged.
    public let without: Disclosed<Double>?

    /// Whether the verdict changes.
    public let isTurned: Bool
  }

  /// How many leaders are flagged; `nil` where it is withheld, with the frontline's number.
  public let leader: Disclosed<Int>?

  /// How many of the frontline are flagged.
  public let frontline: Disclosed<Int>?

  /// Which gaps of the organisation these are.
  public let pooling: Pooling

  /// The results with and without them.
  public let pairs: [Pair]
}

/// What the departments say about a role's variance in one block.
public struct ScreenedPrior: Codable, Hashable, Sendable {
  /// The block.
  public let block: Identifier<Block>

  /// The facet.
  public let facet: Facet

  /// The role.
  public let role: Role

  /// The prior's degrees of freedom, d₀; `nil` for infinitely many.
  public let degreesOfFreedom: Disclosed<Double>?

  /// The prior's variance, s₀².
  public let variance: Disclosed<Double>
}

/// Why there is no test of a gap that is shown; told without disclosure control only, since it tells of
/// the answers.
public enum Untested: String, CaseIterable, Codable, Hashable, Sendable {
  /// A role has one answer.
  case oneAnswer = "one-answer"

  /// Within each role all answers are the same.
  case constant

  /// Everybody on the roster answered: the gap is known.
  case census
}
