import Testing

@testable import Statistics

@Suite struct ScoreCountsTests {
  /// Every sheet of three items on three points, blanks included.
  private static func allSheets(_ items: Int, points: ClosedRange<Int>) -> [[Int?]] {
    let answers: [Int?] = [nil] + points.map { $0 }
    var sheets: [[Int?]] = [[]]
    for _ in 0..<items { sheets = sheets.flatMap { sheet in answers.map { sheet + [$0] } } }
    return sheets
  }

  @Test(arguments: [(4, 12), (5, 60), (6, 60), (1, 1), (2, 2), (3, 6), (7, 420)])
  func `the denominator is the least common multiple from half the items on`(
    itemCount: Int, denominator: Int
  ) {
    #expect(
      BlockScore(itemCount: itemCount, minimum: 1, maximum: 5)?.denominator == denominator)
  }

  @Test func `a denominator beyond 64 bits is nil and nothing breaks`() throws {
    let large = try #require(BlockScore(itemCount: 60, minimum: 1, maximum: 5))
    #expect(large.denominator == nil)
    #expect(large.score(answered: 60, sum: 180) == 3)
  }

  @Test func `impossible blocks are refused`() {
    #expect(BlockScore(itemCount: 0, minimum: 1, maximum: 5) == nil)
    #expect(BlockScore(itemCount: 4, minimum: 5, maximum: 1) == nil)
    #expect(BlockScore(itemCount: 4, minimum: .min, maximum: .max) == nil)
  }

  @Test(arguments: [(1, 1...3), (3, 1...3), (4, -1...1), (2, 0...5)])
  func `counting every possible sheet equals scoring each`(
    itemCount: Int, points: ClosedRange<Int>
  ) throws {
    let block = try #require(
      BlockScore(itemCount: itemCount, minimum: points.lowerBound, maximum: points.upperBound))
    let reverse = (0..<itemCount).map { $0 % 2 == 1 }
    var counts = ScoreCounts(block: block)
    var scores: [Double] = []
    for sheet in Self.allSheets(itemCount, points: points) {
      let given = zip(sheet, reverse).compactMap { answer, isReversed in
        answer.map { isReversed ? points.lowerBound + points.upperBound - $0 : $0 }
      }
      let sum = given.reduce(0, +)
      let isCounted = counts.add(answered: given.count, sum: sum)
      #expect(isCounted)
      let expected = 2 * given.count >= itemCount ? Double(sum) / Double(given.count) : nil
      #expect(block.score(answers: sheet, reverse: reverse) == expected)
      if let expected { scores.append(expected) }
    }
    #expect(counts.histogram == Histogram(observations: scores))
    #expect(counts.scored == scores.count)
    #expect(counts.persons == Self.allSheets(itemCount, points: points).count)
    #expect(counts.dropped + counts.scored + counts.count(answered: 0, sum: 0) == counts.persons)
  }

  @Test func `equal fractions fall together`() throws {
    let block = try #require(BlockScore(itemCount: 6, minimum: 1, maximum: 5))
    var counts = ScoreCounts(block: block)
    counts.add(answered: 3, sum: 10)
    counts.add(answered: 6, sum: 20)
    #expect(counts.histogram.values == [10.0 / 3])
    #expect(counts.histogram.counts == [2])
  }

  @Test func `every slot is used once`() throws {
    let block = try #require(BlockScore(itemCount: 5, minimum: -2, maximum: 2))
    var slots: [Int] = []
    for answered in 0...5 {
      for sum in (-2 * answered)...(2 * answered) {
        slots.append(try #require(block.slot(answered: answered, sum: sum)))
      }
    }
    #expect(slots == Array(0..<block.slotCount))
  }

  @Test func `impossible pairs are not counted`() throws {
    let block = try #require(BlockScore(itemCount: 4, minimum: 1, maximum: 5))
    var counts = ScoreCounts(block: block)
    let impossible = [(0, 1), (4, 3), (4, 21), (5, 10), (-1, 0)]
    for (answered, sum) in impossible {
      let isCounted = counts.add(answered: answered, sum: sum)
      #expect(!isCounted)
    }
    #expect(counts.persons == 0)
  }

  @Test func `merging adds up, and only counters of one block`() throws {
    let block = try #require(BlockScore(itemCount: 4, minimum: 1, maximum: 5))
    var first = ScoreCounts(block: block)
    var second = ScoreCounts(block: block)
    first.add(answered: 4, sum: 12)
    second.add(answered: 4, sum: 12)
    second.add(answered: 1, sum: 5)
    let both = try #require(first.merging(second))
    #expect(both.count(answered: 4, sum: 12) == 2)
    #expect(both.dropped == 1)
    let other = try #require(BlockScore(itemCount: 3, minimum: 1, maximum: 5))
    #expect(first.merging(ScoreCounts(block: other)) == nil)
  }

  @Test func `a table counted elsewhere is taken over if it fits`() throws {
    let block = try #require(BlockScore(itemCount: 2, minimum: 1, maximum: 2))
    #expect(block.slotCount == 6)
    let counts = try #require(ScoreCounts(block: block, slots: [0, 1, 0, 0, 2, 1]))
    #expect(counts.histogram == Histogram(values: [1, 1.5, 2], counts: [1, 2, 1]))
    #expect(ScoreCounts(block: block, slots: [0, 1]) == nil)
    #expect(ScoreCounts(block: block, slots: [0, 0, 0, 0, 0, -1]) == nil)
  }
}
