/// Looks for the withholding that costs the fewest people.
///
/// First every small cell gets its cheapest proof, the dearest needs first, since later ones then come
/// for nothing. Then each withheld unit is tried to be published, and its proofs replaced. Then parts
/// are torn down at random and built anew in another order; what is not worse is kept.
struct SuppressionSearch {
  private(set) var state: Withholding
  private let effort: CellSuppression.Effort
  private var random = SplitMix(seed: 1)
  /// The units that may be withheld for the sake of others, the cheapest first.
  private let choices: [Int]

  /// Prepares a search.
  init(_ table: CellTable, effort: CellSuppression.Effort) {
    let state = Withholding(table)
    choices = state.costs.indices.filter { !state.isForced[$0] && state.costs[$0] > 0 }
      .sorted { (state.costs[$0], $0) < (state.costs[$1], $1) }
    self.state = state
    self.effort = effort
  }

  /// Finds a withholding that is already good: in order, then cleaned.
  mutating func begin() {
    for index in state.small.indices { _ = state.protect(index, below: .max) }
    clean()
  }

  /// Goes on from there and from other beginnings, and then from the best end.
  mutating func improve() {
    var best = state
    for start in 0..<effort.starts where best.cost > 0 {
      if start > 0 { beginAnew() }
      anneal(until: effort.questions * (start + 1) / (effort.starts + 1))
      if state.cost < best.cost { best = state }
    }
    go(backTo: best)
    anneal(until: effort.questions)
    clean()
  }

  /// Begins with the small cells in another order.
  private mutating func beginAnew() {
    for index in state.small.indices { state.release(index) }
    for index in Array(state.small.indices).shuffled(using: &random) {
      _ = state.protect(index, below: .max)
    }
    clean()
  }

  /// Takes up an earlier state; the questions since are not forgotten.
  private mutating func go(backTo earlier: Withholding) {
    let questions = state.questions
    state = earlier
    state.questions = questions
  }

  /// Rebuilds parts, at first tolerating what is a little worse; ends with the best that was found.
  private mutating func anneal(until questions: Int) {
    let dearest = state.complement.map { state.costs[$0] }.max() ?? 0
    state.setCeiling(dearest * 3 / 2)
    var best = state
    var idle = 0
    let first = state.questions
    while state.questions < questions && idle < effort.patience * (state.complement.count + 4) {
      if best.cost == 0 { break }
      let rest = Double(questions - state.questions) / Double(max(questions - first, 1))
      let share = Double.random(in: 0...1, using: &random)
      rebuildPart(slack: 1 + Int(Double(best.cost) * effort.warmth * rest * share * share))
      idle += 1
      if state.cost < best.cost {
        best = state
        idle = 0
      }
    }
    go(backTo: best)
    state.setCeiling(nil)
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

  /// Tears down the proofs around one unit and builds them anew in a random order, with some units
  /// made attractive or forbidden.
  private mutating func rebuildPart(slack: Int) {
    guard let unit = state.complement.randomElement(using: &random) else { return }
    var torn: Set<Int> = [unit]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if let other = state.complement.randomElement(using: &random) { torn.insert(other) }
    }
    let affected = indices { proof in proof.units.contains(where: torn.contains) }
    let locked = Bool.random(using: &random) ? unit : nil
    _ = rebuild(
      affected.shuffled(using: &random), without: locked, cheaper: bargains(torn), slack: slack)
  }

  /// Some units that cost no more than what is torn down.
  private mutating func bargains(_ torn: Set<Int>) -> [Int] {
    let most = torn.reduce(0) { $0 + state.costs[$1] }
    let end = choices.firstIndex { state.costs[$0] > most } ?? choices.count
    if end == 0 { return [] }
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      choices[Int.random(in: 0..<end, using: &random)]
    }
  }

  private func indices(where isAffected: (Proof) -> Bool) -> [Int] {
    state.proofs.indices.filter { state.proofs[$0].map(isAffected) ?? false }
  }

  /// Replaces proofs; goes back if the whole costs more.
  ///
  /// - Parameters:
  ///   - indices: The small cells.
  ///   - unit: A unit that must not be used.
  ///   - bargains: Units that count for less while proofs are sought.
  ///   - slack: 0 when it has to become cheaper, 1 when equally good will do.
  /// - Returns: Whether the new proofs stay.
  private mutating func rebuild(
    _ indices: [Int], without unit: Int?, cheaper bargains: [Int] = [], slack: Int
  ) -> Bool {
    let old = state
    let limit = state.cost + slack
    for index in indices { state.release(index) }
    let open = bargains.filter { !state.isWithheld($0) }
    for bargain in open { state.setPrice(Int32(clamping: state.costs[bargain] / 4), of: bargain) }
    if let unit { state.setPrice(MoveTree.impossible, of: unit) }
    var isWhole = true
    for index in indices where isWhole { isWhole = state.protect(index, below: limit) }
    for other in open + (unit.map { [$0] } ?? []) where !state.isWithheld(other) {
      state.setPrice(Int32(clamping: state.costs[other]), of: other)
    }
    if isWhole { return true }
    go(backTo: old)
    return false
  }
}
