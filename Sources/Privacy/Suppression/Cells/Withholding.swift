/// A set of withheld units under construction, with a proof for every small cell that has one.
///
/// A unit is a number: node · units of a node + unit. Units that are small themselves are withheld from
/// the start; another is withheld as long as some proof needs it.
struct Withholding {
  private(set) var tree: MoveTree

  /// The cells that need a proof.
  let small: [CellTable.Cell]

  /// Whether each unit is withheld for its own counts.
  let isForced: [Bool]

  /// The people that each unit shows.
  let costs: [Int]

  /// How many proofs need each unit.
  private(set) var uses: [Int]

  /// The proof of each small cell.
  private(set) var proofs: [Proof?]

  /// The people in units that are withheld for the sake of others.
  private(set) var cost = 0

  /// How many questions were put to the tree.
  var questions = 0

  var table: CellTable { tree.table }

  /// Withholds the units that are small themselves.
  init(_ table: CellTable) {
    var tree = MoveTree(table)
    let nodes = table.parents.indices
    let all = nodes.flatMap { node in table.units.indices.map { (node: node, unit: $0) } }
    costs = all.map { table.cost(node: $0.node, unit: $0.unit) }
    isForced = all.map { one in
      !table.isLargeEnough(node: one.node, unit: one.unit)
        && tree.price(node: one.node, unit: one.unit) < MoveTree.impossible
    }
    for (index, one) in all.enumerated() where isForced[index] {
      tree.setPrice(0, node: one.node, unit: one.unit)
    }
    self.tree = tree
    small = table.small
    uses = Array(repeating: 0, count: all.count)
    proofs = Array(repeating: nil, count: small.count)
  }

  /// Whether a unit is withheld.
  func isWithheld(_ unit: Int) -> Bool { isForced[unit] || uses[unit] > 0 }

  /// The units that are withheld for the sake of others.
  var complement: [Int] { uses.indices.filter { uses[$0] > 0 } }

  /// Sets the price of a unit that no proof needs.
  mutating func setPrice(_ price: Int32, of unit: Int) {
    let width = table.units.count
    tree.setPrice(price, node: unit / width, unit: unit % width)
  }

  /// Stops looking for exchanges that cost more than a number of people; `nil` for no limit.
  mutating func setCeiling(_ people: Int?) {
    tree.setCeiling(people.map { Int32(clamping: $0) } ?? MoveTree.impossible)
  }

  /// Seeks the proof of a small cell that costs least, and withholds what it needs.
  ///
  /// - Parameters:
  ///   - index: The small cell, which has no proof.
  ///   - limit: The cost that all withheld units together must stay below.
  /// - Returns: Whether there is one; if not, nothing has changed.
  mutating func protect(_ index: Int, below limit: Int) -> Bool {
    var proof = Proof()
    var needed = table.width
    let before = cost
    while needed > 0 {
      guard let step = nextStep(small[index], proof, room: limit - cost) else {
        drop(proof)
        cost = before
        return false
      }
      needed -= make(step, in: &proof, atMost: needed)
      withhold(step.exchange, for: &proof)
    }
    if cost >= limit {
      drop(proof)
      cost = before
      return false
    }
    proof.price = cost - before
    proofs[index] = proof
    return true
  }

  /// What a small cell lacks with the units that are withheld now.
  enum Lack {
    case nothing
    /// The cheapest exchange that would give it more.
    case exchange(Exchange)
    /// No unit that may be withheld would help.
    case hopeless
  }

  /// What a small cell lacks; nothing is withheld for it.
  mutating func lack(of index: Int) -> Lack {
    var proof = Proof()
    var needed = table.width
    while needed > 0 {
      guard let step = nextStep(small[index], proof, room: Int(MoveTree.impossible)) else {
        return .hopeless
      }
      if step.exchange.price > 0 { return .exchange(step.exchange) }
      needed -= make(step, in: &proof, atMost: needed)
    }
    return .nothing
  }

  /// Takes a proof back, and publishes what was withheld for it alone.
  mutating func release(_ index: Int) {
    guard let proof = proofs[index] else { return }
    drop(proof)
    proofs[index] = nil
  }

  private mutating func drop(_ proof: Proof) {
    for unit in proof.units {
      uses[unit] -= 1
      if uses[unit] == 0 {
        cost -= costs[unit]
        setPrice(Int32(clamping: costs[unit]), of: unit)
      }
    }
  }

  private mutating func use(_ unit: Int) {
    if uses[unit] == 0 {
      cost += costs[unit]
      setPrice(0, of: unit)
    }
    uses[unit] += 1
  }

  /// Makes an exchange as often as needed and possible; says how often.
  private func make(
    _ step: (exchange: Exchange, isRising: Bool), in proof: inout Proof, atMost needed: Int
  ) -> Int {
    let movement = step.isRising ? proof.rising : proof.falling
    let people = min(movement.capacity(of: step.exchange, in: table, tree.space) ?? needed, needed)
    if step.isRising {
      proof.rising.make(step.exchange, people: people, tree.space)
    } else {
      proof.falling.make(step.exchange, people: people, tree.space)
    }
    return people
  }

  /// The units that an exchange touches, in order.
  func units(of exchange: Exchange) -> [Int] {
    let width = table.units.count
    var units: Set<Int> = []
    for part in exchange.parts where part.place < table.parents.count {
      for unit in tree.units(touchedBy: part.change) { units.insert(part.place * width + unit) }
    }
    return units.sorted()
  }

  private mutating func withhold(_ exchange: Exchange, for proof: inout Proof) {
    for unit in units(of: exchange) where !isForced[unit] && !proof.units.contains(unit) {
      use(unit)
      proof.units.append(unit)
    }
  }

  /// The cheaper exchange of the two directions.
  private mutating func nextStep(
    _ cell: CellTable.Cell, _ proof: Proof, room: Int
  ) -> (exchange: Exchange, isRising: Bool)? {
    let limit = Int32(clamping: min(room, Int(tree.ceiling)))
    if limit <= 0 { return nil }
    let up = ask(cell, 1, after: proof.rising, below: limit)
    if let up, up.price == 0 { return (up, true) }
    let down = ask(cell, -1, after: proof.falling, below: up?.price ?? limit)
    if let down { return (down, false) }
    return up.map { ($0, true) }
  }

  /// Puts a question to the tree as it is after a movement.
  mutating func ask(
    _ cell: CellTable.Cell, _ change: Int, after movement: Movement, below limit: Int32
  ) -> Exchange? {
    questions += 1
    let empty = movement.changes.filter { cell, change in
      let giving = table.giving[cell.place][cell.group]
      return giving > 0 && giving + change == 0
    }.keys
    let full = movement.changes.filter { cell, change in
      change > 0 && table.room(cell) == change
    }.keys
    for other in empty { tree.setCanFall(false, other) }
    for other in full { tree.setCanRise(false, other) }
    tree.refresh()
    let answer = tree.cheapest(changing: cell, by: change, below: limit)
    for other in empty { tree.setCanFall(true, other) }
    for other in full { tree.setCanRise(true, other) }
    return answer
  }
}
