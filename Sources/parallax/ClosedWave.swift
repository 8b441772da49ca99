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
    try await self.init(try await workshop.wave(name), in: workshop, parts: parts)
  }

  /// Counts a wave of any organisation.
  init(_ id: WaveID, in workshop: Workshop) async throws {
    let all = try await workshop.store.waves(of: id.organisation)
    guard let wave = all.first(where: { $0.id == id }) else {
      throw Failure(.notFound, "there is no wave “\(id.name)”")
    }
    try await self.init(wave, in: workshop, parts: .patterns)
  }

  private init(_ wave: Wave, in workshop: Workshop, parts: TallyParts) async throws {
    let name = wave.name
    self.wave = wave
    guard wave.settings.noise == nil else { throw Failure(noisy: name) }
    guard wave.progress == .sealed else { throw Failure(noResults: name) }
    survey = try SurveyReader.read(wave.surveySource, file: "survey of \(name)")
    let counted = try await Self.counted(wave, survey: survey, parts: parts, in: workshop)
    tallies = counted.settled(
      as: try await Self.settled(counted, of: wave, survey: survey, in: workshop))
  }

  /// What was answered, and by how many of how many.
  private static func counted(
    _ wave: Wave, survey: Survey, parts: TallyParts, in workshop: Workshop
  ) async throws -> WaveTallies {
    let tree = try await workshop.store.frozenTree(of: wave.id)
    // The frozen roster may have been purged; how many people it had stays.
    let counts = try await workshop.store.responseCounts(of: wave.id)
    let outcome = try await workshop.store.outcome(of: wave.id)
    let book = try await workshop.tallies(of: wave, survey: survey, parts: parts)
    return WaveTallies(
      // What was agreed to counts no more in a wave that was set to another mode since.
      book: wave.settings.smallLeadership == .openLeaders ? book : book.withoutConsents,
      tree: tree, headcount: counts.headcount, tierCount: counts.tierCount, outcome: outcome)
  }

  /// What reports of the wave may show: what its first report shows, which may be this one.
  private static func settled(
    _ counted: WaveTallies, of wave: Wave, survey: Survey, in workshop: Workshop
  ) async throws -> Release {
    if let kept = try await workshop.store.release(of: wave.id) { return kept }
    let request = Self.request(
      survey, minimumGroup: wave.settings.minimumGroup, mode: wave.settings.smallLeadership)
    return try await workshop.store.settle(try request.release(of: counted), for: wave.id)
  }

  /// A protected request of everything.
  static func request(
    _ survey: Survey, minimumGroup: Int, mode: SmallLeadership = .rollUp
  ) -> ReportRequest {
    ReportRequest(
      survey: survey, minimumGroup: minimumGroup, bound: nil, interval: nil, isProtected: true,
      smallLeadership: mode)
  }

  /// Whose wave it was, and when.
  var occasion: Occasion {
    Occasion(
      organisation: wave.organisation.rawValue, opens: wave.opens, closes: wave.closes)
  }

  /// What is asked of the wave, with the settings that it was opened with.
  func request(
    focus: Focus, minimumGroup: Int? = nil, correctsForRoster: Bool = true,
    careless: CarelessUse? = nil, mode: SmallLeadership? = nil
  ) -> ReportRequest {
    ReportRequest(
      survey: survey, minimumGroup: minimumGroup ?? wave.settings.minimumGroup, bound: nil,
      interval: nil, isProtected: true, focus: focus, correctsForRoster: correctsForRoster,
      careless: careless, smallLeadership: mode ?? wave.settings.smallLeadership)
  }
}
