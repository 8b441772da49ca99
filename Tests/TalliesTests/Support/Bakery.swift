import SurveyModel
import Tallies

/// A small survey with one of everything that is counted: a negative item, "don't know", a level, a
/// block of one item, and a profile question.
enum Bakery {
  static let survey = Survey(
    id: "bakery", version: 1, title: text("Bakery"), languages: ["en"], minutes: 1,
    instructions: words("Answer."), scales: [agree, level],
    blocks: [
      Block(
        id: "bread", label: text("Bread"), meaning: text("Bread"),
        items: [
          item("crust", of: "bread"), item("burnt", of: "bread", key: .negative),
          item("crumb", of: "bread"),
          item("bread-now", of: "bread", facet: .now, scale: "level"),
        ]),
      Block(
        id: "cake", label: text("Cake"), meaning: text("Cake"),
        items: [item("icing", of: "cake")]),
    ],
    profile: [
      ProfileQuestion(
        id: "shift", text: text("Shift?"),
        options: ["early", "late"].map { ProfileQuestion.Option(id: $0, label: text($0)) })
    ],
    presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))

  /// The layout of the survey; the items stand at the columns crust, burnt, crumb, bread-now, icing.
  static func layout() throws -> TallyLayout { try TallyLayout(survey) }

  private static let agree = Scale(
    id: "agree", points: points(1...5), dontKnow: text("I don't know"), favorableFrom: 4,
    bound: 0.3, reversible: true)

  private static let level = Scale(
    id: "level", points: points(-1...2), dontKnow: nil, favorableFrom: 1, bound: 0.4,
    reversible: false)

  static func text(_ english: String) -> LocalizedText { LocalizedText(["en": english]) }

  private static func words(_ english: String) -> Wording {
    Wording(leader: text(english), frontline: text(english))
  }

  private static func points(_ values: ClosedRange<Int>) -> [Scale.Point] {
    values.map { Scale.Point(value: $0, label: text("\($0)")) }
  }

  static func item(
    _ id: Identifier<Item>, of block: Identifier<Block>, facet: Facet = .items,
    scale: Identifier<Scale> = "agree", key: Item.Key = .positive
  ) -> Item {
    Item(
      id: id, block: block, facet: facet, scale: scale, key: key, referent: .shared,
      wording: words(id.rawValue))
  }
}
