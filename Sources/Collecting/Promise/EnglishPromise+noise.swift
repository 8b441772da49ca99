import Foundation
import SurveyModel

/// What is promised where every number contains noise.
extension EnglishPromise {
  /// The tables that could contain the person, and how far noise hides that.
  func noisy(_ budget: NoiseBudget) -> [PromiseText.Line] {
    let names = promise.places.map(\.name)
    guard let first = names.first, let whole = names.last else { return [] }
    let between = names.dropFirst().dropLast().map { ", of \($0) above it" }.joined()
    let factor = exp(budget.epsilon)
    return [
      .init(
        "Averages of ", strong: first,
        between
          + ", and of all of \(whole), with noise: to each number chance adds something, once and for all"
      ),
      .init(
        "Whatever you answer, nothing that is published becomes more than ",
        strong: String(format: factor < 100 ? "%.1f times" : "%.0f times", factor),
        " as likely by it: the noise hides what one person said, also in small groups"),
      .init("Leaders and frontline apart, but no finer level of leadership"),
    ]
  }

  /// What is told of numbers of people.
  var noisyCounts: PromiseText.Line {
    .init(
      "How many answered, in tenths while the survey runs and with noise afterwards, never who")
  }

  /// What takes the place of groups that are too small.
  var exactNumbers: PromiseText.Line {
    .init("An exact number: to each of them chance adds something")
  }
}
