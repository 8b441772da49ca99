import Statistics
import Testing

@Suite struct NoisyNumberTests {
  private func total(_ value: Double) -> NoisyNumber {
    NoisyNumber(value: value, variance: 2, fourthCumulant: 12)
  }

  private func consistent(_ sum: Double, parts: Int, of count: Int, all: Double) -> NoisyNumber {
    NoisyNumber.consistent(sum: sum, parts: parts, all: all, total: total(60), count: count)
  }

  @Test func `sums over departments add up to the sum over all`() {
    let parts = [10.0, -3, 22, 40]
    let all = parts.reduce(0, +)
    let whole = consistent(all, parts: 4, of: 4, all: all)
    let single = parts.map { consistent($0, parts: 1, of: 4, all: all).value }
    let pair = consistent(parts[0] + parts[3], parts: 2, of: 4, all: all)
    #expect(abs(single.reduce(0, +) - whole.value) < 1e-12)
    #expect(abs(single[0] + single[3] - pair.value) < 1e-12)
  }

  @Test func `two parts and their total meet where the squares of all changes are least`() {
    // Parts 10 and 20, total 36: moving each part by 2 and the total by −2 costs 12; nothing costs less.
    let one = NoisyNumber.consistent(sum: 10, parts: 1, all: 30, total: total(36), count: 2)
    let both = NoisyNumber.consistent(sum: 30, parts: 2, all: 30, total: total(36), count: 2)
    #expect(abs(one.value - 12) < 1e-12)
    #expect(abs(both.value - 34) < 1e-12)
    func cost(_ a: Double, _ b: Double) -> Double {
      (a - 10) * (a - 10) + (b - 20) * (b - 20) + (a + b - 36) * (a + b - 36)
    }
    for step in [(0.1, 0.0), (0, 0.1), (-0.1, 0), (0, -0.1), (0.1, -0.1)] {
      #expect(cost(12 + step.0, 22 + step.1) > cost(12, 22))
    }
  }

  @Test(arguments: [(1, 1), (1, 5), (3, 5), (5, 5)])
  func `variance and fourth cumulant are those of the weights written out`(_ size: (Int, Int)) {
    let (parts, count) = size
    let t = Double(parts) / Double(count + 1)
    // The weight of every part, and of the total, in the sum.
    let weights =
      (0..<count).map { $0 < parts ? 1 - t : -t } + [t]
    let number = consistent(0, parts: parts, of: count, all: 0)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    let fourths = weights.reduce(0) { $0 + $1 * $1 * $1 * $1 }
    #expect(abs(number.variance - 2 * squares) < 1e-12)
    #expect(abs(number.fourthCumulant - 12 * fourths) < 1e-12)
    #expect(squares <= Double(parts))
  }
}
