import SurveyModel

/// One page to take into a meeting: for leaders as the first item on the agenda, or for the frontline as
/// their own result.
///
/// It is made of a gap report, so it can tell nothing that the report does not.
public struct SheetReport: Hashable, Sendable {
  /// For whom the page is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The first item on the agenda of the people who lead.
    case agenda

    /// The frontline's own result.
    case frontline
  }

  /// A line of a part: words alone, or a block with its levels drawn.
  public struct Line: Hashable, Sendable {
    /// The block or department; `nil` for words alone.
    public let name: Name?

    /// The words.
    public let words: Sentence

    /// Both levels on the axis; `nil` where none is drawn.
    public let level: LevelMark?

    init(_ words: Sentence, name: Name? = nil, level: LevelMark? = nil) {
      self.name = name
      self.words = words
      self.level = level
    }
  }

  /// A part of the page.
  public struct Part: Hashable, Sendable {
    /// Its heading.
    public let heading: Sentence

    /// Its lines.
    public let lines: [Line]

    /// The axis of its levels; `nil` where none is drawn.
    public let axis: Axis?

    /// Whether its lines are steps, to be taken in their order.
    public let isOrdered: Bool

    init(_ heading: Sentence, _ lines: [Line], axis: Axis? = nil, isOrdered: Bool = false) {
      self.heading = heading
      self.lines = lines
      self.axis = axis
      self.isOrdered = isOrdered
    }
  }

  /// For whom the page is.
  public let kind: Kind

  /// The survey.
  public let survey: SurveyHeading

  /// The wave.
  public let wave: Name

  /// Whose wave it was, and when; `nil` where that is not known.
  public let occasion: Occasion?

  /// The page's title.
  public let title: Sentence

  /// The result in one sentence.
  public let lead: Sentence

  /// The parts, in their order; those without lines are left out.
  public let parts: [Part]

  /// How to read it, and how answers are protected.
  public let notes: [Sentence]

  /// Whether disclosure control was on.
  public let isProtected: Bool

  /// Makes the page of a report's first wave.
  ///
  /// - Nil: when the report has no wave.
  public init?(_ kind: Kind, of report: GapReport) {
    guard let wave = report.waves.first else { return nil }
    self.kind = kind
    survey = report.survey
    self.wave = wave.wave
    occasion = report.occasion
    isProtected = report.settings.isProtected
    let k = report.settings.minimumGroup
    let protection: Sentence =
      isProtected
      ? """
      Nobody sees who answered what. A result is shown only where at least \(k) leaders and \(k) of the \
      frontline answered.
      """ : SettingsFigures.warning
    switch kind {
    case .agenda:
      title = "First item on the agenda"
      lead = wave.headline
      parts = Self.agenda(wave)
    case .frontline:
      title = "What you told us"
      lead = Self.thanks(wave)
      parts = Self.frontline(wave)
    }
    notes = [Self.reading(wave), protection].compactMap { $0 }
  }

  private static func reading(_ wave: WaveReport) -> Sentence? {
    wave.facets.first.map {
      """
      Levels are means on the scale \($0.range). “Rate it well” means a mean of \($0.favorable) or more.
      """
    }
  }
}

extension SheetReport {
  private static func agenda(_ wave: WaveReport) -> [Part] {
    let axis = wave.facets.first?.dumbbell.levelAxis
    let differ = wave.disagreements.map { row in
      Line(rated(row.row), name: row.row.block.name, level: row.level)
    }
    let agree = wave.agreements.map { Line(rated($0.row), name: $0.row.block.name) }
    let topics = wave.talk.topics.map { Line($0.question, name: $0.block.name) }
    let partners = wave.talk.partners.map { Line($0.about, name: $0.department.name) }
    let steps: [Sentence] = [
      "Two minutes: everybody reads this page in silence.",
      "Ten minutes: what surprises us? What have we seen ourselves, and what have we not seen?",
      "Ten minutes: the questions above, to those who can answer them.",
      "Five minutes: one thing that we change, who does it, and by when the others hear of it.",
    ]
    return [
      Part(
        "Where the two groups see it differently",
        differ.isEmpty ? [Line(wave.noDisagreement)] : differ,
        axis: differ.isEmpty ? nil : axis),
      Part("Where both agree, and it is good", agree),
      Part("What to ask", topics),
      Part("Departments to talk with, in no order of merit", partners),
      Part("What we do not know", wave.unknownsInBrief.map { Line($0) }),
      Part("Half an hour", steps.map { Line($0) }, isOrdered: true),
    ].filter { !$0.lines.isEmpty }
  }

