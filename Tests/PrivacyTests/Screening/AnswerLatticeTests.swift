import Testing

@testable import Privacy

/// Groups with another number of people and another sum: counted by places, as if everybody stepped.
@Suite struct AnswerLatticeTests {
  /// The same, person by person: the shape, then a step each in turns, the lowest first.
  private func walked(_ counts: [Int], to people: Int, sum: Int) -> [Int]? {
    let own = counts.reduce(0, +)
    guard people > 0, own > 0, sum >= 0, sum <= people * (counts.count - 1) else { return nil }
    let sorted = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    var places = (0..<people).map { sorted[(2 * $0 + 1) * own / (2 * people)] }
    var rest = sum - places.reduce(0, +)
    var turn = 0
    while rest != 0 {
      let place = places[turn % people] + rest.signum()
      if counts.indices.contains(place) {
        places[turn % people] = place
        rest -= rest.signum()
      }
      turn += 1
    }
    return places.reduce(into: Array(repeating: 0, count: counts.count)) { $0[$1] += 1 }
  }

  @Test func `counting by places is stepping person by person`() {
    var random = SplitMix(seed: 17)
    for _ in 0..<3_000 {
      let size = Int.random(in: 2...9, using: &random)
      let counts = (0..<size).map { _ in max(0, Int.random(in: -6...14, using: &random)) }
      let people = Int.random(in: 1...50, using: &random)
      let sum = Int.random(in: -1...(people * size), using: &random)
      let counted = AnswerLattice.stretched(counts, to: people, sum: sum)
      #expect(counted == walked(counts, to: people, sum: sum), "\(counts) to \(people), \(sum)")
    }
  }

  @Test func `a hundred thousand people have the sum that is asked for, and their shape`() throws {
    let counts = [9_000, 21_000, 40_000, 30_000, 11_000]
    for sum in stride(from: 190_000, to: 191_000, by: 50) {
      let found = try #require(AnswerLattice.stretched(counts, to: 100_003, sum: sum))
      let moments = AnswerLattice.moments(found)
      #expect(moments[0] == 100_003 && moments[1] == sum)
      #expect(found.allSatisfy { $0 >= 0 })
    }
  }
}
