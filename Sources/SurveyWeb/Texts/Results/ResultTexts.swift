import Collecting
import Foundation
import SurveyModel

/// What the pages of results say around what reports say.
struct ResultTexts: Sendable {
  /// The parts of a wave's results.
  enum Tab: Hashable, Sendable {
    case overview, heatMap, waves, comments, mirror
  }

  let crumbs: String
  let tabs: String
  let tab: @Sendable (Tab) -> String
  let sealed: @Sendable (String) -> String
  let notSealed: String
  let sinceHeading: @Sendable (String) -> String
  let sinceLink: String
  let besideHeading: String
  let besideAbout: String
  let block: String
  let below: String
  let allDepartments: String
  let whyLink: String
  let whyTitle: String
  let whyMeaning: String
  let remedyHeading: String
  let remedy: @Sendable (String) -> String
  let allWaves: String
  let twoWaves: @Sendable (String, String) -> String
  let choices: String
  let nothingToCompare: String
  let words: String
  let noWords: String
  let wordsElsewhere: String
  let downloads: String
  let mirror: String
  let mirrorAbout: [String]
  let mirrorForget: String
  let mirrorOwn: String
  let mirrorFrontline: String
  let mirrorReveal: String

  /// Whose frontline the mirror shows: the departments, and the wave.
  let mirrorWhose: @Sendable (_ place: String, _ wave: String) -> String
  let mirrorScale: @Sendable (String) -> String
  let wholeOrganisation: String

  /// The same within a sentence.
  let inWhole: String

  /// A department with what is below it, by its name.
  let withBelow: @Sendable (String) -> String
  let forComparison: String
  let toOwn: @Sendable (String) -> String

  /// Where answers count that are not shown alone, by the words of the reason.
  let stillCounted: @Sendable (String) -> String
  let insteadHeading: String
  let insteadAbove: @Sendable (String) -> String
  let insteadHere: @Sendable (String) -> String
  let insteadBlock: @Sendable (String) -> String
  let insteadMap: String

  /// What a reason may be that stands for several, a cause a sentence; none for a reason that is one.
  func causes(_ code: String) -> [String] {
    guard code == "small-group" else { return [] }
    return [
      "Too few leaders or too few of the frontline answered here.",
      "Or such a group could be worked out from this one, by taking it away from the whole.",
      "Which of the two it is, is not told: that alone would tell about how many answered.",
      "Numbers of people elsewhere are of all who answered; whatever the cause, a block can have fewer.",
    ]
  }

  /// The words in place of results, with the way in which a day is written.
  func absence(
    _ absence: ResultRoom.Absence, day: (Date) -> String
  ) -> DeskTexts.Words {
    switch absence {
    case .notClosed(let wave):
      DeskTexts.Words(
        heading: "No results yet",
        lines: [
          "The last day to answer is \(day(wave.closes.addingTimeInterval(-1))). Results appear here when "
            + "the wave has closed."
        ])
    case .notPublished(let wave):
      DeskTexts.Words(
        heading: "Not handed to you yet",
        lines: [
          "The results of “\(wave.name)” have not been handed to your departments. Whoever runs the "
            + "survey decides when; nothing is missing on your side."
        ])
    case .noisy(let wave):
      DeskTexts.Words(
        heading: "Not shown in the browser",
        lines: [
          "“\(wave.name)” is published with noise, and there are no pages of such results. On the "
            + "server: parallax gaps \(wave.name)"
        ])
    }
  }
}

