import Testing

@testable import Privacy

/// Two departments with two roles whose four cells are withheld between published margins: one number
/// tells the counts apart, another the sums.
private struct Square {
  let counts: [[Int]]
  let sums: [[Int]]

  var flat: FlatTable { FlatTable(counts, minimum: 3, width: 3) }

  /// How far the first cell's count can move when counts and sums must both fit, with scores 1 to 5.
  var width: Int {
    var moves: [Int] = []
    for step in -30...30 {
      let fits = (-200...200).contains { sum in
        (0..<4).allSatisfy { cell in
          let sign = cell == 0 || cell == 3 ? 1 : -1
          let people = counts[cell / 2][cell % 2] + sign * step
          let score = sums[cell / 2][cell % 2] + sign * sum
          return people >= 0 && score >= people && score <= 5 * people
        }
      }
      if fits { moves.append(step) }
    }
    return (moves.max() ?? 0) - (moves.min() ?? 0)
  }

  var isKnownSafe: Bool {
    let flat = self.flat
    let own = [[0.0, 0.0]] + sums.map { $0.map { Double($0) } }
    let audit = SumAudit(flat.table, own: own, scale: 1...5)
    let pattern = flat.pattern([[0, 0], [0, 1], [1, 0], [1, 1]])
    return audit.narrow(isWithheld: pattern, scores: Array(stride(from: 1, through: 5, by: 0.25)))
      .isEmpty
  }
}

@Suite struct SumAuditTests {
  @Test func `what is called safe is safe in all tables written out`() {
    var random = SplitMix(seed: 3)
    var safe = 0
    var narrow = 0
    for _ in 0..<150 {
      let counts = (0..<2).map { _ in (0..<2).map { _ in Int.random(in: 1...7, using: &random) } }
      let sums = counts.map { row in
        row.map { people in
          // Extreme groups are frequent, since they are the dangerous ones.
          switch Int.random(in: 0..<3, using: &random) {
          case 0: people
          case 1: 5 * people
          default: Int.random(in: people...(5 * people), using: &random)
          }
        }
      }
      let square = Square(counts: counts, sums: sums)
      guard square.flat.table.small == [CellTable.Cell(place: 1, group: 1)] else { continue }
      if square.isKnownSafe {
        safe += 1
        #expect(square.width >= 3, "\(counts) \(sums)")
      }
      if square.width < 3 { narrow += 1 }
    }
    #expect(safe > 0)
    #expect(narrow > 0)
  }

  @Test func `counts alone can be safe where means give them away`() {
    // Everybody in one falling cell says 5, everybody in the other says 1: nobody can change places.
    let square = Square(counts: [[2, 6], [6, 9]], sums: [[2, 30], [6, 45]])
    var audit = CellAudit(
      square.flat.table, isWithheld: square.flat.pattern([[0, 0], [0, 1], [1, 0], [1, 1]]))
    #expect(audit.narrow().isEmpty)
    #expect(square.width < 3)
    #expect(!square.isKnownSafe)
  }

  @Test func `mixed answers leave counts as open as before`() {
    let square = Square(counts: [[2, 12], [12, 20]], sums: [[6, 36], [36, 60]])
    #expect(square.width >= 3)
    #expect(square.isKnownSafe)
  }

  @Test func `a withholding found for one score is safe for counts and sums`() {
    let table = CellTable(
      parents: [nil, 0, 0, 0], groups: .roles,
      own: [[0, 0], [2, 20], [9, 30], [12, 40]], minimum: 5)
    let sums = [[0.0, 0.0], [10, 60], [45, 90], [36, 120]]
    let audit = SumAudit(table, own: sums, scale: 1...5)
    let answer = CellSuppression(audit.giving(3))
    #expect(answer.unprotected.isEmpty)
    #expect(audit.narrow(isWithheld: answer.isWithheld, scores: [3]).isEmpty)
    // Department 2's leaders all say 5, so that they can hide nobody's count.
    #expect(answer.isWithheld[3][1])
  }
}
