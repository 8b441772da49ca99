import Analysis
import Statistics
import SurveyModel
import Tallies

@testable import Privacy

/// Departments of one size whose true gaps are known, and what they would answer.
struct NoiseWorld {
  let blocks: Int
  let departments: Int
  let leaders: Int
  let frontline: Int

  /// A survey of one statement a block on five points.
  var survey: Survey {
    let text = LocalizedText(["en": "Care"])
    let wording = Wording(leader: text, frontline: text)
    return Survey(
      id: "care", version: 1, title: text, languages: ["en"], minutes: 1, instructions: wording,
      scales: [
        Scale(
          id: "agree", points: (1...5).map { Scale.Point(value: $0, label: text) }, dontKnow: nil,
          favorableFrom: 4, bound: 0.3, reversible: false)
      ],
      blocks: names.map { name in
        Block(
          id: name, label: text, meaning: text,
          items: [
            Item(
              id: Identifier("\(name)-1"), block: name, facet: .items, scale: "agree",
              key: .positive, referent: .shared, wording: wording)
          ])
      }, presentation: Survey.Presentation(order: .blocks, statementsPerPage: 1))
  }

  var tree: DepartmentTree {
    get throws { try DepartmentTree(places.map { Department(id: $0, name: $0.rawValue) }) }
  }

  var names: [Identifier<Block>] { (0..<blocks).map { Identifier("b\($0)") } }

  var places: [Identifier<Department>] { (0..<departments).map { Identifier("d\($0)") } }

  /// The chances of the five answers.
  private static let chances: [Role: [Double]] = [
    .leader: [0.02, 0.08, 0.20, 0.45, 0.25], .frontline: [0.08, 0.17, 0.30, 0.35, 0.10],
  ]

  /// The true gap, in points.
  static var gap: Double { mean(.leader) - mean(.frontline) }

  static func mean(_ role: Role) -> Double {
    zip(1...5, chances[role] ?? []).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  /// The sums of one drawing of answers.
  func sums(using random: inout some RandomNumberGenerator) -> [ExactSums] {
    names.flatMap { block in
      Role.allCases.flatMap { role -> [ExactSums] in
        let own = places.map { _ in
          answers(of: role, count: role == .leader ? leaders : frontline, using: &random)
        }
        let all = own.reduce(Histogram.empty, +)
        return zip([nil] + places.map(Optional.some), [all] + own).map { place, scores in
          ExactSums(
            CellKey(department: place, rated: BlockFacet(block: block, facet: .items)), role: role,
            scores: scores, range: 1...5, unit: NoisySums.unit)
        }
      }
    }
  }

  private func answers(
    of role: Role, count: Int, using random: inout some RandomNumberGenerator
  ) -> Histogram {
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<count {
      var rest = Double.random(in: 0..<1, using: &random)
      var point = 0
      let chances = Self.chances[role] ?? []
      while point < 4, rest >= chances[point] {
        rest -= chances[point]
        point += 1
      }
      counts[point] += 1
    }
    return Histogram(values: [1, 2, 3, 4, 5], counts: counts) ?? .empty
  }
}
