import Analysis
import Privacy
public import SurveyModel
import Tallies

extension ReportRequest {
  /// The cells that the first report of a wave settles: what it shows, and no later one may exceed.
  ///
  /// - Throws: ``AnalysisError`` when answers, tree and roster do not fit together.
  public func release(of wave: WaveTallies) throws -> Set<ReleasedCell> {
    let plan = Screen(settings: settings).plan(try analysis(wave).groupSizes)
    return Set(plan.shown.map(ReleasedCell.init))
  }

  /// Whether answers may be added to a wave of which reports exist.
  ///
  /// - Parameter added: The added answers alone, with the wave's tree and what is settled.
  /// - Returns: The departments of which too few people would be added, in tree order; `nil` stands for
  ///   the organisation.
  /// - Throws: ``AnalysisError`` when answers and tree do not fit together.
  public func refused(adding added: WaveTallies) throws -> [Identifier<Department>?] {
    AddedAnswers(try analysis(added).groupSizes, minimumGroup: settings.minimumGroup).refused
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
