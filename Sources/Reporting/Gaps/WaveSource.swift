import Privacy
import SurveyModel

/// One screened wave as rows, with what is needed to lay them out.
struct WaveSource {
  let survey: Survey
  let language: Language
  let tree: DepartmentTree
  let settings: ReportSettings
  let focus: Focus

  /// Whether all departments are here; if not, those of one subtree beside the organisation's own results.
  let isWhole: Bool
  let wave: Name
  let matched: [GapRow]
  let raw: [GapRow]
  let weighted: [GapRow]
  let cells: [GapRow]
  let responses: [ResponseRow]
  let inside: InsideReport?

  /// What goes with an outcome and with one block, where that was asked for.
  let outcome: OutcomeReport?
  let blockDrivers: BlockDriverReport?
  let careless: ScreenedCareless?
  let priors: [ScreenedPrior]
  let names: Naming

  /// Other organisations' results from the consultant's own file; `nil` without one.
  let benchmarks: BenchmarkReport?

  /// The breakdowns that were declared; none for a single department.
  let breakdowns: [ScreenedBreakdown]

  init(
    _ screened: ScreenedWave, survey: Survey, language: Language, tree: DepartmentTree,
    focus: Focus, isWhole: Bool = true, benchmarks: [Benchmark] = []
  ) {
    self.isWhole = isWhole
    let names = Naming(survey: survey, language: language, tree: tree)
    func rows(_ gaps: [ScreenedGap]?) -> [GapRow] {
      (gaps ?? []).map { GapRow($0, naming: names) }
    }
    self.survey = survey
    self.language = language
    self.names = names
    self.benchmarks = BenchmarkReport(
      benchmarks, survey: survey, naming: names, focus: focus)
    careless = screened.careless
    priors = screened.priors.filter {
      focus.block == nil || $0.block == focus.block
    }
    self.tree = tree
    self.focus = focus
    settings = screened.settings
    wave = Name(wave: screened.wave)
    let block = Focus(block: focus.block)
    weighted = rows(screened.organisation[.weighted]).filter(block.keeps)
    let inside = screened.inside.map { InsideReport($0, naming: names, focus: block) }
    let raw = rows(screened.organisation[.raw]).filter(block.keeps)
    func cautioned(_ row: GapRow) -> GapRow {
      let isUnseen = raw.contains {
        $0.block.id == row.block.id && $0.facet == row.facet && $0.cautions.contains(.unseen)
      }
      return row.cautioned((inside?.cautions(row) ?? []) + (isUnseen ? [.unseen] : []))
    }
    matched = rows(screened.organisation[.matched]).filter(block.keeps).map(cautioned)
    self.raw = raw.map(cautioned)
    // Of one department there is no inside: it is told of the organisation alone.
    self.inside = focus.department == nil ? inside : nil
    cells = rows(screened.cells).filter(focus.keeps)
    let isOfAll = focus.department == nil
    breakdowns = isOfAll ? screened.breakdowns : []
    outcome =
      isOfAll
      ? screened.outcome.map { OutcomeReport($0, naming: names, focus: focus) } : nil
    blockDrivers =
      isOfAll ? screened.blockDrivers.map { BlockDriverReport($0, naming: names) } : nil
    responses = ResponseRow.rows(screened.responses, tree: tree, naming: names)
  }

  /// The organisation's rows that are shown: the matched ones, or the raw ones where no matched one
  /// is.
  var organisation: [GapRow] {
    matched.contains { $0.numbers != nil } || raw.isEmpty ? matched : raw
  }

  /// Whether it is known how many were asked, so that the finite population correction was made.
  var isRosterKnown: Bool {
    responses.contains { $0.leader?.invited != nil || $0.frontline?.invited != nil }
  }

  /// The one scale on which a block's statements are answered.
  ///
  /// - Nil: when it has none, or statements of several scales.
  func scale(ofStatementsIn id: Identifier<Block>) -> Scale? {
    let items = survey.blocks.first { $0.id == id }?.items(of: .items) ?? []
    let used = Set(items.map(\.scale))
    return used.count == 1 ? survey.scales.first { used.contains($0.id) } : nil
  }

  /// The scales of a facet's blocks, each once, in the order of the survey.
  func scales(of facet: Facet, in rows: [GapRow]) -> [Scale] {
    let asked = facet == .ahead ? Facet.needed : facet
    let shown = Set(rows.map(\.block.id))
    let used = survey.blocks.filter { shown.contains($0.id) }
      .flatMap { $0.items(of: asked) }.map(\.scale)
    return survey.scales.filter { used.contains($0.id) }
  }
}
