import Collecting
import SurveyModel

extension WaveFormTexts {
  /// What keeps a wave from being planned, and what would be right.
  func words(of fault: WaveFault) -> String {
    switch fault {
    case .surveyUnreadable: "The survey cannot be read. Choose another."
    case .closesBeforeOpening: "The last day comes before the first. Choose a later one."
    case .over: "The last day has passed. Choose a later one."
    case .minimumGroup(_, let allowed):
      "The smallest group has \(allowed.lowerBound) to \(allowed.upperBound) people."
    case .minimumComments(_, let least): "Comments need groups of at least \(least)."
    case .tooManyBreakdowns(_, let most): "Choose at most \(most) questions."
    case .unknownBreakdown, .doubleBreakdown: "Choose among the questions that stand here."
    case .noShortForm: "The survey has no short form."
    case .noiseBeside(let conflict):
      "Differential privacy cannot go with \(words(of: conflict)). Choose one of the two."
    case .rowsBeside(let conflict):
      "Rows cannot be exported together with \(words(of: conflict)): they could be sorted by smaller groups. "
        + "Choose one of the two."
    case .emptyRoster: "Nobody is on the roster. Bring one first."
    case .nobody(let role):
      role == .leader
        ? "No leader is on the roster, so there is no gap to measure."
        : "No frontline staff are on the roster, so there is no gap to measure."
    case .unknownLanguage(let language, let people, let known):
      "\(people == 1 ? "1 person on the roster is" : "\(people) people on the roster are") to be asked in "
        + "\(language.rawValue); the survey has \(Self.list(known)). Change the roster, or the survey."
    case .noInterface(let language, let known):
      "The pages have no words in \(language.rawValue), which the survey lists. They have \(Self.list(known))."
    case .missingText(let kind, let language):
      "“\(self.kind(kind))” is missing in \(Self.name(of: language)). Fill it in every language, or in none."
    case .strangeText(let kind, let language, _):
      "“\(self.kind(kind))” is in \(language.rawValue), which the survey does not have."
    case .departmentCodeTooLong(let id, let most):
      "The department code \(id) is longer than \(most) bytes. Shorten it in the roster."
    }
  }

  /// What is wrong with how long something is kept.
  func words(of fault: RetentionFault) -> String {
    switch fault {
    case .days:
      "Days are a number from \(Retention.allowedDays.lowerBound) to "
        + "\(Retention.allowedDays.upperBound)."
    case .responsesBeforeNames:
      "Answers are deleted with the names or later, so say when the names go."
    }
  }

  /// A language by its own name, where the pages speak it.
  static func name(of language: Language) -> String {
    InterfaceLanguage(language)?.ownName ?? language.rawValue
  }

  private static func list(_ languages: [Language]) -> String {
    languages.map(\.rawValue).joined(separator: ", ")
  }

  private func words(of conflict: NoiseConflict) -> String {
    switch conflict {
    case .panel: "a panel"
    case .smallLeadership: "results of departments with few leaders"
    case .byTier: "a breakdown by tier"
    case .breakdown: "breakdowns by profile questions"
    }
  }

  private func words(of conflict: RowConflict) -> String {
    switch conflict {
    case .noise: "differential privacy"
    case .panel: "a panel"
    case .smallLeadership: "results of departments with few leaders"
    case .byTier: "a breakdown by tier"
    case .breakdown: "breakdowns by profile questions"
    }
  }
}
