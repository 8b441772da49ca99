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
    let roster = try await workshop.store.frozenRoster(of: wave.id)
    tallies = WaveTallies(
      book: try await workshop.tallies(of: wave, survey: survey, parts: parts),
      tree: roster.tree, headcount: roster.headcount, tierCount: roster.tierCount,
      outcome: try await workshop.store.outcome(of: wave.id))
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
