import Analysis
import SurveyModel

extension Screen {
  /// What is told of departments with few leaders, in the mode that tells a direction.
  ///
  /// A department qualifies by numbers of people alone: from three leaders on but fewer than the minimum,
  /// and at least twenty of the frontline. Of all withheld departments whose leaders' sum can be computed
  /// together, at most one tells a direction, and only where at least the minimum of other leaders remain
  /// in that sum. ``DirectionGuard`` has the last word. Derived facets tell none.
  func directions(
    _ analysis: GapAnalysis, sizes: GroupSizes, plan: SuppressionPlan
  ) -> [CellKey: ScreenedDirection] {
    guard settings.isProtected, settings.smallLeadership == .directionOnly else { return [:] }
    var told: [CellKey: ScreenedDirection] = [:]
    for key in sizes.facets.map({ CellKey(department: nil, rated: $0) })
    where !key.facet.isDerived {
      let pool = DirectionPool(of: key, sizes: sizes, plan: plan)
      let candidates = pool.candidates
      guard !candidates.isEmpty else { continue }
      let gaps = analysis.gaps(shown: Set(candidates.flatMap { [$0.key] + $0.sums }))
      let cells = Dictionary(
        (gaps.cells + (gaps.organisation[.raw] ?? [])).map { ($0.key, $0) },
        uniquingKeysWith: { first, _ in first })
      for candidate in candidates {
        told[candidate.key] = direction(of: candidate, in: cells)
      }
    }
    return told
  }

  private func direction(
    of candidate: DirectionPool.Candidate, in cells: [CellKey: GapCell]
  ) -> ScreenedDirection? {
    guard let cell = cells[candidate.key], let gap = cell.gap,
      let frontline = cell.frontline.mean,
      let whole = cells[candidate.above]?.leader, let mean = whole.mean
    else { return nil }
    let sum = candidate.below.reduce(Double(whole.n) * mean) { sum, key in
      guard let part = cells[key]?.leader, let mean = part.mean else { return sum }
      return sum - Double(part.n) * mean
    }
    let isSafe = DirectionGuard(
      range: cell.range, bound: cell.bound, minimum: settings.minimumGroup, frontline: frontline,
      remainder: .init(people: candidate.people, sum: sum)
    ).isSafe
    guard isSafe else { return nil }
    return ScreenedDirection(
      side: gap >= cell.bound ? .leadersRosier : gap <= -cell.bound ? .frontlineRosier : .none,
      frontline: Precision(minimum: settings.minimumGroup, smallerGroup: cell.frontline.n)
        .halfPoints(frontline, n: cell.frontline.n, of: cell.range))
  }
}

/// The withheld departments of one block that may tell a direction, by numbers of people alone.
struct DirectionPool {
  /// A department, and the sum that its leaders are part of.
  struct Candidate {
    /// The department's cell.
    let key: CellKey

    /// The nearest shown cell above it.
    let above: CellKey

    /// The shown cells that are subtracted from that.
    let below: [CellKey]

    /// How many leaders remain, the department's own included.
    let people: Int

    /// The cells whose numbers the sum is made of.
    var sums: [CellKey] { [above] + below }
  }

  /// At most one for each sum: the first in the order of the tree.
  let candidates: [Candidate]

  init(of facet: CellKey, sizes: GroupSizes, plan: SuppressionPlan) {
    var taken: Set<CellKey> = []
    candidates = sizes.tree.departments.compactMap { department in
      let key = facet.at(department.id)
      let size = sizes.scored(key)
      let isFew = SmallLeadership.directionOnly.tellsDirection(
        leaders: size.leader, frontline: size.frontline, minimumGroup: plan.minimumGroup)
      // A department above others could be taken apart by what they tell.
      guard isFew, plan.withheld(key) != nil,
        sizes.tree.children(of: department.id).isEmpty
      else { return nil }
      let path = sizes.tree.ancestors(of: department.id).map { facet.at($0) } + [facet.at(nil)]
      guard let above = path.first(where: plan.shown.contains) else { return nil }
      let below = Self.topmostShown(below: above, in: sizes.tree, plan: plan)
      let people = below.reduce(sizes.scored(above).leader) { $0 - sizes.scored($1).leader }
      guard people - size.leader >= plan.minimumGroup, taken.insert(above).inserted else {
        return nil
      }
      return Candidate(key: key, above: above, below: below, people: people)
    }
  }

  /// The shown cells below one that have no other shown cell in between.
  private static func topmostShown(
    below cell: CellKey, in tree: DepartmentTree, plan: SuppressionPlan
  ) -> [CellKey] {
    let children = cell.department.map { tree.children(of: $0) } ?? tree.roots
    return children.map { cell.at($0) }.flatMap { child in
      plan.shown.contains(child) ? [child] : topmostShown(below: child, in: tree, plan: plan)
    }
  }
}
