/// Looks for the withholding that costs the fewest people.
///
/// First every small cell gets its cheapest proof, the dearest needs first, since later ones then come
/// for nothing. Then each withheld unit is tried to be published, and its proofs replaced. Then parts
/// are torn down at random and built anew in another order; what is not worse is kept.
struct SuppressionSearch {
  private(set) var state: Withholding
  private let effort: CellSuppression.Effort
  private var random = SplitMix(seed: 1)

  /// Prepares a search.
  init(_ table: CellTable, effort: CellSuppression.Effort) {
    state = Withholding(table)
    self.effort = effort
  }

  /// Searches.
  mutating func run() {
    build()
    clean()
    for _ in 0..<effort.rounds where state.questions < effort.questions {
      if state.cost == 0 { return }
      rebuildPart()
    }
    clean()
  }

  /// Gives each small cell a proof.
  private mutating func build() {
    for index in state.small.indices { _ = state.protect(index, below: .max) }
  }

  /// Tries to publish each withheld unit, the dearest first, until none can be.
  private mutating func clean() {
    var isBetter = true
    while isBetter && state.questions < 2 * effort.questions {
      isBetter = false
      for unit in state.complement.sorted(by: { (state.costs[$0], $0) > (state.costs[$1], $1) })
      where state.uses[unit] > 0 {
        let affected = indices { $0.units.contains(unit) }
        if rebuild(affected.shuffled(using: &random), without: unit, slack: 0) { isBetter = true }
      }
    }
  }

  /// Tears down the proofs around one unit and builds them anew in a random order.
  private mutating func rebuildPart() {
    guard let unit = state.complement.randomElement(using: &random) else { return }
    var torn: Set<Int> = [unit]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if let other = state.complement.randomElement(using: &random) { torn.insert(other) }
    }
    let affected = indices { proof in proof.units.contains(where: torn.contains) }
    let locked = Bool.random(using: &random) ? unit : nil
    _ = rebuild(affected.shuffled(using: &random), without: locked, slack: 1)
  }

  private func indices(where isAffected: (Proof) -> Bool) -> [Int] {
    state.proofs.indices.filter { state.proofs[$0].map(isAffected) ?? false }
  }

  /// Replaces proofs; goes back if the whole costs more.
  ///
  /// - Parameters:
  ///   - indices: The small cells.
  ///   - unit: A unit that must not be used.
  ///   - slack: 0 when it has to become cheaper, 1 when equally good will do.
  /// - Returns: Whether the new proofs stay.
  private mutating func rebuild(_ indices: [Int], without unit: Int?, slack: Int) -> Bool {
    let old = indices.map { state.proofs[$0] }
    let limit = state.cost + slack
    for index in indices { state.release(index) }
    if let unit { state.setPrice(MoveTree.impossible, of: unit) }
    var isWhole = true
    for index in indices where isWhole { isWhole = state.protect(index, below: limit) }
    if let unit { state.setPrice(Int32(clamping: state.costs[unit]), of: unit) }
    if isWhole { return true }
    for index in indices { state.release(index) }
    for (index, proof) in zip(indices, old) {
      if let proof { state.restore(proof, at: index) }
    }
    return false
  }
}
