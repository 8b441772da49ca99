public import SurveyModel
import Tallies

/// How many people stand where breakdowns, departments and roles cross: what decides which rows may be
/// shown.
public struct BreakdownSizes: Hashable, Sendable {
  /// The people of one role directly in one department who count in the same rows.
  public struct Crossing: Hashable, Sendable {
    /// The department that they are directly in.
    public let department: Identifier<Department>

    /// Their role.
    public let role: Role

    /// The rows in which they count, at most one a breakdown.
    public let rows: Set<BreakdownRow>

    /// How many of them have a score.
    ///
    /// - Shape: one number a facet, as in ``BreakdownSizes/facets``.
    public let scored: [Int]

    /// Describes people.
    public init(
      department: Identifier<Department>, role: Role, rows: Set<BreakdownRow>, scored: [Int]
    ) {
      self.department = department
      self.role = role
      self.rows = rows
      self.scored = scored
    }
  }

  /// The blocks and facets that are asked, each as the organisation's cell.
  public let facets: [CellKey]

  /// The rows of all breakdowns in their order.
  public let rows: [BreakdownRow]

  /// The people, in a fixed order.
  public let crossings: [Crossing]

  /// The rows that the wave's first report settled; `nil` where this is the first.
  public let settled: Set<BreakdownRow>?

  /// Puts sizes together.
  public init(
    facets: [CellKey], rows: [BreakdownRow], crossings: [Crossing],
    settled: Set<BreakdownRow>? = nil
  ) {
    self.facets = facets
    self.rows = rows
    self.crossings = crossings
    self.settled = settled
  }

  /// How many of a role have a score in a row.
  public func people(_ row: BreakdownRow, _ role: Role, facet: Int) -> Int {
    crossings.reduce(0) { sum, crossing in
      crossing.role == role && crossing.rows.contains(row) ? sum + crossing.scored[facet] : sum
    }
  }
}

extension GapAnalysis {
  /// Whether the roster says that nobody stands in a tier; never of an option.
  public func lacks(_ row: BreakdownRow) -> Bool {
    guard let tier = row.tier, let tierCount else { return false }
    return tierCount.values.allSatisfy { ($0[tier] ?? 0) == 0 }
  }

  /// How many people stand where breakdowns cross; `nil` where none was declared.
  public var breakdownSizes: BreakdownSizes? {
    guard let counted = book.breakdown else { return nil }
    let asked = layout.facets.indices.filter { layout.facets[$0].sources.isEmpty }
    let order = Dictionary(
      uniqueKeysWithValues: tree.departments.enumerated().map { ($1.id, $0) })
    let crossings = counted.scored.map { crossing, scored in
      BreakdownSizes.Crossing(
        department: crossing.group.department, role: crossing.group.role,
        rows: Set(crossing.rows), scored: asked.map { scored[$0] })
    }
    let names = counted.rows
    func rank(_ crossing: BreakdownSizes.Crossing) -> [Int] {
      [order[crossing.department] ?? 0, crossing.role == .leader ? 0 : 1]
        + names.map { crossing.rows.contains($0) ? 0 : 1 } + crossing.scored
    }
    return BreakdownSizes(
      facets: asked.map { CellKey(department: nil, rated: layout.facets[$0].key) }, rows: names,
      crossings: crossings.sorted { rank($0).lexicographicallyPrecedes(rank($1)) },
      settled: settledRows)
  }
}
