import Analysis
import Foundation
import SurveyModel
import Tallies

/// How long the statistics of a file take once its answers are counted: no person is in memory then.
enum Stopwatch {
  /// Counts the answers, and computes all gaps with exact bootstrap, noncentral t intervals and steadied
  /// values; the best of three.
  ///
  /// - Returns: One line: people, departments, cells, seconds to count, seconds of statistics.
  static func report(answers: String, survey: String) throws -> String {
    let text = try String(contentsOfFile: survey, encoding: .utf8)
    let layout = try TallyLayout(try SurveyReader.read(text, file: survey))
    let clock = ContinuousClock()
    var reading: AnswersFile.Reading?
    let counting = try clock.measure {
      reading = try AnswersFile(.path(answers)).tally(layout)
    }
    guard let reading, let book = reading.books.first else { return "nobody answered" }
    var best = Duration.seconds(3_600)
    var cells = 0
    for _ in 0..<3 {
      let time = try clock.measure {
        let analysis = try GapAnalysis(
          book: book, tree: reading.tree, settings: AnalysisSettings(hasBootstrap: true))
        let gaps = analysis.gaps(shown: Set(analysis.groupSizes.cells))
        cells = gaps.cells.count { $0.bootstrap != nil && $0.hedgesG?.interval != nil }
      }
      best = min(best, time)
    }
    return "people \(reading.rows) departments \(reading.tree.departments.count) cells \(cells) "
      + "counting \(seconds(counting)) statistics \(seconds(best))"
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return (Double(parts.seconds) + Double(parts.attoseconds) * 1e-18).rounded(toPlaces: 4)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let factor = pow(10, Double(places))
    return (self * factor).rounded() / factor
  }
}
