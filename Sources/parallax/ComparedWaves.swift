import Collecting
import Foundation
import Pipeline
import Reporting
import SurveyModel
import Tallies

/// Closed waves that are compared, the earliest first.
struct ComparedWaves {
  let closed: [ClosedWave]

  private static let year = 365.25 * 86_400

  /// What is asked of them: the strictest of their settings.
  ///
  /// - Nil: without waves.
  func request(focus: Focus) -> ReportRequest? {
    closed.last?.request(
      focus: focus, minimumGroup: closed.map(\.wave.settings.minimumGroup).max(),
      // Agreements are minded wherever there are any.
      mode: closed.map(\.wave.settings.smallLeadership).first { $0 == .openLeaders })
  }

  /// The changes over the waves.
  ///
  /// - Parameters:
  ///   - focus: What the report is narrowed to.
  ///   - linked: What people tell who were followed; `nil` where nobody was.
  /// - Returns: The report; `nil` without waves.
  /// - Throws: ``AnalysisError`` when answers, tree and roster do not fit together.
  func report(focus: Focus = .everything, linked: LinkedTallies? = nil) throws -> Report? {
    guard let first = closed.first, let request = request(focus: focus) else { return nil }
    return try request.changes(
      over: closed.map(\.tallies),
      times: closed.map { $0.wave.opens.timeIntervalSince(first.wave.opens) / Self.year },
      unit: .year, linked: linked, occasions: closed.map(\.occasion))
  }

  /// A wave with the last one before it that asked the same survey and whose results were told: the first
  /// report of such a wave has settled what may be shown of it, so that comparing settles nothing.
  ///
  /// - Nil: where there is none.
  static func ending(with last: ClosedWave, in workshop: Workshop) async throws -> ComparedWaves? {
    let all = try await workshop.store.waves(of: last.wave.organisation)
    let earlier = all.filter {
      $0.opens < last.wave.opens && $0.progress == .sealed && $0.settings.noise == nil
    }
    for wave in earlier.sorted(by: { $0.opens > $1.opens }) {
      guard try await workshop.store.release(of: wave.id) != nil,
        let survey = try? SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)"),
        survey.id == last.survey.id
      else { continue }
      return ComparedWaves(closed: [try await ClosedWave(wave.name, in: workshop), last])
    }
    return nil
  }
}
