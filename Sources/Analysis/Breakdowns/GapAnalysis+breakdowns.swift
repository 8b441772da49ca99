import Statistics
public import SurveyModel
import Tallies

extension GapAnalysis {
  /// The results of the rows that may be shown.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - facets: The blocks and facets of which the organisation's gap is shown.
  /// - Returns: A breakdown for each that was declared, in its order; one without rows has none to show.
  public func breakdownGaps(
    shown rows: Set<BreakdownRow>, facets: Set<CellKey>
  ) -> [BreakdownGaps] {
    let all = book.breakdown?.rows ?? []
    var breakdowns: [Breakdown] = []
    for row in all where breakdowns.last != row.breakdown { breakdowns.append(row.breakdown) }
    let places = layout.facets.indices.filter {
      facets.contains(CellKey(department: nil, rated: layout.facets[$0].key))
    }
    return breakdowns.map { breakdown in
      let own = all.filter { $0.breakdown == breakdown && rows.contains($0) }
      return breakdown == .tier
        ? cascade(own.filter { $0.tier?.role == .leader }, facets: places)
        : options(own, of: breakdown, facets: places)
    }
  }

  /// Each tier of leaders beside the whole frontline, and beside the next lower tier.
  private func cascade(_ tiers: [BreakdownRow], facets: [Int]) -> BreakdownGaps {
    let frontline = book.tally(of: .frontline)
    let leaders = tiers.map { book.tally(of: $0, role: .leader) }
    let heads = tiers.map { self.heads(of: $0.tier) }
    let cells = gaps(
      zip(tiers, leaders).map { ($0, TallyBook.Sides(leader: $1, frontline: frontline)) },
      heads: heads.map { $0.flatMap { tier in self.heads(of: .frontline).map { (tier, $0) } } },
      facets: facets)
    let pairs = tiers.indices.dropLast().map {
      (tiers[$0], TallyBook.Sides(leader: leaders[$0], frontline: leaders[$0 + 1]))
    }
    let steps = gaps(
      pairs,
      heads: tiers.indices.dropLast().map { place in
        heads[place].flatMap { upper in heads[place + 1].map { (upper, $0) } }
      }, facets: facets)
    return BreakdownGaps(
      breakdown: .tier,
      rows: tiers.enumerated().map { place, row in
        BreakdownGaps.Row(
          row: row, cells: cells[row] ?? [],
          below: tiers.indices.contains(place + 1) ? tiers[place + 1] : nil,
          steps: steps[row] ?? [])
      }, spreads: [])
  }

  /// The leaders beside the frontline of each option.
  private func options(
    _ rows: [BreakdownRow], of breakdown: Breakdown, facets: [Int]
  ) -> BreakdownGaps {
    let sides = rows.map { row in
      (
        row,
        TallyBook.Sides(
          leader: book.tally(of: row, role: .leader),
          frontline: book.tally(of: row, role: .frontline))
      )
    }
    let cells = gaps(sides, heads: rows.map { _ in nil }, facets: facets)
    return BreakdownGaps(
      breakdown: breakdown,
      rows: rows.map {
        BreakdownGaps.Row(row: $0, cells: cells[$0] ?? [], below: nil, steps: [])
      },
      spreads: spreads(rows, cells: cells, facets: facets))
  }

  /// How much gaps differ from row to row, block by block.
  private func spreads(
    _ rows: [BreakdownRow], cells: [BreakdownRow: [GapCell]], facets: [Int]
  ) -> [BreakdownGaps.Spread] {
    let found = facets.indices.compactMap { place -> (Int, Double, [BreakdownRow])? in
      let own = rows.compactMap { row in
        (cells[row]?[place].estimate).map { (row: row, estimate: $0) }
      }
      guard own.count == rows.count,
        let gaps = DepartmentGaps(
          gaps: own.map(\.estimate.value),
          variances: own.map { $0.estimate.standardError * $0.estimate.standardError })
      else { return nil }
      let order = own.sorted { $0.estimate.value < $1.estimate.value }.map(\.row)
      return (facets[place], RandomEffects(gaps).heterogeneityP, order)
    }
    let adjusted = benjaminiHochberg(found.map { $0.1 })
    return zip(found, adjusted).compactMap { found, q in
      guard let q, let lowest = found.2.first, let highest = found.2.last else { return nil }
      return BreakdownGaps.Spread(
        cell: CellKey(department: nil, rated: layout.facets[found.0].key), q: q, lowest: lowest,
        highest: highest)
    }
  }

  /// The judged gaps of groups that stand where departments do; all of them are one family.
  ///
  /// - Parameters:
  ///   - rows: The groups, by the row of which they tell.
  ///   - heads: How many people the roster has on both sides; `nil` where it does not say.
  ///   - facets: The facets that are measured.
  /// - Returns: The gaps of each row, in the order of facets.
  private func gaps(
    _ rows: [(row: BreakdownRow, sides: TallyBook.Sides)], heads: [(Int, Int)?], facets: [Int]
  ) -> [BreakdownRow: [GapCell]] {
    let places = rows.map { Identifier<Department>($0.row.value) }
    let counted = zip(places, heads).compactMap { place, heads in
      heads.map { (place, [Role.leader: $0.0, .frontline: $0.1]) }
    }
    let placed = book.placing(
      Dictionary(zip(places, rows.map(\.sides)), uniquingKeysWith: { first, _ in first }))
    guard
      let tree = try? DepartmentTree(places.map { Department(id: $0, name: $0.rawValue) }),
      let subtrees = try? SubtreeTallies(
        book: placed, tree: tree,
        headcount: counted.count == rows.count
          ? Dictionary(counted, uniquingKeysWith: { first, _ in first }) : nil)
    else { return [:] }
    let measure = GapMeasure(subtrees: subtrees, settings: settings)
    let cells = places.indices.flatMap { place in
      facets.map { measure.cell(at: place + 1, facet: $0, priors: GapMeasure.Priors()) }
    }
    let judged = Judge(subtrees: subtrees, settings: settings).judge(cells)
    return Dictionary(
      rows.indices.map { place in
        (
          rows[place].row,
          Array(judged[place * facets.count..<(place + 1) * facets.count])
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// How many of a tier the whole roster has.
  private func heads(of tier: Tier?) -> Int? {
    guard let tier, let tierCount else { return nil }
    return tierCount.values.reduce(0) { $0 + ($1[tier] ?? 0) }
  }
}
