import Foundation

/// What guessing comes to: how many people chance alone joins to their answers.
///
/// Within a group of n people a guess that knows nothing is a random arrangement of the n answer
/// strings; the people who get their own are its fixed points. Groups add up independently.
struct Chance {
  /// How many people are in each group.
  let groups: [Int]

  /// The expected number of right guesses: one a group, whatever its size.
  var expected: Double { Double(groups.count) }

  /// The chance of at least so many right guesses.
  ///
  /// Formula: P(k of n fixed) = (1 / k!) Σ_{i ≤ n − k} (−1)ⁱ / i!, convolved over the groups.
  func tail(atLeast score: Int) -> Double {
    var distribution = [1.0]
    for size in groups {
      let added = Self.fixedPoints(of: size)
      var sum = [Double](repeating: 0, count: distribution.count + size)
      for (i, p) in distribution.enumerated() {
        for (j, q) in added.enumerated() { sum[i + j] += p * q }
      }
      distribution = sum
    }
    return distribution.dropFirst(score).reduce(0, +)
  }

  /// The distribution of the fixed points of a random arrangement.
  private static func fixedPoints(of size: Int) -> [Double] {
    (0...size).map { fixed in
      let derangements = (0...(size - fixed)).reduce(0.0) { sum, i in
        sum + (i.isMultiple(of: 2) ? 1 : -1) / factorial(i)
      }
      return derangements / factorial(fixed)
    }
  }

  private static func factorial(_ n: Int) -> Double {
    n < 2 ? 1 : (2...n).reduce(1.0) { $0 * Double($1) }
  }
}
