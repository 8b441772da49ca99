public import SurveyModel

/// From where somebody looks at results: all of them, or those of a department and what is below it
/// beside those of the whole organisation.
public enum Viewpoint: Hashable, Sendable {
  /// All departments.
  case everywhere

  /// The organisation's row, and a department with all below it.
  case subtree(of: Identifier<Department>)
}

extension FrozenWave {
  /// The wave as it is seen from a place: what is not seen is not in it, so that nothing that is made of
  /// it can tell it.
  ///
  /// From a department there are the organisation's own results, the departments of the subtree, and no
  /// name or number of any other; what departments achieve outside the survey is left out.
  ///
  /// - Nil: when the wave has no such department.
  public func seen(from viewpoint: Viewpoint) -> FrozenWave? {
    guard case .subtree(let top) = viewpoint else { return self }
    guard let tree = tree.subtree(alone: top) else { return nil }
    let places = Set(tree.departments.map(\.id))
    func isSeen(_ place: Identifier<Department>?) -> Bool { place.map(places.contains) ?? true }
    var wave = ScreenedWave(
      wave: result.wave, settings: result.settings, organisation: result.organisation,
      cells: result.cells.filter { isSeen($0.place.department) }.map { $0.seen(among: places) },
      responses: result.responses.filter { isSeen($0.department) }.map { response in
        var response = response
        response.withheld = response.withheld?.seen(among: places)
        return response
      }, inside: result.inside)
    wave.breakdowns = result.breakdowns
    return with(tree: tree, result: wave)
  }
}

extension FrozenSeries {
  /// The comparison as it is seen from a place; see ``FrozenWave/seen(from:)``.
  ///
  /// - Nil: when there is no such department.
  public func seen(from viewpoint: Viewpoint, tree: DepartmentTree) -> FrozenSeries? {
    guard case .subtree(let top) = viewpoint else { return self }
    guard let subtree = tree.subtree(alone: top) else { return nil }
    let places = Set(subtree.departments.map(\.id))
    return FrozenSeries(
      ScreenedSeries(
        waves: series.waves, times: series.times, unit: series.unit,
        whole: series.whole.seen(among: places),
        steps: series.steps.map { $0.seen(among: places) }, trends: series.trends,
        trendCells: series.trendCells.filter { $0.department.map(places.contains) ?? true }
          .map { trend in
            var trend = trend
            trend.withheld = trend.withheld?.seen(among: places)
            return trend
          }, link: series.link))
  }
}

extension DepartmentTree {
  /// A department and all below it as a tree of their own, which names nothing above.
  ///
  /// - Nil: when the tree has no such department.
  func subtree(alone top: Identifier<Department>) -> DepartmentTree? {
    let departments = subtree(of: top).compactMap { self[$0] }.map {
      $0.id == top ? Department(id: $0.id, name: $0.name) : $0
    }
    return departments.isEmpty ? nil : try? DepartmentTree(departments)
  }
}

extension ScreenedComparison {
  fileprivate func seen(among places: Set<Identifier<Department>>) -> ScreenedComparison {
    ScreenedComparison(
      earlier: earlier, later: later, settings: settings, organisation: organisation,
      cells: cells.filter { $0.department.map(places.contains) ?? true }.map { change in
        var change = change
        change.withheld = change.withheld?.seen(among: places)
        return change
      }, linked: linked)
  }
}

extension ScreenedGap {
  fileprivate func seen(among places: Set<Identifier<Department>>) -> ScreenedGap {
    var gap = self
    gap.withheld = withheld?.seen(among: places)
    return gap
  }
}

extension Withheld {
  /// The reason without the name of a department that is not seen.
  fileprivate func seen(among places: Set<Identifier<Department>>) -> Withheld {
    guard case .department(let id) = nearest, !places.contains(id) else { return self }
    var reason = self
    reason.nearest = nil
    return reason
  }
}
