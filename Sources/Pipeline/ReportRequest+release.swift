import Analysis
import Privacy
public import SurveyModel
import Tallies

extension ReportRequest {
  /// What the first report of a wave settles: what it shows, and no later one may exceed.
  ///
  /// - Throws: ``AnalysisError`` when answers, tree and roster do not fit together.
  public func release(of wave: WaveTallies) throws -> Release {
    let screen = Screen(settings: settings)
    let analysis = try analysis(wave)
    let plan = screen.plan(analysis.groupSizes)
    return Release(
      cells: Set(plan.shown.map(ReleasedCell.init)),
      rows: screen.breakdownRows(analysis, plan: plan))
  }

  /// Whether answers may be added to a wave of which reports exist.
  ///
  /// - Parameter added: The added answers alone, with the wave's tree and what is settled.
  /// - Returns: The departments of which too few people would be added, in tree order; `nil` stands for
  ///   the organisation, and alone also for its breakdowns.
  /// - Throws: ``AnalysisError`` when answers and tree do not fit together.
  public func refused(adding added: WaveTallies) throws -> [Identifier<Department>?] {
    let analysis = try analysis(added)
    let found = AddedAnswers(
      analysis.groupSizes, minimumGroup: settings.minimumGroup,
      breakdowns: analysis.breakdownSizes)
    return found.refused.isEmpty && found.isRefusedByRows ? [nil] : found.refused
  }
}

extension ReleasedCell {
  init(_ key: CellKey) {
    self.init(department: key.department, block: key.block, facet: key.facet)
  }
}

extension CellKey {
  init(_ cell: ReleasedCell) {
    self.init(
      department: cell.department, rated: BlockFacet(block: cell.block, facet: cell.facet))
  }
}
