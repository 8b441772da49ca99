import Analysis
import Simulation
import SurveyModel
import Tallies
import Testing

/// Ahead = needed − now, person by person.
@Suite struct AheadTests {
  static let ahead = BlockFacet(block: "care", facet: .ahead)

  /// People who leave one in six answers blank.
  private static func people(seed: UInt64) -> [Village.Person] {
    var random = SeededGenerator(seed: seed)
    return (0..<120).map { index in
      let values = [1...5, 1...5, 1...6, 1...6].map { range -> Int? in
        Int.random(in: 0..<6, using: &random) == 0 ? nil : Int.random(in: range, using: &random)
      }
      return Village.Person(
        index % 2 == 0 ? "a" : "b", index % 3 == 0 ? .leader : .frontline, values)
    }
  }

  private static func analysis(_ people: [Village.Person]) throws -> GapAnalysis {
    try GapAnalysis(
      book: Village.book(people), tree: Village.tree(["a": nil, "b": nil]),
      settings: AnalysisSettings())
  }

  @Test(arguments: 1...5)
  func `it is the mean difference of those who gave both levels`(_ seed: UInt64) throws {
    let people = Self.people(seed: seed)
    let cell = try #require(try Self.analysis(people).cell("a", Self.ahead))
    for (role, group) in [(Role.leader, cell.leader), (.frontline, cell.frontline)] {
      let differences = people.filter { $0.department == "a" && $0.role == role }.compactMap {
        person -> Int? in
        guard let now = person.values[2], let needed = person.values[3] else { return nil }
        return needed - now
      }
      let n = Double(differences.count)
      let mean = Double(differences.reduce(0, +)) / n
      let squares = differences.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      #expect(group.n == differences.count)
      #expect(abs(try #require(group.mean) - mean) < 1e-12)
      #expect(abs(try #require(group.sd) - (squares / (n - 1)).squareRoot()) < 1e-12)
    }
  }

  @Test func `its mean is needed minus now where the same people gave both`() throws {
    let whole = Self.people(seed: 7).map { person in
      Village.Person(person.department, person.role, person.values.map { $0 ?? 3 })
    }
    let analysis = try Self.analysis(whole)
    let cells = [Self.ahead, Village.needed, Village.now].map { analysis.cell("b", $0) }
    let gaps = cells.compactMap { $0?.gap }
    #expect(gaps.count == 3)
    #expect(abs(gaps[0] - (gaps[1] - gaps[2])) < 1e-12)
    let means = cells.compactMap { $0?.frontline.mean }
    #expect(abs(means[0] - (means[1] - means[2])) < 1e-12)
  }

  @Test func `a difference is neither favourable nor an item`() throws {
    let cell = try #require(try Self.analysis(Self.people(seed: 3)).cell("a", Self.ahead))
    #expect(cell.leader.favorable == nil && cell.leader.rwgj == nil)
    #expect(cell.leader.dontKnow == nil && cell.favorableGap == nil)
    #expect(cell.range == -5...5 && cell.bound == 0.4)
    #expect(cell.welch != nil && cell.hedgesG != nil && cell.superiority != nil)
  }

  /// Three departments of 60, 40 and 20 of the frontline, of which some show what lies ahead.
  private static func organisation(
    showingAhead shown: Set<Identifier<Department>>, of all: [(Identifier<Department>, Int)]
  ) throws -> [GapCell] {
    let people = all.enumerated().flatMap { index, department in
      Village.people(10, in: department.0, role: .leader, seed: UInt64(index))
        + Village.people(department.1, in: department.0, role: .frontline, seed: UInt64(50 + index))
    }
    let analysis = try GapAnalysis(
      book: Village.book(people),
      tree: try DepartmentTree(all.map { Department(id: $0.0, name: $0.0.rawValue) }),
      settings: AnalysisSettings())
    let cells = analysis.groupSizes.cells.filter { key in
      !key.facet.isDerived || key.department.map(shown.contains) ?? true
    }
    return analysis.gaps(shown: Set(cells)).organisation[.matched] ?? []
  }

  @Test(
    arguments: [
      (["mill", "farm", "dock"], true), (["mill", "farm"], true), (["mill", "dock"], true),
      // Half of the frontline is enough, one of several departments is not, nor is less than half.
      (["farm", "dock"], true), (["mill"], false), (["dock"], false), ([], false),
    ] as [([Identifier<Department>], Bool)])
  func `few departments do not speak for the organisation`(
    _ shown: [Identifier<Department>], isTold: Bool
  ) throws {
    let rows = try Self.organisation(
      showingAhead: Set(shown), of: [("mill", 60), ("farm", 40), ("dock", 20)])
    let ahead = rows.first { $0.key.facet == .ahead }
    #expect((ahead != nil) == isTold)
    #expect(ahead == nil || ahead?.departments == shown.count)
    #expect(rows.first { $0.key.facet == .now }?.departments == 3)
    let less = try Self.organisation(
      showingAhead: ["farm", "dock"], of: [("mill", 61), ("farm", 40), ("dock", 20)])
    #expect(!less.contains { $0.key.facet == .ahead })
  }

  @Test func `an organisation of one department speaks for itself`() throws {
    let rows = try Self.organisation(showingAhead: ["mill"], of: [("mill", 30)])
    #expect(rows.first { $0.key.facet == .ahead }?.departments == 1)
  }

  @Test func `it changes no verdict and no q of what was asked`() throws {
    let people = Self.people(seed: 11)
    let analysis = try Self.analysis(people)
    let all = analysis.groupSizes.cells
    let asked = analysis.gaps(shown: Set(all.filter { !$0.facet.isDerived })).cells
    let both = analysis.allGaps.cells.filter { !$0.key.facet.isDerived }
    #expect(asked.count == 6)
    #expect(asked.map(\.judgement) == both.map(\.judgement))
  }

  @Test func `a block that does not ask both levels has none`() throws {
    let survey = Village.survey()
    let block = survey.blocks[0]
    let short = Block(
      id: block.id, label: block.label, meaning: block.meaning,
      items: block.items.filter { $0.facet != .needed })
    let layout = try TallyLayout(
      Survey(
        id: "short", version: 1, title: survey.title, languages: ["en"], minutes: 1,
        instructions: survey.instructions, scales: survey.scales, blocks: [short],
        presentation: survey.presentation))
    #expect(layout.facets.map(\.key.facet) == [.items, .now])
    #expect(try TallyLayout(survey).facets.map(\.key.facet) == [.items, .now, .needed, .ahead])
  }
}
