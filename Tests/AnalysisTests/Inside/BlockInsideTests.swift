import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Analysis

@Suite struct BlockInsideTests {
  private func inside(
    _ people: [Workshop.Person], negative: Set<Int> = [], parts: TallyParts = .patterns
  ) throws -> BlockInside {
    let analysis = try Workshop.analysis(people, negative: negative, parts: parts)
    return try #require(analysis.inside([CellKey(department: nil, rated: Workshop.rated)]).first)
  }

  @Test func `statements are turned around, and "I don't know" is counted apart`() throws {
    let block = try inside(
      [
        (.leader, [5, 1]), (.leader, [4, 0]), (.frontline, [2, 4]), (.frontline, [3, 5]),
        (.frontline, [0, 3]),
      ], negative: [1])
    let (first, second) = (block.statements[0], block.statements[1])
    #expect(first.leader.mean == 4.5 && first.frontline.mean == 2.5 && first.gap == 2)
    #expect(first.leader.favorable == 1 && first.frontline.favorable == 0)
    #expect(first.frontline.dontKnow == 1.0 / 3)
    #expect(second.leader.mean == 5 && second.leader.n == 1 && second.leader.dontKnow == 0.5)
    #expect(second.frontline.mean == 2)
    #expect(block.gap == 2.5)
  }

  @Test func `two statements have Spearman and Brown's coefficient, and one has none`() throws {
    let pairs = [[1, 2], [2, 2], [4, 3], [5, 5], [3, 4]]
    let two = try #require(try inside(pairs.map { (.leader, $0) }).scales[.leader])
    // Both items have the squares 10 and 6.8 − …: r = Σ xy / √(Σ x² Σ y²) over deviations.
    let (x, y) = (pairs.map { Double($0[0]) - 3 }, pairs.map { Double($0[1]) - 3.2 })
    let r =
      zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
      / (x.reduce(0) { $0 + $1 * $1 } * y.reduce(0) { $0 + $1 * $1 }).squareRoot()
    #expect(abs(two.alpha.value - 2 * r / (1 + r)) < 1e-12)
    #expect(two.alpha.interval == nil && two.omega == nil && two.n == 5)
    #expect(try inside([(.leader, [1]), (.leader, [5])]).scales.isEmpty)
  }

  @Test func `a statement that leaders read otherwise is found, and the gap it makes is called so`()
    throws
  {
    let people = Workshop.people(1_500, statements: 4, lifted: 2, by: 1.3, seed: 4)
    let block = try inside(people)
    #expect(block.statements.map { $0.reading?.isFlagged } == [false, false, true, false])
    #expect(block.statements.allSatisfy { $0.reading?.matching == .block })
    #expect(try #require(block.statements[2].reading).difference > 0.5)
    #expect(block.isMostlyReading)
    let rest = try #require(block.gapReadAlike)
    let others = [0, 1, 3].compactMap { block.statements[$0].gap }
    #expect(abs(rest - others.reduce(0, +) / 3) < 1e-12)
  }

  @Test func `a block that leaders see otherwise throughout is no matter of reading`() throws {
    let people = Workshop.people(1_500, statements: 4, lifted: nil, by: 0, seed: 9).map {
      person -> Workshop.Person in
      (person.role, person.role == .leader ? person.values.map { min(5, $0 + 1) } : person.values)
    }
    let block = try inside(people)
    #expect(try #require(block.gap) > 0.5)
    #expect(block.gapReadAlike == nil && !block.isMostlyReading)
  }

  @Test func `swapping the roles flips gaps and differences, and keeps what is flagged`() throws {
    let people = Workshop.people(900, statements: 4, lifted: 1, by: 1.3, seed: 2)
    let block = try inside(people)
    let swapped = try inside(
      people.map { ($0.role == .leader ? .frontline : .leader, $0.values) })
    for (one, two) in zip(block.statements, swapped.statements) {
      #expect(one.gap.map { -$0 } == two.gap)
      #expect(one.reading?.isFlagged == two.reading?.isFlagged)
      #expect(one.leader.itemRest == two.frontline.itemRest)
    }
    #expect(block.scales[.leader] == swapped.scales[.frontline])
  }

  @Test func `without patterns there are the statements alone`() throws {
    let people = Workshop.people(90, statements: 3, lifted: nil, by: 0, seed: 1)
    let block = try inside(people, parts: [])
    #expect(block.statements.count == 3 && block.scales.isEmpty)
    #expect(block.statements.allSatisfy { $0.reading == nil && $0.leader.itemRest == nil })
  }

  @Test func `a block of two statements is matched on the whole survey`() throws {
    let people = Workshop.people(300, statements: 2, lifted: nil, by: 0, seed: 3)
    #expect(
      try inside(people).statements.allSatisfy { $0.reading?.matching == .survey })
  }

  @Test func `a scale is weak when its interval lies below seven tenths`() throws {
    func quality(_ value: Double, high: Double?) -> ScaleQuality {
      ScaleQuality(
        n: 40,
        alpha: IntervalEstimate(
          value: value, interval: high.map { Interval(low: 0, high: $0, level: 0.95) }),
        omega: nil, isHeywood: false)
    }
    #expect(quality(0.5, high: 0.69).isWeak && !quality(0.5, high: 0.71).isWeak)
    #expect(quality(0.69, high: nil).isWeak && !quality(0.7, high: nil).isWeak)
  }
}
