public import Privacy
public import SurveyModel

/// How gaps moved between two waves that are published with noise.
public struct NoisyChangeReport: Hashable, Sendable {
  /// A block in a place.
  public struct Row: Hashable, Sendable {
    /// The numbers.
    public struct Numbers: Hashable, Sendable {
      /// The earlier gap.
      public let earlier: Figure

      /// The later gap.
      public let later: Figure

      /// Later − earlier.
      public let change: Figure

      /// The lower end of the change's interval.
      public let low: Figure

      /// The upper end of the change's interval.
      public let high: Figure

      /// The chance that it would look like this by chance, adjusted for the number of cells.
      public let q: Figure
    }

    /// The department; `nil` for the organisation.
    public let department: GapRow.Subject<Department>?

    /// The block.
    public let block: GapRow.Subject<Block>

    /// The facet.
    public let facetCode: Code

    /// The numbers; `nil` where one of the waves tells no gap, or asked something else.
    public let numbers: Numbers?

    /// What the change amounts to.
    public let words: Sentence
  }

  /// What was asked.
  public let survey: SurveyHeading

  /// The earlier wave.
  public let earlier: Name

  /// The later wave.
  public let later: Name

  /// The level of the intervals.
  public let level: Figure

  /// That there is noise, in one sentence.
  public let headline: Sentence

  /// What it costs.
  public let lede: Sentence

  /// The organisation's changes, then those of departments that are told in both waves.
  public let rows: [Row]

  /// What should be read with it.
  public let notes: [Sentence]

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - waves: What is told of the earlier and the later wave.
  ///   - names: What the waves are called.
  ///   - survey: What the later wave asked.
  ///   - language: The language of block names.
  ///   - tree: The departments of the later wave.
  ///   - focus: The one block or department asked for.
  public init(
    _ changes: [ScreenedNoisyChange], of waves: (earlier: ScreenedNoise, later: ScreenedNoise),
    named names: (earlier: String, later: String), survey: Survey, language: Language,
    tree: DepartmentTree, focus: Focus = .everything
  ) {
    let naming = Naming(survey: survey, language: language, tree: tree)
    self.survey = SurveyHeading(survey, in: language)
    earlier = Name(wave: names.earlier)
    later = Name(wave: names.later)
    level = Figure(waves.later.level, as: .share)
    rows = changes.filter { change in
      focus.isWanted(change.cell)
        && (change.cell.department == nil ? focus.department == nil : change.numbers != nil)
    }.map { Row($0, naming: naming) }
    headline = "Both waves contain noise on purpose, and so does every change."
    lede = """
      The budgets of a person add up: \(Setting.budget(of: waves.earlier)) for the earlier wave and \
      \(Setting.budget(of: waves.later)) for the later one.
      """
    notes =
      [
        """
        Change = later gap − earlier gap, in points. Its interval (\(level)) adds up what both waves leave \
        open, as if other people had answered; it is too wide rather than too narrow where they were the \
        same.
        """,
        "Departments are listed where both waves tell their gap of a block that asks the same.",
      ] + NoisyReport.notes(level).prefix(1)
  }
}

extension NoisyChangeReport.Row {
  fileprivate init(_ change: ScreenedNoisyChange, naming: Naming) {
    department = change.cell.department.map { naming.subject($0) }
    block = naming.subject(change.cell.block)
    facetCode = Code(change.cell.facet)
    numbers = change.numbers.map {
      Numbers(
        earlier: Figure($0.earlier, as: .gap), later: Figure($0.later, as: .gap),
        change: Figure($0.change, as: .gap), low: Figure($0.low, as: .gap),
        high: Figure($0.high, as: .gap), q: Figure($0.q, as: .p))
    }
    if change.numbers == nil {
      words = "Not told in both waves"
    } else if change.isTold {
      words =
        (numbers?.change.middle ?? 0) > 0 ? "Towards leaders" : "Towards frontline"
    } else {
      words = "No clear change"
    }
  }
}
