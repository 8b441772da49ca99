public import SurveyModel

/// What a gap is reported for: one block, rated from one side.
public struct BlockFacet: Hashable, Sendable {
  /// The block.
  public let block: Identifier<Block>

  /// The facet of the block.
  public let facet: Facet

  /// Names a block and a facet.
  public init(block: Identifier<Block>, facet: Facet) {
    self.block = block
    self.facet = facet
  }
}
