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

  /// The words in place of results, with the way in which a day is written.
  func absence(
    _ absence: ResultRoom.Absence, day: (Date) -> String
  ) -> DeskTexts.Words {
    switch absence {
    case .notClosed(let wave):
      DeskTexts.Words(
        heading: "No results yet",
        lines: ["Results appear here after \(day(wave.closes)), when the wave has closed."])
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
      Results are shown only where nobody can be recognised in them, also by comparing them with \
      other results. What is withheld here is withheld in every report, file and page.
      """, remedyHeading: "What would make it visible", remedy: remedy,
    allWaves: "All waves", twoWaves: { "\($0) and \($1)" }, choices: "Which waves",
    nothingToCompare: "These waves cannot be compared: they do not ask the same.",
    words: "In people’s words",
    noWords: "This survey asks nothing that is answered in words.",
    wordsElsewhere: """
      Of your departments too few comments may be told apart from those of others to show any.
      """, downloads: "Take it along", mirror: "My mirror",
    mirrorAbout: [
      "Say how you see each block, then read beside it how the frontline sees it.",
      """
      What you choose here stays in this browser. It is not sent, and the server does not know what you \
      answered in the survey: nobody can bring that back, and so you are asked again.
      """,
      """
      Without a script the page keeps nothing: print it, and mark your answers with a pen.
      """,
    ], mirrorForget: "Forget my answers", mirrorOwn: "You", mirrorFrontline: "Frontline")

  /// What would have to be otherwise for a result to be shown, by the code of the reason.
  @Sendable private static func remedy(_ code: String) -> String {
    switch code {
    case "few-leaders", "few-frontline", "few-both", "small-group", "open-leaders":
      """
      More people of the group would have to answer next time. Until then look at the department above: \
      the answers count there where it is shown.
      """
    case "no-leaders", "no-frontline":
      "Both groups would have to answer: there is no gap where one of them is silent."
    case "guards-another":
      """
      A small department beside this one would have to grow, or more of it would have to answer: this one \
      is large enough, and is withheld for the other’s sake.
      """
    case "nearly-unanimous", "few-answer-sets", "linked-answers", "few-weights", "few-linked":
      """
      The answers would have to be more varied, or come from more people: as they are, a single \
      person’s answer could be read off.
      """
    case "few-departments", "not-in-all-waves":
      "More departments would have to be shown, in each of the waves that are looked at."
    default: "More people would have to answer."
    }
  }
}
