import SurveyModel
import Tallies

/// A survey of one statement, and people who answer it.
enum Shop {
  struct Person {
    let department: Identifier<Department>
    let role: Role
    let value: Int
  }

  /// People who answer the values in turn.
  static func people(
    _ count: Int, _ role: Role, in department: Identifier<Department>, values: [Int]
  ) -> [Person] {
    (0..<count).map {
      Person(department: department, role: role, value: values[$0 % values.count])
    }
  }

  /// The tallies of the people's answers.
  static func book(
    _ people: [Person], parts: TallyParts = [], wave: String = "spring"
  ) throws -> TallyBook {
    var counter = TallyCounter(try TallyLayout(survey, parts: parts))
    for person in people {
      try counter.add(
        answers: "\(person.value - 1)",
        group: TallyBook.Group(department: person.department, role: person.role))
    }
    return counter.book(wave: wave)
  }

  /// The people's departments, side by side.
  static func tree(of people: [Person]) throws -> DepartmentTree {
    try DepartmentTree(
      Set(people.map(\.department)).sorted().map { Department(id: $0, name: $0.rawValue) })
  }

  static let survey = Survey(
    id: "shop", version: 1, title: text, languages: ["en"], minutes: 1, instructions: wording,
    scales: [
      Scale(
        id: "agree",
        points: (1...5).map { Scale.Point(value: $0, label: text) }, dontKnow: nil,
        favorableFrom: 4, bound: 0.3, reversible: false)
    ],
    blocks: [
      Block(
        id: "care", label: text, meaning: text,
        items: [
          Item(
            id: "greet", block: "care", facet: .items, scale: "agree", key: .positive,
            referent: .shared, wording: wording)
        ])
    ], presentation: Survey.Presentation(order: .blocks, statementsPerPage: 1))

  private static let text = LocalizedText(["en": "Shop"])
  private static let wording = Wording(leader: text, frontline: text)
}
