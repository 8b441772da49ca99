/// Looks for the cheapest withholding of all by branch and bound.
///
/// The cheapest exchange that a small cell still lacks is either withheld as a whole, or one of its
/// units is the first that stays published: these are the branches. Its price bounds them from below.
struct ExactSearch {
  private var state: Withholding
  private let limit: Int
  private var chosen: [Int] = []

  /// The cheapest withholding found so far, beside the units that are small themselves.
  private(set) var best: [Int]

  /// The cost of the best.
  private(set) var cost: Int

  /// Whether all branches were seen, so that nothing is cheaper.
  var isOptimal: Bool { state.questions < limit }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - best: A withholding to start from.
  ///   - questions: After how many questions to give up.
  init(_ table: CellTable, best: [Int], questions: Int) {
    state = Withholding(table)
    self.best = best
    limit = questions
    cost = 0
    for unit in best { cost += state.costs[unit] }
  }

  /// Searches until all branches are seen or the questions are used up.
  mutating func run() { branch(cost: 0) }

  private mutating func branch(cost: Int) {
    guard let lacking = dearestLack(cost: cost) else { return }
    let units = lacking.filter { state.tree.prices[$0] > 0 }
    if units.isEmpty {
      self.cost = cost
      best = chosen
      return
    }
    let count = chosen.count
    var paid = cost
    for unit in units where isOptimal {
      state.setPrice(MoveTree.impossible, of: unit)
      branch(cost: paid)
      state.setPrice(0, of: unit)
      chosen.append(unit)
      paid += state.costs[unit]
    }
    if isOptimal && paid < self.cost { branch(cost: paid) }
    for unit in chosen[count...] { state.setPrice(Int32(clamping: state.costs[unit]), of: unit) }
    chosen.removeLast(chosen.count - count)
  }

  /// The units of the dearest exchange that a small cell lacks; none when all are safe.
  ///
  /// - Returns: `nil` when this branch cannot become cheaper than the best.
  private mutating func dearestLack(cost: Int) -> [Int]? {
    var dearest: Exchange?
    for index in state.small.indices {
      if !isOptimal { return nil }
      switch state.lack(of: index) {
      case .nothing: continue
      case .hopeless: return nil
      case .exchange(let exchange):
        if cost + Int(exchange.price) >= self.cost { return nil }
        if exchange.price > dearest?.price ?? 0 { dearest = exchange }
      }
    }
    if cost >= self.cost { return nil }
    return dearest.map { state.units(of: $0) } ?? []
  }
}
