/// How much of a role's roster has not answered: the finite population correction.
///
/// It applies to statements on this roster only, not to trends between waves or to claims about how
/// the organisation works in general.
///
/// - Source: Cochran (1977), Sampling Techniques, section 2.6.
/// - Checked against: R `survey::svydesign(fpc = )`.
public struct FinitePopulation: Sendable, Hashable {
  /// The factor 1 − n/N on the variance of the mean: 1 for a sample of an endless population, 0
  /// when everybody answered.
  public let factor: Double

  /// No correction: the people who answered stand for an endless population.
  public static let infinite = FinitePopulation(factor: 1)

  private init(factor: Double) {
    self.factor = factor
  }

  /// Compares the people who answered with the roster.
  ///
  /// - Parameters:
  ///   - answers: How many answered, n.
  ///   - roster: How many are on the roster, N.
  /// - Throws: ``StatisticsError/rosterSmallerThanAnswers(answers:roster:)`` when N < n, or N < 1.
  public init(answers: Int, roster: Int) throws(StatisticsError) {
    guard roster >= answers, roster > 0, answers >= 0 else {
      throw .rosterSmallerThanAnswers(answers: answers, roster: roster)
    }
    self.factor = Double(roster - answers) / Double(roster)
  }

  /// Whether everybody on the roster answered, so that the mean is known and not estimated.
  public var isCensus: Bool { factor == 0 }
}
