public import Privacy
public import SurveyModel

/// The gap report of a wave that is published with noise: every number in it is made of what was
/// released, and stays the same however often it is asked for.
public struct NoisyReport: Hashable, Sendable {
  /// A block in a place.
  public struct Row: Hashable, Sendable {
    /// The numbers.
    public struct Numbers: Hashable, Sendable {
      /// Leaders − frontline.
      public let gap: Figure

      /// The lower end of the interval.
      public let low: Figure

      /// The upper end of the interval.
      public let high: Figure

      /// Half the width that noise alone would give the interval.
      public let noise: Figure

      /// About how many leaders have a score.
      public let leaders: Figure

      /// About how many of the frontline have a score.
      public let frontline: Figure

      /// The leaders' mean.
      public let leaderMean: Figure

      /// The frontline's mean.
      public let frontlineMean: Figure

      /// The chance that it would look like this by chance, adjusted for the number of cells.
      public let q: Figure
    }

    /// The department; `nil` for the organisation.
    public let department: GapRow.Subject<Department>?

    /// The block.
    public let block: GapRow.Subject<Block>

    /// The facet.
    public let facetCode: Code

    /// What the numbers say.
    public let verdict: VerdictMark

    /// What the numbers say, in words.
    public let words: Sentence

    /// The numbers; `nil` where noise makes them useless.
    public let numbers: Numbers?
  }

  /// A department with the rows of its blocks.
  public struct Place: Hashable, Sendable {
    /// The department.
    public let department: GapRow.Subject<Department>

    /// How deep it lies in the tree.
    public let depth: Int

    /// Its blocks.
    public let rows: [Row]

    /// Whether any of them is told.
    public var isTold: Bool { rows.contains { $0.numbers != nil } }
  }

  /// What was asked.
  public let survey: SurveyHeading

  /// The wave.
  public let wave: Name

  /// The budget of a person.
  public let budget: Setting

  /// The level of the intervals.
  public let level: Figure

  /// By how much the noise alone can move a gap of the organisation.
  public let widest: Figure?

  /// That there is noise, in one sentence.
  public let headline: Sentence

  /// How much noise, and what it means.
  public let lede: Sentence

  /// The organisation's blocks; empty where one department was asked for.
  public let organisation: [Row]

  /// The departments in tree order.
  public let places: [Place]

  /// The departments of which nothing can be told.
  public let untold: Sentence?

  /// What should be read with it.
  public let notes: [Sentence]

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - noise: What is told of the wave.
  ///   - wave: Its name.
  ///   - survey: What was asked.
  ///   - language: The language of block names.
  ///   - tree: The departments.
  ///   - focus: The one block or department asked for.
  public init(
    _ noise: ScreenedNoise, wave: String, survey: Survey, language: Language,
    tree: DepartmentTree, focus: Focus = .everything
  ) {
    let names = Naming(survey: survey, language: language, tree: tree)
    self.survey = SurveyHeading(survey, in: language)
    self.wave = Name(wave: wave)
    budget = Setting.budget(of: noise)
    level = Figure(noise.level, as: .share)
    widest = noise.widest.map { Figure($0, as: .points) }
    let cells = noise.cells.filter { focus.isWanted($0.cell) }
    organisation =
      focus.department == nil
      ? noise.organisation.filter { focus.isWanted($0.cell) }.map { Row($0, naming: names) } : []
    let byPlace = Dictionary(grouping: cells) { $0.cell.department }
    let places = tree.departments.compactMap { department in
      byPlace[department.id].map { cells in
        Place(
          department: names.subject(department.id), depth: tree.ancestors(of: department.id).count,
          rows: cells.map { Row($0, naming: names) })
      }
    }
    self.places = places
    let untold = places.filter { !$0.isTold }
    self.untold =
      untold.isEmpty
      ? nil
      : "Too few answers for this noise, nothing told: \(.list(untold.map { "\($0.department.name)" }))."
    headline = "All numbers contain noise on purpose, to hide what each single person answered."
    lede = Self.lede(noise, budget: budget, widest: widest, level: level)
    notes = Self.notes(level)
  }

  private static func lede(
    _ noise: ScreenedNoise, budget: Setting, widest: Figure?, level: Figure
  ) -> Sentence {
    let promise: Sentence = """
      The budget of each person over the whole wave is \(budget): whatever one person answered, no \
      outcome of this report becomes more than \(Setting.factor(of: noise)) times as likely by it.
      """
    guard let widest else {
      return """
        \(promise) With this budget the noise is larger than any gap of the whole organisation could be \
        told: it takes more people, fewer blocks or a larger budget.
        """
    }
    return """
      \(promise) The noise alone moves a gap of the whole organisation by up to ±\(widest) points \
      (\(level)); every interval contains it.
      """
  }

  static func notes(_ level: Figure) -> [Sentence] {
    [
      "Gap = leaders − frontline, in points. Plus: leaders are rosier.",
      """
      The noise was drawn once, when the first report was made. Asking again gives the same numbers, \
      and no other numbers of this wave exist.
      """,
      """
      Numbers of people are about right, not exact, and can be more than there are. Departments add up \
      to those above them, and all of them to the organisation.
      """,
      """
      Intervals (\(level)) contain the noise and the chance of who answered; where most of the roster \
      answered they are wider than they need be. The organisation's gap sets all leaders against all \
      of the frontline.
      """,
      """
      A department is told where the interval of a usual gap reaches at most a quarter of the scale to \
      either side; no smallest group is needed beside the noise. How many people are invited is public.
      """,
      "Only how it is today is told, block by block: each further number would need more noise.",
    ]
  }
}

extension NoisyReport.Row {
  fileprivate init(_ gap: ScreenedNoisyGap, naming: Naming) {
    department = gap.cell.department.map { naming.subject($0) }
    block = naming.subject(gap.cell.block)
    facetCode = Code(gap.cell.facet)
    let mark = VerdictMark(gap.verdict)
    verdict = mark
    words =
      gap.numbers == nil
      ? "Too noisy to tell"
      : gap.numbers?.smallButReal == true
        ? "\(gap.cell.facet.words(for: mark)), small but real" : gap.cell.facet.words(for: mark)
    numbers = gap.numbers.map {
      Numbers(
        gap: Figure($0.gap, as: .gap), low: Figure($0.low, as: .gap),
        high: Figure($0.high, as: .gap), noise: Figure($0.noise, as: .points),
        leaders: Figure(people: $0.leaders), frontline: Figure(people: $0.frontline),
        leaderMean: Figure($0.leaderMean, as: .level),
        frontlineMean: Figure($0.frontlineMean, as: .level), q: Figure($0.q, as: .p))
    }
  }
}

extension Focus {
  /// Whether a cell is asked for; the organisation's cells are judged by their block alone.
  func isWanted(_ cell: ReleasedCell) -> Bool {
    (block == nil || block == cell.block)
      && (department == nil || cell.department == nil || department == cell.department)
  }
}
