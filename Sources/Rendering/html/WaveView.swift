import Reporting

/// One wave on a page.
struct WaveView {
  /// A block that is worth a look: its gap, its two levels, and how many rate it well.
  struct Find {
    let name: String
    let href: String?
    let gap: String
    let interval: String
    let axis: String
    let strip: String
    let leaders: String
    let frontline: String
    let isRated: Bool
  }

  /// A list of such blocks.
  struct Panel {
    let heading: String

    /// What a block has to be to stand here; `nil` where none does.
    let about: String?
    let finds: [Find]
    let nothing: String?
  }

  /// How many of a role answered.
  struct Rate {
    let role: String
    let roleName: String
    let strip: String?
    let rate: String
    let count: String
  }

  /// A thing to talk about, or a department to talk with.
  struct Talk {
    let name: String
    let words: String

    /// Where the name leads to; `nil` in a file.
    var href: String?
  }

  let id: String

  /// The one department that the page is of; `nil` for the organisation.
  let owner: String?
  let organisation: String?
  let topics: [Talk]

  /// Why a gap of the whole need not be one of its departments'; `nil` where none is named.
  private(set) var partnersNote: String?
  private(set) var partners: [Talk]
  let nobody: String?
  private(set) var hasTalk: Bool
  private(set) var contents: [Contents] = []
  private(set) var hasContents = false
  let answers: AnswersView?
  let levelGap: LevelGapView?
  let responses: ResponsesView?
  let cards: CardsView?
  let blanks: [Talk]
  let hasBlanks: Bool
  let comments: CommentsView?
  let eyebrow: String
  let cautions: [String]
  let headline: String
  let lede: String
  let panels: [Panel]
  let rates: [Rate]
  let unknowns: [String]
  let hasUnknowns: Bool
  let direction: String
  let basis: String?
  let range: String
  let drawn: String?
  let level: String
  let favorable: String
  let facets: [FacetView]
  let benchmarks: NumberTableView?
  let tables: [NumberTableView]
  let breakdowns: [BreakdownView]
  let inside: InsideView?

  /// The statements of the one block asked for.
  let statements: StatementsView?

  /// How the answers to them spread over the scale.
  let distribution: DistributionView?
  let drivers: [DriversView]

  init(
    _ wave: WaveReport, number: Int, settings: SettingsFigures, occasion: Occasion? = nil,
    comments: CommentReport? = nil, benchmarks: BenchmarkReport? = nil,
    links: ResultLinks? = nil, scope: HeatMapScope = .all, isWhole: Bool = true
  ) {
    let first = wave.facets.first
    owner = wave.department?.name.text
    organisation = occasion.map { "\($0.organisation.text), \($0.dates.text)" }
    topics = Self.topics(of: wave, links: links)
    partners = Self.partners(of: wave, links: links)
    nobody = wave.talk.nobody?.text
    hasTalk = !topics.isEmpty || !partners.isEmpty || nobody != nil
    answers = wave.answers.map { AnswersView($0, wave: number) }
    levelGap = isWhole ? wave.levelGap.map { LevelGapView($0, wave: number) } : nil
    responses =
      isWhole && wave.department == nil && wave.turnout != nil
      ? ResponsesView(wave.responses, wave: number, lead: wave.turnout?.summary) : nil
    cards = isWhole ? CardsView(wave.cards, wave: number, settings: settings) : nil
    blanks = isWhole ? wave.blanks.map { Talk(name: $0.subject.text, words: $0.reason.text) } : []
    hasBlanks = !blanks.isEmpty
    self.comments = comments.flatMap { CommentsView($0, wave: number) }
    id = "wave-\(number)"
    eyebrow = [wave.department?.name.text, wave.people.text].compactMap { $0 }
      .joined(separator: " · ")
    cautions = wave.cautions.map(\.text)
    headline = wave.headline.text
    lede = wave.lede.text
    panels = Self.panels(wave, links: links)
    statements = wave.statements.map { StatementsView($0, wave: number) }
    distribution = wave.distribution.map { DistributionView($0, wave: number) }
    rates = Self.rates(of: wave)
    unknowns = (wave.unknownsInBrief + (wave.turnout?.warnings ?? [])).map(\.text)
    hasUnknowns = !unknowns.isEmpty
    self.benchmarks = NumberTableView(benchmarks: benchmarks, of: wave, number: number)
    tables = Self.tables(of: wave, number: number)
    direction = first?.direction.text ?? ""
    basis = wave.basis?.text
    range = first?.range.text ?? ""
    drawn = first?.drawn?.text
    level = settings.level.text
    favorable = first?.favorable.text ?? ""
    breakdowns = wave.breakdowns.enumerated().map {
      BreakdownView($0.element, wave: number, number: $0.offset, settings: settings)
    }
    inside = wave.inside.map {
      InsideView(
        $0, wave: number, settings: settings,
        hasStatementPart: links == nil || wave.statements == nil)
    }
    drivers =
      [wave.outcome.map { DriversView($0, wave: number, level: settings.level) }].compactMap { $0 }
      + (wave.blockDrivers.map { DriversView.all($0, wave: number, level: settings.level) } ?? [])
    facets = wave.facets.enumerated().map {
      FacetView(
        $0.element, wave: number, isFirst: $0.offset == 0, settings: settings,
        owner: wave.department?.name.text, links: links, scope: scope)
    }
    contents = isWhole ? Contents.all(self) : []
    hasContents = contents.count > 2
  }

