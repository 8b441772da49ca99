import Analysis
import SurveyModel

/// Decides which cells of a derived facet are shown, jointly with the two facets that it is made of.
///
/// For the same people, ahead = needed − now: three sums of which one follows from the other two. What
/// makes that dangerous are people who gave only one of the two levels: with all three sums known, their
/// answers are what remains. So a cell of the derived facet is shown only where both of its sources
/// are, and its numbers are exact only where those people are none or at least the minimum, for each
/// role and source, in each remainder of the hierarchy too. Where they are a few, a large cell says its
/// numbers in classes so wide that the remainder can be any answer; a smaller one is withheld.
struct LinkedSuppression {
  /// From how many people on either side a class of half a point hides a single answer: twenty people
  /// half a point wide leave a sum open by ten points, twice what a level of six points can differ.
  static let classesFrom = 20

  /// The cells that are withheld, and why.
  let reasons: [CellKey: Withheld.Code]

  /// The smallest groups that subtraction can set apart, by cell.
  let finest: [CellKey: GroupSizes.Pair]

  /// The cells whose numbers are told as classes.
  let coarse: Set<CellKey>

  /// Whether the gap that is put together from departments is told as a class as well: where a few
  /// people in all make the difference in the departments that tell only classes.
  let isMatchedCoarse: Bool

  /// Decides for one block.
  init(
    of facet: CellKey, sizes: GroupSizes, planner: inout DepartmentPlanner,
    reasons known: [CellKey: Withheld.Code]
  ) {
    let (hierarchy, minimum) = (planner.hierarchy, planner.minimum)
    let sizes = sizes.guarded
    let keys = hierarchy.departments.map { facet.at($0) }
    let pairs = keys.map { sizes.scored($0) }
    let left = keys.map { Self.leftOut($0, sizes: sizes) }
    let differences = SuppressionTable(
      parents: hierarchy.parents, sizes: left, minimum: minimum)
    var withheld: [Int: Withheld.Code] = [:]
    for (node, key) in keys.enumerated() {
      let sources = key.sources.compactMap { known[$0] }
      withheld[node] = sources.first
    }
    var decided = planner.decide(facet, closed: Set(withheld.keys))
    var classed: Set<Int> = []
    while true {
      let exact = differences.decide(withheld: decided.withheld, mayBeEmpty: true)
      classed = Set(keys.indices.filter { exact[$0] != .published })
        .subtracting(decided.withheld)
      let small = classed.filter { min(pairs[$0].leader, pairs[$0].frontline) < Self.classesFrom }
      if small.isEmpty { break }
      // Each round withholds at least one cell more, so that it ends.
      for node in small { withheld[node] = .linkedAnswers }
      decided = planner.decide(facet, closed: Set(withheld.keys))
    }
    var reasons: [CellKey: Withheld.Code] = [:]
    for node in decided.withheld {
      reasons[keys[node]] = withheld[node] ?? planner.reason(of: node)
    }
    self.reasons = reasons
    finest = decided.finest
    coarse = Set(classed.map { keys[$0] })
    let shown = Set(keys.indices).subtracting(decided.withheld).subtracting([0])
    let finestShown = shown.subtracting(hierarchy.ancestors(of: shown))
    let rests = finestShown.intersection(classed).map { left[$0] }
    isMatchedCoarse = (0..<4).contains { column in
      (1..<minimum).contains(rests.reduce(0) { $0 + $1[column] })
    }
  }

  /// How many gave one level and not the other: leaders and frontline, of each of the two.
  private static func leftOut(_ key: CellKey, sizes: GroupSizes) -> [Int] {
    let both = sizes.scored(key)
    return key.sources.flatMap { source in
      let one = sizes.scored(source)
      return [one.leader - both.leader, one.frontline - both.frontline]
    }
  }
}
