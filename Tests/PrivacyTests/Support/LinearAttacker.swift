/// Somebody who knows every published sum and subtracts them in all possible ways.
///
/// It asks whether a sum of groups follows from the published sums: whether its vector lies in the span
/// of theirs. The arithmetic is exact, modulo a prime, and knows nothing of how cells are withheld.
struct LinearAttacker {
  private static let prime = 2_147_483_629

  /// The published sums, reduced: each row has a leading 1 where all others have 0.
  private var rows: [(pivot: Int, values: [Int])] = []

  /// Learns the published sums, each as the groups that it adds up.
  init(published sums: [[Int]], groups: Int) {
    for sum in sums { learn(Self.vector(sum, groups)) }
  }

  /// Whether the sum over these groups can be computed.
  func canCompute(_ sum: [Int], groups: Int) -> Bool {
    reduce(Self.vector(sum, groups)).allSatisfy { $0 == 0 }
  }

  private static func vector(_ sum: [Int], _ groups: Int) -> [Int] {
    var vector = Array(repeating: 0, count: groups)
    for group in sum { vector[group] = 1 }
    return vector
  }

  private func reduce(_ vector: [Int]) -> [Int] {
    var vector = vector
    for row in rows where vector[row.pivot] != 0 {
      let factor = vector[row.pivot]
      for index in vector.indices {
        let term = factor * row.values[index] % Self.prime
        vector[index] = (vector[index] - term + Self.prime) % Self.prime
      }
    }
    return vector
  }

  private mutating func learn(_ vector: [Int]) {
    let rest = reduce(vector)
    guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(rest[pivot], Self.prime - 2)
    rows.append((pivot, rest.map { $0 * inverse % Self.prime }))
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, square, rest) = (1, base, exponent)
    while rest > 0 {
      if rest % 2 == 1 { result = result * square % prime }
      square = square * square % prime
      rest /= 2
    }
    return result
  }
}
