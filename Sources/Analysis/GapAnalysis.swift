import Statistics
public import SurveyModel
public import Tallies

/// The gap analysis of one wave: from tallies to raw gaps and their verdicts.
///
/// It runs in two steps, so that disclosure control can decide between them: ``groupSizes`` says how
/// many people stand behind each cell, ``gaps(shown:)`` computes the cells that may be shown. A cell
/// that may not be shown enters no pooled quantity either.
public struct GapAnalysis: Sendable {
  /// How gaps are judged.
  public let settings: AnalysisSettings

  /// What was counted.
  public var layout: TallyLayout { subtrees.layout }

  /// The departments.
  public var tree: DepartmentTree { subtrees.tree }

  /// The wave.
  public let wave: String

  let subtrees: SubtreeTallies
  let book: TallyBook
  let headcount: [Identifier<Department>: [Role: Int]]?
  private let settled: Set<CellKey>?
  let settledRows: Set<BreakdownRow>?
  let tierCount: [Identifier<Department>: [Tier: Int]]?
  let roster: RosterSource?

  /// How the answers to the statements hang together; `nil` where it was not counted.
  let patterns: PatternTally?

  /// How block scores go together, by group; `nil` where it was not counted.
  let scoreProducts: [TallyBook.Group: CrossProducts]?

  /// Prepares the analysis of a wave.
  ///
  /// - Parameters:
  ///   - book: The wave's tallies.
  ///   - tree: The departments; each department in which anybody answered is one of them.
  ///   - headcount: How many people each department directly holds, by role; `nil` without a roster.
  ///   - tierCount: The same by tier; `nil` where tiers are not known.
  ///   - settings: How gaps are judged.
  ///   - settled: The cells that the wave's first report settled; `nil` where this is the first.
  ///   - settledRows: The rows of breakdowns that it settled.
  /// - Throws: ``AnalysisError`` when tallies, tree and roster do not fit together.
  public init(
    book: TallyBook, tree: DepartmentTree,
    headcount: [Identifier<Department>: [Role: Int]]? = nil,
    tierCount: [Identifier<Department>: [Tier: Int]]? = nil, settings: AnalysisSettings,
    settled: Set<CellKey>? = nil, settledRows: Set<BreakdownRow>? = nil
  ) throws(AnalysisError) {
    if let bound = settings.bound, !(bound > 0 && bound.isFinite) { throw .badBound }
    let subtrees = try SubtreeTallies(book: book, tree: tree, headcount: headcount)
    self.subtrees = subtrees
    self.book = book
    self.headcount = headcount
    self.settled = settled
    self.settledRows = settledRows
    self.tierCount = tierCount
    roster = headcount.map {
      // Weights by tier would set tiers of single departments apart, beside rows of tiers.
      RosterSource(
        book: book, subtrees: subtrees, headcount: $0,
        tierCount: book.breakdown == nil || settings.weighting.isFine ? tierCount : nil)
    }
    self.settings = settings
    wave = book.wave
    patterns = book.patterns
    scoreProducts = book.scoreProducts
  }

  /// The same wave without the leaders of some departments and all below them, nor their places on the
  /// roster.
  ///
  /// - Nil: when what is left does not fit together.
  public func withoutLeaders(of departments: [Identifier<Department>]) -> GapAnalysis? {
    let left = tree.departments.map(\.id).filter { department in
      departments.contains(department)
        || tree.ancestors(of: department).contains { departments.contains($0) }
    }
    var headcount = headcount
    for department in left { headcount?[department]?[.leader] = 0 }
    return try? GapAnalysis(
      book: book.withoutLeaders(of: Set(left)), tree: tree, headcount: headcount,
      settings: settings, settled: settled)
  }

  /// How many people stand behind each cell.
  public var groupSizes: GroupSizes { subtrees.sizes.settled(as: settled) }

  /// The gaps of the cells that may be shown.
  ///
  /// - Parameters:
  ///   - shown: The cells, departments' and organisation's (department `nil`: the raw total).
  ///   - open: Further cells that are shown because their few leaders agreed; they enter no pooled
  ///     quantity, and their p-values are adjusted among themselves.
  /// - Returns: Those cells and no other; the matched gaps are put together from `shown` alone.
  public func gaps(shown: Set<CellKey>, open: Set<CellKey> = []) -> WaveGaps {
    let selection = CellSelection(shown: shown, in: subtrees)
    let measure = GapMeasure(subtrees: subtrees, settings: settings)
    let priors = selection.priors
    let judge = Judge(subtrees: subtrees, settings: settings)
    var organisation: [Pooling: [GapCell]] = [:]
    let pooled = OrganisationGaps(measure: measure, priors: priors)
    let matched = layout.facets.indices.compactMap { facet in
      pooled.matched(facet: facet, over: pooled.nodes(facet, in: selection))
    }
    organisation[.matched] = PatternCase.named(judge.judge(matched), layout: layout)
    let rests = RestsAtEnd(subtrees: subtrees, selection: selection)
    let raw = selection.facets(at: 0).map { facet in
      var cell = measure.cell(at: 0, facet: facet, priors: priors[facet])
      cell.hasRestAtEnd = rests.contains(0, facet: facet)
      return cell
    }
    organisation[.raw] = PatternCase.named(judge.judge(raw), layout: layout)
    let weighted = WeightedGaps(
      subtrees: subtrees, settings: settings, selection: selection, tally: book.weighted,
      roster: roster
    ).cells
    organisation[.weighted] = PatternCase.named(judge.judge(weighted), layout: layout)
    let steadied = layout.facets.indices.map { facet in
      Steadying(measure: measure).steadied(
        facet: facet, over: selection.finest(facet), priors: priors[facet])
    }
    let cells = subtrees.departments.indices.dropFirst().flatMap { node in
      selection.facets(at: node).map { facet in
        var cell = measure.cell(at: node, facet: facet, priors: priors[facet])
        cell.shrunken = steadied[facet][node]
        cell.hasRestAtEnd = rests.contains(node, facet: facet)
        return cell
      }
    }
    let opened = CellSelection(shown: open, in: subtrees)
    func openCells(at node: Int) -> [GapCell] {
      opened.facets(at: node).map { measure.cell(at: node, facet: $0, priors: priors[$0]) }
    }
    let alone = subtrees.departments.indices.dropFirst().flatMap(openCells)
    organisation[.raw]? += PatternCase.named(judge.judge(openCells(at: 0)), layout: layout)
    return WaveGaps(
      wave: wave, organisation: organisation,
      cells: named(judge.judge(cells)) + named(judge.judge(alone)),
      priors: zip(layout.facets, priors).flatMap { WaveGaps.Prior.both($1, of: $0.key) })
  }

  /// The cells with the names of their cases, which look at one department's cells together.
  private func named(_ cells: [GapCell]) -> [GapCell] {
    var named: [GapCell] = []
    var start = 0
    while start < cells.count {
      let department = cells[start].key.department
      let end = cells[start...].firstIndex { $0.key.department != department } ?? cells.count
      named += PatternCase.named(Array(cells[start..<end]), layout: layout)
      start = end
    }
    return named
  }
}
