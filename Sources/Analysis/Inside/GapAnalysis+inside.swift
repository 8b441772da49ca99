public import Statistics
import SurveyModel
public import Tallies

extension GapAnalysis {
  /// What is inside blocks over the whole organisation.
  ///
  /// - Parameters:
  ///   - blocks: The organisation's cells of the blocks, by their statements.
  ///   - rule: When a statement is said to be read differently.
  /// - Returns: The blocks, in the order of reports; those whose statements the survey does not ask
  ///   are left out. Without counted patterns there are the statements alone.
  public func inside(
    _ blocks: Set<CellKey>, rule: DifferentialItems.Rule = DifferentialItems.Rule()
  ) -> [BlockInside] {
    layout.facets.indices.compactMap { index in
      let facet = layout.facets[index]
      guard facet.key.facet == .items,
        blocks.contains(CellKey(department: nil, rated: facet.key))
      else { return nil }
      return InsideMeasure(
        subtrees: subtrees, facet: facet, patterns: patterns?.blocks[index],
        totals: patterns?.totals, level: settings.level, rule: rule
      ).block
    }
  }

  /// The sums and products of a block's statements by role, over those who answered all of them.
  ///
  /// - Returns: `nil` where they were not counted.
  public func moments(
    of rated: BlockFacet
  ) -> (leader: ItemMoments, frontline: ItemMoments)? {
    layout.index(of: rated).flatMap { patterns?.blocks[$0] }
      .map { ($0.moments(.leader), $0.moments(.frontline)) }
  }
}

/// Measures the inside of one block.
struct InsideMeasure {
  let subtrees: SubtreeTallies
  let facet: ScoredFacet
  let patterns: BlockPatterns?
  let totals: TotalScores?
  let level: Double
  let rule: DifferentialItems.Rule

  /// Everything there is.
  var block: BlockInside {
    let alphas = Role.allCases.reduce(into: [Role: CronbachAlpha]()) { alphas, role in
      alphas[role] = patterns.flatMap { CronbachAlpha($0.moments(role)) }
    }
    let readings = self.readings
    let statements = facet.columns.indices.map { place in
      let leader = side(.leader, at: place, itemRest: alphas[.leader]?.itemRest[place])
      let frontline = side(.frontline, at: place, itemRest: alphas[.frontline]?.itemRest[place])
      return Statement(
        item: subtrees.layout.items[facet.columns[place]].id, leader: leader,
        frontline: frontline, gap: GapMeasure.difference(leader.mean, frontline.mean),
        reading: readings[place])
    }
    let scales = alphas.compactMapValues { $0 }.reduce(into: [Role: ScaleQuality]()) {
      $0[$1.key] = quality($1.key, alpha: $1.value)
    }
    let alike = statements.filter { $0.reading?.isFlagged != true }
    return BlockInside(
      key: CellKey(department: nil, rated: facet.key), range: facet.range,
      favorableFrom: Double(facet.scale.favorableFrom), statements: statements, scales: scales,
      gap: Self.mean(statements.map(\.gap)),
      gapReadAlike: alike.count < statements.count ? Self.mean(alike.map(\.gap)) : nil)
  }

  /// The mean of all gaps; `nil` when there are none, or one does not exist.
  private static func mean(_ gaps: [Double?]) -> Double? {
    let known = gaps.compactMap { $0 }
    guard !known.isEmpty, known.count == gaps.count else { return nil }
    return known.reduce(0, +) / Double(known.count)
  }

  private func side(_ role: Role, at place: Int, itemRest: Double??) -> StatementSide {
    let counts = subtrees.side(role, at: 0).tally.items[facet.columns[place]]
    let points = facet.isReversed[place] ? counts.points.reversed() : counts.points
    let values = facet.scale.points.map { Double($0.value) }
    let answers = Histogram(values: values, counts: points) ?? .empty
    let given = answers.n + counts.dontKnow
    return StatementSide(
      n: answers.n, points: points, mean: answers.mean,
      favorable: answers.share(atOrAbove: Double(facet.scale.favorableFrom)),
      dontKnow: given > 0 ? Double(counts.dontKnow) / Double(given) : nil,
      itemRest: itemRest ?? nil,
      end: ScaleEnd(mean: answers.mean, n: answers.n, range: facet.range))
  }

  private func quality(_ role: Role, alpha: CronbachAlpha) -> ScaleQuality? {
    guard let moments = patterns?.moments(role) else { return nil }
    let isPair = facet.columns.count == 2
    guard let value = isPair ? alpha.standardized : alpha.estimate else { return nil }
    let omega = McDonaldOmega(moments)
    return ScaleQuality(
      n: moments.n,
      alpha: IntervalEstimate(
        value: value, interval: isPair ? nil : alpha.interval(level: level)),
      omega: omega?.estimate, isHeywood: omega?.isHeywood ?? false)
  }
}

extension InsideMeasure {
  /// Whether each statement is read alike.
  ///
  /// People are matched on the block's other statements, purified of those that are read differently.
  /// Where at least half of them would be, or the block has fewer than three, the block is no yardstick
  /// for itself, and people are matched on all other statements of the survey.
  private var readings: [StatementReading?] {
    if facet.columns.count >= 3, let patterns = patterns?.patterns {
      let items = DifferentialItems(patterns, rule: rule)
      if let last = items.rounds.last, last.flagged.count * 2 < facet.columns.count {
        let tables = facet.columns.indices.map {
          patterns.table(item: $0, anchors: Set(last.anchors))
        }
        return readings(tables, matching: .block)
      }
    }
    guard let totals else { return facet.columns.map { _ in nil } }
    let tables = facet.columns.compactMap { totals.table(column: $0) }
    guard tables.count == facet.columns.count else { return facet.columns.map { _ in nil } }
    return readings(tables, matching: .survey)
  }

  private func readings(
    _ tables: [ItemByScoreTable], matching: StatementReading.Matching
  ) -> [StatementReading?] {
    let tests = tables.map(\.mantel)
    let chances = tests.map { $0?.p }
    let adjusted = benjaminiHochberg(chances)
    return tables.indices.map { place in
      let table = tables[place]
      guard let test = tests[place], let q = adjusted[place],
        let difference = table.standardizedMeanDifference,
        let change = ItemRegressions(table)?.mcFaddenChange
      else { return nil }
      let chance = rule.adjusts ? q : test.p
      return StatementReading(
        matching: matching, difference: difference, change: change, p: test.p, q: q,
        isFlagged: chance < rule.alpha && change >= rule.smallestChange)
    }
  }
}
