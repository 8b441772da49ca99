import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct ScoreProductCounterTests {
  private static func book(of sheets: [AnswerSheet]) throws -> TallyBook {
    var counter = TallyCounter(try TallyLayout(Bakery.survey, parts: .scoreProducts))
    for sheet in sheets { try counter.add(sheet) }
    return counter.book(wave: "spring")
  }

  /// The correlation of the scores of bread and cake over people who have both, from the definition.
  private static func correlation(
    of sheets: [AnswerSheet], layout: TallyLayout
  ) -> (n: Int, r: Double) {
    let pairs = sheets.compactMap { sheet -> (Double, Double)? in
      let alone = NaiveCount(sheets: [sheet])
      let bread = alone.scores(layout.facets[layout.mainFacets[0]], of: layout.survey)
      let cake = alone.scores(layout.facets[layout.mainFacets[1]], of: layout.survey)
      guard let x = bread.first, let y = cake.first else { return nil }
      return (x, y)
    }
    let n = Double(pairs.count)
    let mx = pairs.reduce(0) { $0 + $1.0 } / n
    let my = pairs.reduce(0) { $0 + $1.1 } / n
    let xy = pairs.reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let xx = pairs.reduce(0) { $0 + ($1.0 - mx) * ($1.0 - mx) }
    let yy = pairs.reduce(0) { $0 + ($1.1 - my) * ($1.1 - my) }
    return (pairs.count, xy / (xx * yy).squareRoot())
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `scores go together as walking over all sheets says`(_ seed: UInt64) throws {
    let sheets = RandomSheets.make(400, seed: seed)
    let book = try Self.book(of: sheets)
    let products = try #require(book.scoreProducts)
    for role in Role.allCases {
      let sums = products.filter { $0.key.role == role }.values
        .reduce(CrossProducts(values: 2), +)
      let expected = Self.correlation(
        of: sheets.filter { $0.tier.role == role }, layout: book.layout)
      #expect(sums.count == expected.n)
      let found = try #require(sums.correlations)
      #expect(abs(found[0][1] - expected.r) < 1e-12)
      #expect(found[0][1] == found[1][0])
    }
  }

  @Test func `merging two books equals counting the union, to the last bit`() throws {
    let sheets = RandomSheets.make(300, seed: 3)
    let first = try Self.book(of: Array(sheets[..<120]))
    let second = try Self.book(of: Array(sheets[120...]))
    #expect(first.merging(second) == (try Self.book(of: sheets)))
  }

  @Test func `nothing is counted where it is not asked for`() throws {
    var counter = TallyCounter(try TallyLayout(Bakery.survey))
    for sheet in RandomSheets.make(5, seed: 1) { try counter.add(sheet) }
    #expect(counter.book(wave: "spring").scoreProducts == nil)
  }
}
