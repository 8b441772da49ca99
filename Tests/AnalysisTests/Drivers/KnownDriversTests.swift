import Simulation
import SurveyModel
import Tallies
import Testing

@testable import Analysis

/// People simulated around a known truth, tallied and analysed: what was put in is found again.
@Suite struct KnownDriversTests {
  private static let count = 5

  private static let survey: Survey = {
    func text(_ words: String) -> LocalizedText { LocalizedText(["en": words]) }
    let words = Wording(leader: text("We do."), frontline: text("We do."))
    return Survey(
      id: "known", version: 1, title: text("Known"), languages: ["en"], minutes: 1,
      instructions: words,
      scales: [
        Scale(
          id: "agree", points: (1...5).map { Scale.Point(value: $0, label: text("\($0)")) },
          dontKnow: nil, favorableFrom: 4, bound: 0.3, reversible: true)
      ],
      blocks: (0..<count).map { block in
        Block(
          id: Identifier("b\(block)"), label: text("B"), meaning: text("B"),
          items: (0..<4).map { item in
            Item(
              id: Identifier("i\(block)-\(item)"), block: Identifier("b\(block)"), facet: .items,
              scale: "agree", key: item == 3 ? .negative : .positive, referent: .shared,
              wording: words)
          })
      }, presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }()

  private static func department(_ index: Int) -> Identifier<Department> {
    Identifier(SimulatedFile.department(index))
  }

  private static func analysis(
    departments: Int, truth: KnownGaps, parts: TallyParts
  ) throws -> GapAnalysis {
    let people = SimulatedPeople(survey: survey, truth: truth)
    let layout = try TallyLayout(survey, parts: parts)
    var counter = TallyCounter(layout)
    var random = SeededGenerator(seed: 11)
    for index in 0..<departments {
      for number in 0..<70 {
        let tier: Tier = number < 10 ? .firstLine : .frontline
        try counter.add(
          AnswerSheet(
            department: department(index), tier: tier,
            answers: people.answers(
              department: index, role: tier.role, wave: 0, using: &random)))
      }
    }
    return try GapAnalysis(
      book: counter.book(wave: "w"),
      tree: DepartmentTree((0..<departments).map { Department(id: department($0), name: "x") }),
      settings: AnalysisSettings())
  }

  @Test func `over 60 departments the true levels behind a figure are found through the answers`()
    throws
  {
    let truth = KnownGaps(survey: Self.survey, departments: 60, seed: 3)
    let analysis = try Self.analysis(departments: 60, truth: truth, parts: [])
    var random = SeededGenerator(seed: 8)
    let values = (0..<60).map { index in
      let levels = truth.levels[index]
      return (
        Self.department(index), 70 + 12 * levels[1] + 6 * levels[3] + 0.8 * random.bell()
      )
    }
    var means: [CellKey: DepartmentMeans.Pair] = [:]
    for cell in analysis.allGaps.cells {
      if let leader = cell.leader.mean, let frontline = cell.frontline.mean {
        means[cell.key] = DepartmentMeans.Pair(leader: leader, frontline: frontline)
      }
    }
    let found = OutcomeAnalysis(
      Outcome(name: "Score", values: Dictionary(uniqueKeysWithValues: values)),
      means: DepartmentMeans(tree: analysis.tree, means: means), blocks: analysis.mainBlocks,
      level: 0.95)
    let fit = try found.drivers.get()
    let order = fit.weights.sorted { $0.weight.value > $1.weight.value }.map(\.block)
    #expect(order.prefix(2) == ["b1", "b3"])
    // Slopes of two to one share four to one of what is explained.
    let share = fit.weights[1].weight.value / fit.rSquared.value
    #expect((0.6...0.95).contains(share))
  }

  @Test func `among people a role's own answers are related, and too few are refused`() throws {
    let truth = KnownGaps(survey: Self.survey, departments: 12, seed: 4)
    let analysis = try Self.analysis(departments: 12, truth: truth, parts: .scoreProducts)
    let frontline = try #require(analysis.drivers(of: "b2", role: .frontline, fewest: 50)).get()
    #expect(frontline.n > 600 && frontline.n <= 720)
    #expect(frontline.weights.map(\.block) == ["b0", "b1", "b3", "b4"])
    #expect(frontline.rSquared.value > 5 * frontline.chance)
    #expect(frontline.rSquared.p == nil)
    #expect(frontline.weights.allSatisfy { $0.weight.interval != nil })
    let refused = try #require(analysis.drivers(of: "b2", role: .leader, fewest: 121))
    #expect(refused == .failure(.fewPeople(needed: 121)))
    #expect(analysis.drivers(of: "none", role: .leader, fewest: 50) == nil)
    let uncounted = try Self.analysis(departments: 2, truth: truth, parts: [])
    #expect(uncounted.drivers(of: "b2", role: .leader, fewest: 3) == nil)
  }
}
