import Statistics

/// Whether a direction may be told of a few leaders: decided from what everybody may know, never from
/// their own answers.
///
/// A direction is an inequality in the leaders' sum. With all else known – the frontline's mean, and the
/// sum of the leaders who are withheld beside them – it leaves the sets of answers on its side, and where
/// these are few it tells them: three leaders who are rosier than a frontline of 4.6 on five points said
/// 5, 5 and 5. So for each number of leaders that there can be (three up to the minimum, the number not
/// being told) and for each of the three outcomes that can come about, the sets of answers that remain are
/// counted, and a direction is told only where they are never fewer than the minimum group. Since every
/// outcome must pass, also that none is told says nothing of the leaders.
///
/// Sets are counted without regard to who gave which answer, and as if everybody had answered in whole
/// points: scores of several statements have more sets, so that the count is a lower bound.
///
/// - Note: What is counted is what one block leaves to somebody who gave none of the answers. A leader
///   knows one of them: of three on five points, one who said 3 can tell from "rosier than 4.0" that the
///   others said 5 and 5. No rule that tells anything excludes that, so the promise says it to leaders.
struct DirectionGuard {
  /// The lowest and highest point of the scale, which are whole numbers.
  let range: ClosedRange<Double>

  /// The smallest gap that counts as a direction.
  let bound: Double

  /// The smallest group that is shown.
  let minimum: Int

  /// The mean of the frontline.
  let frontline: Double

  /// The leaders, these included, whose sum can be known by subtraction.
  let remainder: Remainder

  /// People whose sum alone is known.
  struct Remainder: Hashable {
    let people: Int
    let sum: Double
  }

  /// Whether a direction may be told.
  var isSafe: Bool {
    fewest.allSatisfy { leaders in
      ScreenedDirection.Side.allCases.allSatisfy { side in
        guard sums(of: leaders, side, inset: 0) != nil else { return true }
        // A sum on the very edge is on one side only: it counts on neither.
        guard let sums = sums(of: leaders, side, inset: 1e-9) else { return false }
        return sets(of: leaders, sums: sums) >= minimum
      }
    }
  }

  /// How many leaders there can be.
  private var fewest: Range<Int> { 3..<max(3, minimum) }

  /// The sums that so many leaders can have on a side; `nil` where there is none.
  private func sums(
    of leaders: Int, _ side: ScreenedDirection.Side, inset: Double
  ) -> ClosedRange<Double>? {
    let others = Double(remainder.people - leaders)
    let n = Double(leaders)
    var low = max(n * range.lowerBound, remainder.sum - others * range.upperBound)
    var high = min(n * range.upperBound, remainder.sum - others * range.lowerBound)
    switch side {
    case .leadersRosier: low = max(low, n * (frontline + bound) + inset)
    case .frontlineRosier: high = min(high, n * (frontline - bound) - inset)
    case .none:
      low = max(low, n * (frontline - bound) + inset)
      high = min(high, n * (frontline + bound) - inset)
    }
    return low <= high ? low...high : nil
  }

  /// How many sets of whole points so many people can have given whose sum lies in a range.
  private func sets(of people: Int, sums: ClosedRange<Double>) -> Int {
    let steps = Int((range.upperBound - range.lowerBound).rounded())
    let lowest = Double(people) * range.lowerBound
    return Self.sets(of: people, upTo: steps).enumerated().reduce(0) { total, entry in
      sums.contains(lowest + Double(entry.offset)) ? total + entry.element : total
    }
  }

  /// How many sets of `people` numbers from 0 to `highest` have each sum, from 0 on.
  ///
  /// - Formula: the coefficients of the Gaussian binomial (people + highest over people).
  /// - Complexity: O(highest² · people²).
  static func sets(of people: Int, upTo highest: Int) -> [Int] {
    var counts = Array(
      repeating: Array(repeating: 0, count: people * highest + 1), count: people + 1)
    counts[0][0] = 1
    for value in 0...highest {
      for chosen in stride(from: 1, through: people, by: 1) {
        for sum in stride(from: value, through: people * highest, by: 1) {
          counts[chosen][sum] += counts[chosen - 1][sum - value]
        }
      }
    }
    return counts[people]
  }
}
