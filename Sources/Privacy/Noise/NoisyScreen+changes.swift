import Statistics
import SurveyModel

extension NoisyScreen {
  /// How each gap moved between two waves whose noise was drawn independently.
  ///
  /// Formula: gap₂ − gap₁; all four variances are added, as if other people had answered.
  ///
  /// - Parameter later: The later wave; a place that it does not have, and a block with other statements or on another
  ///   scale, is withheld.
  /// - Returns: The organisation's changes, then the departments'.
  public func changes(to later: NoisyScreen) -> [ScreenedNoisyChange] {
    let places: [[Identifier<Department>?]] = [[nil], later.tree.departments.map(\.id)]
    return places.flatMap { family in
      let cells = family.flatMap(later.cells)
      let pairs = cells.map { cell -> (Gap, Gap, Estimate)? in
        guard let before = gap(at: cell), let after = later.gap(at: cell),
          before.scale == after.scale, wording(of: cell) == later.wording(of: cell),
          let change = Estimate(
            noisy: after.terms + before.terms.map { ($0.mean, -$0.weight) }, unit: after.unit)
        else { return nil }
        return (before, after, change)
      }
      let chances = benjaminiHochberg(pairs.map { $0?.2.p })
      return zip(zip(cells, pairs), chances).map { pair, q in
        Self.change(at: pair.0, pair.1, q: q)
      }
    }
  }

  private static func change(
    at cell: ReleasedCell, _ pair: (Gap, Gap, Estimate)?, q: Double?
  ) -> ScreenedNoisyChange {
    guard let (before, after, change) = pair, let q else {
      return ScreenedNoisyChange(cell: cell, numbers: nil, isTold: false)
    }
    let interval = change.interval(level: level)
    func points(_ value: Double) -> Disclosed<Double> {
      Disclosed(.exact(Rounding.nearest(value, step: 0.01)), decimals: 2)
    }
    return ScreenedNoisyChange(
      cell: cell,
      numbers: ScreenedNoisyChange.Numbers(
        earlier: points(before.estimate.value), later: points(after.estimate.value),
        change: points(change.value), low: points(interval.low), high: points(interval.high),
        q: Disclosed(.exact(Rounding.twoDigits(q)))),
      isTold: q < alpha)
  }
}
