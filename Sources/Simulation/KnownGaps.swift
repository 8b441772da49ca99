public import SurveyModel

/// What is true of a simulated organisation: the gap of each block in each department.
///
/// The truth is what a report over simulated answers should find again.
public struct KnownGaps: Sendable {
  /// The true gap of each block over the organisation, in points of the block's statements.
  public let blocks: [Double]

  /// How far each department's gap lies from the organisation's; department × block.
  public let deviations: [[Double]]

  /// How far each department's level lies from the organisation's; department × block.
  public let levels: [[Double]]

  /// What is left of each block's gap in each later wave, as a factor a wave.
  public let retention: [Double]

  /// Draws a truth for any survey and number of departments.
  ///
  /// - Parameters:
  ///   - survey: the survey whose blocks are meant.
  ///   - departments: how many departments there are.
  ///   - seed: the same seed draws the same truth.
  public init(survey: Survey, departments: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed ^ 0x6761_7073)
    let pattern = [0.7, 0.55, 0.4, 0.3, 0.2, 0.1, 0.05, 0, 0, -0.1, -0.3, -0.45]
    let drawn = survey.blocks.indices.map { pattern[$0 % pattern.count] }
    let blocks = drawn.shuffled(using: &generator)
    self.init(
      blocks: blocks, retention: blocks.map { _ in generator.unit() < 0.5 ? 1 : 0.6 },
      departments: departments, using: &generator)
  }

  /// Takes the organisation's gaps as given, and draws how departments differ.
  public init(
    blocks: [Double], retention: [Double], departments: Int,
    using generator: inout SeededGenerator
  ) {
    self.blocks = blocks
    self.retention = retention
    deviations = (0..<departments).map { _ in blocks.map { _ in generator.bell() * 0.15 } }
    levels = (0..<departments).map { _ in blocks.map { _ in generator.bell() * 0.25 } }
  }

  /// The true gap of a block in a department and wave, in points of the block's statements.
  public func gap(block: Int, department: Int, wave: Int) -> Double {
    var share = 1.0
    for _ in 0..<wave { share *= retention[block] }
    return (blocks[block] + deviations[department][block]) * share
  }
}
