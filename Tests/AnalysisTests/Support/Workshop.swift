import Analysis
import Simulation
import SurveyModel
import Tallies

/// A survey of one block of as many statements as a test wants, and people who answer it.
enum Workshop {
  static let rated = BlockFacet(block: "tools", facet: .items)

  /// One person: role and answers, 0 for "I don't know".
  typealias Person = (role: Role, values: [Int])

  static func survey(statements: Int, negative: Set<Int> = []) -> Survey {
    let text = LocalizedText(["en": "Tools"])
    let wording = Wording(leader: text, frontline: text)
    return Survey(
      id: "workshop", version: 1, title: text, languages: ["en"], minutes: 1,
      instructions: wording,
      scales: [
        Scale(
          id: "agree", points: (1...5).map { Scale.Point(value: $0, label: text) },
          dontKnow: text, favorableFrom: 4, bound: 0.3, reversible: true)
      ],
      blocks: [
        Block(
          id: "tools", label: text, meaning: text,
          items: (0..<statements).map {
            Item(
              id: Identifier("s\($0)"), block: "tools", facet: .items, scale: "agree",
              key: negative.contains($0) ? .negative : .positive, referent: .shared,
              wording: wording)
          })
      ], presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }

  /// The analysis of people's answers, all in one department.
  static func analysis(
    _ people: [Person], negative: Set<Int> = [], parts: TallyParts = .patterns
  ) throws -> GapAnalysis {
    let survey = survey(statements: people.first?.values.count ?? 0, negative: negative)
    var counter = TallyCounter(try TallyLayout(survey, parts: parts))
    for person in people {
      try counter.add(
        answers: person.values.map { $0 == 0 ? "?" : "\($0 - 1)" }.joined(),
        group: TallyBook.Group(department: "floor", role: person.role))
    }
    return try GapAnalysis(
      book: counter.book(wave: "spring"),
      tree: try DepartmentTree([Department(id: "floor", name: "Floor")]),
      settings: AnalysisSettings())
  }

  /// People whose answers follow one trait; leaders answer one statement higher than their trait says.
  static func people(
    _ count: Int, statements: Int, lifted: Int?, by lift: Double, seed: UInt64
  ) -> [Person] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { person in
      let role: Role = person % 3 == 0 ? .leader : .frontline
      let trait = Double.random(in: -1.5...1.5, using: &random)
      let values = (0..<statements).map { statement in
        let rise = statement == lifted && role == .leader ? lift : 0
        let noise = Double.random(in: -1...1, using: &random)
        return min(5, max(1, Int((3 + trait + rise + noise).rounded())))
      }
      return (role, values)
    }
  }
}
