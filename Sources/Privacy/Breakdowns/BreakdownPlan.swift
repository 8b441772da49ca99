import Analysis
import SurveyModel

/// Which rows of breakdowns are shown, decided from numbers of people alone.
///
/// A row is shown in all blocks or in none. It needs the minimum group in each block and role of which it
/// tells a number; and all rows together with the departments shown and the organisation must leave nobody
/// isolated, in no role, block and facet. While they do not, the row with the fewest people goes whose going
/// helps; and what went needlessly comes back.
struct BreakdownPlan {
  /// The rows that are shown.
  let shown: Set<BreakdownRow>

  /// The blocks and facets in which they are, each as the organisation's cell.
  let facets: Set<CellKey>

  private let sizes: BreakdownSizes
  private let minimum: Int
  private var audit: Audit

  /// The audits of a wave; many ask the same, since mostly the same people answer all blocks.
  private struct Audit {
    let system: BreakdownSystem
    let facets: [Int]
    var known: [BreakdownSystem.Question: IsolationAudit.Finding] = [:]

    mutating func finding(
      _ rows: [BreakdownRow], role: Role, facet: Int, minimum: Int
    ) -> IsolationAudit.Finding {
      let own = rows.filter { $0.breakdown != .tier || $0.tier?.role == role }
      let question = system.question(own, role: role, facet: facet, minimum: minimum)
      let answer = known[question] ?? question.answer
      known[question] = answer
      return answer
    }

    /// In how many roles, blocks and facets rows are not known to be safe.
    mutating func faults(_ rows: [BreakdownRow], minimum: Int) -> Int {
      var faults = 0
      for facet in facets {
        for role in Role.allCases
        where finding(rows, role: role, facet: facet, minimum: minimum) != .safe { faults += 1 }
      }
      return faults
    }
  }

  /// Decides.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand where breakdowns cross.
  ///   - tree: The departments.
  ///   - cells: The cells of departments and the organisation that are shown.
  ///   - minimum: The smallest group.
  init(
    _ sizes: BreakdownSizes, tree: DepartmentTree, cells: Set<CellKey>, minimum: Int
  ) {
    self.sizes = sizes
    self.minimum = minimum
    let places = sizes.facets.indices.filter {
      cells.contains(sizes.facets[$0])
    }
    facets = Set(places.map { sizes.facets[$0] })
    var audit = Audit(
      system: BreakdownSystem(sizes, tree: tree, cells: cells), facets: places)
    let fewest = Dictionary(
      uniqueKeysWithValues: sizes.rows.map { ($0, Self.fewest($0, in: sizes, facets: places)) })
    var rows = sizes.rows.filter { row in
      row.tier != .frontline && fewest[row, default: 0] >= minimum
        && sizes.settled?.contains(row) != false
    }
    var gone: [BreakdownRow] = []
    var faults = places.isEmpty ? 0 : audit.faults(rows, minimum: minimum)
    while faults > 0, !rows.isEmpty {
      let order = rows.sorted { fewest[$0, default: 0] < fewest[$1, default: 0] }
      var victim = order[0]
      for row in order {
        let left = audit.faults(rows.filter { $0 != row }, minimum: minimum)
        if left < faults {
          victim = row
          break
        }
      }
      rows.removeAll { $0 == victim }
      gone.append(victim)
      faults = audit.faults(rows, minimum: minimum)
    }
    for row in gone.reversed() {
      let more = sizes.rows.filter { rows.contains($0) || $0 == row }
      if audit.faults(more, minimum: minimum) == 0 { rows = more }
    }
    shown = places.isEmpty ? [] : Set(rows)
    self.audit = audit
  }

  /// The smallest group that a row of a role is told as finely as: how many people combinations of what
  /// is published leave at least.
  mutating func finest(_ role: Role, facet: CellKey, people: Int) -> Int {
    guard let place = sizes.facets.firstIndex(of: facet) else { return 0 }
    let rows = sizes.rows.filter(shown.contains)
    for size in [Precision.fineFrom, 2 * minimum].sorted().reversed()
    where audit.finding(rows, role: role, facet: place, minimum: size) == .safe {
      return size >= Precision.fineFrom ? people : min(people, Precision.fineFrom - 1)
    }
    return min(people, 2 * minimum - 1, Precision.fineFrom - 1)
  }

  /// Whether all that is published leaves large groups only, so that tests may be told in full.
  var isFine: Bool {
    var audit = audit
    return audit.faults(sizes.rows.filter(shown.contains), minimum: Precision.fineFrom) == 0
  }

  /// The fewest people that a row tells of, over roles, blocks and facets.
  private static func fewest(
    _ row: BreakdownRow, in sizes: BreakdownSizes, facets: [Int]
  ) -> Int {
    let roles = row.breakdown == .tier ? [Role.leader] : Role.allCases
    return facets.flatMap { facet in
      roles.map { sizes.people(row, $0, facet: facet) }
    }.min() ?? 0
  }

  /// Whether people who are added after a report could be told apart by rows that it settled.
  ///
  /// What is published before and after tells, by subtraction, the sums over the added people: the same
  /// rows, of them alone.
  static func tells(
    ofAdded sizes: BreakdownSizes, tree: DepartmentTree, settled cells: Set<CellKey>, minimum: Int
  ) -> Bool {
    let rows = sizes.rows.filter { sizes.settled?.contains($0) == true }
    guard !rows.isEmpty else { return false }
    var audit = Audit(
      system: BreakdownSystem(sizes, tree: tree, cells: cells),
      facets: Array(sizes.facets.indices))
    return audit.faults(rows, minimum: minimum) > 0
  }
}
