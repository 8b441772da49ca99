import Simulation
import Testing

@testable import Statistics

@Suite struct CarelessAnsweringTests {
  @Test(arguments: [
    ([], 0), ([3], 1), ([3, 3, 3], 3), ([1, 2, 2, 1, 1, 1], 3), ([1, 2, 1, 2], 1), ([5, 5, 1], 2),
  ])
  func `the longest run`(answers: [Int], run: Int) {
    #expect(longestRun(answers) == run)
  }

  @Test func `straight lines do not vary and zigzags do`() {
    #expect(answerVariability([4, 4, 4, 4]) == 0)
    #expect(answerVariability([1, 5]) == 8.0.squareRoot())
    #expect(answerVariability([2]) == nil)
    #expect(answerVariability([]) == nil)
  }

  @Test func `the distances of all add up to (n − 1) k`() throws {
    var random = SeededGenerator(seed: 9)
    let sheets = (0..<30).map { _ in (0..<4).map { _ in Int.random(in: 1...5, using: &random) } }
    var moments = try #require(ItemMoments(itemCount: 4))
    for sheet in sheets { moments.add(sheet) }
    let distance = try #require(MahalanobisDistance(moments))
    let sum = sheets.reduce(0) { $0 + (distance.squared($1) ?? .nan) }
    #expect(abs(sum - 29 * 4) < 1e-10)
    let p = try #require(distance.p(sheets[0]))
    #expect(p > 0 && p < 1)
    #expect(distance.squared([1, 2]) == nil)
  }

  @Test func `items that follow from each other have no distance`() throws {
    var moments = try #require(ItemMoments(itemCount: 2))
    for x in 1...5 { moments.add([x, 6 - x]) }
    #expect(MahalanobisDistance(moments) == nil)
  }
}
