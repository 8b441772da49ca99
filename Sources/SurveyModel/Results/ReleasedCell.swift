/// A cell that reports of a wave may show: a block and facet in a department.
public struct ReleasedCell: Hashable, Sendable {
  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// The block.
  public let block: Identifier<Block>

  /// The facet of the block.
  public let facet: Facet

  /// Names a cell.
  public init(
    department: Identifier<Department>?, block: Identifier<Block>, facet: Facet
  ) {
    self.department = department
    self.block = block
    self.facet = facet
  }
}
