import Statistics
import SurveyModel

/// What a release with noise says of each block in each place, once departments and organisation agree.
///
/// Everything here is computed from what was released, so that nothing of it costs any budget.
struct NoisyPlaces {
  /// A block of one role in a place.
  struct Group: Hashable {
    let people: NoisyNumber
    let mean: NoisyMean?
  }

  private struct Key: Hashable {
    let cell: ReleasedCell
    let role: Role
  }

  /// What a number stands for.
  private enum Quantity {
    case people, sum
  }

  /// Departments' own sums added up over a subtree, as they were released.
  private struct Subtotal {
    var departments = 0
    var people = 0
    var sum = 0

    init() {}

    init(_ sums: NoisySums) {
      departments = 1
      people = sums.people
      sum = sums.sum
    }

    func value(of quantity: Quantity) -> Double {
      quantity == .people ? Double(people) : Double(sum) / Double(NoisySums.unit)
    }

    mutating func add(_ other: Subtotal) {
      departments += other.departments
      people += other.people
      sum += other.sum
    }
  }

  /// The blocks, in the order of the survey.
  let facets: [ReleasedCell]
  private let laws: NoiseLaws
  private let sums: [Key: NoisySums]
  private let subtotals: [Key: Subtotal]

  /// Reads a release.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - tree: The departments of the wave.
  ///   - blocks: The blocks in the order of the survey.
  init(_ release: NoisyRelease, tree: DepartmentTree, blocks: [Identifier<Block>]) {
    let rated = Set(release.sums.map { $0.cell.at(nil) })
    facets = blocks.flatMap { block in
      Facet.asked.map { ReleasedCell(department: nil, block: block, facet: $0) }
        .filter(rated.contains)
    }
    laws = NoiseLaws(budget: release.budget, blocks: rated.count)
    sums = Dictionary(
      release.sums.map { (Key(cell: $0.cell, role: $0.role), $0) },
      uniquingKeysWith: { first, _ in first })
    var subtotals: [Key: Subtotal] = [:]
    for sums in release.sums {
      guard let department = sums.cell.department else { continue }
      let places = [department] + tree.ancestors(of: department)
      for place in places.map(Optional.some) + [nil] {
        subtotals[Key(cell: sums.cell.at(place), role: sums.role), default: Subtotal()]
          .add(Subtotal(sums))
      }
    }
    self.subtotals = subtotals
  }

  /// A department's subtree, or the organisation.
  func group(_ facet: ReleasedCell, role: Role, in department: Identifier<Department>?) -> Group {
    let people = number(.people, of: facet, role: role, in: department)
    let sum = number(.sum, of: facet, role: role, in: department)
    return Group(
      people: people, mean: NoisyMean(sum: sum, people: people, spread: spread(facet, role: role)))
  }

  /// How many people of a role answer a block in a place, on the average over the blocks.
  ///
  /// The noise of the average is at most that of one block.
  func people(_ role: Role, in department: Identifier<Department>?) -> NoisyNumber {
    let all = facets.map { number(.people, of: $0, role: role, in: department) }
    let mean = all.reduce(0) { $0 + $1.value } / Double(max(1, all.count))
    return NoisyNumber(
      value: mean, variance: all.first?.variance ?? 0,
      fourthCumulant: all.first?.fourthCumulant ?? 0)
  }

  /// The noise of a sum in a place.
  func sumNoise(in department: Identifier<Department>?) -> NoisyNumber {
    facets.first.map { number(.sum, of: $0, role: .leader, in: department) }
      ?? NoisyNumber(value: 0, variance: 0, fourthCumulant: 0)
  }

  private func spread(_ facet: ReleasedCell, role: Role) -> Double {
    let unit = Double(NoisySums.unit * NoisySums.unit)
    let squares = NoisyNumber(
      value: Double(sums[Key(cell: facet, role: role)]?.squares ?? 0) / unit,
      variance: laws.squares.variance / unit / unit, fourthCumulant: 0)
    return NoisyMean.spread(
      squares: squares, sum: number(.sum, of: facet, role: role, in: nil),
      people: number(.people, of: facet, role: role, in: nil))
  }

  private func number(
    _ quantity: Quantity, of facet: ReleasedCell, role: Role, in department: Identifier<Department>?
  ) -> NoisyNumber {
    let all = subtotals[Key(cell: facet, role: role)] ?? Subtotal()
    let part = subtotals[Key(cell: facet.at(department), role: role)] ?? Subtotal()
    let total = sums[Key(cell: facet, role: role)].map { Subtotal($0) } ?? Subtotal()
    return NoisyNumber.consistent(
      sum: part.value(of: quantity), parts: part.departments, all: all.value(of: quantity),
      total: noise(of: quantity, value: total.value(of: quantity)), count: all.departments)
  }

  private func noise(of quantity: Quantity, value: Double) -> NoisyNumber {
    let unit = Double(NoisySums.unit)
    switch quantity {
    case .people:
      return NoisyNumber(
        value: value, variance: laws.people.variance, fourthCumulant: laws.people.fourthCumulant)
    case .sum:
      return NoisyNumber(
        value: value, variance: laws.sum.variance / (unit * unit),
        fourthCumulant: laws.sum.fourthCumulant / (unit * unit * unit * unit))
    }
  }
}

extension ReleasedCell {
  /// The same block and facet elsewhere.
  func at(_ department: Identifier<Department>?) -> ReleasedCell {
    ReleasedCell(department: department, block: block, facet: facet)
  }
}
