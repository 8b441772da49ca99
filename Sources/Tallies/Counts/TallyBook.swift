public import Statistics
public import SurveyModel

/// The tallies of one wave, by department and role, and by tier where it is known.
public struct TallyBook: Hashable, Sendable {
  /// Whom a tally counts: the people directly in a department who stand in one role and tier.
  public struct Group: Hashable, Sendable {
    /// The department that the people are directly in.
    public let department: Identifier<Department>

    /// The role.
    public let role: Role

    /// The tier; `nil` where only the role is known.
    public let tier: Tier?

    /// Names a group of which only the role is known.
    public init(department: Identifier<Department>, role: Role) {
      self.department = department
      self.role = role
      tier = nil
    }

    /// Names a group of one tier.
    public init(department: Identifier<Department>, tier: Tier) {
      self.department = department
      role = tier.role
      self.tier = tier
    }
  }

  /// The wave.
  public let wave: String

  /// What was counted.
  public let layout: TallyLayout

  /// The tally of each group in which anybody answered.
  public let tallies: [Group: Tally]

  /// How the answers to the statements hang together; `nil` where it was not asked for.
  public let patterns: PatternTally?

  /// How the block scores of each group's people go together, in the order of the layout's main facets;
  /// `nil` where it was not asked for.
  public let scoreProducts: [Group: CrossProducts]?

  /// Who answered carelessly; `nil` where it was not asked for.
  public internal(set) var careless: CarelessTally?

  /// What is counted for declared breakdowns; `nil` where none was declared.
  public internal(set) var breakdown: BreakdownTally?

  /// The weighted sums; `nil` where the answers bear no weights.
  public internal(set) var weighted: WeightedTally?

  /// How many leaders directly in a department agreed that their results are shown; departments where
  /// none did are absent.
  public internal(set) var consents: [Identifier<Department>: Int] = [:]

  /// Takes over tallies; every tally has the form of the layout.
  init(
    wave: String, layout: TallyLayout, tallies: [Group: Tally], patterns: PatternTally? = nil,
    scoreProducts: [Group: CrossProducts]? = nil
  ) {
    self.wave = wave
    self.layout = layout
    self.tallies = tallies
    self.patterns = patterns
    self.scoreProducts = scoreProducts
  }

  /// How many people answered.
  public var people: Int { tallies.values.reduce(0) { $0 + $1.people } }

  /// The departments in which anybody answered, by identifier.
  public var departments: [Identifier<Department>] {
    Set(tallies.keys.map(\.department)).sorted()
  }

  /// The people directly in a department who stand in a role, all tiers together.
  ///
  /// - Returns: The tally of nobody where none answered.
  public func tally(of department: Identifier<Department>, role: Role) -> Tally {
    let tiers = Tier.allCases.filter { $0.role == role }
    let groups =
      [Group(department: department, role: role)]
      + tiers.map { Group(department: department, tier: $0) }
    return groups.compactMap { tallies[$0] }.reduce(Tally(layout)) { $0.merging($1) ?? $0 }
  }

  /// The book of a wave in which nobody was asked to agree.
  public var withoutConsents: TallyBook {
    var book = self
    book.consents = [:]
    return book
  }

  /// The book without the leaders directly in some departments; what is not counted by department stays.
  public func withoutLeaders(of departments: Set<Identifier<Department>>) -> TallyBook {
    func isLeft(_ group: Group) -> Bool {
      group.role != .leader || !departments.contains(group.department)
    }
    var book = TallyBook(
      wave: wave, layout: layout, tallies: tallies.filter { isLeft($0.key) }, patterns: patterns,
      scoreProducts: scoreProducts?.filter { isLeft($0.key) })
    book.consents = consents.filter { !departments.contains($0.key) }
    return book
  }

  /// The book of both sets of answers taken together.
  ///
  /// - Returns: What counting the union would have given; `nil` for books of different layouts.
  public func merging(_ other: TallyBook) -> TallyBook? {
    guard layout == other.layout else { return nil }
    let merged = tallies.merging(other.tallies) { mine, theirs in mine.merging(theirs) ?? mine }
    let products = scoreProducts.flatMap { mine in
      other.scoreProducts.map { mine.merging($0, uniquingKeysWith: +) }
    }
    var book = TallyBook(
      wave: wave, layout: layout, tallies: merged,
      patterns: patterns.flatMap { mine in other.patterns.flatMap { mine.merging($0) } },
      scoreProducts: products)
    book.consents = consents.merging(other.consents, uniquingKeysWith: +)
    book.breakdown = breakdown.flatMap { mine in other.breakdown.map { mine.merging($0) } }
    return book
  }
}
