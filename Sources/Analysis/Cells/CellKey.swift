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
}
