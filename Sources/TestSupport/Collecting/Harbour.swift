public import Collecting
public import Foundation
public import SurveyModel

/// A small organisation with a small survey: what the tests of collecting are told about.
public enum Harbour {
  /// The organisation.
  public static let organisation = Organisation(name: "Harbour Services")

  /// The first moment of the wave.
  public static let opens = Date(timeIntervalSince1970: 1_800_000_000)

  /// A moment in the middle of the wave.
  public static let during = Date(timeIntervalSince1970: 1_800_500_000)

  /// The end of the wave.
  public static let closes = Date(timeIntervalSince1970: 1_801_000_000)

  /// A moment after the wave.
  public static let after = Date(timeIntervalSince1970: 1_801_000_001)

  /// The text that stands for ``survey`` in a wave.
  public static let surveySource = "harbour"

  /// Reads ``surveySource``, and no other survey.
  @Sendable
  public static func read(_ source: String) -> Survey? {
    source == surveySource ? survey : nil
  }

  /// The departments: operations with north and south below it, and sales.
  public static let departments = [
    Department(id: "ops", name: "Operations"),
    Department(id: "ops-north", name: "North", parent: "ops"),
    Department(id: "ops-south", name: "South", parent: "ops"),
    Department(id: "sales", name: "Sales"),
  ]

  /// The roster: in each of north, south and sales a first-line leader and three at the front, one
  /// of them asked in German; and a senior leader of operations.
  ///
  /// `language` stands in for theirs.
  public static func roster(inAll language: Language? = nil) throws -> Roster {
    var people = [
      Participant(id: "boss", department: "ops", tier: .senior, language: language ?? "en")
    ]
    for department in ["ops-north", "ops-south", "sales"] {
      for number in 0..<4 {
        people.append(
          Participant(
            id: Identifier("\(department)-\(number)"), department: Identifier(department),
            tier: number == 0 ? .firstLine : .frontline,
            language: language ?? (number == 3 ? "de" : "en"),
            email: number == 1 ? "\(department)@harbour.example" : nil))
      }
    }
    return Roster(tree: try DepartmentTree(departments), participants: people)
  }

  /// A planned wave of the organisation.
  public static func wave(
    _ name: String = "spring", settings: WaveSettings = WaveSettings(), isPanel: Bool = false,
    allowsCodeWords: Bool = false, texts: WaveTexts = WaveTexts()
  ) -> Wave {
    Wave(
      name: name, organisation: organisation.id, surveySource: surveySource, opens: opens,
      closes: closes, settings: settings, isPanel: isPanel,
      allowsCodeWords: allowsCodeWords, texts: texts)
  }

  /// A survey of two blocks, two open questions and one question about the respondent, in English
  /// and German.
  public static let survey = Survey(
    id: "harbour", version: 1, title: text("Harbour"), languages: ["en", "de"], minutes: 6,
    instructions: wording("Say how it is."), scales: [agreement, levels],
    blocks: [block("welcome"), block("promises")],
    openQuestions: [
      OpenQuestion(id: "hinder", wording: wording("What hinders?"), maximumLength: 600),
      OpenQuestion(id: "help", wording: wording("What helps?"), maximumLength: 40),
    ],
    profile: [
      ProfileQuestion(
        id: "shift", text: text("Which shift?"),
        options: [
          ProfileQuestion.Option(id: "day", label: text("Day")),
          ProfileQuestion.Option(id: "night", label: text("Night")),
        ])
    ],
    presentation: Survey.Presentation(order: .blocks, statementsPerPage: 3),
    shortForm: Survey.ShortForm(items: ["welcome-1", "promises-1"], minutes: 2))

  private static let agreement = Scale(
    id: "agree5", points: points(1...5), dontKnow: text("I don't know"), favorableFrom: 4,
    bound: 0.3, reversible: true)

  private static let levels = Scale(
    id: "level6", points: points(1...6), dontKnow: nil, favorableFrom: 4, bound: 0.4,
    reversible: false)

  private static func points(_ values: ClosedRange<Int>) -> [Scale.Point] {
    values.map { Scale.Point(value: $0, label: text("Point \($0)")) }
  }

  private static func block(_ id: String) -> Block {
    let statements = (1...2).map { number in
      item("\(id)-\(number)", of: id, facet: .items, on: agreement)
    }
    let rated = [
      item("\(id)-now", of: id, facet: .now, on: levels),
      item("\(id)-needed", of: id, facet: .needed, on: levels),
    ]
    return Block(
      id: Identifier(id), label: text(id), meaning: text("About \(id)."),
      items: statements + rated)
  }

  private static func item(
    _ id: String, of block: String, facet: Facet, on scale: Scale
  ) -> Item {
    Item(
      id: Identifier(id), block: Identifier(block), facet: facet, scale: scale.id,
      key: .positive, referent: .shared, wording: wording("Statement \(id)"))
  }

  private static func text(_ words: String) -> LocalizedText {
    LocalizedText(["en": words, "de": "\(words) (de)"])
  }

  private static func wording(_ words: String) -> Wording {
    Wording(leader: text("\(words) As a leader."), frontline: text("\(words) At the front."))
  }
}
