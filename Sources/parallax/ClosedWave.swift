import Collecting
import Pipeline
import Reporting
import SurveyModel
import Tallies

/// A wave whose results exist, with its tallies.
struct ClosedWave {
  let wave: Wave
  let survey: Survey
  let tallies: WaveTallies

  init(
    _ name: String, in workshop: Workshop, parts: TallyParts = .patterns
  ) async throws {
    wave = try await workshop.wave(name)
    guard wave.progress == .sealed else {
      throw Failure(
        .unavailable, "“\(name)” has no results yet: its ballot box is not opened",
        hint: "They come with: parallax wave close \(name)")
    }
    survey = try SurveyReader.read(wave.surveySource, file: "survey of \(name)")
    let counted = try await Self.counted(wave, survey: survey, parts: parts, in: workshop)
    tallies = counted.settled(
      as: try await Self.settled(counted, of: wave, survey: survey, in: workshop))
  }

  /// What was answered, and by how many of how many.
  private static func counted(
    _ wave: Wave, survey: Survey, parts: TallyParts, in workshop: Workshop
  ) async throws -> WaveTallies {
    let tree = try await workshop.store.frozenRoster(of: wave.id).tree
    // The frozen roster may have been purged; how many people it had stays.
    let counts = try await workshop.store.responseCounts(of: wave.id)
    let outcome = try await workshop.store.outcome(of: wave.id)
    return WaveTallies(
      book: try await workshop.tallies(of: wave, survey: survey, parts: parts),
      tree: tree, headcount: counts.headcount, tierCount: counts.tierCount, outcome: outcome)
  }

  /// What reports of the wave may show: what its first report shows, which may be this one.
  private static func settled(
    _ counted: WaveTallies, of wave: Wave, survey: Survey, in workshop: Workshop
  ) async throws -> Release {
    if let kept = try await workshop.store.release(of: wave.id) { return kept }
    let request = Self.request(survey, minimumGroup: wave.settings.minimumGroup)
    return try await workshop.store.settle(try request.release(of: counted), for: wave.id)
  }

  /// A protected request of everything.
  static func request(_ survey: Survey, minimumGroup: Int) -> ReportRequest {
    ReportRequest(
      survey: survey, minimumGroup: minimumGroup, bound: nil, interval: nil, isProtected: true)
  }

  /// What is asked of the wave, with the settings that it was opened with.
  func request(
    focus: Focus, minimumGroup: Int? = nil, correctsForRoster: Bool = true,
    careless: CarelessUse? = nil
  ) -> ReportRequest {
    ReportRequest(
      survey: survey, minimumGroup: minimumGroup ?? wave.settings.minimumGroup, bound: nil,
      interval: nil, isProtected: true, focus: focus, correctsForRoster: correctsForRoster,
      careless: careless, smallLeadership: wave.settings.smallLeadership)
  }
}
