import Statistics
public import SurveyModel
import Tallies

/// Shares out an outcome's variance among blocks.
struct DriverAnalysis {
  let blocks: [Identifier<Block>]
  let level: Double

  /// From one group of observations a department, the outcome last among their values.
  ///
  /// - Parameters:
  ///   - groups: One a department.
  ///   - testsChance: Whether observations are independent, so that an F test of all blocks is right.
  /// - Returns: The shares, or why there are none.
  func fit(groups: [CrossProducts], testsChance: Bool) -> Result<DriverFit, DriverRefusal> {
    let used = groups.filter { $0.count > 0 }
    guard let first = used.first else { return .failure(.noVariation) }
    let whole = used.dropFirst().reduce(first, +)
    return fit(whole, groups: used, target: blocks.count, testsChance: testsChance)
  }

  /// From sums of which any value may be the outcome; the others are the blocks, in their order.
  func fit(
    _ whole: CrossProducts, groups: [CrossProducts], target: Int, testsChance: Bool
  ) -> Result<DriverFit, DriverRefusal> {
    guard !blocks.isEmpty else { return .failure(.oneBlock) }
    guard let drivers = Drivers(whole, target: target), let all = whole.correlations else {
      return .failure(.noVariation)
    }
    let errors = Drivers.jackknifeErrors(groups: groups, target: target)
    let critical =
      StudentT(degreesOfFreedom: Double(groups.count - 1))?.critical(level: level) ?? 0
    func estimate(_ value: Double, _ error: Double?, p: Double? = nil) -> IntervalEstimate {
      IntervalEstimate(
        value: value,
        interval: error.map {
          // A share of variance is never below nothing.
          Interval(
            low: max(0, value - critical * $0), high: min(1, value + critical * $0), level: level)
        }, p: p)
    }
    let sources = all.indices.filter { $0 != target }
    return .success(
      DriverFit(
        n: whole.count,
        rSquared: estimate(
          drivers.rSquared, errors?.last,
          p: testsChance ? drivers.p(observations: whole.count) : nil),
        adjusted: drivers.adjustedRSquared(observations: whole.count),
        chance: Double(blocks.count) / Double(max(1, whole.count - 1)),
        weights: blocks.indices.map { index in
          DriverWeight(
            block: blocks[index],
            weight: estimate(drivers.relativeWeights[index], errors?[index]),
            meanGain: drivers.meanGains?[index], correlation: all[sources[index]][target])
        }))
  }
}

extension GapAnalysis {
  /// How the other blocks go with one block among the people of a role, over the whole organisation.
  ///
  /// - Parameters:
  ///   - block: The block that is looked at as the outcome.
  ///   - role: Whose answers.
  ///   - fewest: The fewest people with a score in every block from whom it is said.
  /// - Returns: Nothing where it was not counted, or the block is none of the survey's.
  public func drivers(
    of block: Identifier<Block>, role: Role, fewest: Int
  ) -> Result<DriverFit, DriverRefusal>? {
    let main = layout.mainFacets.map { layout.facets[$0].key }
    guard let scoreProducts, let target = main.firstIndex(where: { $0.block == block }) else {
      return nil
    }
    var departments: [Identifier<Department>: CrossProducts] = [:]
    for (group, products) in scoreProducts where group.role == role {
      departments[group.department, default: CrossProducts(values: main.count)] =
        (departments[group.department] ?? CrossProducts(values: main.count)) + products
    }
    // In the order of their codes, so that sums come out the same each time.
    let groups = departments.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 0 }
    let whole = groups.reduce(CrossProducts(values: main.count), +)
    guard whole.count >= fewest else { return .failure(.fewPeople(needed: fewest)) }
    let blocks = main.indices.filter { $0 != target }.map { main[$0].block }
    return DriverAnalysis(blocks: blocks, level: settings.level)
      .fit(whole, groups: groups, target: target, testsChance: false)
  }
}
