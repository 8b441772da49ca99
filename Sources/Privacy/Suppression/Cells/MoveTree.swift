/// Finds the cheapest exchange of people that changes a given cell and leaves every published cell as
/// it is.
///
/// An exchange adds one person to some places and takes one from others. Each place has a price list
/// for its possible changes (`MoveSpace`): nothing where its cells are withheld already, the people of
/// its unit where a published cell would have to be withheld, impossible where a cell is locked or has
/// nobody to give. The places form a binary tree; each slot knows for every net change the cheapest
/// way to bring it about below. A question walks from one place to the top.
///
/// - Complexity: O(log places · changes²) for a question and for a new price.
struct MoveTree {
  /// What cannot be done at any price.
  static let impossible: Int32 = 1 << 28

  /// A slot of the binary tree.
  enum Slot {
    /// A place with nothing below.
    case leaf(place: Int)
    /// A node, over the slot that sums what is below.
    case node(place: Int, below: Int)
    /// Two slots together.
    case join(Int, Int)
  }

  let table: CellTable
  let space: MoveSpace
  let slots: [Slot]
  let parentSlot: [Int]
  let slotOfPlace: [Int]
  let top: Int

  /// The price of each node's unit, node after node.
  private(set) var prices: [Int32]
  /// Whether each cell may gain and may lose a person, place after place.
  private var canRise: [Bool]
  private(set) var canFall: [Bool]

  /// Cheapest ways, slot after slot.
  private(set) var tables: [Int32]
  /// Price lists, place after place.
  private(set) var lists: [Int32]

  private let touches: [[Int]]

  /// Builds the tree with everything published.
  init(_ table: CellTable) {
    let layout = SlotLayout(table)
    let space = MoveSpace(table.groups)
    self.table = table
    self.space = space
    slots = layout.slots
    parentSlot = layout.parents
    slotOfPlace = layout.slotOfPlace
    top = layout.top
    let nodes = table.parents.count
    prices = (0..<nodes).flatMap { node in
      table.units.indices.map { unit in
        table.units[unit].contains { table.kept.contains(.init(place: node, group: $0)) }
          ? Self.impossible : Int32(clamping: table.cost(node: node, unit: unit))
      }
    }
    canRise = table.counts.flatMap { $0.map { $0 > 0 } }
    canFall = canRise
    touches = (0..<space.count).map { change in
      table.units.indices.filter { unit in
        table.units[unit].contains { space.effect(change, on: $0) != 0 }
      }
    }
    tables = Array(repeating: Self.impossible, count: slots.count * space.count)
    lists = Array(repeating: Self.impossible, count: table.counts.count * space.count)
    for place in table.counts.indices { list(place) }
    for slot in layout.upwards { fill(slot) }
  }

  /// The price of withholding a node's unit.
  func price(node: Int, unit: Int) -> Int32 { prices[node * table.units.count + unit] }

  /// The units that a change of a node touches.
  func units(touchedBy change: Int) -> [Int] { touches[change] }

  /// Sets the price of a node's unit: 0 once it is withheld, `impossible` to lock it.
  mutating func setPrice(_ price: Int32, node: Int, unit: Int) {
    let index = node * table.units.count + unit
    if prices[index] == price { return }
    prices[index] = price
    refresh(node)
  }

  /// Says whether a cell has somebody to give.
  mutating func setCanFall(_ canFall: Bool, _ cell: CellTable.Cell) {
    let index = cell.place * space.groups + cell.group
    if self.canFall[index] == canFall { return }
    self.canFall[index] = canFall
    refresh(cell.place)
  }

  private mutating func refresh(_ place: Int) {
    list(place)
    var slot = slotOfPlace[place]
    while slot >= 0 && fill(slot) { slot = parentSlot[slot] }
  }

  /// Writes the price list of a place.
  private mutating func list(_ place: Int) {
    let isNode = place < table.parents.count
    let start = place * space.count
    for change in 0..<space.count {
      var price: Int32 = isPossible(change, at: place) ? 0 : Self.impossible
      if isNode && price == 0 {
        for unit in touches[change] {
          price = min(price + prices[place * table.units.count + unit], Self.impossible)
        }
      }
      lists[start + change] = price
    }
  }

  private func isPossible(_ change: Int, at place: Int) -> Bool {
    for group in 0..<space.groups {
      let effect = space.effect(change, on: group)
      let index = place * space.groups + group
      if effect > 0 && !canRise[index] || effect < 0 && !canFall[index] { return false }
    }
    return true
  }

  /// Recomputes a slot from what is below it.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  private mutating func fill(_ slot: Int) -> Bool {
    let count = space.count
    let impossible = Self.impossible
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { fresh in
      guard let start = fresh.baseAddress else { return false }
      switch slots[slot] {
      case .leaf(let place):
        for change in 0..<count { fresh[change] = lists[place * count + change] }
      case .node(let place, let below):
        for change in 0..<count {
          fresh[change] = min(
            lists[place * count + change] + tables[below * count + change], impossible)
        }
      case .join(let first, let second):
        fresh.update(repeating: impossible)
        tables.withUnsafeBufferPointer { tables in
          guard let base = tables.baseAddress else { return }
          space.add(base + first * count, base + second * count, below: impossible, into: start)
        }
      }
      var isNew = false
      for change in 0..<count where tables[slot * count + change] != fresh[change] {
        tables[slot * count + change] = fresh[change]
        isNew = true
      }
      return isNew
    }
  }
}

/// The binary tree over the places of a table.
private struct SlotLayout {
  private(set) var slots: [MoveTree.Slot] = []
  private(set) var parents: [Int] = []
  private(set) var slotOfPlace: [Int]
  private(set) var top = 0

  /// All slots, each after what is below it.
  var upwards: Range<Int> { slots.indices }

  init(_ table: CellTable) {
    slotOfPlace = Array(repeating: -1, count: table.counts.count)
    for node in table.parents.indices.reversed() {
      guard let hidden = table.hidden[node] else {
        slotOfPlace[node] = add(.leaf(place: node))
        continue
      }
      slotOfPlace[hidden] = add(.leaf(place: hidden))
      let below = join([slotOfPlace[hidden]] + table.children[node].map { slotOfPlace[$0] })
      slotOfPlace[node] = add(.node(place: node, below: below))
      parents[below] = slotOfPlace[node]
    }
    top = slotOfPlace.first ?? 0
  }

  private mutating func add(_ slot: MoveTree.Slot) -> Int {
    slots.append(slot)
    parents.append(-1)
    return slots.count - 1
  }

  private mutating func join(_ parts: [Int]) -> Int {
    if parts.count == 1 { return parts[0] }
    let half = parts.count / 2
    let first = join(Array(parts[..<half]))
    let second = join(Array(parts[half...]))
    let slot = add(.join(first, second))
    parents[first] = slot
    parents[second] = slot
    return slot
  }
}
