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
  /// The groups of each place that may gain and that may lose a person, as bits.
  private var canRise: [UInt32]
  private var canFall: [UInt32]

  /// Cheapest ways, slot after slot.
  private(set) var tables: [Int32]
  /// Price lists, place after place.
  private(set) var lists: [Int32]

  /// Exchanges that cost more are not looked for.
  private(set) var ceiling = MoveTree.impossible

  /// The units that each change touches, as bits.
  private let touches: [UInt32]
  /// For each change, the groups that rise and those that fall, as bits.
  private let rises: [UInt32]
  private let falls: [UInt32]
  /// The places whose price list is out of date, and the slots that depend on them.
  private var stalePlaces: [Int] = []
  private var staleSlots: [Int] = []
  private var isStale: [Bool]

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
    canRise = table.counts.enumerated().map { place, counts in
      Self.bits(counts.indices) { group in
        counts[group] > 0 && table.room(CellTable.Cell(place: place, group: group)) != 0
      }
    }
    canFall = table.giving.map { giving in Self.bits(giving.indices) { giving[$0] > 0 } }
    rises = (0..<space.count).map { change in
      Self.bits(0..<space.groups) { space.effect(change, on: $0) > 0 }
    }
    falls = (0..<space.count).map { change in
      Self.bits(0..<space.groups) { space.effect(change, on: $0) < 0 }
    }
    touches = (0..<space.count).map { change in
      Self.bits(table.units.indices) { unit in
        table.units[unit].contains { space.effect(change, on: $0) != 0 }
      }
    }
    isStale = Array(repeating: false, count: slots.count)
    tables = Array(repeating: Self.impossible, count: slots.count * space.count)
    lists = Array(repeating: Self.impossible, count: table.counts.count * space.count)
    for place in table.counts.indices { list(place) }
    for slot in layout.upwards { fill(slot) }
  }

  /// The price of withholding a node's unit.
  func price(node: Int, unit: Int) -> Int32 { prices[node * table.units.count + unit] }

  private static func bits(_ range: Range<Int>, where isSet: (Int) -> Bool) -> UInt32 {
    range.reduce(0) { isSet($1) ? $0 | 1 << UInt32($1) : $0 }
  }

  /// The units that a change of a node touches.
  func units(touchedBy change: Int) -> [Int] {
    table.units.indices.filter { touches[change] >> UInt32($0) & 1 == 1 }
  }

  /// Sets the price of a node's unit: 0 once it is withheld, `impossible` to lock it.
  mutating func setPrice(_ price: Int32, node: Int, unit: Int) {
    let index = node * table.units.count + unit
    if prices[index] == price { return }
    prices[index] = price
    expire(node)
  }

  /// Says whether a cell has somebody to give.
  mutating func setCanFall(_ canFall: Bool, _ cell: CellTable.Cell) {
    let bit: UInt32 = 1 << UInt32(cell.group)
    if (self.canFall[cell.place] & bit != 0) == canFall { return }
    self.canFall[cell.place] ^= bit
    expire(cell.place)
  }

  /// Says whether a cell can take somebody.
  mutating func setCanRise(_ canRise: Bool, _ cell: CellTable.Cell) {
    let bit: UInt32 = 1 << UInt32(cell.group)
    if (self.canRise[cell.place] & bit != 0) == canRise { return }
    self.canRise[cell.place] ^= bit
    expire(cell.place)
  }

  private mutating func expire(_ place: Int) {
    stalePlaces.append(place)
    var slot = slotOfPlace[place]
    while slot >= 0 && !isStale[slot] {
      isStale[slot] = true
      staleSlots.append(slot)
      slot = parentSlot[slot]
    }
  }

  /// Stops looking for exchanges that cost more than a price.
  mutating func setCeiling(_ price: Int32) {
    ceiling = min(price, Self.impossible)
    for place in table.counts.indices { expire(place) }
    refresh()
  }

  /// Brings the tables up to date with the prices; needed before a question.
  mutating func refresh() {
    if stalePlaces.isEmpty { return }
    for place in stalePlaces { list(place) }
    // A slot stands after what is below it.
    for slot in staleSlots.sorted() {
      fill(slot)
      isStale[slot] = false
    }
    stalePlaces.removeAll(keepingCapacity: true)
    staleSlots.removeAll(keepingCapacity: true)
  }

  /// Writes the price list of a place.
  private mutating func list(_ place: Int) {
    let width = table.units.count
    let isNode = place < table.parents.count
    let start = place * space.count
    for change in 0..<space.count {
      let isPossible = rises[change] & ~canRise[place] == 0 && falls[change] & ~canFall[place] == 0
      var price: Int32 = isPossible ? 0 : Self.impossible
      var touched = isNode && isPossible ? touches[change] : 0
      while touched != 0 {
        price = min(price + prices[place * width + touched.trailingZeroBitCount], Self.impossible)
        touched &= touched - 1
      }
      lists[start + change] = price > ceiling ? Self.impossible : price
    }
  }

  /// Recomputes a slot from what is below it.
  private mutating func fill(_ slot: Int) {
    let count = space.count
    let impossible = Self.impossible
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { fresh in
      guard let start = fresh.baseAddress else { return }
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
          space.add(base + first * count, base + second * count, below: ceiling, into: start)
        }
      }
      for change in 0..<count { tables[slot * count + change] = fresh[change] }
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
