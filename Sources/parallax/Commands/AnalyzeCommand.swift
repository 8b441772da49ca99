public import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Rendering
public import SurveyModel
import Tallies

extension IntervalMethod: ExpressibleByArgument {}

/// `parallax analyze`: the gap analysis of a file.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "The gap analysis of a file of answers: no database, no server.",
    discussion: """
      One row a person: the columns department, role (leader or frontline) and one per item; \
      optionally wave, tier, parent and respondent. Plain or gzip; - reads stdin. Gap = leaders − frontline.
      """)

  @Argument(help: "The CSV file of answers, plain or gzip; - for stdin.")
  var answers: String

  @Option(help: "A survey file, or the name of a shipped survey.")
  var survey: String

  @Option(help: "A roster (CSV): its tree, and how many people there are.")
  var roster: String?

  @OptionGroup var columns: AnswersOptions
  @OptionGroup var mapping: MappingOptions

  @Option(help: "The fewest people of a role whose result is shown (3 or more).")
  var minimumGroup = 5

  @Option(help: "The smallest gap that matters, in points; overrides the survey's.")
  var bound: Double?

  @Option(help: "welch or moderated (default: moderated where either side has fewer than 30).")
  var interval: IntervalMethod?

  @Flag(help: "How the gaps changed over the waves of the file; follows the column respondent.")
  var changes = false

  @Flag(help: "Each gap's interval by the exact bootstrap too, in the JSON.")
  var bootstrap = false

  @OptionGroup var people: PeopleOptions

  @OptionGroup var breakdowns: BreakdownOptions

  @Flag(help: "No disclosure control, for a person who holds the rows anyway.")
  var unprotected = false

  @OptionGroup var text: TextOptions

  @Option(help: "One figure a department (CSV: department, value): what goes with it.")
  var outcome: String?

  @OptionGroup var drivers: DriverOptions
  @OptionGroup var others: BenchmarkOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard minimumGroup >= 3 else { throw ValidationError("The minimum group is 3 or more.") }
    guard bound.map({ $0 > 0 && $0.isFinite }) ?? true else {
      throw ValidationError("The bound is a number above 0.")
    }
    guard !changes || others.benchmarks == nil else {
      throw ValidationError("Benchmarks stand beside gaps, not beside their changes.")
    }
  }

  func run() async throws {
    try OutputFile(path: report.output).refuseExisting()
    let survey = try SurveyFile(named: survey).survey()
    let benchmarks = try others.results(for: survey)
    let reading = try read(
      TallyLayout(survey, parts: drivers.parts.union(people.parts))
        .with(breakdowns: try breakdowns.declared(in: survey)))
    AnalysisNotes.say(reading)
    let known = try roster.map(roster(in:))
    let tree = known?.tree ?? reading.tree
    try report.check(against: survey, tree: tree)
    try drivers.check(against: survey)
    let request = ReportRequest(
      survey: survey, minimumGroup: minimumGroup, bound: bound, interval: interval,
      isProtected: !unprotected, hasBootstrap: bootstrap, focus: report.focus,
      correctsForRoster: !people.noFpc, careless: people.careless)
    let waves = try reading.books.map { book in
      WaveTallies(
        book: book, tree: tree, headcount: known?.headcount, tierCount: known?.tierCount,
        outcome: try figures(of: book.wave, tree: tree))
    }
    if changes {
      let order = try FileWaves(waves, times: columns.waveTimes)
      return try report.write(
        try request.changes(
          over: order.waves, times: order.times, unit: order.unit, linked: reading.linked),
        global: global, isPrivate: unprotected)
    }
    try report.write(
      try request.gaps(of: waves, drivesOf: drivers.block, benchmarks: benchmarks), global: global,
      next: report.block == nil
        ? .init(
          command: "parallax analyze … --block \(survey.blocks[0].id)",
          purpose: "one block, department by department") : nil,
      isPrivate: unprotected, text: text)
  }

  private func read(_ layout: TallyLayout) throws -> AnswersFile.Reading {
    var options = columns.options
    options.linksPeople = changes
    options.needsBreakdowns = true
    let source = try mapping.answers(in: answers, options: options, survey: layout.survey)
    return try source.reading { file throws(AnswersError) in try file.tally(layout) }
  }

  /// The figures of a wave's departments; a file without waves has one wave that is called nothing.
  private func figures(of wave: String, tree: DepartmentTree) throws -> Outcome? {
    try outcome.map {
      try FiguresFile(path: $0).outcome(tree: tree, wave: wave.isEmpty ? nil : wave, name: nil)
    }
  }

  private func roster(in path: String) throws -> Roster {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.notFound, "\(path) cannot be read")
    }
    return try RosterFile.read(data, defaultLanguage: "en").roster
  }
}
