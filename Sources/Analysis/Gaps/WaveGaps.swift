import Statistics
public import SurveyModel
import Tallies

/// All gaps of one wave that were asked for: raw numbers, for disclosure control alone.
public struct WaveGaps: Hashable, Sendable {
  /// The wave.
  public let wave: String

  /// The organisation's gaps, per pooling, one a block and facet in the order of reports.
  ///
  /// A matched gap is absent where no department has both roles.
  public let organisation: [Pooling: [GapCell]]

  /// The departments' gaps: department by department in tree order, block by block.
  public let cells: [GapCell]

  /// What the departments shown say about each role's variances.
  public let priors: [Prior]

  /// What the departments say about one role's variance in a block and facet.
  public struct Prior: Hashable, Sendable {
    /// The block.
    public let block: Identifier<Block>

    /// The facet.
    public let facet: Facet

    /// The role.
    public let role: Role

    /// The degrees of freedom, d₀; infinite where departments differ no more than by chance.
    public let degreesOfFreedom: Double

    /// The variance, s₀².
    public let variance: Double

    static func both(_ priors: GapMeasure.Priors, of rated: BlockFacet) -> [Prior] {
      [(Role.leader, priors.leader), (.frontline, priors.frontline)].compactMap { role, prior in
        prior.map {
          Prior(
            block: rated.block, facet: rated.facet, role: role,
            degreesOfFreedom: $0.degreesOfFreedom,
            variance: $0.variance)
        }
      }
    }
  }
}