  /// *75 of 100 leaders rate it well, 51 of 100 of the frontline.*
  private static func rated(_ row: GapRow) -> Sentence {
    guard let leader = row.numbers?.leader.favorablePerHundred,
      let frontline = row.numbers?.frontline.favorablePerHundred
    else { return "\(row.verdictWords)." }
    return "\(leader) of 100 leaders rate it well, \(frontline) of 100 of the frontline."
  }
}

extension SheetReport {
  private static func thanks(_ wave: WaveReport) -> Sentence {
    let side = wave.responses.first { $0.department == wave.department }?.frontline
    guard let answered = side?.answered else {
      return "Thank you for your answers. This is what can be told of them."
    }
    guard let invited = side?.invited, let rate = side?.rate else {
      return "\(answered) of you answered. Thank you. This is what can be told of it."
    }
    return """
      \(answered) of \(invited) of you answered (\(rate)). Thank you. This is what can be told of it.
      """
  }

  private static func frontline(_ wave: WaveReport) -> [Part] {
    guard let facet = wave.facets.first else { return blank(wave) }
    let drawn = facet.dumbbell.rows.filter { $0.row.numbers?.frontline.mean != nil }
      .stablySorted { level($0) > level($1) }
    guard !drawn.isEmpty else { return blank(wave) }
    let most = min(3, drawn.count / 2)
    func lines(_ rows: some Sequence<DumbbellChart.Row>) -> [Line] {
      rows.map { Line(yours($0.row), name: $0.row.block.name, level: $0.level?.frontlineAlone) }
    }
    let axis = facet.dumbbell.levelAxis
    let certain = facet.rows.filter(\.verdict.isCertain).prefix(4)
    let aligned = facet.rows.filter { $0.verdict == .aligned }.map(\.block.name)
    let otherwise =
      certain.map { Line(compared($0), name: $0.block.name) }
      + (aligned.isEmpty ? [] : [Line("You and your leaders see \(some(aligned)) alike.")])
    let next: [Sentence] = [
      "Ask your leaders for their page, and show them this one.",
      """
      Ask at your next team meeting: what will change first, who does it, and when will we hear of it?
      """,
      "Does a result surprise you? Say so there: numbers do not explain themselves.",
    ]
    return [
      Part("What you rate best", lines(drawn.prefix(most)), axis: axis),
      Part("What you rate lowest", lines(drawn.suffix(most).reversed()), axis: axis),
      Part("Where leaders see it otherwise, and where not", otherwise),
      Part("What this does not tell", untold(wave).map { Line($0) }),
      Part("What happens next", next.map { Line($0) }),
    ].filter { !$0.lines.isEmpty }
  }

  /// The page where nothing can be shown: why, and what holds nevertheless.
  private static func blank(_ wave: WaveReport) -> [Part] {
    let reason = wave.facets.first?.rows.first?.wholeReason
    let why: Sentence =
      reason.map { "No result is shown here: \($0)." }
      ?? "No result is shown here: too few people answered."
    let next: [Sentence] = [
      "That protects you: from so few answers one could conclude who said what.",
      "Tell each other what matters to you: for that nobody needs a number.",
    ]
    return [
      Part("Why this page is empty", [Line(why)]),
      Part("What you can do", next.map { Line($0) }),
    ]
  }

  private static func level(_ row: DumbbellChart.Row) -> Double {
    row.row.numbers?.frontline.mean?.middle ?? 0
  }

  /// *3.41 – 57 of 100 of you rate it well.*
  private static func yours(_ row: GapRow) -> Sentence {
    guard let side = row.numbers?.frontline, let mean = side.mean else { return row.verdictWords }
    return side.favorablePerHundred.map { "\(mean) – \($0) of 100 of you rate it well." }
      ?? "\(mean)"
  }

  private static func compared(_ row: GapRow) -> Sentence {
    guard let leader = row.numbers?.leader.mean, let frontline = row.numbers?.frontline.mean else {
      return row.verdictWords
    }
    return row.verdict == .leaders
      ? "leaders rate it higher than you: \(leader) against your \(frontline)."
      : "leaders rate it lower than you: \(leader) against your \(frontline)."
  }

  private static func some(_ names: [Name]) -> Sentence {
    guard names.count > 3 else { return .list(names) }
    return "\(words: Count(of: names)) of the other blocks"
  }

  private static func untold(_ wave: WaveReport) -> [Sentence] {
    let open = wave.facets.first?.rows.filter { $0.verdict == .unsure }.map(\.block.name) ?? []
    return [
      wave.withheld.map { _ in
        """
        Small departments are not shown alone, so that nobody can be recognised; their answers stand in \
        the rates above them, not in each result.
        """
      },
      open.isEmpty
        ? nil : "On \(.list(open)) we cannot tell yet whether you and your leaders differ.",
    ].compactMap { $0 }
  }
}
