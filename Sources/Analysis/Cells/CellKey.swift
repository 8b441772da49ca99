public import SurveyModel
public import Tallies

/// Where a gap lies: a block and facet in a department's subtree.
public struct CellKey: Hashable, Sendable {
  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// The block and facet.
  public let rated: BlockFacet

  /// Names a cell.
  public init(department: Identifier<Department>?, rated: BlockFacet) {
    self.department = department
    self.rated = rated
  }

  /// The block.
  public var block: Identifier<Block> { rated.block }

  /// The facet of the block.
  public var facet: Facet { rated.facet }

  /// The same block and facet elsewhere.
  public func at(_ department: Identifier<Department>?) -> CellKey {
    CellKey(department: department, rated: rated)
  }

  /// The cells of the same department that a derived one follows from; none for an asked one.
  public var sources: [CellKey] {
    guard facet.isDerived else { return [] }
    return [Facet.now, .needed].map {
      CellKey(department: department, rated: BlockFacet(block: block, facet: $0))
    }
  }
}
