public import Analysis
public import SurveyModel

/// Draws the one release of a wave with noise.
///
/// This is the only place where exact sums become publishable ones; everything after it is made of what
/// it returns, of head counts and of the survey.
public struct NoiseMechanism: Hashable, Sendable {
  private let budget: NoiseBudget
  private let laws: NoiseLaws

  /// Makes a mechanism.
  ///
  /// - Parameters:
  ///   - budget: The budget of a person over the whole wave.
  ///   - blocks: How many blocks a person answers.
  package init(budget: NoiseBudget, blocks: Int) {
    self.budget = budget
    laws = NoiseLaws(budget: budget, blocks: blocks)
  }

  /// Draws the release of a wave.
  ///
  /// Every department and every block has its numbers, also where nobody answered.
  ///
  /// - Parameters:
  ///   - analysis: The wave.
  ///   - budget: The budget of a person over the whole wave, split over its blocks.
  ///   - isShort: Whether the short form was asked.
  ///   - random: Where chance comes from: the system's generator, except in tests.
  /// - Returns: What may be published; whoever calls keeps it, and never draws again.
  public static func release(
    of analysis: GapAnalysis, budget: NoiseBudget, isShort: Bool,
    using random: inout some RandomNumberGenerator
  ) -> NoisyRelease {
    let facets = analysis.noisyFacets(isShort: isShort)
    return NoiseMechanism(budget: budget, blocks: facets.count)
      .release(of: analysis.exactSums(of: facets, unit: NoisySums.unit), using: &random)
  }

  /// Draws the release of sums.
  package func release(
    of exact: [ExactSums], using random: inout some RandomNumberGenerator
  ) -> NoisyRelease {
    var sums: Set<NoisySums> = []
    for exact in exact { sums.insert(noisy(exact, using: &random)) }
    return NoisyRelease(budget: budget, sums: sums)
  }

  private func noisy(
    _ exact: ExactSums, using random: inout some RandomNumberGenerator
  ) -> NoisySums {
    let people = exact.people + laws.people.draw(using: &random)
    let sum = exact.sum + laws.sum.draw(using: &random)
    let squares =
      exact.key.department == nil ? exact.squares + laws.squares.draw(using: &random) : nil
    return NoisySums(
      cell: ReleasedCell(
        department: exact.key.department, block: exact.key.block, facet: exact.key.facet),
      role: exact.role, people: people, sum: sum, squares: squares)
  }
}
