import Collecting
import Pipeline
import SurveyModel
import Tallies

/// Reports of waves that are published with noise: from what was drawn for the first of them.
enum NoisyReports {
  /// What is published of a closed wave; drawn, and kept, when it is asked for first.
  static func wave(_ wave: Wave, in workshop: Workshop) async throws -> NoisyWave {
    guard wave.progress == .sealed else { throw Failure(noResults: wave.name) }
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let tree = try await workshop.store.frozenRoster(of: wave.id).tree
    return NoisyWave(
      name: wave.name, survey: survey, tree: tree,
      release: try await release(of: wave, survey: survey, tree: tree, in: workshop))
  }

  private static func release(
    of wave: Wave, survey: Survey, tree: DepartmentTree, in workshop: Workshop
  ) async throws -> NoisyRelease {
    if let kept = try await workshop.store.noisyRelease(of: wave.id) { return kept }
    guard let budget = wave.settings.noise else { throw Failure(exact: wave.name) }
    let counted = WaveTallies(
      book: try await workshop.tallies(of: wave, survey: survey, parts: []), tree: tree,
      headcount: nil)
    try await refuseDeleted(counted, of: wave, in: workshop)
    var random = SystemRandomNumberGenerator()
    let drawn = try ClosedWave.request(survey, minimumGroup: wave.settings.minimumGroup)
      .noise(of: counted, budget: budget, isShort: wave.settings.shortForm, using: &random)
    return try await workshop.store.settle(drawn, for: wave.id)
  }

  /// Refuses to spend the budget on answers that are no longer there.
  private static func refuseDeleted(
    _ counted: WaveTallies, of wave: Wave, in workshop: Workshop
  ) async throws {
    guard counted.book.people == 0 else { return }
    let counts = try await workshop.store.responseCounts(of: wave.id)
    guard counts.contains(where: { $0.answered > 0 }) else { return }
    throw Failure(
      .unavailable, "the answers of “\(wave.name)” were deleted before its first report",
      hint: "What was deleted, and when: parallax log")
  }
}

extension Failure {
  /// A report is asked of a wave whose box is not opened.
  init(noResults name: String) {
    self.init(
      .unavailable, "“\(name)” has no results yet: its ballot box is not opened",
      hint: "They come with: parallax wave close \(ShellWord.of(name))")
  }

  /// Exact numbers are asked of a wave that is published with noise.
  init(noisy name: String) {
    self.init(
      .notAllowed,
      "“\(name)” is published with noise, and an exact number beside it would undo that",
      hint: "What can be told of it: parallax gaps \(ShellWord.of(name))")
  }

  /// Noise is asked of a wave that is published exactly.
  init(exact name: String) {
    self.init(
      .notAllowed, "“\(name)” is published with exact numbers, and noise cannot take them back",
      hint: "Waves with noise can be compared with each other only.")
  }
}
