import SurveyModel

@testable import Privacy

/// Surveys, trees and waves for tests of reports.
enum Sample {
  /// The blocks of the sample survey, with the organisation's gaps; the widest is not the first.
  static let blocks: [(id: String, label: String, gap: Double, level: Double)] = [
    ("vision", "Vision", 0.20, 4.1), ("recognition", "Recog\u{AD}nition", 0.36, 3.5),
    ("fairness", "Fairness", 0.32, 3.7), ("resources", "Resources", -0.03, 3.5),
    ("teamwork", "Team\u{AD}work", 0.16, 4.2), ("support", "Super\u{AD}visor support", -0.41, 4.1),
    ("skills", "Skills", 0.28, 3.6),
  ]

  /// A scale of a name and a range.
  static func scale(_ id: String, _ range: ClosedRange<Int>, bound: Double) -> Scale {
    Scale(
      id: Identifier(id),
      points: range.map { Scale.Point(value: $0, label: LocalizedText(["en": "\($0)"])) },
      dontKnow: LocalizedText(["en": "I don’t know"]), favorableFrom: 4, bound: bound,
      reversible: true)
  }

  /// A survey of blocks, each with a statement and, where asked, a level today.
  static func survey(
    _ blocks: [(id: String, label: String)] = blocks.map { ($0.id, $0.label) },
    facets: [Facet] = [.items]
  ) -> Survey {
    let words = LocalizedText(["en": "We do it well."])
    return Survey(
      id: "service-culture", version: 3, title: LocalizedText(["en": "Service culture"]),
      languages: ["en"], minutes: 12,
      instructions: Wording(leader: words, frontline: words),
      scales: [scale("agree5", 1...5, bound: 0.3), scale("level6", 1...6, bound: 0.4)],
      blocks: blocks.map { block in
        Block(
          id: Identifier(block.id), label: LocalizedText(["en": block.label]), meaning: words,
          items: facets.map { facet in
            Item(
              id: Identifier("\(block.id)-\(facet.rawValue)"), block: Identifier(block.id),
              facet: facet, scale: facet == .items ? "agree5" : "level6", key: .positive,
              referent: .shared, wording: Wording(leader: words, frontline: words))
          })
      },
      presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }

  /// Two divisions; the second holds a department with a name of sixty characters.
  static func tree() throws -> DepartmentTree {
    try DepartmentTree([
      Department(id: "regions", name: "Regions"),
      Department(id: "north", name: "North coast", parent: "regions"),
      Department(id: "plains", name: "High plains", parent: "regions"),
      Department(id: "lakes", name: "Great lakes", parent: "regions"),
      Department(id: "islands", name: "Island territories", parent: "regions"),
      Department(id: "law", name: "Safety, law & \"order\""),
      Department(id: "court", name: "=Court security", parent: "law"),
      Department(
        id: "mine", name: "Mine safety and the restoration of former extraction regions",
        parent: "law"),
      Department(id: "youth", name: "Youth <programmes>", parent: "law"),
    ])
  }

  /// What makes each department of the tree differ: how far its gaps are from the organisation's,
  /// its standard error, its people, and why it is withheld.
  private static let departments:
    [(id: String, shift: Double, se: Double, people: (Int, Int), withheld: Withheld.Code?)] = [
      ("regions", 0.3, 0.08, (109, 824), nil), ("north", 0.45, 0.12, (7, 64), nil),
      ("plains", 0.1, 0.4, (8, 50), nil), ("lakes", 0, 0.1, (3, 65), .fewLeaders),
      ("islands", 0, 0.1, (12, 40), .guardsAnother), ("law", 0.1, 0.06, (253, 1300), nil),
      ("court", -0.2, 0.09, (124, 372), nil), ("mine", 0.12, 0.09, (65, 245), nil),
      ("youth", 0, 0.1, (2, 3), .fewBoth),
    ]

  /// A wave of the sample survey over the sample tree.
  static func wave(isProtected: Bool = true, facets: [Facet] = [.items]) -> ScreenedWave {
    func cells(_ shift: Double, se: Double, people: (Int, Int)) -> [Screened.Cell] {
      facets.flatMap { facet in
        blocks.map { block in
          Screened.Cell(
            block: block.id, facet: facet, gap: block.gap + shift, se: se, level: block.level,
            leaders: people.0, frontline: people.1, isProtected: isProtected,
            isSmallButReal: block.id == "teamwork")
        }
      }
    }
    let top = cells(0, se: 0.025, people: (1246, 6216)).map(Screened.gap)
    let below = departments.flatMap { department in
      cells(department.shift, se: department.se, people: department.people).map { cell in
        var cell = cell
        cell.department = department.id
        cell.withheld = isProtected ? department.withheld : nil
        return Screened.gap(cell)
      }
    }
    let everyone = [
      Screened.response(nil, .leader, invited: 1710, answered: 1246),
      Screened.response(nil, .frontline, invited: 13_905, answered: 6216),
    ]
    let responses = departments.flatMap { department in
      [Role.leader, .frontline].map { role in
        let answered = role == .leader ? department.people.0 : department.people.1
        return Screened.response(
          department.id, role, invited: answered * 2, answered: answered,
          isProtected: isProtected, withheld: isProtected ? department.withheld : nil)
      }
    }
    return ScreenedWave(
      wave: "2018", settings: Screened.settings(isProtected: isProtected),
      organisation: [.matched: top, .raw: top], cells: below, responses: everyone + responses)
  }

  /// The changes between two waves of the sample survey.
  static func comparison() -> ScreenedComparison {
    ScreenedComparison(
      earlier: "2017", later: "2018", settings: Screened.settings(),
      organisation: [
        Screened.change("vision", from: 0.22, to: 0.20, verdict: .noClearChange),
        Screened.change("recognition", from: 0.51, to: 0.36, verdict: .narrower),
        Screened.change("fairness", from: 0.20, to: 0.32, verdict: .wider, isBroken: true),
        Screened.change("resources", from: 0.35, to: -0.30, verdict: .crossed),
        Screened.change("teamwork", from: 0, to: 0, verdict: .withheld),
        Screened.change("support", from: -0.38, to: -0.41, verdict: .noClearChange),
        Screened.change("skills", from: 0.28, to: 0.28, verdict: .noClearChange),
      ],
      cells: [
        Screened.change(
          "vision", from: 0.1, to: 0.3, verdict: .noClearChange, department: "north")
      ])
  }
}
