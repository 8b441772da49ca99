/// How far one cell can be moved in one direction by exchanges, each made a number of times.
///
/// All published cells stay as they are and no count falls below zero, so that an attacker cannot tell
/// the moved table from the true one.
struct Movement: Sendable {
  /// An exchange and how many people take part in it.
  struct Step: Sendable {
    let exchange: Exchange
    let people: Int
  }

  /// The exchanges, in order.
  private(set) var steps: [Step] = []

  /// By how much each cell has changed so far.
  private(set) var changes: [CellTable.Cell: Int] = [:]

  /// How many people all steps move together.
  var people: Int { steps.reduce(0) { $0 + $1.people } }

  /// How often an exchange can be made from here; `nil` without end.
  func capacity(of exchange: Exchange, in table: CellTable, _ space: MoveSpace) -> Int? {
    var capacity: Int?
    for part in exchange.parts {
      for group in 0..<space.groups where space.effect(part.change, on: group) < 0 {
        let cell = CellTable.Cell(place: part.place, group: group)
        let left = table.giving[cell.place][cell.group] + changes[cell, default: 0]
        capacity = min(capacity ?? left, left)
      }
      for group in 0..<space.groups where space.effect(part.change, on: group) > 0 {
        let cell = CellTable.Cell(place: part.place, group: group)
        guard let room = table.room(cell) else { continue }
        let left = room - changes[cell, default: 0]
        capacity = min(capacity ?? left, left)
      }
    }
    return capacity
  }

  /// Makes an exchange a number of times.
  mutating func make(_ exchange: Exchange, people: Int, _ space: MoveSpace) {
    steps.append(Step(exchange: exchange, people: people))
    for part in exchange.parts {
      for group in 0..<space.groups {
        let effect = space.effect(part.change, on: group)
        if effect == 0 { continue }
        changes[CellTable.Cell(place: part.place, group: group), default: 0] += effect * people
      }
    }
  }
}

/// Why a small cell is safe: two tables that look like the true one, in which it has different counts.
///
/// One is the true table after the rising movement, one after the falling; the counts differ by at
/// least the minimum.
struct Proof: Sendable {
  /// The movement that adds people to the cell.
  var rising = Movement()

  /// The movement that takes people from it.
  var falling = Movement()

  /// The units that must be withheld for it and are not small themselves, in order.
  var units: [Int] = []

  /// What had to be withheld in addition when it was found, in people.
  var price = 0
}
