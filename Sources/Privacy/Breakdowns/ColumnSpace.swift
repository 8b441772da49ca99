/// The span of some columns, reduced step by step: exact arithmetic modulo a large prime.
///
/// Columns hold zeros and ones. Modulo 2³¹ − 1 their dependencies are those of fractions, but for the
/// chance of one in two thousand million that a determinant is a multiple of it.
struct ColumnSpace {
  private static let prime = 2_147_483_647

  /// The reduced columns; each has a 1 where all later ones have a 0.
  private var rows: [(pivot: Int, entries: [Int])] = []

  /// How many columns are independent.
  var rank: Int { rows.count }

  /// Takes a column in.
  ///
  /// - Returns: Whether it lay outside of the span.
  mutating func insert(_ column: [Int]) -> Bool {
    var rest = column
    for row in rows where rest[row.pivot] != 0 {
      let factor = Self.prime - rest[row.pivot]
      for place in row.pivot..<rest.count where row.entries[place] != 0 {
        rest[place] = (rest[place] + factor * row.entries[place]) % Self.prime
      }
    }
    guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { return false }
    let scale = Self.inverse(rest[pivot])
    rows.append((pivot, rest.map { $0 * scale % Self.prime }))
    // In the order of pivots one pass reduces a column in full.
    rows.sort { $0.pivot < $1.pivot }
    return true
  }

  /// The inverse of a number: its power p − 2.
  private static func inverse(_ number: Int) -> Int {
    var (result, base, exponent) = (1, number, prime - 2)
    while exponent > 0 {
      if exponent % 2 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent /= 2
    }
    return result
  }
}
