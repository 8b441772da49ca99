import Testing

@testable import Privacy

/// Every possible table that looks the same, written out.
private struct Enumerator {
  let table: CellTable

  /// All ways to spread people over the finest cells of nodes without departments below.
  private func spreads(_ people: Int, over cells: Int) -> [[Int]] {
    if cells == 1 { return [[people]] }
    return (0...people).flatMap { first in
      spreads(people - first, over: cells - 1).map { [first] + $0 }
    }
  }

  /// All tables of two departments with two roles each whose total is at most some people above.
  func tables(upTo most: Int) -> [CellTable] {
    (0...most).flatMap { people in
      spreads(people, over: 4).map { spread in
        CellTable(
          parents: table.parents, groups: table.groups,
          own: [[0, 0], [spread[0], spread[1]], [spread[2], spread[3]]], minimum: table.minimum)
      }
    }
  }
}

@Suite struct CellSuppressionTests {
  private static func two(_ own: [[Int]], minimum: Int = 3) -> CellTable {
    CellTable(
      parents: [nil, 0, 0], groups: .roles, own: [[0, 0]] + own, minimum: minimum)
  }

  private static let cases = [
    [[1, 4], [3, 3]], [[2, 3], [4, 4]], [[1, 3], [0, 5]], [[2, 2], [3, 4]], [[1, 1], [1, 6]],
    [[3, 3], [3, 3]], [[0, 2], [4, 3]],
  ]

  /// For each pattern of withheld cells, whether every small cell's counts in all tables that look the
  /// same differ by at least the minimum; and the cost of the cheapest such pattern.
  private static func cheapest(_ table: CellTable) -> Int {
    let others = Enumerator(table: table).tables(upTo: table.counts[0][0] + 4)
    let cells = (0..<9).map { CellTable.Cell(place: $0 / 3, group: $0 % 3) }
    let choices = cells.filter { table[$0] >= table.minimum }
    let zeros = cells.filter { table[$0] == 0 }
    var best = Int.max
    for pattern in 0..<(1 << choices.count) {
      let withheld = choices.indices.filter { pattern >> $0 & 1 == 1 }.map { choices[$0] }
      let cost = withheld.reduce(0) { $0 + table[$1] }
      if cost >= best { continue }
      let known = choices.filter { !withheld.contains($0) } + zeros
      let alike = others.filter { other in known.allSatisfy { other[$0] == table[$0] } }
      let isSafe = table.small.filter { $0.place < 3 }.allSatisfy { cell in
        let counts = alike.map { $0[cell] }
        return (counts.max() ?? 0) - (counts.min() ?? 0) >= table.minimum
      }
      if isSafe { best = cost }
    }
    return best
  }

  @Test(arguments: cases)
  func `the cost is the least of all patterns written out`(own: [[Int]]) {
    let table = Self.two(own)
    let answer = CellSuppression(table)
    #expect(answer.unprotected.isEmpty)
    #expect(answer.isOptimal)
    #expect(answer.cost == Self.cheapest(table))
  }

  @Test(arguments: cases)
  func `the intervals are those of all tables that look the same`(own: [[Int]]) {
    let table = Self.two(own)
    let answer = CellSuppression(table)
    let cells = (0..<9).map { CellTable.Cell(place: $0 / 3, group: $0 % 3) }
    let known = cells.filter { answer.isPublished($0) }
    let most = table.counts[0][0] + 6
    let alike = Enumerator(table: table).tables(upTo: most).filter { other in
      known.allSatisfy { other[$0] == table[$0] }
        && cells.allSatisfy { table[$0] > 0 || other[$0] == 0 }
    }
    var audit = CellAudit(table, isWithheld: answer.isWithheld)
    for cell in cells {
      let counts = alike.map { $0[cell] }
      let interval = audit.interval(of: cell)
      #expect(interval.least == counts.min())
      if let greatest = interval.greatest { #expect(greatest == counts.max()) }
    }
  }

  @Test func `large cells are all published where none is small`() {
    let table = CellTable(
      parents: [nil, 0, 0], groups: .tiers,
      own: [[0, 0, 0, 0], [5, 6, 7, 20], [0, 8, 9, 30]], minimum: 5)
    let answer = CellSuppression(table)
    #expect(answer.cost == 0)
    #expect(answer.isWithheld.allSatisfy { $0.allSatisfy { !$0 } })
  }

  @Test func `what belongs together is withheld together, and an empty part withholds the whole`() {
    let table = CellTable(
      parents: [nil, 0, 0, 0, 0], groups: .roles,
      own: [[0, 0], [2, 40], [6, 30], [9, 50], [0, 20]], minimum: 5, units: [[1, 2]])
    let answer = CellSuppression(table)
    #expect(answer.isWithheld[0] == [false])
    #expect(answer.isWithheld[1] == [true])
    #expect(answer.isWithheld[4] == [true])
    // The two leaders need a third department's leaders beside them: the cheapest is the one of 36.
    #expect(answer.isWithheld[2] == [true])
    #expect(answer.cost == 36)
    var audit = CellAudit(table, isWithheld: answer.isWithheld)
    #expect(audit.narrow().isEmpty)
    #expect(!answer.isPublished(CellTable.Cell(place: 0, group: 0)))
  }

  @Test func `people directly in a node are kept from subtraction`() {
    let table = CellTable(
      parents: [nil, 0, 0, 0], groups: .roles, own: [[0, 2], [6, 30], [7, 40], [8, 50]], minimum: 5)
    let answer = CellSuppression(table)
    #expect(answer.cost > 0)
    var audit = CellAudit(table, isWithheld: answer.isWithheld)
    #expect(audit.narrow().isEmpty)
    var naive = CellAudit(table, isWithheld: table.parents.map { _ in [false, false, false] })
    #expect(!naive.narrow().isEmpty)
  }

  @Test func `the same table has the same answer`() {
    let table = CellTable(
      parents: [nil, 0, 0, 1, 1, 2, 2], groups: .tiers,
      own: [
        [0, 0, 0, 0], [1, 0, 2, 3], [0, 0, 0, 0], [2, 4, 9, 33], [1, 7, 12, 60], [3, 3, 8, 41],
        [6, 9, 14, 80],
      ], minimum: 5)
    let first = CellSuppression(table)
    #expect(first.isWithheld == CellSuppression(table).isWithheld)
    var audit = CellAudit(table, isWithheld: first.isWithheld)
    #expect(audit.narrow().isEmpty)
  }
}
