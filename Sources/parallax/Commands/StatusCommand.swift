import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Rendering
import SurveyModel

/// `parallax status`: who has answered so far.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "How many answered, by department and role, as far as it may be shown.",
    discussion: """
      While the wave runs, also what share will have answered at closing, as far as can be foreseen \
      without keeping times, and which departments need a nudge. After closing, answers that were \
      imported are counted.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "text, json, csv, html, pdf, or svg (into a new folder).")
  var format: Format?

  @Option(name: .shortAndLong, help: "The file to write (default: stdout).")
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try OutputFile(path: output).refuseExisting()
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    if wave.settings.noise != nil, [.emptied, .sealed].contains(wave.progress) {
      throw Failure(noisy: wave.name)
    }
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let roster = try await workshop.store.frozenRoster(of: wave.id)
    let counts = try await workshop.store.responseCounts(of: wave.id)
    let request = ReportRequest(
      survey: survey, minimumGroup: wave.settings.minimumGroup, bound: nil, interval: nil,
      isProtected: true)
    let answered = counts.map {
      ResponseTally(
        department: $0.department, role: $0.tier.role, invited: $0.invited, answered: $0.answered)
    }
    let whole = answered.counting(try await imported(to: wave, in: workshop))
    let now = Date()
    try ReportOptions.write(
      request.status(
        of: whole, wave: wave.name, tree: roster.tree, inTenths: wave.settings.noise != nil,
        elapsed: wave.state(at: now) == .open ? wave.elapsed(at: now) : nil),
      as: format, to: output,
      global: global)
  }

  /// How many answer sheets a closed wave holds, those imported among them; none before closing.
  private func imported(
    to wave: Wave, in workshop: Workshop
  ) async throws -> [ResponseTally.Group: Int] {
    guard [.emptied, .sealed].contains(wave.progress) else { return [:] }
    return try await workshop.store.fold(
      responsesOf: wave.id, into: [ResponseTally.Group: Int]()
    ) { counts, response in
      let role: Role = response.tier == Tier.frontline.rawValue ? .frontline : .leader
      counts[
        ResponseTally.Group(department: Identifier(response.department), role: role), default: 0
      ] += 1
    }
  }
}
