public import ArgumentParser
import Collecting
import Pipeline
import Privacy
import Rendering
public import Reporting
import SurveyModel
import Tallies

extension SheetReport.Kind: ExpressibleByArgument {}

/// `parallax gaps`: the gap report of a wave.
struct GapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "The gap report of a closed wave.",
    discussion: "Gap = leaders − frontline: a plus sign means that leaders are rosier.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "One page for a meeting: agenda (for leaders) or frontline.")
  var sheet: SheetReport.Kind?

  @OptionGroup var people: PeopleOptions

  @OptionGroup var text: TextOptions

  @OptionGroup var drivers: DriverOptions
  @OptionGroup var others: BenchmarkOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard sheet == nil || report.block == nil else {
      throw ValidationError("A sheet is about all blocks: leave out --block.")
    }
    guard sheet == nil || others.benchmarks == nil else {
      throw ValidationError("A sheet is about this organisation alone: leave out --benchmarks.")
    }
    guard sheet == nil || [Format.text, .html, .pdf].contains(report.format ?? .text) else {
      throw ValidationError("A sheet is text, html or pdf.")
    }
  }

  func run() async throws {
    try OutputFile(path: report.output).refuseExisting()
    if people.careless == .exclude {
      throw Failure(
        .notAllowed, "a report without some people, beside one of everybody, tells of them",
        hint: "Results with and without them, as far as they may be shown: --careless report")
    }
    let workshop = try Workshop(global)
    let found = try await workshop.wave(wave)
    if found.settings.noise != nil { return try await tellNoisy(found, in: workshop) }
    if let sealed = try await SealedWave(found, in: workshop) {
      if isStandard { return try await tell(sealed, in: workshop) }
      Console.say(
        "“\(wave)” is sealed, and this was not frozen with it: it is computed now, from the answers."
      )
    }
    let closed = try await ClosedWave(
      wave, in: workshop, parts: drivers.parts.union(people.parts))
    try report.check(against: closed.survey, tree: closed.tallies.tree)
    try drivers.check(against: closed.survey)
    let benchmarks = try others.results(for: closed.survey)
    let gaps = try closed.request(
      focus: report.focus, correctsForRoster: !people.noFpc, careless: people.careless
    ).gaps(
      of: [closed.tallies], drivesOf: drivers.block, occasion: closed.occasion,
      comments: report.focus == .everything
        ? try await WaveComments(of: closed, in: workshop).shown : nil, benchmarks: benchmarks)
    try give(gaps, of: closed.survey)
  }

  /// Whether what is asked for is the report that a seal freezes.
  private var isStandard: Bool {
    drivers.parts.union(people.parts) == .patterns && drivers.block == nil && !people.noFpc
      && people.careless == nil
  }

  /// The report of a sealed wave, made of what was frozen.
  private func tell(_ sealed: SealedWave, in workshop: Workshop) async throws {
    try report.check(against: sealed.survey, tree: sealed.frozen.tree)
    let benchmarks = try others.results(for: sealed.survey)
    let comments =
      report.focus == .everything
      ? try await WaveComments(
        wave: sealed.wave, survey: sealed.survey, tree: sealed.frozen.tree,
        kept: workshop.store.keptComments(of: sealed.wave.id)
      ).shown : nil
    sealed.say()
    let gaps = sealed.frozen.report(
      of: sealed.survey, focus: report.focus, comments: comments, benchmarks: benchmarks)
    try give(.gaps(gaps), of: sealed.survey)
  }

  /// Writes the report, or a sheet of it.
  private func give(_ gaps: Report, of survey: Survey) throws {
    if let sheet { return try write(sheet, of: gaps) }
    try report.write(
      gaps, global: global,
      next: report.block == nil
        ? .init(
          command: "parallax gaps \(ShellWord.of(wave)) --block \(survey.blocks[0].id)",
          purpose: "one block, department by department") : nil,
      text: text)
  }

  /// One page to take into a meeting.
  private func write(_ kind: SheetReport.Kind, of report: Report) throws {
    guard case .gaps(let gaps) = report, let sheet = SheetReport(kind, of: gaps) else { return }
    try self.report.write(.sheet(sheet), global: global)
  }

  /// The report of a wave that is published with noise; nothing else is ever told of it.
  private func tellNoisy(_ wave: Wave, in workshop: Workshop) async throws {
    guard drivers.parts.union(people.parts) == .patterns, drivers.block == nil, !people.noFpc,
      people.careless == nil, sheet == nil, others.benchmarks == nil
    else { throw Failure(noisy: wave.name) }
    let noisy = try await NoisyReports.wave(wave, in: workshop)
    try report.check(against: noisy.survey, tree: noisy.tree)
    try report.write(noisy.report(focus: report.focus), global: global, text: text)
  }
}
