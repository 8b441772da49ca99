import Analysis
import Foundation
import Statistics
import SurveyModel
import Tallies
import Testing

/// What is inside the blocks of the federal survey, against what R and Python say of them.
@Suite(
  .enabled(
    if: FederalSurvey.isThere, "the reference table or the data are not beside the repository"))
struct FederalInsideTests {
  /// Alpha of each block over all people, to three decimals.
  private static let alphas: [(block: Identifier<Block>, alpha: Double)] = [
    ("recognition", 0.894), ("fairness", 0.842), ("empowerment", 0.869), ("communication", 0.905),
    ("improvement", 0.737), ("supervisor_trust", 0.933), ("vision", 0.760), ("teamwork", 0.777),
    ("supervisor_support", 0.917), ("senior_leadership", 0.902), ("skills", 0.771),
    ("resources", 0.738),
  ]

  @Test func `alpha over all people is the reference's, block by block`() throws {
    let analysis = try FederalSurvey.loaded.get().analysis
    for (block, expected) in Self.alphas {
      let rated = BlockFacet(block: block, facet: .items)
      let moments = try #require(analysis.moments(of: rated))
      let all = try #require(moments.leader.merging(moments.frontline))
      let alpha = try #require(CronbachAlpha(all)).estimate
      #expect(abs(alpha - expected) < 0.0006, "\(block): \(alpha)")
    }
  }

  @Test func `nearly every statement differs by p, and none by how much it matters`() throws {
    let inside = try Self.inside()
    let statements = inside.flatMap(\.statements)
    #expect(statements.count == 48)
    let readings = try statements.map { try #require($0.reading) }
    let widest = statements.max { ($0.reading?.change ?? 0) < ($1.reading?.change ?? 0) }
    #expect(widest?.item == "q43")
    #expect(readings.filter { $0.q < 0.05 }.count >= 41)
    #expect(readings.allSatisfy { $0.change < 0.02 && !$0.isFlagged && $0.matching == .block })
    #expect(inside.allSatisfy { $0.gapReadAlike == nil && !$0.isMostlyReading })
  }

  @Test func `the mean of the statements' gaps is the raw gap where nothing is missing`() throws {
    let analysis = try FederalSurvey.loaded.get().analysis
    let raw = analysis.gaps(shown: Set(analysis.groupSizes.cells)).organisation[.raw] ?? []
    for block in try Self.inside() {
      let cell = try #require(raw.first { $0.key == block.key })
      let (ours, theirs) = (try #require(block.gap), try #require(cell.gap))
      #expect(abs(ours - theirs) < 1e-12, "\(block.key.block)")
    }
  }

  private static func inside() throws -> [BlockInside] {
    let analysis = try FederalSurvey.loaded.get().analysis
    return analysis.inside(
      Set(analysis.groupSizes.facets.map { CellKey(department: nil, rated: $0) }))
  }
}
