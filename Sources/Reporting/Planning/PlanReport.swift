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

    /// The smallest gap that should show.
    public let smallestGap: Figure?

    /// Whether groups that agree could be found aligned; `nil` where nothing is shown.
    public let canAlign: Bool?

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
    let rows = plan.places.map {
      Row($0, naming: names, tree: tree, bound: bound)
    }
    self.rows = rows
    let leaves = Set(tree.leaves)
    let finest = rows.filter { $0.department.map { leaves.contains($0.id) } ?? false }
    headline = Self.headline(finest)
    lede = Self.lede(finest, rows: rows, power: power)
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
      by itself; among many comparisons it has to be somewhat larger. It is about the people on this \
      roster.
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

  private static func lede(_ finest: [Row], rows: [Row], power: Figure) -> Sentence {
    let gaps = finest.compactMap(\.smallestGap).sorted { $0.middle < $1.middle }
    let aligned = finest.filter { $0.canAlign == true }
    let shown = finest.filter { $0.canAlign != nil }
    var parts: [Sentence] = []
    if let top = rows.first?.smallestGap {
      parts.append(
        """
        Over the whole organisation a gap of \(top) points should show with a chance of \(power).
        """)
    }
    if let least = gaps.first, let most = gaps.last {
      parts.append(
        least == most
          ? "In single departments it takes \(least) points."
          : "In single departments that are shown it takes \(least) to \(most) points.")
    }
    if aligned.isEmpty, !shown.isEmpty {
      parts.append("In no single department could groups that agree be found aligned.")
    } else if aligned.count == shown.count, !shown.isEmpty {
      parts.append("Wherever a department is shown, groups that agree could be found aligned.")
    } else if !shown.isEmpty {
      parts.append(
        """
        In \(words: Count(of: aligned)) of \(words: Count(of: shown)) shown departments, groups that \
        agree could be found aligned.
        """)
    }
    return .joined(parts)
  }
}

extension PlanReport.Row {
  fileprivate init(
    _ place: ScreenedPlan.Place, naming names: Naming, tree: DepartmentTree, bound: Figure
  ) {
    department = place.department.map(names.subject)
    depth = place.department.map { tree.ancestors(of: $0).count } ?? 0
    leaders = Figure(people: place.leaders)
    frontline = Figure(people: place.frontline)
    leaderAnswers = Figure(people: place.leaderAnswers)
    frontlineAnswers = Figure(people: place.frontlineAnswers)
    tooFew = place.tooFew.map { Code($0) }
    standIn = place.standIn.map(names.subject)
    smallestGap = place.smallestGap.map { Figure($0, as: .points) }
    canAlign = place.canAlign
    if place.tooFew.isEmpty {
      outcome = Self.shown(place, bound: bound)
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

  private static func shown(_ place: ScreenedPlan.Place, bound: Figure) -> Sentence {
    place.canAlign == true
      ? "shown, also if aligned" : "shown, but aligned cannot be told"
  }
}
