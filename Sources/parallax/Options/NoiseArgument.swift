import ArgumentParser
import Collecting
import SurveyModel

/// A budget on the command line: a number such as `2` or `0.5`, or `none`.
struct NoiseArgument: ExpressibleByArgument {
  /// The budget; `nil` for exact numbers.
  let budget: NoiseBudget?

  init?(argument: String) {
    budget = NoiseBudget(argument)
    guard budget != nil || argument == "none" else { return nil }
  }
}

extension NoiseConflict {
  /// What cannot be beside noise, in words.
  var words: String {
    switch self {
    case .panel: "people who are followed over waves (--panel)"
    case .smallLeadership: "a way of its own for departments with few leaders (--small-leadership)"
    case .byTier: "results by tier (--by-tier)"
    case .breakdown: "results by a profile question (--breakdown)"
    }
  }
}

extension RowConflict {
  /// What cannot be beside rows of answer sheets, in words.
  var words: String {
    switch self {
    case .noise: "numbers with noise (--noise)"
    case .panel: "people who are followed over waves (--panel)"
    case .smallLeadership: "a way of its own for departments with few leaders (--small-leadership)"
    case .byTier: "results by tier (--by-tier)"
    case .breakdown: "results by a profile question (--breakdown)"
    }
  }
}

extension NoiseBudget {
  /// About how many leaders have to answer in a place that is to be told, beside four times as many of
  /// the frontline.
  ///
  /// Formula: 25 B / ε, B the number of blocks, rounded up to tens; see docs/statistics/noise.md.
  func leadersNeeded(over survey: Survey) -> Int {
    (25 * survey.blocks.count * 10 + hundredths - 1) / hundredths * 10
  }
}
