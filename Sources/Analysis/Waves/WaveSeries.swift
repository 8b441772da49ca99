import Statistics
import SurveyModel
public import Tallies

/// Several waves in their order, and the people who were followed through them, where there are any.
public struct WaveSeries: Sendable {
  /// The waves' analyses, oldest first; the last one's departments and settings hold.
  ///
  /// - Shape: two or more.
  public let waves: [GapAnalysis]

  /// When each wave was, in any unit, from 0.
  public let times: [Double]

  /// The people who were followed; `nil` where nobody was.
  public let linked: LinkedTallies?

  /// Puts waves in a row.
  ///
  /// - Nil: when there are fewer than two waves, or the times do not fit or do not rise.
  public init?(waves: [GapAnalysis], times: [Double], linked: LinkedTallies? = nil) {
    guard waves.count >= 2, times.count == waves.count, times.allSatisfy({ $0.isFinite }),
      zip(times, times.dropFirst()).allSatisfy(<)
    else { return nil }
    (self.waves, self.times, self.linked) = (waves, times, linked)
  }

  /// The first wave against the last.
  public var whole: WaveComparison {
    WaveComparison(earlier: waves[0], later: waves[waves.count - 1], linked: linked)
  }

  /// Each wave against the next; the comparison itself where there are only two.
  public var steps: [WaveComparison] {
    zip(waves, waves.dropFirst()).map {
      WaveComparison(earlier: $0, later: $1, linked: linked)
    }
  }

  /// The cells that all waves have.
  public var cells: [CellKey] {
    let others = waves.dropLast().map { Set($0.groupSizes.cells) }
    return waves[waves.count - 1].groupSizes.cells.filter { cell in
      others.allSatisfy { $0.contains(cell) }
    }
  }

  /// The course of the gaps that may be shown in all waves.
  ///
  /// Formula: the gap of each wave over the departments that all waves show, each department with the
  /// mean of all waves' weights; a line by ``EstimatedTrend``.
  ///
  /// - Parameter shown: The cells; those that a wave does not have are left out.
  /// - Returns: Judged: the organisation's in one family, the departments' in another. Nothing for
  ///   fewer than three waves.
  public func trends(shown: Set<CellKey>) -> (organisation: [GapTrend], cells: [GapTrend]) {
    guard waves.count >= 3 else { return ([], []) }
    let byRoster = waves.allSatisfy { $0.roster != nil }
    let sides = waves.map { WaveSide($0, shown: shown, byRoster: byRoster) }
    let facets = facets
    let organisation = facets.compactMap { trend(at: $0, sides, over: matched($0, sides)) }
    let last = waves[waves.count - 1]
    let cells = last.tree.departments.map(\.id).flatMap { department in
      facets.compactMap { facet -> GapTrend? in
        let key = CellKey(department: department, rated: facet.key)
        guard shown.contains(key) else { return nil }
        let parts = zip(sides, facet.places).map {
          $0.steadiedPart(department, facet: $1).map { [$0] }
        }
        return trend(at: facet, department: department, sides, over: parts)
      }
    }
    return (judged(organisation), judged(cells))
  }

  /// The places of one block and facet in all waves.
  struct FacetRow {
    let key: BlockFacet
    let places: [Int]
    /// Whether an item was changed since the wave before.
    let breaks: [Bool]
  }

  /// The blocks and facets that all waves ask on one scale.
  var facets: [FacetRow] {
    let last = waves[waves.count - 1].layout
    let steps = steps
    return last.facets.filter(\.sources.isEmpty).compactMap { facet in
      let places = waves.compactMap { $0.layout.index(of: facet.key) }
      guard places.count == waves.count,
        zip(waves, places).allSatisfy({ $0.layout.facets[$1].range == facet.range })
      else { return nil }
      return FacetRow(
        key: facet.key, places: places,
        breaks: [false] + steps.map { $0.isBroken(facet.key) })
    }
  }

  /// The parts of the organisation's gap, the same departments in each wave.
  private func matched(_ facet: FacetRow, _ sides: [WaveSide]) -> [[OrganisationGaps.Part]?] {
    let shared = zip(sides, facet.places).map { $0.finest($1) }
    let all = shared.dropFirst().reduce(shared[0]) { $0.intersection($1) }.sorted()
    return zip(sides, facet.places).map { side, place in
      let parts = all.compactMap { side.part($0, facet: place) }
      return parts.count == all.count && !all.isEmpty ? parts : nil
    }
  }

  private func trend(
    at facet: FacetRow, department: Identifier<Department>? = nil, _ sides: [WaveSide],
    over found: [[OrganisationGaps.Part]?]
  ) -> GapTrend? {
    let parts = found.compactMap { $0 }
    guard parts.count == waves.count else { return nil }
    let weights = WaveWeights.common(parts)
    let points = parts.indices.compactMap { wave -> GapTrend.Point? in
      let place = facet.places[wave]
      return Estimate(WaveWeights.terms(parts[wave], weights, sign: 1)).map {
        GapTrend.Point(
          wave: wave, gap: $0, leader: WaveWeights.mean(.leader, parts[wave], weights),
          frontline: WaveWeights.mean(.frontline, parts[wave], weights),
          sizes: sides[wave].sizes(parts[wave], facet: place), isBroken: facet.breaks[wave])
      }
    }
    guard points.count == waves.count else { return nil }
    let first = facet.breaks.lastIndex(of: true) ?? 0
    return GapTrend(
      key: CellKey(department: department, rated: facet.key), points: points, first: first,
      line: line(points, from: first),
      isNearlyUnanimous: parts.indices.contains {
        sides[$0].isNearlyUnanimous(parts[$0], weights: weights, facet: facet.places[$0])
      })
  }

  private func line(_ points: [GapTrend.Point], from first: Int) -> GapTrend.Line? {
    let used = points[first...]
    guard used.count >= 3,
      let trend = EstimatedTrend(times: Array(times[first...]), gaps: used.map(\.gap))
    else { return nil }
    return GapTrend.Line(trend, times: times[first...], method: .independent)
  }

  private func judged(_ family: [GapTrend]) -> [GapTrend] {
    let judgements = TrendJudgement.family(family.map(\.line), alpha: whole.later.settings.alpha)
    return zip(family, judgements).map { trend, judgement in
      var judged = trend
      judged.q = judgement.q
      judged.line?.lackOfFitQ = judgement.lackOfFitQ
      judged.verdict =
        trend.line == nil && trend.first > 0 ? .wordingChanged : judgement.verdict
      return judged
    }
  }
}

/// The people who were followed from wave to wave: raw numbers, for disclosure control alone.
public struct FollowedPeople: Hashable, Sendable {
  /// How many answered more than one wave.
  public let people: Int

  /// How many were left out because they changed their role.
  public let changedRole: Int

  /// How many were left out because they changed their department.
  public let changedDepartment: Int
}

extension WaveSeries {
  /// The people who were followed; `nil` where nobody was.
  public var followed: FollowedPeople? {
    linked.map {
      FollowedPeople(
        people: $0.people, changedRole: $0.moved.role, changedDepartment: $0.moved.department)
    }
  }
}
