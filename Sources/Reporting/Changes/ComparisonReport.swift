public import Privacy
public import SurveyModel

/// How the gaps changed between two waves, or over several.
public struct ComparisonReport: Hashable, Sendable {
  /// The changes of one facet.
  public struct Part: Hashable, Sendable {
    let facet: Facet

    /// What the facet is called.
    public var title: Sentence { facet.title }

    /// What the gap and the change are, and on which scale.
    public let direction: Sentence

    /// The smallest gap that matters.
    public let bound: Setting

    /// Clear changes first, then by size.
    public let rows: [ChangeRow]

    /// The rows on an axis of gaps.
    public let chart: ChangeChart
  }

  /// The changes of the department from which somebody looks.
  public struct Own: Hashable, Sendable {
    /// The department.
    public let department: GapRow.Subject<Department>

    /// Its changes.
    public let part: Part
  }

  /// The survey.
  public let survey: SurveyHeading

  /// How the report was made.
  public let settings: SettingsFigures

  /// All waves, oldest first.
  public let waves: [Name]

  /// The earlier wave: the first of several.
  public let earlier: Name

  /// The later wave: the last of several.
  public let later: Name

  /// Whose waves they were, and when each was, oldest first; empty where that is not known.
  public let occasions: [Occasion]

  /// The one department that the report is narrowed to; `nil` for the organisation.
  public let department: GapRow.Subject<Department>?

  /// The result in one sentence.
  public let headline: Sentence

  /// Whether it is getting better, by the first facet; no line where nothing is compared.
  public let progress: ProgressReport

  /// The facets that the survey asks for.
  public let parts: [Part]

  /// The course of the gaps wave by wave, a chart a facet; none where nothing is shown.
  public let slopes: [SlopeChart]

  /// The department from which somebody looks, and its changes of the first facet; `nil` for who looks at
  /// everything.
  public private(set) var own: Own?

  /// The organisation's changes.
  public let organisation: [ChangeRow]

  /// The departments' changes.
  public let cells: [ChangeRow]

  /// Who moved, where a gap has clearly changed: leaders, frontline, or who works where.
  public let movements: [Sentence]

  /// Which departments stood out, and how much of their coming back was to be expected.
  public let extremes: [Sentence]

  /// Each wave against the next; empty for two waves.
  public let steps: [WaveStep]

  /// What three or more waves say together; `nil` for two.
  public let trend: TrendReport?

  /// What the people tell who were followed; `nil` where nobody was.
  public let link: LinkReport?

  /// What a change is, and what its interval supposes: to be read with the first table.
  public let basis: Sentence

  /// What holds for the whole report.
  public let notes: [Sentence]

  /// Makes the report of a screened comparison.
  public init(
    survey: Survey, language: Language, tree: DepartmentTree, comparison: ScreenedComparison,
    focus: Focus = .everything
  ) {
    self.init(
      survey: survey, language: language, tree: tree, series: ScreenedSeries(comparison),
      focus: focus)
  }

  /// Makes the report of screened waves.
  public init(
    survey: Survey, language: Language, tree: DepartmentTree, series: ScreenedSeries,
    focus: Focus = .everything, occasions: [Occasion] = []
  ) {
    self.occasions = occasions
    let names = Naming(survey: survey, language: language, tree: tree)
    let comparison = series.whole
    let (all, cells) = ChangeRow.rows(of: comparison, naming: names, focus: focus)
    let main = focus.department == nil ? all : cells
    self.survey = SurveyHeading(survey, in: language)
    settings = SettingsFigures(comparison.settings, survey: survey)
    waves = series.waves.map { Name(wave: $0) }
    earlier = Name(wave: comparison.earlier)
    later = Name(wave: comparison.later)
    department = focus.department == nil ? nil : cells.first?.department
    organisation = all
    self.cells = cells
    parts = Facet.allCases.compactMap { facet in
      Part(facet, rows: main.filter { $0.facet == facet }, survey: survey, comparison: comparison)
    }
    let first = parts.first?.facet
    progress = ProgressReport(
      organisation: focus.department == nil ? all.filter { $0.facet == first } : [],
      cells: cells.filter { $0.facet == first }, tree: tree, since: earlier)
    headline =
      main.contains { $0.numbers != nil }
      ? Self.headline(parts.first?.rows ?? [])
      : focus.department == nil
        ? "Nothing can be compared: no department is shown in both waves."
        : "Nothing can be compared: the department is not shown in both waves."
    movements = main.filter { $0.verdict.isClear }.compactMap { row in
      guard let numbers = row.numbers else { return nil }
      return row.movement?.sentence(
        row.facet.asked(of: row.block.name), verdict: row.verdict, change: numbers.change.estimate)
    }
    extremes = Extremes.sentences(cells, earlier: earlier)
    steps = series.steps.map { WaveStep($0, naming: names, focus: focus) }
    trend = TrendReport(series, survey: survey, naming: names, focus: focus)
    slopes = SlopeChart.charts(parts, trend: trend, waves: series.waves, times: series.times)
    link = LinkReport(series, naming: names, focus: focus)
    basis = .joined(
      [Self.basis] + (focus.department == nil ? [Self.scope] : [])
        + (link == nil ? [] : [Self.movedNote]))
    var notes = Self.notes + (trend == nil ? [] : Self.trendNotes)
    if link != nil { notes.append(Self.linkNote) }
    if all.contains(where: { $0.movement != nil }) { notes.append(MovementFigures.note) }
    if (all + cells).contains(where: \.isBroken) {
      notes.append(
        """
        Where a wording changed between the waves, nothing is compared: what moved may be the wording’s.
        """)
    }
    if !comparison.settings.isProtected { notes.append(SettingsFigures.warning) }
    self.notes = notes
  }

