import Foundation
import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

/// Why a verdict is what it is, in plain words.
@Suite struct ExplanationTests {
  private func explain(
    _ cell: Screened.Cell, p: Disclosed<Double>? = Disclosed(.exact(0.021)),
    isKnown: Bool = false, pattern: Pattern? = nil, gap: Disclosed<Double>? = nil
  ) throws -> String {
    let screened = Screened.gap(cell)
    let numbers = screened.numbers.map { old in
      ScreenedGap.Numbers(
        leader: old.leader, frontline: old.frontline, gap: gap ?? old.gap,
        interval: old.interval.map {
          ScreenedEstimate(estimate: $0.estimate, low: $0.low, high: $0.high, p: p)
        },
        method: old.method, welch: nil, hedgesG: nil, superiority: nil, cliffsDelta: nil,
        favorableGap: nil, equivalence: old.equivalence, shrunken: nil, q: old.q,
        smallestDetectable: nil, noise: nil, isKnown: isKnown, smallButReal: old.smallButReal,
        furtherAnswers: old.furtherAnswers)
    }
    let row = GapRow(
      ScreenedGap(
        place: screened.place, verdict: screened.verdict, pattern: pattern, numbers: numbers,
        withheld: screened.withheld),
      naming: Naming(survey: Sample.survey(), language: "en", tree: try Sample.tree()))
    return row.explanation.text
  }

  private func cell(
    _ verdict: Verdict, gap: Double = 0.6, facet: Facet = .items, leaders: Int = 12,
    real: Bool = false
  ) -> Screened.Cell {
    Screened.Cell(
      block: "vision", facet: facet, gap: gap, leaders: leaders, frontline: 31, verdict: verdict,
      isSmallButReal: real)
  }

