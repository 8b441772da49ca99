import Collecting
import Pipeline
import Privacy
import Reporting
import SurveyModel

/// What was written in words in a wave, on its one way to a report: through the screen.
struct WaveComments {
  private let wave: Wave
  private let survey: Survey
  private let tree: DepartmentTree
  private let kept: [KeptComment]

  /// Takes comments as the store keeps them.
  init(wave: Wave, survey: Survey, tree: DepartmentTree, kept: [KeptComment]) {
    self.wave = wave
    self.survey = survey
    self.tree = tree
    self.kept = kept
  }

  /// Reads the comments of a closed wave.
  init(of closed: ClosedWave, in workshop: Workshop) async throws {
    self.init(
      wave: closed.wave, survey: closed.survey, tree: closed.tallies.tree,
      kept: try await workshop.store.keptComments(of: closed.wave.id))
  }

  /// The comments as far as they may be shown.
  var report: Report {
    let request = ReportRequest(
      survey: survey, minimumGroup: wave.settings.minimumGroup, bound: nil, interval: nil,
      isProtected: true)
    let written = kept.map {
      WrittenComment(
        department: Identifier($0.comment.department), question: Identifier($0.comment.question),
        text: $0.comment.text, isReviewed: $0.isReviewed)
    }
    return request.comments(
      written, wave: wave.name, tree: tree, minimum: wave.settings.minimumComments)
  }

  /// The same as a part of a larger report; `nil` when the survey asks nothing in words.
  var shown: CommentReport? {
    guard case .comments(let comments) = report, !comments.parts.isEmpty else { return nil }
    return comments
  }
}
