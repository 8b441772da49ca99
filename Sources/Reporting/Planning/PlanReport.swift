public import Privacy
public import SurveyModel

/// Which gaps a wave will be able to show where, before it begins.
public struct PlanReport: Hashable, Sendable {
  /// A department's subtree, or the organisation.
  public struct Row: Hashable, Sendable {
    /// The department; `nil` for the organisation.
    public let department: GapRow.Subject<Department>?

    /// How deep the department lies in the tree.
    public let depth: Int

    /// How many leaders there are.
    public let leaders: Figure

    /// How many of the frontline there are.
    public let frontline: Figure

    /// How many leaders are expected to answer.
    public let leaderAnswers: Figure

    /// How many of the frontline are expected to answer.
    public let frontlineAnswers: Figure

    /// The codes of the roles of which too few are expected.
    public let tooFew: [Code]

    /// The nearest department above that will be shown.
    public let standIn: GapRow.Subject<Department>?

    /// How many departments the organisation's gap is put together from; `nil` for a department, and
    /// where all leaders are taken against all of the frontline.
    public let matched: Count?

    /// The smallest gap that should show, rounded up; 0 where everybody is expected to answer.
    public let smallestGap: Figure?

    /// The same for all leaders against all of the frontline, beside a matched one.
    public let rawSmallestGap: Figure?

    /// The chance that groups that agree will be found aligned; `nil` where nothing is shown.
    public let alignedChance: Figure?

    /// Whether that chance is the one that is asked of a gap; `nil` where nothing is shown.
    public let canAlign: Bool?

    /// Whether everybody is expected to answer, so that nothing is left to test.
    public var isKnown: Bool { smallestGap?.middle == 0 }

    /// What the row amounts to.
    public let outcome: Sentence
  }

  /// The organisation in one sentence.
  public let headline: Sentence

  /// What follows for the departments.
  public let lede: Sentence

  /// The organisation first, then the departments in tree order.
  public let rows: [Row]

  /// The share that is supposed to answer.
  public let response: Figure

  /// The standard deviation that is supposed.
  public let deviation: Figure

  /// The smallest gap that matters.
  public let bound: Figure

  /// The chance with which a gap should show.
  public let power: Figure

  /// The fewest people of a role whose result is shown.
  public let minimumGroup: Figure

  /// What is supposed, and what should be read with it.
  public let notes: [Sentence]

  /// Makes the report of a plan.
  public init(_ plan: ScreenedPlan, tree: DepartmentTree) {
    let names = Naming(tree: tree)
    let bound = Figure(plan.bound, as: .points)
    let deviation = Figure(plan.deviation, as: .points)
    let response = Figure(plan.response, as: .share)
    let power = Figure(plan.power, as: .share)
    let minimum = Figure(people: plan.minimumGroup)
    let rows = plan.places.map { Row($0, naming: names, tree: tree) }
    self.rows = rows
    let leaves = Set(tree.leaves)
    let finest = rows.filter { $0.department.map { leaves.contains($0.id) } ?? false }
    headline = Self.headline(finest)
    lede = PlanLede(whole: rows.first, finest: finest, power: power).sentence
    self.bound = bound
    self.deviation = deviation
    self.response = response
    self.power = power
    minimumGroup = minimum
    notes = [
      """
      Supposed: \(response) of each role answer, and scores inside a role spread by \(deviation) \
      points (standard deviation). A role of which fewer than \(minimum) answer is not shown.
      """,
      """
      The smallest gap is the one that would be told from zero with a chance of \(power), as one gap \
      by itself, rounded up to 0.01; among many comparisons it has to be somewhat larger. It is about \
      the people on this roster. “Also if aligned”: groups that agree would be found aligned with a \
      chance of \(power) as well.
      """,
      "A department can also be withheld because it would reveal another one.",
    ]
  }

  /// *14 of 16 departments will have too few leaders: their results roll up to their division.*
  private static func headline(_ finest: [Row]) -> Sentence {
    let few = finest.filter { row in row.tooFew.contains { $0.text == "leader" } }
    let frontline = finest.filter { row in
      row.tooFew.contains { $0.text == "frontline" } && !few.contains(row)
    }
    if finest.isEmpty { return "The roster has no departments." }
    if few.isEmpty, frontline.isEmpty {
      return finest.count == 1
        ? "The one department should be shown."
        : "All \(Count(of: finest)) departments should be shown."
    }
    let all = Count(of: finest)
    var parts: [Sentence] = []
    if !few.isEmpty {
      parts.append(
        few.count == 1
          ? "One of \(all) departments will have too few leaders"
          : "\(Count(of: few)) of \(all) departments will have too few leaders")
    }
    if !frontline.isEmpty {
      parts.append(
        few.isEmpty
          ? "\(Count(of: frontline)) of \(all) departments will have too few of the frontline"
          : "\(words: Count(of: frontline)) too few of the frontline")
    }
    let hidden = few + frontline
    let whole: Sentence =
      hidden.allSatisfy { $0.standIn != nil }
      ? "results roll up to the department above them"
      : hidden.contains { $0.standIn != nil }
        ? "results roll up to the department above them where that is large enough, else to the whole"
        : "they show in the whole organisation only"
    return "\(Sentence.list(parts)): \(whole)."
  }
}

extension PlanReport.Row {
  fileprivate init(
    _ place: ScreenedPlan.Place, naming names: Naming, tree: DepartmentTree
  ) {
    department = place.department.map(names.subject)
    depth = place.department.map { tree.ancestors(of: $0).count } ?? 0
    leaders = Figure(people: place.leaders)
    frontline = Figure(people: place.frontline)
    leaderAnswers = Figure(people: place.leaderAnswers)
    frontlineAnswers = Figure(people: place.frontlineAnswers)
    tooFew = place.tooFew.map { Code($0) }
    standIn = place.standIn.map(names.subject)
    matched = place.matched.map { Count(of: 0..<$0) }
    smallestGap = place.smallestGap.map { Figure($0, as: .points) }
    rawSmallestGap = place.rawSmallestGap.map { Figure($0, as: .points) }
    alignedChance = place.alignedChance.map { Figure($0, as: .share) }
    canAlign = place.canAlign
    if place.tooFew.isEmpty {
      outcome = Self.shown(place)
    } else {
      let few: Sentence =
        switch (place.tooFew.contains(.leader), place.tooFew.contains(.frontline)) {
        case (true, true): "too few of both"
        case (true, false): "too few leaders"
        default: "too few frontline"
        }
      let above = place.standIn.map { names.subject($0).name }
      outcome =
        place.department == nil
        ? few : above.map { "\(few): see \($0)" } ?? "\(few): only in the whole"
    }
  }

  private static func shown(_ place: ScreenedPlan.Place) -> Sentence {
    if let gap = place.smallestGap, Figure(gap, as: .points).middle == 0 {
      return "known: everybody answers"
    }
    if place.canAlign == true { return "shown, also if aligned" }
    guard let chance = place.alignedChance.map({ Figure($0, as: .share) }), chance.middle > 0 else {
      return "shown, but aligned cannot be told"
    }
    return "shown; if aligned, told with a chance of \(chance)"
  }
}
