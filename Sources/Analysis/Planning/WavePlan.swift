import Statistics
public import SurveyModel

/// What a wave will be able to show where, from the roster alone, before anybody has answered.
public struct WavePlan: Hashable, Sendable {
  /// What is supposed of the wave.
  public struct Supposition: Hashable, Sendable {
    /// The share of each role that will answer, 0 to 1.
    public let response: Double

    /// The standard deviation of scores inside a role, in points.
    public let deviation: Double

    /// The smallest gap that matters, in points.
    public let bound: Double

    /// The chance with which a gap should show, 0.5 to 1.
    public let power: Double

    /// The fewest people of a role whose result is shown.
    public let minimumGroup: Int

    /// Supposes something of a wave.
    public init(
      response: Double, deviation: Double, bound: Double, power: Double, minimumGroup: Int
    ) {
      self.response = response
      self.deviation = deviation
      self.bound = bound
      self.power = power
      self.minimumGroup = minimumGroup
    }

    /// The standard deviation that is supposed where none is given: 0.85 points on a scale of five,
    /// the middle of what was found inside roles in FEVS 2018 (0.63 to 1.06), by the scale's length.
    public static func deviation(on scale: Scale?) -> Double {
      0.85 * Double(scale.map { $0.maximum - $0.minimum } ?? 4) / 4
    }
  }

  /// The degrees of freedom that small departments are supposed to borrow from the others: what
  /// moderated variances borrowed at least in FEVS 2018, where the prior had 10 to 20.
  static let borrowed = 10.0

  /// A department's subtree, or the organisation.
  public struct Place: Hashable, Sendable {
    /// The department; `nil` for the organisation.
    public let department: Identifier<Department>?

    /// How many people there are.
    public let people: GroupSizes.Pair

    /// How many are expected to answer.
    public let answers: GroupSizes.Pair

    /// The roles of which too few are expected to be shown.
    public let tooFew: [Role]

    /// The nearest department above of which both roles are expected to be enough; `nil` where the
    /// place itself is, or none but the organisation is.
    public let standIn: Identifier<Department>?

    /// How many departments the organisation's gap is put together from, each weighted by its frontline;
    /// `nil` for a department, and where none is expected to be shown: then all leaders are taken against
    /// all of the frontline.
    public let matched: Int?

    /// The smallest gap that should show, in points; the organisation's is that of its matched gap.
    ///
    /// - Nil: where it is withheld, or no gap would; 0 where everybody is expected to answer.
    public let smallestGap: Double?

    /// The same for all leaders against all of the frontline; `nil` for a department, and where nothing
    /// is matched.
    public let rawSmallestGap: Double?

    /// The chance that groups that agree will be found aligned, 0 to 1; `nil` where it is withheld.
    public let alignedChance: Double?

    /// Whether that chance is the one that is asked of a gap; `nil` where it is withheld.
    public let canAlign: Bool?
  }

  /// What is supposed.
  public let supposition: Supposition

  /// The organisation, then the departments in tree order.
  public let places: [Place]

  /// Plans a wave over a roster.
  public init(roster: Roster, supposing supposition: Supposition) {
    self.supposition = supposition
    let sizes = GroupSizes(tree: roster.tree, answered: [:], invited: roster.headcount)
    let departments: [Identifier<Department>?] = [nil] + roster.tree.departments.map(\.id)
    let people = departments.map { sizes.invited($0) ?? GroupSizes.Pair(leader: 0, frontline: 0) }
    let answers = people.map { pair in
      GroupSizes.Pair(
        leader: Self.expected(pair.leader, supposition.response),
        frontline: Self.expected(pair.frontline, supposition.response))
    }
    let enough = Dictionary(
      zip(departments, answers).map { department, pair in
        (department, Self.tooFew(pair, supposition.minimumGroup).isEmpty)
      }, uniquingKeysWith: { first, _ in first })
    let matched = Self.finest(of: departments, enough: enough, in: roster.tree)
    places = departments.indices.map { index in
      let department = departments[index]
      let tooFew = Self.tooFew(answers[index], supposition.minimumGroup)
      let above = department.map { roster.tree.ancestors(of: $0) } ?? []
      let own =
        tooFew.isEmpty
        ? Self.gap(
          people[index], answers[index], supposition, borrows: department != nil) : nil
      let whole =
        department == nil && tooFew.isEmpty
        ? Self.matchedGap(
          matched.map { (people[$0], answers[$0]) }, deviation: supposition.deviation) : nil
      let gap = whole ?? own
      let chance = gap?.alignedChance(within: supposition.bound)
      return Place(
        department: department, people: people[index], answers: answers[index], tooFew: tooFew,
        standIn: tooFew.isEmpty ? nil : above.first { enough[$0] == true },
        matched: whole == nil ? nil : matched.count,
        smallestGap: gap?.smallestGap(power: supposition.power),
        rawSmallestGap: whole == nil ? nil : own?.smallestGap(power: supposition.power),
        alignedChance: chance, canAlign: chance.map { $0 >= supposition.power })
    }
  }

  private static func expected(_ people: Int, _ response: Double) -> Int {
    Int((Double(people) * response).rounded())
  }

  private static func tooFew(_ answers: GroupSizes.Pair, _ minimum: Int) -> [Role] {
    Role.allCases.filter { answers[$0] < minimum }
  }

  /// The finest departments of which both roles are expected to be enough: those that have none such
  /// below them.
  private static func finest(
    of departments: [Identifier<Department>?], enough: [Identifier<Department>?: Bool],
    in tree: DepartmentTree
  ) -> [Int] {
    let shown = departments.indices.dropFirst().filter { enough[departments[$0]] == true }
    let above = Set(shown.flatMap { departments[$0].map { tree.ancestors(of: $0) } ?? [] })
    return shown.filter { departments[$0].map { !above.contains($0) } ?? false }
  }

  /// The gap that the headline of a report will tell of: departments weighted by their frontline, with
  /// their own variances.
  ///
  /// - Nil: when no department is expected to be shown.
  private static func matchedGap(
    _ departments: [(people: GroupSizes.Pair, answers: GroupSizes.Pair)], deviation: Double
  ) -> PlannedGap? {
    let parts = departments.compactMap { people, answers -> PlannedGap.Part? in
      guard
        let leader = PlannedGap.Group(answers: answers.leader, roster: people.leader),
        let frontline = PlannedGap.Group(answers: answers.frontline, roster: people.frontline)
      else { return nil }
      return PlannedGap.Part(
        leader: leader, frontline: frontline, weight: Double(people.frontline))
    }
    return PlannedGap(matching: parts, deviation: deviation)
  }

  /// Small departments borrow, as they do in a report; the organisation stands on its own.
  private static func gap(
    _ people: GroupSizes.Pair, _ answers: GroupSizes.Pair, _ supposition: Supposition,
    borrows: Bool
  ) -> PlannedGap? {
    let isSmall = min(answers.leader, answers.frontline) < AnalysisSettings.smallGroup
    let borrowed = borrows && isSmall ? Self.borrowed : 0
    guard
      let leader = PlannedGap.Group(
        answers: answers.leader, roster: people.leader, borrowed: borrowed),
      let frontline = PlannedGap.Group(
        answers: answers.frontline, roster: people.frontline, borrowed: borrowed)
    else { return nil }
    return PlannedGap(
      leader: leader, frontline: frontline, deviation: supposition.deviation)
  }
}
