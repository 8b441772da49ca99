import Statistics
import SurveyModel
import Tallies
import Testing

@testable import Analysis

@Suite struct ExactSumsTests {
  private let key = CellKey(
    department: "north", rated: BlockFacet(block: "care", facet: .items))

  private func sums(_ observations: [Double], range: ClosedRange<Double> = 1...5) throws
    -> ExactSums
  {
    ExactSums(
      key, role: .leader, scores: try #require(Histogram(observations: observations)),
      range: range, unit: 840)
  }

  @Test func `the ends of the scale count a whole unit each way, and the middle nothing`() throws {
    let ends = try sums([1, 5, 5, 3])
    #expect(ends.people == 4)
    #expect(ends.sum == 840)
    #expect(ends.squares == 3 * 840 * 840)
  }

  @Test func `scores of one to seven statements of five points are added exactly`() throws {
    for statements in 1...7 {
      for total in statements...(5 * statements) {
        let score = Double(total) / Double(statements)
        // (2 x − 6) / 4 · 840 = 420 (x − 3): 420 can be divided by one to seven.
        #expect(try sums([score]).sum == 420 / statements * (total - 3 * statements))
      }
    }
  }

  @Test func `sums of two groups add up to those of both`() throws {
    let (one, other) = (try sums([1, 2.5, 4]), try sums([3.75, 5, 5]))
    let both = try sums([1, 2.5, 4, 3.75, 5, 5])
    #expect(both.people == one.people + other.people)
    #expect(both.sum == one.sum + other.sum)
    #expect(both.squares == one.squares + other.squares)
  }

  @Test func `no score reaches beyond a unit, on any scale`() throws {
    for range in [0.0...10, 1...6, -2...2] {
      for step in 0...60 {
        let width = range.upperBound - range.lowerBound
        let score = range.lowerBound + width * Double(step) / 60
        let sum = try sums([score], range: range).sum
        #expect(abs(sum) <= 840)
        #expect(abs(Double(sum) - (Double(step) / 30 - 1) * 840) <= 0.5 + 1e-9)
      }
    }
  }

  @Test func `a department has its own people's sums, and the organisation all`() throws {
    let people: [Workshop.Person] = [
      (.leader, [5, 5]), (.leader, [4, 0]), (.frontline, [1, 2]), (.frontline, [0, 0]),
    ]
    let analysis = try Workshop.analysis(people)
    let sums = analysis.exactSums(of: analysis.noisyFacets(isShort: false), unit: 840)
    #expect(sums.count == 4)
    for sums in sums {
      // 840 + 420 for the leaders; 420 · (1.5 − 3) for the one of the frontline who has a score.
      #expect(sums.people == (sums.role == .leader ? 2 : 1))
      #expect(sums.sum == (sums.role == .leader ? 1_260 : -630))
    }
    #expect(Set(sums.map(\.key.department)) == [nil, "floor"])
  }

  @Test func `of the short form, blocks count that it asks enough of for a score`() throws {
    func facets(_ items: [Identifier<Item>]) throws -> [BlockFacet] {
      let full = Workshop.survey(statements: 4)
      let survey = Survey(
        id: full.id, version: 1, title: full.title, languages: full.languages, minutes: 1,
        instructions: full.instructions, scales: full.scales, blocks: full.blocks,
        presentation: full.presentation,
        shortForm: Survey.ShortForm(items: items, minutes: 1))
      let book = TallyCounter(try TallyLayout(survey)).book(wave: "spring")
      return try GapAnalysis(
        book: book, tree: try DepartmentTree([]), settings: AnalysisSettings()
      ).noisyFacets(isShort: true)
    }
    #expect(try facets(["s0"]) == [])
    #expect(try facets(["s0", "s3"]) == [Workshop.rated])
  }
}
