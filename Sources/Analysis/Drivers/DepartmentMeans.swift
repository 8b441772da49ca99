public import SurveyModel
import Tallies

/// The level of both roles in each department and block: all that departments are compared by.
///
/// A protected report fills it with the means that it prints anyway, so that whatever is computed from it
/// tells no more than they do.
public struct DepartmentMeans: Hashable, Sendable {
  /// The level of both roles, in points.
  public struct Pair: Hashable, Sendable {
    /// The leaders' mean.
    public let leader: Double

    /// The frontline's mean.
    public let frontline: Double

    /// Puts two means together.
    public init(leader: Double, frontline: Double) {
      self.leader = leader
      self.frontline = frontline
    }
  }

  /// The departments.
  public let tree: DepartmentTree

  private let means: [CellKey: Pair]

  /// Takes means over; a cell that may not be shown is not among them.
  public init(tree: DepartmentTree, means: [CellKey: Pair]) {
    self.tree = tree
    self.means = means
  }

  /// One department with its figure.
  struct Row {
    let pairs: [Pair]
    let outcome: Double
  }

  /// The finest departments that have a figure and a mean in all of some blocks: those without such a
  /// department below them, so that nobody counts twice.
  func rows(_ blocks: [MainBlock], outcome: Outcome) -> [Row] {
    var covered: Set<Identifier<Department>> = []
    var rows: [Row] = []
    for department in tree.departments.reversed() where !covered.contains(department.id) {
      guard let value = outcome.values[department.id] else { continue }
      let pairs = blocks.compactMap { means[$0.cell(in: department.id)] }
      guard pairs.count == blocks.count else { continue }
      rows.append(Row(pairs: pairs, outcome: value))
      covered.formUnion(tree.ancestors(of: department.id))
    }
    return rows.reversed()
  }

  /// The blocks that have a mean in any department.
  func answered(_ blocks: [MainBlock]) -> [MainBlock] {
    let known = Set(means.keys.map { CellKey(department: nil, rated: $0.rated) })
    return blocks.filter { known.contains($0.cell(in: nil)) }
  }
}
