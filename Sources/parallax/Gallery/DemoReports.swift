import Collecting
import Foundation
import Pipeline
import Reporting
import SurveyModel

/// The demonstration's reports, made in a folder that is gone afterwards.
enum DemoReports {
  /// Runs the demonstration's waves, and makes the reports of them.
  ///
  /// - Throws: whatever keeps a step from being done.
  static func drawn() async throws -> [(name: String, report: Report)] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parallax-gallery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appending(path: "parallax.sqlite").path
    let workshop = try Workshop(
      database: database, keys: database + ".keys", organisation: DemoOrganisation.name)
    try await DemoWaves(workshop: workshop, seed: 7).run { _ in }
    let earlier = try await ClosedWave(DemoWaves.closed[0], in: workshop)
    let later = try await ClosedWave(DemoWaves.closed[1], in: workshop)
    let request = later.request(focus: .everything)
    let block = later.request(focus: Focus(block: "customer-voice"))
    return [
      ("gaps", try request.gaps(of: [later.tallies], occasion: later.occasion)),
      ("block", try block.gaps(of: [later.tallies], occasion: later.occasion)),
      ("compare", try request.comparison(from: earlier.tallies, to: later.tallies)),
      ("status", try await status(of: later, in: workshop)),
    ]
  }

  private static func status(of wave: ClosedWave, in workshop: Workshop) async throws -> Report {
    let roster = try await workshop.store.frozenRoster(of: wave.wave.id)
    let counts = try await workshop.store.responseCounts(of: wave.wave.id)
    return wave.request(focus: .everything).status(
      of: counts.map {
        ResponseTally(
          department: $0.department, role: $0.tier.role, invited: $0.invited,
          answered: $0.answered)
      }, wave: wave.wave.name, tree: roster.tree)
  }
}