  @Test func `a gap says how large it is, who answered, and how chance would do it`() throws {
    #expect(
      try explain(cell(.leadersRosier)) == """
        Leaders rate this 0.60 points higher. Answers came from twelve leaders and 31 of the \
        frontline. If the two groups really agreed, answers this far apart would still turn up \
        about once in 50 times. It counts also when we allow for the many comparisons in one \
        report, of which some look large by chance alone.
        """)
  }

  @Test func `a small group is told as a range, and its chance by its side`() throws {
    let text = try explain(cell(.leadersRosier, leaders: 7), p: Disclosed(.below(0.05)))
    #expect(text.contains("Answers came from 5 to 9 leaders and 31 of the frontline."))
    #expect(text.contains("would still turn up less than once in 20 times."))
  }

  @Test(arguments: [
    (Facet.now, 0.5, "Leaders rate this 0.50 points higher."),
    (.now, -0.5, "The frontline rates this 0.50 points higher."),
    (.needed, 0.5, "Leaders see a level 0.50 points higher needed."),
    (.needed, -0.5, "The frontline sees a level 0.50 points higher needed."),
    (.ahead, 0.5, "Leaders see 0.50 points more to do."),
    (.ahead, -0.5, "The frontline sees 0.50 points more to do."),
  ])
  func `each facet says what higher means`(_ facet: Facet, gap: Double, text: String) throws {
    let verdict: Verdict = gap > 0 ? .leadersRosier : .frontlineRosier
    #expect(try explain(cell(verdict, gap: gap, facet: facet)).hasPrefix(text))
  }

  @Test func `a gap that is only bounded has no size`() throws {
    let text = try explain(cell(.leadersRosier), gap: Disclosed(.above(0.4)))
    #expect(text.hasPrefix("Leaders rate this higher. "))
    let ahead = try explain(
      cell(.leadersRosier, facet: .ahead), gap: Disclosed(.range(0.5, 1), decimals: 1))
    #expect(ahead.hasPrefix("Leaders see 0.5–1.0 points more to do. "))
  }

  @Test func `aligned says what it rules out`() throws {
    let text = try explain(cell(.aligned, gap: 0.05), p: Disclosed(.exact(0.6)))
    #expect(text.hasPrefix("Leaders and frontline rate this about alike."))
    #expect(
      text.contains(
        """
        The difference was tested and found smaller than 0.30 points, the smallest that matters; \
        such a test errs at most once in twenty.
        """))
    #expect(
      text.hasSuffix("answers this close would turn up about two times in ten, or less often."))
  }

  @Test(arguments: [
    (Facet.items, "Leaders and frontline rate this about alike. "),
    (.needed, "Leaders and frontline aim about equally high. "),
    (.ahead, "Leaders and frontline see about as much to do. "),
  ])
  func `aligned is said in the words of its facet`(_ facet: Facet, _ text: String) throws {
    #expect(try explain(cell(.aligned, gap: 0.05, facet: facet)).hasPrefix(text))
  }

  @Test(arguments: [
    (Disclosed<Double>(.exact(0.00001)), "turn up less than once in 10,000 times."),
    (Disclosed(.below(0.05)), "turn up less than once in 20 times."),
    (Disclosed(.exact(0.012)), "turn up about once in 85 times, or less often."),
  ])
  func `what is said to be rare is not said to be rarer`(
    _ p: Disclosed<Double>, _ text: String
  ) throws {
    let old = Screened.gap(cell(.aligned, gap: 0.05))
    let numbers = try #require(old.numbers)
    let row = GapRow(
      ScreenedGap(
        place: old.place, verdict: old.verdict, pattern: nil,
        numbers: ScreenedGap.Numbers(
          leader: numbers.leader, frontline: numbers.frontline, gap: numbers.gap,
          interval: numbers.interval, method: numbers.method, welch: nil, hedgesG: nil,
          superiority: nil, cliffsDelta: nil, favorableGap: nil,
          equivalence: ScreenedEquivalence(bound: 0.3, p: p, aligned: true), shrunken: nil,
          q: nil, smallestDetectable: nil, noise: nil, smallButReal: false, furtherAnswers: nil),
        withheld: nil),
      naming: Naming(survey: Sample.survey(), language: "en", tree: try Sample.tree()))
    #expect(row.explanation.text.hasSuffix(text))
  }

  @Test func `small but real is said beside aligned`() throws {
    let text = try explain(cell(.aligned, gap: 0.1, real: true), p: Disclosed(.exact(0.004)))
    #expect(text.contains("There is a small difference all the same"))
    #expect(text.hasSuffix("even this far apart would turn up about once in 300 times."))
  }

  @Test func `what cannot be told says why, and what would settle it`() throws {
    let text = try explain(cell(.cannotTell, gap: 0.2), p: Disclosed(.exact(0.3)))
    #expect(text.contains("would turn up about three times in ten. That is too often"))
    #expect(
      text.hasSuffix(
        "About 25 more answers of each group could settle it, if gap and spread stay as they are."))
    let many = try explain(cell(.cannotTell, gap: 0.2), p: Disclosed(.exact(0.03)))
    #expect(many.contains("Alone that would be rare; but one report makes many comparisons"))
    let none = try explain(cell(.cannotTell, gap: 0.2), p: nil)
    #expect(none.contains("too few answers, or too like each other"))
    let above = try explain(cell(.cannotTell, gap: 0.2), p: Disclosed(.above(0.05)))
    #expect(above.contains("more often than once in 20 times"))
  }

  @Test func `what everybody answered is no chance`() throws {
    let text = try explain(cell(.leadersRosier), p: Disclosed(.exact(0)), isKnown: true)
    #expect(text.contains("this is what these people think"))
    #expect(!text.contains("If the two groups really agreed"))
    let alike = try explain(cell(.aligned, gap: 0.1), isKnown: true)
    #expect(
      alike.hasSuffix("The difference is smaller than 0.30 points, the smallest that matters."))
  }

  @Test(arguments: Withheld.Code.allCases)
  func `what is withheld says why, and no number`(_ code: Withheld.Code) throws {
    var hidden = cell(.withheld)
    hidden.withheld = code
    let text = try explain(hidden)
    #expect(text.hasPrefix("Not shown, because "))
    #expect(!text.contains { $0.isNumber && $0 != "5" })
    let isAbsent = [.noLeaders, .noFrontline].contains(code)
    #expect(text.contains("without answers of both groups there is no gap") == isAbsent)
    // Where nobody of a role answered there is nobody whose answers could be told.
    let isHarmless = isAbsent || [.notInAll, .fewDepartments].contains(code)
    #expect(text.contains("single persons") == !isHarmless)
  }

  @Test func `the case has its name and its meaning`() throws {
    let text = try explain(cell(.leadersRosier), pattern: .blindSpot)
    #expect(text.contains("Leaders’ blind spot: Leaders see it more brightly"))
    #expect(!(try explain(cell(.cannotTell), pattern: .cannotTellYet)).contains("Cannot tell yet:"))
  }

  @Test func `the page of the patterns calls each case as reports do`() throws {
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/statistics/facets.md"), encoding: .utf8)
    for pattern in Pattern.allCases {
      #expect(page.contains("| \(pattern.name.text) | `\(pattern.rawValue)` |"))
    }
  }

  @Test func `one of anything is singular`() throws {
    var single = cell(.leadersRosier, leaders: 1)
    single.isProtected = false
    #expect(try explain(single).contains("One leader and 31 of the frontline answered."))
  }

  @Test func `no explanation speaks of a probability that they agree`() throws {
    for verdict in Verdict.allCases where verdict != .withheld {
      let text = try explain(cell(verdict)).lowercased()
      #expect(!text.contains("probab") && !text.contains("significan"))
    }
  }

  @Test(arguments: [
    (0.00001, "less than once in 10,000 times"), (0.0004, "about once in 3,000 times"),
    (0.012, "about once in 85 times"), (0.049, "about once in 20 times"),
    (0.09, "about once in 11 times"), (0.12, "about one time in ten"),
    (0.5, "about five times in ten"), (0.97, "nearly every time"),
  ])
  func `a chance is said as people say it`(_ p: Double, _ text: String) {
    #expect(Figure(Disclosed(.exact(p)), as: .odds).text == text)
  }
}