  private static func tables(of wave: WaveReport, number: Int) -> [NumberTableView] {
    [
      wave.dontKnow.map { NumberTableView(dontKnow: $0, wave: number) },
      wave.careless.map { NumberTableView(careless: $0, wave: number) },
      wave.weighting.map { NumberTableView(weighting: $0, wave: number) },
    ].compactMap { $0 }
  }

  private static func topics(of wave: WaveReport, links: ResultLinks?) -> [Talk] {
    wave.talk.topics.map {
      Talk(
        name: $0.block.name.text, words: $0.question.text, href: links?.block($0.block.code.text))
    }
  }

  private static func partners(of wave: WaveReport, links: ResultLinks?) -> [Talk] {
    wave.talk.partners.map {
      Talk(
        name: $0.department.name.text, words: $0.about.text,
        href: links?.department($0.department.code.text))
    }
  }

  /// The page of a department with whom of its departments to talk, which the report of the whole tells.
  mutating func takeTalk(from whole: WaveReport, links: ResultLinks) {
    partners = Self.partners(of: whole, links: links).filter { $0.name != owner }
    hasTalk = hasTalk || !partners.isEmpty
    guard let owner, !partners.isEmpty else { return }
    partnersNote = """
      The gaps of \(owner) are of all its people together: so a gap of \(owner) need not be found in one of the \
      departments named here.
      """
  }

  /// The page without what to talk about.
  mutating func dropTalk() { hasTalk = false }

  private static func panels(_ wave: WaveReport, links: ResultLinks?) -> [Panel] {
    guard let facet = wave.facets.first, facet.blank == nil,
      wave.matched.count > 1 || wave.department != nil
    else {
      return []
    }
    func panel(
      _ heading: String, _ about: String, _ rows: [DumbbellChart.Row], none: String
    ) -> Panel {
      Panel(
        heading: heading, about: rows.isEmpty ? nil : about,
        finds: rows.enumerated().compactMap {
          find($0.element, facet: facet, isFirst: $0.offset == 0, links: links)
        }, nothing: rows.isEmpty ? none : nil)
    }
    return [
      panel(
        "Where we disagree most", "More than chance, the widest gap first.", wave.disagreements,
        none: wave.noDisagreement.text),
      panel(
        "Where we agree, and it is good",
        "Tested and found inside ±\(facet.bound.text), and both rate it \(facet.favorable.text) or more.",
        wave.agreements,
        none: wave.noAgreement.text),
    ]
  }

  private static func find(
    _ row: DumbbellChart.Row, facet: FacetReport, isFirst: Bool, links: ResultLinks?
  ) -> Find? {
    guard let numbers = row.row.numbers, let mark = row.level else { return nil }
    let leaders = numbers.leader.favorablePerHundred?.text
    let frontline = numbers.frontline.favorablePerHundred?.text
    return Find(
      name: row.row.block.name.text, href: links?.block(row.row.block.code.text),
      gap: numbers.gap.text,
      interval: numbers.interval?.interval?.text ?? "",
      axis: isFirst ? Strip.axis(facet.dumbbell.levelAxis, height: 16) : "",
      strip: Strip.level(
        mark, on: facet.dumbbell.levelAxis, height: 32,
        label: FacetView.levels(numbers) + ", on the scale \(facet.range.text)",
        hasIntervals: false),
      leaders: leaders ?? "", frontline: frontline ?? "",
      isRated: leaders != nil && frontline != nil)
  }

  private static func rates(of wave: WaveReport) -> [Rate] {
    let everyone = wave.department == nil ? wave.responses.first : nil
    let row = wave.responses.first { $0.department == wave.department } ?? everyone
    return [row?.leader, row?.frontline].compactMap { $0 }.compactMap(rate)
  }

  private static func rate(_ side: ResponseRow.Side) -> Rate? {
    guard let answered = side.answered else { return nil }
    let isLeader = side.roleCode.text == "leader"
    let rate = side.rate?.text ?? ""
    return Rate(
      role: isLeader ? "role-l" : "role-f", roleName: isLeader ? "Leaders" : "Frontline",
      strip: side.bar.map {
        Strip.response($0, band: side.band, isLeader: isLeader, label: rate)
      }, rate: rate,
      count: side.invited.map { "\(answered.text) of \($0.text)" } ?? "\(answered.text) answered")
  }
}
