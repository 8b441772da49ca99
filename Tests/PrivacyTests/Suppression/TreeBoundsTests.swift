import Simulation
import Testing

@testable import Privacy

/// The bounds are compared with all numbers that fit, counted one by one.
@Suite struct TreeBoundsTests {
  /// A tree of four nodes with what is known of it, around a truth.
  private struct Case {
    let parents: [Int]
    let subtrees: [ClosedRange<Int>]
    let own: [ClosedRange<Int>]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let parents = [0] + (1..<4).map { Int.random(in: 0..<$0, using: &random) }
      let truth = parents.map { _ in Int.random(in: 0...3, using: &random) }
      let sums = Self.sums(truth, parents: parents)
      subtrees = sums.map { sum in
        Bool.random(using: &random) ? sum...sum : 0...(sum + Int.random(in: 0...4, using: &random))
      }
      own = truth.map { 0...($0 + Int.random(in: 0...2, using: &random)) }
      self.parents = parents
    }

    static func sums(_ own: [Int], parents: [Int]) -> [Int] {
      var sums = own
      for node in parents.indices.dropFirst().reversed() { sums[parents[node]] += sums[node] }
      return sums
    }

    /// All numbers directly in the nodes that fit.
    var fitting: [[Int]] {
      var all: [[Int]] = [[]]
      for range in own { all = all.flatMap { head in range.map { head + [$0] } } }
      return all.filter { numbers in
        zip(Self.sums(numbers, parents: parents), subtrees).allSatisfy { $1.contains($0) }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the bounds are the least and greatest that fit`(_ seed: UInt64) throws {
    let known = Case(seed: seed)
    let bounds = TreeBounds(parents: known.parents, subtrees: known.subtrees, own: known.own)
    let fitting = known.fitting
    let sums = fitting.map { Case.sums($0, parents: known.parents) }
    for node in known.parents.indices {
      let own = fitting.map { $0[node] }
      #expect(bounds.own[node].lowerBound == own.min())
      #expect(bounds.own[node].upperBound == own.max())
      let whole = sums.map { $0[node] }
      #expect(bounds.subtrees[node].lowerBound == whole.min())
      #expect(bounds.subtrees[node].upperBound == whole.max())
    }
  }
}
