public import Foundation
public import SurveyModel

/// What keeps a wave from being opened.
public enum WaveFault: Hashable, Sendable {
  /// The survey cannot be read.
  case surveyUnreadable

  /// The end does not come after the beginning.
  case closesBeforeOpening(opens: Date, closes: Date)

  /// The end has passed.
  case over(closes: Date)

  /// The smallest group that is shown must have 3 to 10 people.
  case minimumGroup(found: Int, allowed: ClosedRange<Int>)

  /// Comments may not be shown of smaller groups than results.
  case minimumComments(found: Int, least: Int)

  /// Results can be broken down by three profile questions at most.
  case tooManyBreakdowns(found: Int, most: Int)

  /// The survey has no such profile question.
  case unknownBreakdown(Identifier<ProfileQuestion>, known: [Identifier<ProfileQuestion>])

  /// A profile question is named twice.
  case doubleBreakdown(Identifier<ProfileQuestion>)

  /// The survey has no short form.
  case noShortForm

  /// A wave with noise is followed, or set to tell a direction: both need exact numbers.
  case noiseBeside(NoiseConflict)

  /// Rows of answer sheets may leave, and something else would let them be sorted by smaller groups.
  case rowsBeside(RowConflict)

  /// Nobody is on the roster.
  case emptyRoster

  /// Nobody on the roster has this role, so that there is no gap to measure.
  case nobody(Role)

  /// People are to be asked in a language that the survey does not have.
  case unknownLanguage(Language, people: Int, known: [Language])

  /// The pages and the terminal have no words in a language of the survey.
  case noInterface(Language, known: [Language])

  /// A text of the wave's own is there in other languages of the survey, and not in this one.
  case missingText(WaveTexts.Kind, Language)

  /// A text of the wave's own is in a language that the survey does not have.
  case strangeText(WaveTexts.Kind, Language, known: [Language])

  /// The code of a department is longer than a ballot has room for.
  case departmentCodeTooLong(Identifier<Department>, most: Int)

  /// A code that stays the same when the words change.
  public var code: String {
    switch self {
    case .surveyUnreadable: "wave.survey-unreadable"
    case .closesBeforeOpening: "wave.closes-before-opening"
    case .over: "wave.over"
    case .minimumGroup: "wave.minimum-group"
    case .minimumComments: "wave.minimum-comments"
    case .tooManyBreakdowns: "wave.too-many-breakdowns"
    case .unknownBreakdown: "wave.unknown-breakdown"
    case .doubleBreakdown: "wave.double-breakdown"
    case .noShortForm: "wave.no-short-form"
    case .noiseBeside: "wave.noise-beside"
    case .rowsBeside: "wave.rows-beside"
    case .emptyRoster: "wave.empty-roster"
    case .nobody: "wave.nobody"
    case .unknownLanguage: "wave.unknown-language"
    case .noInterface: "wave.no-interface"
    case .missingText: "wave.missing-text"
    case .strangeText: "wave.strange-text"
    case .departmentCodeTooLong: "wave.department-code-too-long"
    }
  }
}

extension WaveFault {
  /// Whether a later roster may still mend it.
  public var awaitsRoster: Bool {
    switch self {
    case .emptyRoster, .nobody: true
    default: false
    }
  }
}

/// What a wave cannot have beside noise.
public enum NoiseConflict: String, CaseIterable, Hashable, Sendable {
  /// People who are followed over waves.
  case panel

  /// The direction of departments with few leaders.
  case smallLeadership = "small-leadership"

  /// Results by tier.
  case byTier = "by-tier"

  /// Results by a profile question.
  case breakdown
}

/// What a wave cannot have beside rows of answer sheets.
public enum RowConflict: String, CaseIterable, Hashable, Sendable {
  /// Numbers with noise: rows are exact.
  case noise

  /// People who are followed over waves.
  case panel

  /// More than nothing of departments with few leaders.
  case smallLeadership = "small-leadership"

  /// Results by tier.
  case byTier = "by-tier"

  /// Results by a profile question.
  case breakdown
}
