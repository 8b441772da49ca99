public import Analysis
public import SurveyModel

/// What a wave will be able to show where, ready to be reported.
///
/// It needs no screen: it is made of the roster's head counts and of suppositions, and no answer is in
/// it. The head counts belong to whoever holds the roster, and asked for the plan with it.
public struct ScreenedPlan: Hashable, Sendable {
  /// A department's subtree, or the organisation.
  public struct Place: Hashable, Sendable {
    /// The department; `nil` for the organisation.
    public let department: Identifier<Department>?

    /// How many leaders there are.
    public let leaders: Disclosed<Int>

    /// How many of the frontline there are.
    public let frontline: Disclosed<Int>

    /// How many leaders are expected to answer.
    public let leaderAnswers: Disclosed<Int>

    /// How many of the frontline are expected to answer.
    public let frontlineAnswers: Disclosed<Int>

    /// The roles of which too few are expected.
    public let tooFew: [Role]

    /// The nearest department above of which both roles are expected to be enough.
    public let standIn: Identifier<Department>?

    /// How many departments the organisation's gap is put together from; `nil` for a department, and
    /// where all leaders are taken against all of the frontline.
    public let matched: Int?

    /// The smallest gap that should show, in points, rounded up; 0 where everybody is expected to answer.
    public let smallestGap: Disclosed<Double>?

    /// The same for all leaders against all of the frontline, beside the matched one.
    public let rawSmallestGap: Disclosed<Double>?

    /// The chance that groups that agree will be found aligned, rounded down.
    public let alignedChance: Disclosed<Double>?

    /// Whether that chance is the one that is asked of a gap.
    public let canAlign: Bool?
  }

  /// The organisation, then the departments in tree order.
  public let places: [Place]

  /// The share of each role that is supposed to answer.
  public let response: Disclosed<Double>

  /// The standard deviation that is supposed, in points.
  public let deviation: Disclosed<Double>

  /// The smallest gap that matters, in points.
  public let bound: Disclosed<Double>

  /// The chance with which a gap should show.
  public let power: Disclosed<Double>

  /// The fewest people of a role whose result is shown.
  public let minimumGroup: Disclosed<Int>
}

extension ScreenedPlan {
  /// Takes over a plan.
  public init(_ plan: WavePlan) {
    let supposed = plan.supposition
    // Up: a gap of the printed size has at least the chance that is asked for.
    func points(_ gap: Double) -> Disclosed<Double> {
      Disclosed(.exact(Rounding.up(gap, step: 0.01)), decimals: 2)
    }
    let places = plan.places.map { place in
      Place(
        department: place.department, leaders: Disclosed(.exact(place.people.leader)),
        frontline: Disclosed(.exact(place.people.frontline)),
        leaderAnswers: Disclosed(.exact(place.answers.leader)),
        frontlineAnswers: Disclosed(.exact(place.answers.frontline)), tooFew: place.tooFew,
        standIn: place.standIn, matched: place.matched,
        smallestGap: place.smallestGap.map(points),
        rawSmallestGap: place.rawSmallestGap.map(points),
        alignedChance: place.alignedChance.map {
          Disclosed(.exact(Rounding.down($0, step: 0.01)), decimals: 2)
        }, canAlign: place.canAlign)
    }
    self.init(
      places: places, response: Disclosed(.exact(supposed.response)),
      deviation: Disclosed(.exact(supposed.deviation)), bound: Disclosed(.exact(supposed.bound)),
      power: Disclosed(.exact(supposed.power)),
      minimumGroup: Disclosed(.exact(supposed.minimumGroup)))
  }
}
