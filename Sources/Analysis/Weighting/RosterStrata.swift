import Statistics
import SurveyModel
import Tallies

/// The strata of a role for one block and facet: departments, and tiers within them where they are
/// known, each with enough answers.
///
/// Departments that are told apart in the report are strata; one that is not belongs to the nearest
/// department above it that is. So a weighted mean holds nothing that the report's own means and the
/// roster do not hold already. A stratum with too few answers is joined with the department above it.
struct RosterStrata {
  /// People of one tier directly in one department.
  private struct Crowd {
    var scores = Histogram.empty
    var population = 0
  }

  private let role: Role
  private let rule: WeightingRule
  private let tiers: [Tier?]

  /// The crowds of each node, one a tier.
  private let crowds: [[Crowd]]

  /// The nodes of each stratum.
  private let strata: [[Int]]

  /// How many departments were joined with a neighbour.
  let joined: Int

  init(
    _ role: Role, facet: Int, source: RosterSource, isShown: (Int) -> Bool, rule: WeightingRule
  ) {
    self.role = role
    self.rule = rule
    let tiers = source.tiers(of: role)
    self.tiers = tiers
    let crowds = source.subtrees.departments.indices.map { node in
      tiers.indices.map { tier in
        Crowd(
          scores: source.scores(role, node: node, tier: tier, facet: facet),
          population: source.population(role, node: node, tier: tier))
      }
    }
    self.crowds = crowds
    let units = Self.units(source.subtrees, isShown: isShown)
    (strata, joined) = Self.strata(
      units, parents: source.subtrees.parents,
      sizes: crowds.map { $0.reduce(0) { $0 + $1.scores.n } },
      populations: crowds.map { $0.reduce(0) { $0 + $1.population } },
      smallest: rule.smallestStratum)
  }

  /// The weighted mean of the role.
  ///
  /// Crossings of stratum and tier are post-strata where all of them have enough answers; else both
  /// divisions are raked, where that tells no smaller group apart; else only those strata are split by
  /// tier all of whose tiers have enough answers.
  ///
  /// - Returns: `nil` when nobody answered, or roster and answers do not fit together.
  func mean(isCorrected: Bool) -> (mean: RosterWeightedMean, source: CellWeighting.Source)? {
    let crossed = strata.map { nodes in tiers.indices.map { crowd(nodes, tier: $0) } }
    let cells = crossed.joined().filter { $0.population > 0 || $0.scores.n > 0 }
    let isEnough = { (crowd: Crowd) in crowd.scores.n >= self.rule.smallestStratum }
    if !cells.allSatisfy(isEnough), tiers.count > 1,
      rule.isFine || cells.allSatisfy({ $0.scores.isEmpty || isEnough($0) }),
      let raked = raked(crossed, isCorrected: isCorrected)
    {
      return (raked, .raking)
    }
    let split = crossed.flatMap { crowds in
      let present = crowds.filter { $0.population > 0 || $0.scores.n > 0 }
      return present.allSatisfy(isEnough) ? present : [Self.sum(crowds)]
    }
    return RosterWeightedMean(
      postStrata: split.map {
        RosterWeightedMean.Cell(scores: $0.scores, population: $0.population)
      }, isCorrected: isCorrected
    ).map { ($0, .strata) }
  }

  private func raked(_ crossed: [[Crowd]], isCorrected: Bool) -> RosterWeightedMean? {
    let categories = tierCategories(crossed)
    guard crossed.count > 1, Set(categories).count > 1 else { return nil }
    var cells: [RosterWeightedMean.Cell] = []
    for (stratum, crowds) in crossed.enumerated() {
      for category in Set(categories).sorted() {
        let crowd = Self.sum(zip(crowds, categories).filter { $0.1 == category }.map(\.0))
        guard crowd.population > 0 || crowd.scores.n > 0 else { continue }
        cells.append(
          RosterWeightedMean.Cell(
            scores: crowd.scores, population: crowd.population,
            categories: [stratum, category]))
      }
    }
    return RosterWeightedMean(raking: cells, isCorrected: isCorrected)
  }

  /// The number of each tier; a tier with too few answers has that of the tier beside it.
  private func tierCategories(_ crossed: [[Crowd]]) -> [Int] {
    var categories: [Int] = []
    var (number, answers) = (0, 0)
    for tier in tiers.indices {
      let own = crossed.reduce(0) { $0 + $1[tier].scores.n }
      if answers >= rule.smallestStratum, own > 0 || tier < tiers.count - 1 {
        (number, answers) = (number + 1, 0)
      }
      categories.append(number)
      answers += own
    }
    if answers < rule.smallestStratum, number > 0 {
      categories = categories.map { min($0, number - 1) }
    }
    return categories
  }

  private func crowd(_ nodes: [Int], tier: Int) -> Crowd {
    Self.sum(nodes.map { crowds[$0][tier] })
  }

  private static func sum(_ crowds: [Crowd]) -> Crowd {
    crowds.reduce(Crowd()) {
      Crowd(scores: $0.scores + $1.scores, population: $0.population + $1.population)
    }
  }
}

extension RosterStrata {
  /// The unit of each node: itself where it is told apart, or else that of the node above it.
  private static func units(_ subtrees: SubtreeTallies, isShown: (Int) -> Bool) -> [Int] {
    var units = Array(0..<subtrees.departments.count)
    for node in units.indices {
      for child in subtrees.children[node] { units[child] = isShown(child) ? child : units[node] }
    }
    return units
  }

  /// The nodes of each stratum, and how many units were joined with another.
  private static func strata(
    _ units: [Int], parents: [Int], sizes: [Int], populations: [Int], smallest: Int
  ) -> (strata: [[Int]], joined: Int) {
    var pools: [[Int]] = units.map { _ in [] }
    for (node, unit) in units.enumerated() { pools[unit].append(node) }
    func size(_ nodes: [Int]) -> Int { nodes.reduce(0) { $0 + sizes[$1] } }
    func population(_ nodes: [Int]) -> Int { nodes.reduce(0) { $0 + populations[$1] } }
    var joined = 0
    for unit in pools.indices.dropFirst().reversed() {
      guard !pools[unit].isEmpty, size(pools[unit]) < smallest else { continue }
      if population(pools[unit]) > 0 { joined += 1 }
      let above = units[parents[unit]]
      pools[above] += pools[unit]
      pools[unit] = []
    }
    var strata = pools.filter { population($0) > 0 || size($0) > 0 }
    if let rest = strata.first, strata.count > 1, size(rest) < smallest {
      let others = strata.indices.dropFirst()
      if let nearest = others.min(by: { population(strata[$0]) < population(strata[$1]) }) {
        strata[nearest] += rest
        strata.removeFirst()
      }
    }
    return (strata, joined)
  }
}