extension ResultTexts {
  /// The words in English.
  static let english = ResultTexts(
    crumbs: "Where you are", tabs: "Results of this wave",
    tab: { tab in
      switch tab {
      case .overview: "Overview"
      case .heatMap: "Departments"
      case .waves: "Waves"
      case .comments: "In people’s words"
      case .mirror: "My mirror"
      }
    },
    sealed: {
      "These results are sealed and do not change. Seal \(SealDigits.brief($0))."
    },
    notSealed: """
      These results are not sealed yet: answers that were collected elsewhere may still be added.
      """,
    sinceHeading: { "What changed since \($0)" }, sinceLink: "All changes",
    besideHeading: "Beside the whole",
    besideAbout: """
      The same blocks in this department, in the one above it and in the organisation. Departments are \
      set beside what they are part of, not against each other.
      """, block: "Block", below: "All blocks in its departments",
    allDepartments: "All departments", whyLink: "Why is this blank?",
    whyTitle: "Why is this blank?",
    whyMeaning: """
      Results are shown only where nobody can be recognised in them. That also holds for what could be \
      worked out from other results. What is withheld here is withheld in every report, file and page.
      """, remedyHeading: "What would make it visible", remedy: remedy,
    allWaves: "All waves", twoWaves: { "\($0) and \($1)" }, choices: "Which waves",
    nothingToCompare: "These waves cannot be compared: they do not ask the same.",
    words: "In people’s words",
    noWords: "This survey asks nothing that is answered in words.",
    wordsElsewhere: """
      Of your departments too few comments may be told apart from those of others to show any.
      """, downloads: "Take it along", mirror: "My mirror",
    mirrorAbout: [
      """
      Say how you see each block. When you have chosen, you read beside it how the frontline sees it.
      """,
      """
      What you choose here stays in this browser. It is not sent. The server does not know what you \
      answered in the survey, and nobody can bring that back: so you are asked again.
      """,
      """
      Without a script the page keeps nothing: what you choose is gone when you leave it.
      """,
    ], mirrorForget: "Forget my answers", mirrorOwn: "You", mirrorFrontline: "Frontline",
    mirrorReveal: "How the frontline sees it",
    mirrorWhose: { place, wave in
      "the mean of all who answered in \(place), in the wave \(wave)."
    }, mirrorScale: { "on the scale \($0)" }, wholeOrganisation: "The whole organisation",
    inWhole: "the whole organisation",
    withBelow: { "\($0) and all departments in it" },
    forComparison: "For comparison: the whole organisation",
    toOwn: { "All of \($0), beside the whole" },
    stillCounted: { words in words.prefix(1).uppercased() + words.dropFirst() + "." },
    insteadHeading: "What to look at instead",
    insteadAbove: { "\($0), the department above" }, insteadHere: { "What is shown of \($0)" },
    insteadBlock: { "\($0) everywhere" }, insteadMap: "Every block in every department")

  /// What would have to be otherwise for a result to be shown, by the code of the reason.
  @Sendable private static func remedy(_ code: String) -> String {
    switch code {
    case "few-leaders": tooFew("leaders")
    case "few-frontline": tooFew("people of the frontline")
    case "few-both": tooFew("leaders and too few of the frontline")
    case "open-leaders":
      """
      Its few leaders agreed to be shown in one wave, which holds for that wave alone: a comparison of \
      waves needs more leaders in each.
      """
    case "small-group":
      """
      More people of this department, or of a small one beside it, would have to answer: then neither \
      could be worked out by taking the rest from the whole.
      """
    case "no-leaders": "Leaders would have to answer: alone the frontline has no gap."
    case "no-frontline": "The frontline would have to answer: alone the leaders have no gap."
    case "guards-another":
      """
      A small department beside this one would have to grow, or more of it would have to answer: this one \
      is large enough, and is withheld for the other’s sake.
      """
    case "nearly-unanimous": "Answers would have to differ more, so that no single one stands out."
    case "few-answer-sets": "More people would have to answer, or answer less alike."
    case "linked-answers": "More people would have to give both levels, today’s and the needed one."
    case "few-weights": "More people would have to stand behind the largest weights."
    case "few-linked": "More of the people who answered before would have to answer again."
    case "few-departments": "More departments would have to be shown."
    case "not-in-all-waves": "The department would have to be shown in each of the waves."
    default: "More people would have to answer."
    }
  }

  private static func tooFew(_ people: String) -> String {
    """
    It has too few \(people) to be shown alone, whoever answers. No survey changes that; only a larger \
    department would be shown.
    """
  }
}
