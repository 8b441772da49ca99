/// An exchange of people between places that leaves published cells as they are.
struct Exchange: Hashable, Sendable {
  /// A place and its change.
  struct Part: Hashable, Sendable {
    let place: Int
    let change: Int
  }

  /// What must be withheld in addition, in people.
  let price: Int32

  /// The places that change.
  let parts: [Part]
}

extension MoveTree {
  /// The cheapest exchange that changes a cell.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - change: By one person up (1) or down (-1).
  ///   - limit: Only exchanges that cost less are of interest.
  /// - Returns: `nil` when none costs less.
  func cheapest(
    changing cell: CellTable.Cell, by change: Int, below limit: Int32 = MoveTree.impossible
  ) -> Exchange? {
    var path = [slotOfPlace[cell.place]]
    var levels = [restricted(path[0], cell.group, change)]
    var best = (price: limit, level: -1, change: 0)
    while true {
      let level = levels.count - 1
      let slot = path[level]
      let choices = slot == top ? 0..<space.count : 0..<1
      for choice in choices where levels[level][choice] < best.price {
        best = (levels[level][choice], level, choice)
      }
      if slot == top || (levels[level].min() ?? best.price) >= best.price { break }
      path.append(parentSlot[slot])
      levels.append(lifted(levels[level], from: slot, below: best.price))
    }
    if best.level < 0 { return nil }
    var parts: [Exchange.Part] = []
    trace(path, levels, level: best.level, change: best.change, into: &parts)
    return Exchange(price: best.price, parts: parts)
  }

  /// The table of a slot with all other changes of a cell struck out.
  private func restricted(_ slot: Int, _ group: Int, _ change: Int) -> [Int32] {
    (0..<space.count).map { state in
      space.effect(state, on: group) == change
        ? tables[slot * space.count + state] : Self.impossible
    }
  }

  /// The table of the slot above, from one of a slot below it.
  private func lifted(_ level: [Int32], from slot: Int, below limit: Int32) -> [Int32] {
    let count = space.count
    switch slots[parentSlot[slot]] {
    case .leaf: return level
    case .node(let place, _):
      return (0..<count).map { min(level[$0] + lists[place * count + $0], Self.impossible) }
    case .join(let first, let second):
      let other = (first == slot ? second : first) * count
      var lifted = Array(repeating: Self.impossible, count: count)
      tables.withUnsafeBufferPointer { tables in
        level.withUnsafeBufferPointer { level in
          lifted.withUnsafeMutableBufferPointer { lifted in
            guard let base = tables.baseAddress, let mine = level.baseAddress,
              let whole = lifted.baseAddress
            else { return }
            space.add(mine, base + other, below: limit, into: whole)
          }
        }
      }
      return lifted
    }
  }

  /// Follows the cheapest way down again along the path of a question.
  private func trace(
    _ path: [Int], _ levels: [[Int32]], level: Int, change: Int, into parts: inout [Exchange.Part]
  ) {
    var change = change
    for step in stride(from: level, through: 0, by: -1) {
      switch slots[path[step]] {
      case .leaf(let place): note(place, change, in: &parts)
      case .node(let place, let below):
        note(place, change, in: &parts)
        if step == 0 { descend(below, change, into: &parts) }
      case .join(let first, let second):
        let inner = path[step - 1]
        let other = first == inner ? second : first
        let whole = levels[step][change]
        for (mine, yours) in space.splits[change]
        where levels[step - 1][mine] + tables[other * space.count + yours] == whole {
          descend(other, yours, into: &parts)
          change = mine
          break
        }
      }
    }
  }

  /// Follows the cheapest way to a change of a slot.
  private func descend(_ slot: Int, _ change: Int, into parts: inout [Exchange.Part]) {
    if change == 0 { return }
    switch slots[slot] {
    case .leaf(let place): note(place, change, in: &parts)
    case .node(let place, let below):
      note(place, change, in: &parts)
      descend(below, change, into: &parts)
    case .join(let first, let second):
      let whole = tables[slot * space.count + change]
      for (one, two) in space.splits[change]
      where tables[first * space.count + one] + tables[second * space.count + two] == whole {
        descend(first, one, into: &parts)
        descend(second, two, into: &parts)
        return
      }
    }
  }

  private func note(_ place: Int, _ change: Int, in parts: inout [Exchange.Part]) {
    if change != 0 { parts.append(Exchange.Part(place: place, change: change)) }
  }
}
