import Collecting
import Pipeline
import Privacy
import Reporting
import SurveyModel
import SurveyWeb

/// Where the web front end's pages of results come from.
struct ResultRooms: Sendable {
  let workshop: Workshop

  /// The site: what is frozen is read as it is, and what is not yet is made of the answers each time.
  var site: ResultSite {
    ResultSite(
      seals: workshop.store, provisional: { try await provisional($0) },
      comparison: { try await comparison($0) }, comments: { try await comments($0) })
  }

  private func provisional(_ wave: Wave) async throws -> ResultWave {
    let closed = try await ClosedWave(wave.id, in: workshop)
    return try ResultWave(
      closed.request(focus: .everything).frozen(closed.tallies, heading: closed.heading))
  }

  private func comparison(_ waves: [Wave]) async throws -> ResultChanges? {
    var sealed: [SealedWave] = []
    for wave in waves {
      if let found = try await SealedWave(wave, in: workshop) { sealed.append(found) }
    }
    if sealed.count == waves.count {
      return try await FrozenChanges.read(sealed, in: workshop).map { ResultChanges($0) }
    }
    var closed: [ClosedWave] = []
    for wave in waves { closed.append(try await ClosedWave(wave.id, in: workshop)) }
    return try await FrozenChanges.make(closed, in: workshop).map { ResultChanges($0) }
  }

  private func comments(_ wave: Wave) async throws -> CommentReport? {
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    return try await WaveComments(
      wave: wave, survey: survey, tree: workshop.store.frozenTree(of: wave.id),
      kept: workshop.store.keptComments(of: wave.id)
    ).shown
  }
}
