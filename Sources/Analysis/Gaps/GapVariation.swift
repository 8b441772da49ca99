public import Statistics
public import SurveyModel

/// What a gap was judged from, so that disclosure control can ask what other answers would have given.
///
/// What the rest of the wave says (variances of other departments, the family's cut) stays as it is.
public struct GapVariation: Hashable, Sendable {
  /// One role's part.
  public struct Side: Hashable, Sendable {
    /// The answers.
    public let scores: Histogram

    /// What the other departments say about the variance.
    let prior: VariancePrior?

    /// How many are on the roster; `nil` where none is known, or it does not matter.
    let roster: Int?

    /// The mean of other answers; `nil` where there are none, or more than people on the roster.
    fileprivate func mean(_ scores: Histogram) -> GroupMean? {
      guard let roster else { return GroupMean(scores, prior: prior) }
      return (try? FinitePopulation(answers: scores.n, roster: roster)).flatMap {
        GroupMean(scores, population: $0, prior: prior)
      }
    }
  }

  /// What a report would say of a gap.
  public struct Outcome: Hashable, Sendable {
    /// The gap with its standard error.
    public let estimate: Estimate

    /// The mean of the role that answers otherwise.
    public let mean: GroupMean

    /// Whether the gap is provably smaller than the smallest that matters.
    public let isAligned: Bool

    /// Whether its own test alone tells the gap from zero.
    public let isBelowLevel: Bool

    /// Whether the family's rule tells the gap from zero.
    public let isTold: Bool

    /// What the report says in words.
    public var words: [Bool] {
      [isTold, isAligned, isBelowLevel, estimate.value > 0, estimate.isKnown]
    }
  }

  /// The leaders.
  public let leader: Side

  /// The frontline.
  public let frontline: Side

  /// How answers become scores.
  public let score: BlockScore

  /// The level of intervals.
  public let level: Double

  let bound: Double
  let alpha: Double

  /// From which score on an answer is favourable; `nil` for a difference of levels.
  public let favorableFrom: Double?

  /// What would be said if one role had answered otherwise.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - scores: Its answers instead.
  ///   - cut: The chance below which the family's rule tells a gap from zero.
  /// - Returns: What would be said.
  /// - Nil: when such answers give no test.
  public func outcome(_ role: Role, answering scores: Histogram, cut: Double) -> Outcome? {
    let leaders = leader.mean(role == .leader ? scores : leader.scores)
    let others = frontline.mean(role == .frontline ? scores : frontline.scores)
    guard let estimate = Estimate.gap(leader: leaders, frontline: others),
      let equivalence = Equivalence(estimate, bound: bound, alpha: alpha),
      let mean = role == .leader ? leaders : others
    else { return nil }
    return Outcome(
      estimate: estimate, mean: mean, isAligned: equivalence.isAligned,
      isBelowLevel: estimate.p < alpha, isTold: estimate.p < cut)
  }
}
