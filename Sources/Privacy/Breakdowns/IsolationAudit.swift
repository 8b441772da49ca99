/// Whether sums over overlapping groups, put together, tell of fewer people than a minimum.
///
/// Every published group gives a sum over its people. An attacker adds and subtracts multiples of these
/// sums; what comes out is a weighted sum over those people whose weights do not cancel. Nobody is isolated
/// when no combination leaves fewer people than the minimum, whatever their weights.
///
/// People who count in the same groups have the same weight and are one *atom*. The weights are all zero
/// exactly when they are zero on a basis: atoms whose columns of memberships are independent and span all
/// others. So whatever is left must hold an atom of every basis. As many bases as the minimum without a
/// person in common prove safety; else the search tries the small atoms of a basis one after the other.
struct IsolationAudit {
  /// People who count in the same groups.
  struct Atom {
    /// For each published group 1 or 0.
    let column: [Int]

    /// How many they are.
    let people: Int
  }

  /// What the audit says.
  enum Finding: Hashable {
    /// No combination leaves fewer people than the minimum.
    case safe

    /// A combination leaves a few people.
    case isolates

    /// The search was given up.
    case unknown
  }

  /// How many steps a search may take.
  private static let effort = 600

  /// The atoms, those with the most people first.
  private let atoms: [Atom]
  private let rank: Int

  /// Takes people.
  ///
  /// - Parameters:
  ///   - people: For each kind of people the published groups in which they count, and their number;
  ///     kinds in the same groups are put together.
  ///   - groups: How many published groups there are.
  init(_ people: [(groups: Set<Int>, count: Int)], groups: Int) {
    var counts: [Set<Int>: Int] = [:]
    for kind in people where kind.count > 0 { counts[kind.groups, default: 0] += kind.count }
    atoms = counts.map { memberships, count in
      Atom(column: (0..<groups).map { memberships.contains($0) ? 1 : 0 }, people: count)
    }.sorted {
      ($1.people, $0.column.map { 1 - $0 }.description)
        < ($0.people, $1.column.map { 1 - $0 }.description)
    }
    var space = ColumnSpace()
    for atom in atoms { _ = space.insert(atom.column) }
    rank = space.rank
  }

  /// Looks for a combination that leaves fewer people than a minimum.
  func finding(minimum: Int) -> Finding {
    var effort = Self.effort
    return search(zero: ColumnSpace(), left: [], minimum: minimum, effort: &effort)
  }

  /// Looks for a combination that is zero on some atoms and leaves others.
  ///
  /// - Parameters:
  ///   - zero: The span of the atoms on which it is zero.
  ///   - left: The atoms that it may leave.
  ///   - minimum: How many people it may not leave beside these.
  ///   - effort: How many steps are left.
  /// - Returns: What was found; nothing is certain once no step is left.
  private func search(
    zero: ColumnSpace, left: Set<Int>, minimum: Int, effort: inout Int
  ) -> Finding {
    effort -= 1
    if effort < 0 { return .unknown }
    if zero.rank == rank { return .safe }
    guard let basis = basis(beyond: zero, capacity: atoms.indices.map { left.contains($0) ? 0 : 1 })
    else { return .isolates }
    if areDisjointBases(minimum, beyond: zero, without: left) { return .safe }
    var zero = zero
    for atom in basis where atoms[atom].people >= minimum { _ = zero.insert(atoms[atom].column) }
    var isCertain = true
    for atom in basis where atoms[atom].people < minimum {
      let found = search(
        zero: zero, left: left.union([atom]), minimum: minimum - atoms[atom].people,
        effort: &effort)
      if found == .isolates { return .isolates }
      if found == .unknown { isCertain = false }
      _ = zero.insert(atoms[atom].column)
    }
    return isCertain ? .safe : .unknown
  }

  /// Atoms with capacity that complete a span to all columns; `nil` where there are not enough.
  private func basis(beyond zero: ColumnSpace, capacity: [Int]) -> [Int]? {
    var space = zero
    var basis: [Int] = []
    for atom in atoms.indices where capacity[atom] > 0 {
      if space.rank == rank { break }
      if space.insert(atoms[atom].column) { basis.append(atom) }
    }
    return space.rank == rank ? basis : nil
  }

  /// Whether so many bases are found that no person is in two of them.
  private func areDisjointBases(
    _ count: Int, beyond zero: ColumnSpace, without left: Set<Int>
  ) -> Bool {
    var capacity = atoms.indices.map { left.contains($0) ? 0 : atoms[$0].people }
    for _ in 0..<count {
      let order = capacity.indices.sorted { (capacity[$1], $0) < (capacity[$0], $1) }
      var space = zero
      for atom in order where capacity[atom] > 0 && space.rank < rank {
        if space.insert(atoms[atom].column) { capacity[atom] -= 1 }
      }
      if space.rank < rank { return false }
    }
    return true
  }
}
