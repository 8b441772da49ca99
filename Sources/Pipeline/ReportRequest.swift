import Analysis
public import Privacy
public import Reporting
public import SurveyModel
public import Tallies

/// What is asked of the numbers, and the way from tallies to a report.
///
/// Each method reads from top to bottom: tallies → analysis → screen → report. There is no other way
/// from an answer to a page.
public struct ReportRequest: Sendable {
  /// The survey that was answered.
  public let survey: Survey

  /// What of the report is wanted.
  public let focus: Focus

  let settings: ReportSettings
  private let hasBootstrap: Bool

  /// Asks for a report.
  ///
  /// - Parameters:
  ///   - survey: The survey that was answered.
  ///   - minimumGroup: The fewest people of a role whose result is shown.
  ///   - bound: The smallest gap that matters, in points; `nil` for each scale's own.
  ///   - interval: The interval method; `nil` for the default.
  ///   - isProtected: Whether disclosure control is on.
  ///   - hasBootstrap: Whether each gap gets an interval by the exact bootstrap too.
  ///   - focus: What of the report is wanted.
  ///   - correctsForRoster: Whether intervals are about the people on the roster, where one is known.
  ///   - careless: What is done with careless answers; `nil` where they were not counted.
  ///   - smallLeadership: What is told of a department with few leaders.
  public init(
    survey: Survey, minimumGroup: Int, bound: Double?, interval: IntervalMethod?,
    isProtected: Bool, hasBootstrap: Bool = false, focus: Focus = .everything,
    correctsForRoster: Bool = true, careless: CarelessUse? = nil,
    smallLeadership: SmallLeadership = .rollUp
  ) {
    self.survey = survey
    self.focus = focus
    self.hasBootstrap = hasBootstrap
    settings = ReportSettings(
      minimumGroup: minimumGroup, bound: bound, level: 0.95, isProtected: isProtected,
      interval: interval, correctsForRoster: correctsForRoster, careless: careless,
      smallLeadership: smallLeadership)
  }

  /// The gaps of one or several waves.
  ///
  /// - Parameters:
  ///   - waves: The waves; of one that has an outcome it is said what goes with it.
  ///   - block: The block of which it is said what goes with it among people; `nil` for none.
  ///   - occasion: Whose wave it was, and when; `nil` where that is not known.
  ///   - comments: What was written in words, as far as it may be shown.
  ///   - benchmarks: Other organisations' results, which stand beside ours and enter none of them.
  /// - Returns: The report.
  /// - Throws: ``AnalysisError`` when answers, tree and roster do not fit together.
  public func gaps(
    of waves: [WaveTallies], drivesOf block: Identifier<Block>? = nil, occasion: Occasion? = nil,
    comments: CommentReport? = nil, benchmarks: [Benchmark] = []
  ) throws -> Report {
    let analyses = try waves.map(analysis)
    let screen = Screen(settings: settings)
    let screened = zip(analyses, waves).map {
      screen.wave($0, outcome: $1.outcome, drivesOf: block)
    }
    return .gaps(
      GapReport(
        survey: survey, language: language, tree: try tree(of: waves), waves: screened,
        settings: screen.settings, focus: focus, occasion: occasion, comments: comments,
        benchmarks: benchmarks))
  }

  /// How each gap changed from one wave to a later one.
  ///
  /// - Throws: ``AnalysisError`` when answers, tree and roster do not fit together.
  public func comparison(from earlier: WaveTallies, to later: WaveTallies) throws -> Report {
    let changes = WaveComparison(earlier: try analysis(earlier), later: try analysis(later))
    let screened = Screen(settings: settings).comparison(changes)
    return .comparison(
      ComparisonReport(
        survey: survey, language: language, tree: later.tree, comparison: screened,
        focus: focus))
  }