  private static let basis: Sentence = """
    Change = the later gap − the earlier gap. The two waves’ answers are taken as independent.
    """

  /// Of which departments the organisation's gaps are.
  private static let scope: Sentence = """
    The organisation’s gaps are here those of the departments, or of divisions in their place, that are \
    shown in every wave: they can differ from the gaps in each wave’s own report, which takes all that it \
    shows.
    """

  /// Who moved is left out of the linked table alone.
  private static let movedNote: Sentence =
    "Who changed role counts with the one role before and with the other after."

  /// How every comparison is made.
  private static let notes: [Sentence] = [
    """
    The organisation’s change is that of the departments shown in both waves; what is shown in one \
    wave alone is left out.
    """,
    """
    No finite population correction is made, since two waves stand for a development and not for \
    one roster; so the intervals are wider than the gap report’s.
    """,
    """
    A change is called clear only after the false-discovery adjustment over all changes; so an \
    interval may leave zero out and the verdict still be “No clear change”.
    """,
    """
    Numbers are rounded after computing; so a change can differ in the last digit from the \
    difference of the two gaps beside it.
    """,
  ]

  /// How every trend is made.
  private static let trendNotes: [Sentence] = [
    """
    A trend is the straight line through the gaps of the departments shown in every wave, each wave \
    weighted by how sure it is. Three waves can tell little about its shape.
    """
  ]

  private static let linkNote: Sentence = """
    Where the same people answer again, their change is surer than that of two samples. The \
    departments’ intervals do not use it, and are rather too wide than too narrow.
    """

  private static func headline(_ rows: [ChangeRow]) -> Sentence {
    func blocks(_ verdict: ChangeMark) -> [Name] {
      rows.filter { $0.verdict == verdict }.map(\.block.name)
    }
    func some(_ names: [Name]) -> Sentence {
      names.count <= 3 ? .list(names) : "\(words: Count(of: names)) blocks"
    }
    // A gap that closes with nobody rating higher is no coming closer that anybody works for.
    let bare = rows.filter { $0.verdict == .narrower && ProgressReport.Closing($0)?.gain == 0 }
      .map(\.block.name)
    let narrower = blocks(.narrower).filter { !bare.contains($0) }
    let wider = blocks(.wider)
    let crossed = blocks(.crossed)
    var parts: [Sentence] = []
    if !narrower.isEmpty {
      parts.append("Leaders and frontline have come closer on \(some(narrower)).")
    }
    if !bare.isEmpty {
      parts.append("The gap on \(some(bare)) has closed, with nobody rating it higher.")
    }
    if !wider.isEmpty { parts.append("They have moved apart on \(some(wider)).") }
    if !crossed.isEmpty { parts.append("On \(some(crossed)) the other side is rosier now.") }
    let (leaders, frontline) = (blocks(.towardsLeaders), blocks(.towardsFrontline))
    if !leaders.isEmpty {
      parts.append("The gap has moved to the leaders’ side on \(some(leaders)).")
    }
    if !frontline.isEmpty {
      parts.append("The gap has moved to the frontline’s side on \(some(frontline)).")
    }
    return parts.isEmpty ? "No gap has clearly changed." : .joined(parts)
  }
}

extension ComparisonReport {
  /// The report for somebody who looks from one department: its changes first, in pages for people.
  ///
  /// - Parameter own: The same comparison, narrowed to the department.
  /// - Returns: The report; as it was where the department's changes are not at hand for every block.
  public func led(by own: ComparisonReport) -> ComparisonReport {
    var report = self
    if let department = own.department, let part = own.parts.first,
      part.facet == parts.first?.facet, part.rows.count == parts.first?.rows.count
    {
      report.own = Own(department: department, part: part)
    }
    return report
  }
}

extension ComparisonReport.Part {
  init?(
    _ facet: Facet, rows: [ChangeRow], survey: Survey, comparison: ScreenedComparison
  ) {
    let shown = Set(rows.map(\.block.id))
    let used = survey.blocks.filter { shown.contains($0.id) }
      .flatMap { $0.items(of: facet) }.map(\.scale)
    guard !rows.isEmpty, let scale = survey.scales.first(where: { used.contains($0.id) }) else {
      return nil
    }
    self.facet = facet
    direction = facet.direction(low: Setting.low(of: scale), high: Setting.high(of: scale))
    self.rows = rows.stablySorted(by: ChangeRow.order)
    bound = Setting.bound(of: comparison.settings, scale: scale)
    chart = ChangeChart(self.rows, bound: bound)
  }
}
