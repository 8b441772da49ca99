public import SurveyModel
import Tallies

/// A block as it is related to outcomes: the facet that says how it is, and its scale.
public struct MainBlock: Hashable, Sendable {
  /// The block.
  public let block: Identifier<Block>

  /// The facet.
  public let facet: Facet

  /// The scale.
  public let scale: Scale

  /// The cell of the block in a department; `nil` for the organisation.
  public func cell(in department: Identifier<Department>?) -> CellKey {
    CellKey(department: department, rated: BlockFacet(block: block, facet: facet))
  }
}

extension GapAnalysis {
  /// The blocks that are related to outcomes, in the order of reports.
  public var mainBlocks: [MainBlock] {
    layout.mainFacets.map { index in
      let facet = layout.facets[index]
      return MainBlock(block: facet.key.block, facet: facet.key.facet, scale: facet.scale)
    }
  }
}
