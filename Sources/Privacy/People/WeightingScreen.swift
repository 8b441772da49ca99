import Analysis

/// Whether a weighted gap may stand beside the raw one, and what is said of its weights.
///
/// With the raw mean, the weighted one is a second equation in the answers. Strata of a roster hold
/// whole groups that the report tells apart anyway, so that it says nothing new. The weights of a column
/// are anybody's: they must differ for nobody or for a whole minimum group, and no few people may carry
/// the mean.
struct WeightingScreen {
  let weighting: CellWeighting

  /// The smallest group; `nil` without disclosure control.
  let minimum: Int?

  /// Whether both means may be shown.
  var isSafe: Bool {
    [weighting.leader, weighting.frontline].allSatisfy(isSafe)
  }

  private func isSafe(_ side: CellWeighting.Side) -> Bool {
    guard let minimum else { return true }
    let isCarriedByMany =
      side.effectiveCount >= 2 * Double(minimum) || side.designEffect == 1
    switch side.source {
    case .column:
      return side.unlike == 0
        || (side.unlike >= minimum && isCarriedByMany
          && side.largestShare * Double(minimum) <= 1)
    case .strata, .raking:
      return side.effectiveCount >= Double(minimum) * 0.999
    }
  }

  /// What is said of the weights.
  func screened(_ precision: Precision) -> ScreenedWeighting {
    func screened(_ side: CellWeighting.Side) -> ScreenedWeighting.Side {
      let source: ScreenedWeighting.Source =
        switch side.source {
        case .column: .column
        case .strata: .strata
        case .raking: .raking
        }
      return ScreenedWeighting.Side(
        source: source, effectiveCount: precision.digitsDown(side.effectiveCount),
        designEffect: precision.digits(side.designEffect),
        joined: Disclosed(.exact(side.joined)), isDominated: side.isDominated)
    }
    return ScreenedWeighting(
      leader: screened(weighting.leader), frontline: screened(weighting.frontline))
  }
}
