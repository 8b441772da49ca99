import Analysis
import Simulation
import SurveyModel
import Tallies

/// A small survey and whole waves of made-up answers to it: two statements, and the level today and needed.
enum Village {
  static let care = BlockFacet(block: "care", facet: .items)
  static let now = BlockFacet(block: "care", facet: .now)
  static let needed = BlockFacet(block: "care", facet: .needed)

  /// One person: department, role, and the values answered to the four items (`nil`: blank).
  struct Person: Hashable {
    let department: Identifier<Department>
    let role: Role
    let values: [Int?]

    init(_ department: Identifier<Department>, _ role: Role, _ values: [Int?]) {
      (self.department, self.role, self.values) = (department, role, values)
    }

    /// The same person on the other side of the gap.
    var swapped: Person {
      Person(department, role == .leader ? .frontline : .leader, values)
    }
  }

  static func survey(firstStatement: String = "We greet.") -> Survey {
    Survey(
      id: "village", version: 1, title: text("Village"), languages: ["en"], minutes: 1,
      instructions: words("Answer."),
      scales: [
        scale("agree", 1...5, bound: 0.3), scale("level", 1...6, bound: 0.4),
      ],
      blocks: [
        Block(
          id: "care", label: text("Care"), meaning: text("Care"),
          items: [
            item("greet", .items, "agree", firstStatement),
            item("listen", .items, "agree", "We listen."),
            item("care-now", .now, "level", "Now?"),
            item("care-needed", .needed, "level", "Needed?"),
          ])
      ], presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }

  /// The tallies of a wave.
  static func book(
    _ people: [Person], wave: String = "spring", survey: Survey = survey()
  ) throws -> TallyBook {
    var counter = TallyCounter(try TallyLayout(survey))
    for person in people {
      let answers = person.values.map { $0.map { String($0 - 1) } ?? "-" }.joined()
      try counter.add(
        answers: answers,
        group: TallyBook.Group(department: person.department, role: person.role))
    }
    return counter.book(wave: wave)
  }

  /// A tree of departments named with their parents.
  static func tree(_ parents: KeyValuePairs<String, String?>) throws -> DepartmentTree {
    try DepartmentTree(
      parents.map { name, parent in
        Department(id: Identifier(name), name: name, parent: parent.map { Identifier($0) })
      })
  }

  /// People who answer at random around a level; leaders are rosier by about a point.
  static func people(
    _ count: Int, in department: Identifier<Department>, role: Role, seed: UInt64
  ) -> [Person] {
    var random = SeededGenerator(seed: seed)
    let rise = role == .leader ? 1 : 0
    return (0..<count).map { _ in
      let values = (0..<4).map { _ in
        min(5, Int.random(in: 1...4, using: &random) + Int.random(in: 0...1, using: &random) * rise)
      }
      return Person(department, role, values)
    }
  }

  private static func scale(
    _ id: Identifier<Scale>, _ values: ClosedRange<Int>, bound: Double
  ) -> Scale {
    Scale(
      id: id, points: values.map { Scale.Point(value: $0, label: text("\($0)")) }, dontKnow: nil,
      favorableFrom: 4, bound: bound, reversible: false)
  }

  private static func item(
    _ id: Identifier<Item>, _ facet: Facet, _ scale: Identifier<Scale>, _ english: String
  ) -> Item {
    Item(
      id: id, block: "care", facet: facet, scale: scale, key: .positive, referent: .shared,
      wording: words(english))
  }

  private static func text(_ english: String) -> LocalizedText { LocalizedText(["en": english]) }

  private static func words(_ english: String) -> Wording {
    Wording(leader: text(english), frontline: text(english))
  }
}

extension GapAnalysis {
  /// All gaps, nothing withheld.
  var allGaps: WaveGaps { gaps(shown: Set(groupSizes.cells)) }

  /// One department's cell among all gaps.
  func cell(_ department: Identifier<Department>, _ rated: BlockFacet) -> GapCell? {
    allGaps.cells.first { $0.key == CellKey(department: department, rated: rated) }
  }
}
