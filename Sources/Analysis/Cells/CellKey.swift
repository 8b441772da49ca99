public import SurveyModel
public import Tallies

/// Where a gap lies: a block and facet in a department's subtree.
public struct CellKey: Hashable, Sendable {
  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// The block and facet.
  public let facet: BlockFacet

  /// Names a cell.
  public init(department: Identifier<Department>?, facet: BlockFacet) {
    self.department = department
    self.facet = facet
  }
}
