/// What is kept of one block's scores in one place, with noise: whole numbers, which may be negative.
public struct NoisySums: Hashable, Sendable {
  /// The block and facet in a department's own people, or in the organisation.
  public let cell: ReleasedCell

  /// Whose scores they are.
  public let role: Role

  /// How many people have a score.
  public let people: Int

  /// The sum of their scores, each from −``unit`` at the lowest point to ``unit`` at the highest.
  public let sum: Int

  /// The sum of the squares of these; `nil` for a department.
  public let squares: Int?

  /// What the highest score counts: scores of up to seven items on five points are whole numbers of it.
  public static let unit = 840

  /// Takes over sums.
  public init(cell: ReleasedCell, role: Role, people: Int, sum: Int, squares: Int?) {
    self.cell = cell
    self.role = role
    self.people = people
    self.sum = sum
    self.squares = squares
  }
}

/// All that is ever published of a wave with noise: drawn once, and kept.
public struct NoisyRelease: Hashable, Sendable {
  /// The budget that it spent.
  public let budget: NoiseBudget

  /// The sums of every place, block and role.
  public let sums: Set<NoisySums>

  /// Puts a release together.
  public init(budget: NoiseBudget, sums: Set<NoisySums>) {
    self.budget = budget
    self.sums = sums
  }
}