  /// How each gap changed over several waves.
  ///
  /// - Parameters:
  ///   - waves: The waves, oldest first.
  ///   - times: When each was, from 0, rising.
  ///   - unit: What time is counted in.
  ///   - linked: The people who were followed; `nil` where nobody was.
  ///   - occasions: Whose waves they were, and when each was; empty where that is not known.
  /// - Returns: The comparison as a report.
  /// - Throws: ``SeriesFault`` for fewer than two waves or times that do not rise; ``AnalysisError`` when
  ///   answers, tree and roster do not fit together.
  public func changes(
    over waves: [WaveTallies], times: [Double], unit: TimeUnit, linked: LinkedTallies? = nil,
    occasions: [Occasion] = []
  ) throws -> Report {
    let analyses = try waves.map(analysis)
    guard let series = WaveSeries(waves: analyses, times: times, linked: linked) else {
      throw SeriesFault()
    }
    let screened = Screen(settings: settings).series(series, unit: unit)
    return .comparison(
      ComparisonReport(
        survey: survey, language: language, tree: try tree(of: waves), series: screened,
        focus: focus, occasions: occasions))
  }

  /// Who has answered so far.
  ///
  /// - Parameters:
  ///   - responses: How many were asked and answered.
  ///   - wave: The wave.
  ///   - tree: Its departments.
  ///   - inTenths: Whether every rate is told as a band of ten per cent.
  ///   - elapsed: How much of the wave's time has gone, 0 to 1; `nil` where it does not run.
  /// - Returns: The report.
  public func status(
    of responses: [ResponseTally], wave: String, tree: DepartmentTree, inTenths: Bool = false,
    elapsed: Double? = nil
  ) -> Report {
    func counts(_ part: (ResponseTally) -> Int) -> [Identifier<Department>: [Role: Int]] {
      responses.reduce(into: [:]) { counts, tally in
        counts[tally.department, default: [:]][tally.role, default: 0] += part(tally)
      }
    }
    let sizes = GroupSizes(
      tree: tree, answered: counts(\.answered), invited: counts(\.invited))
    let screen = Screen(settings: settings)
    let lines = screen.responses(sizes, inTenths: inTenths)
    return .status(
      StatusReport(
        wave: wave, tree: tree, settings: screen.settings, responses: lines,
        outlook: elapsed.map { Screen.outlook(of: lines, elapsed: $0) }))
  }

  /// What was written in words, as far as it may be shown.
  ///
  /// - Parameters:
  ///   - comments: All comments of the wave, in an order that says nothing.
  ///   - wave: The wave.
  ///   - tree: Its departments.
  ///   - minimum: The fewest comments that are shown together; below 10 it counts as 10.
  /// - Returns: The report.
  public func comments(
    _ comments: [WrittenComment], wave: String, tree: DepartmentTree, minimum: Int
  ) -> Report {
    let screen = CommentScreen(minimum: minimum, tree: tree)
    let questions = survey.openQuestions.map { screen.comments(comments, on: $0.id) }
    return .comments(
      CommentReport(
        wave: wave, survey: survey, language: language, tree: tree, questions: questions))
  }

  func analysis(_ wave: WaveTallies) throws -> GapAnalysis {
    try GapAnalysis(
      book: settings.careless == .exclude
        ? wave.book.careless?.without.first ?? wave.book : wave.book, tree: wave.tree,
      headcount: wave.headcount, tierCount: wave.tierCount,
      settings: AnalysisSettings(
        bound: settings.bound, interval: settings.interval, level: settings.level,
        hasBootstrap: hasBootstrap, correctsForRoster: settings.correctsForRoster,
        weighting: WeightingRule(
          smallestStratum: max(5, settings.minimumGroup), isFine: !settings.isProtected)),
      settled: wave.settled.map { Set($0.cells.map(CellKey.init)) },
      settledRows: wave.settled?.rows)
  }

  private func tree(of waves: [WaveTallies]) throws -> DepartmentTree {
    guard let last = waves.last else { return try DepartmentTree([]) }
    return last.tree
  }

  private var language: Language { survey.languages.first ?? "en" }
}

/// There are fewer than two waves, or their times do not rise.
public struct SeriesFault: Error, Hashable, Sendable {}
