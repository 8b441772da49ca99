import Statistics
public import SurveyModel

/// What goes with a figure that departments have from outside the survey.
///
/// Departments count alike, whatever their size; only the finest that are shown and have a figure enter.
public struct OutcomeAnalysis: Sendable {
  /// The fewest departments more than blocks.
  static let fewestBeyondBlocks = 10

  /// What the blocks together go with, by the frontline's means.
  public let drivers: Result<DriverFit, DriverRefusal>

  /// Both views of each block, in the order of reports.
  public let surfaces: [(block: Identifier<Block>, fit: Result<SurfaceFit, DriverRefusal>)]

  /// The standard deviation of the figure among the departments that entered; `nil` below two.
  public let spread: Double?

  /// Relates the figure to the blocks.
  ///
  /// - Parameters:
  ///   - outcome: The figures.
  ///   - means: The levels of departments that may be shown.
  ///   - blocks: The blocks with their scales, in the order of reports.
  ///   - level: The level of the intervals.
  public init(
    _ outcome: Outcome, means: DepartmentMeans, blocks: [MainBlock], level: Double
  ) {
    let used = means.answered(blocks)
    let rows = means.rows(used, outcome: outcome)
    spread = Self.spread(rows.map(\.outcome))
    drivers = Self.drivers(rows, blocks: used, level: level)
    surfaces = Self.adjusted(
      blocks.map { block in
        let center = Double(block.scale.minimum + block.scale.maximum) / 2
        let rows = means.rows([block], outcome: outcome)
          .map {
            (leader: $0.pairs[0].leader, frontline: $0.pairs[0].frontline, outcome: $0.outcome)
          }
        return (
          block.block, SurfaceFit.fit(block.block, rows: rows, center: center, level: level)
        )
      })
  }

  private static func drivers(
    _ rows: [DepartmentMeans.Row], blocks: [MainBlock], level: Double
  ) -> Result<DriverFit, DriverRefusal> {
    let needed = max(ResponseSurface.fewestDepartments, blocks.count + fewestBeyondBlocks)
    guard rows.count >= needed else {
      return .failure(.fewDepartments(found: rows.count, needed: needed))
    }
    // Deviations from the mean keep the digits that large figures would take.
    let mean = rows.reduce(0) { $0 + $1.outcome } / Double(rows.count)
    let groups = rows.map { row in
      CrossProducts(row.pairs.map { $0.frontline - 3 } + [row.outcome - mean])
    }
    return DriverAnalysis(blocks: blocks.map(\.block), level: level)
      .fit(groups: groups, testsChance: true)
  }

  private static func spread(_ values: [Double]) -> Double? {
    guard values.count >= 2 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// The surfaces with their p-values adjusted: all differences that a report may speak of are one family.
  private static func adjusted(
    _ surfaces: [(block: Identifier<Block>, fit: Result<SurfaceFit, DriverRefusal>)]
  ) -> [(block: Identifier<Block>, fit: Result<SurfaceFit, DriverRefusal>)] {
    let fits = surfaces.map { try? $0.fit.get() }
    let q = benjaminiHochberg(
      fits.flatMap { fit in
        [fit?.level.estimate.p, fit?.direction?.estimate.p, fit?.distance.estimate.p]
      })
    return surfaces.enumerated().map { index, surface in
      (
        surface.block,
        surface.fit.map { fit in
          var fit = fit
          fit.level.q = q[3 * index]
          fit.direction?.q = q[3 * index + 1]
          fit.distance.q = q[3 * index + 2]
          return fit
        }
      )
    }
  }
}
