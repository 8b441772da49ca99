import Analysis
public import Privacy
public import Reporting
public import SurveyModel
public import Tallies

extension ReportRequest {
  /// Freezes a wave: all that its report shows, ready to be stored.
  ///
  /// - Throws: ``AnalysisError`` when answers, tree and roster do not fit together.
  public func frozen(_ wave: WaveTallies, heading: FrozenWave.Heading) throws -> FrozenWave {
    FrozenWave(
      heading: heading, tree: wave.tree,
      result: Screen(settings: settings).wave(try analysis(wave), outcome: wave.outcome))
  }

  /// Freezes a comparison: all that its report shows, ready to be stored.
  ///
  /// - Parameters:
  ///   - waves: The waves, oldest first.
  ///   - times: When each was, from 0, rising.
  ///   - unit: What time is counted in.
  ///   - linked: The people who were followed; `nil` where nobody was.
  ///   - sealed: The waves as they were frozen, in the same order; empty where they are not. What was
  ///     told of a wave with the settings of this request is not screened again.
  /// - Returns: The comparison, ready to be stored.
  /// - Throws: ``SeriesFault`` for fewer than two waves or times that do not rise; ``AnalysisError`` when
  ///   answers, tree and roster do not fit together.
  public func frozenChanges(
    over waves: [WaveTallies], times: [Double], unit: TimeUnit, linked: LinkedTallies? = nil,
    sealed: [FrozenWave] = []
  ) throws -> FrozenSeries {
    guard let series = WaveSeries(waves: try waves.map(analysis), times: times, linked: linked)
    else { throw SeriesFault() }
    return FrozenSeries(
      Screen(settings: settings).series(series, unit: unit, reports: sealed.map(\.result)))
  }
}

extension FrozenWave {
  /// The gap report of the frozen wave: the same today and in ten years.
  ///
  /// - Parameters:
  ///   - survey: The survey, read from the frozen file.
  ///   - focus: The one block or department that is wanted.
  ///   - isWhole: Whether the wave is seen with all its departments.
  ///   - comments: What was written in words, as far as it may be shown.
  ///   - benchmarks: Other organisations' results, which stand beside ours and enter none of them.
  /// - Returns: The report.
  public func report(
    of survey: Survey, focus: Focus = .everything, isWhole: Bool = true,
    comments: CommentReport? = nil, benchmarks: [Benchmark] = []
  ) -> GapReport {
    GapReport(
      survey: survey, language: survey.languages.first ?? "en", tree: tree, waves: [result],
      settings: result.settings, focus: focus, isWhole: isWhole, occasion: occasion,
      comments: comments, benchmarks: benchmarks)
  }

  /// Whose wave it was, and when.
  public var occasion: Occasion {
    Occasion(organisation: heading.organisation, opens: heading.opens, closes: heading.closes)
  }
}

extension FrozenSeries {
  /// The report of the frozen comparison.
  ///
  /// - Parameters:
  ///   - survey: The last wave's survey.
  ///   - tree: The last wave's departments, as far as they are seen.
  ///   - focus: The one block or department that is wanted.
  ///   - occasions: Whose waves they were, and when each was.
  /// - Returns: The report.
  public func report(
    of survey: Survey, tree: DepartmentTree, focus: Focus = .everything, occasions: [Occasion]
  ) -> ComparisonReport {
    ComparisonReport(
      survey: survey, language: survey.languages.first ?? "en", tree: tree, series: series,
      focus: focus, occasions: occasions)
  }
}
