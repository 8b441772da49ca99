public import Privacy
public import SurveyModel

/// The gap report: what every format prints, and nothing that the screen has not passed.
public struct GapReport: Hashable, Sendable {
  /// The survey.
  public let survey: SurveyHeading

  /// How the report was made.
  public let settings: SettingsFigures

  /// The waves, in the order in which they were given.
  public private(set) var waves: [WaveReport]

  /// What holds for the whole report and should be read with it.
  public let notes: [Sentence]

  /// How the numbers were made.
  public let method: [Sentence]

  /// Whose wave it was, and when; `nil` where that is not known, as of a file.
  public let occasion: Occasion?

  /// What was written in words; `nil` where nothing was asked, or nobody looked.
  public let comments: CommentReport?

  /// Other organisations' results from the consultant's own file; `nil` without one.
  public let benchmarks: BenchmarkReport?

  /// Makes the report of one or several waves.
  ///
  /// - Parameters:
  ///   - survey: what was asked.
  ///   - language: the language of block names.
  ///   - tree: the departments.
  ///   - waves: the screened waves, at least one, all made with the same settings.
  ///   - settings: what the waves were made with.
  ///   - focus: the one block or department asked for.
  ///   - isWhole: whether the tree holds all departments; if not, only those that somebody sees.
  ///   - remarks: what was noticed on the way, such as rows of a file that were skipped.
  ///   - occasion: whose wave it was, and when.
  ///   - comments: what was written in words, as far as it may be shown.
  ///   - benchmarks: other organisations' results; they stand beside ours and enter none of them.
  public init(
    survey: Survey, language: Language, tree: DepartmentTree, waves: [ScreenedWave],
    settings: ReportSettings, focus: Focus = .everything, isWhole: Bool = true,
    remarks: [Sentence] = [],
    occasion: Occasion? = nil, comments: CommentReport? = nil,
    benchmarks: [Benchmark] = []
  ) {
    self.occasion = occasion
    self.comments = comments
    let sources = waves.map {
      WaveSource(
        $0, survey: survey, language: language, tree: tree, focus: focus, isWhole: isWhole,
        benchmarks: benchmarks)
    }
    self.benchmarks = sources.first?.benchmarks
    self.survey = SurveyHeading(survey, in: language)
    self.settings = SettingsFigures(
      settings, survey: survey, isRosterKnown: sources.contains(where: \.isRosterKnown))
    self.waves = sources.map { WaveReport($0) }
    let usesMatched = sources.contains { source in
      source.matched.contains { $0.numbers != nil }
    }
    notes =
      remarks
      + Notes.notes(
        settings: settings,
        rows: sources.flatMap {
          // What is counted is what is shown: of one department, its own rows alone.
          (focus.department == nil ? $0.organisation : []) + $0.cells
        },
        isMatched: usesMatched && focus.department == nil,
        isRosterKnown: sources.contains(where: \.isRosterKnown))
    method = Notes.method(settings: settings)
  }
}

extension GapReport {
  /// The report for somebody who looks from one department: first that, then the whole to compare with.
  ///
  /// - Parameter own: The same results, narrowed to the department.
  /// - Returns: The report, for people alone: in a file for programs the department's rows would stand twice.
  public func led(by own: GapReport) -> GapReport {
    var report = self
    report.waves = own.waves + waves
    return report
  }
}

/// What was asked.
public struct SurveyHeading: Hashable, Sendable {
  /// The name of the survey in files.
  public let code: Code

  /// The version.
  public let version: Int

  /// The name that people read.
  public let title: Name

  init(_ survey: Survey, in language: Language) {
    code = Code(survey.id)
    version = survey.version
    title = Name(survey, in: language)
  }
}

/// How a report was made.
public struct SettingsFigures: Hashable, Sendable {
  /// The fewest people of a role whose result is shown.
  public let minimumGroup: Setting

  /// The smallest gap that matters; `nil` where scales have different ones.
  public let bound: Setting?

  /// The level of the intervals.
  public let level: Setting

  /// Whether disclosure control was on.
  public let isProtected: Bool

  /// The interval method; the default is the moderated one, where a group is small.
  public let interval: Code

  /// Whether the finite population correction was made; `nil` in reports that have none.
  public let hasFinitePopulation: Bool?

  /// What is done with careless answers; `nil` where nobody looked at them.
  public let careless: Code?

  init(_ settings: ReportSettings, survey: Survey? = nil, isRosterKnown: Bool? = nil) {
    careless = settings.careless.map { Code($0) }
    hasFinitePopulation = isRosterKnown.map { $0 && settings.correctsForRoster }
    minimumGroup = Setting.minimumGroup(of: settings)
    bound = Setting.bound(of: settings) ?? survey.flatMap { Setting.commonBound(of: $0) }
    level = Setting.level(of: settings)
    isProtected = settings.isProtected
    interval = Code(settings.interval ?? .moderated)
  }

  /// What an unprotected report says of itself, on every page and in every file.
  public static let warning: Sentence = """
    Unprotected: disclosure control was off. Small groups are shown in full; do not pass this on.
    """
}
