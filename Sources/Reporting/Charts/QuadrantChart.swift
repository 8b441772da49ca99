import Foundation
public import SurveyModel

/// How much each block goes with an outcome, against how well it is rated.
public struct QuadrantChart: Hashable, Sendable {
  /// A block.
  public struct Mark: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// How far to the right: its level.
    public let level: Position

    /// How far up: its weight.
    public let weight: Position
  }

  /// The blocks, largest weight first.
  public let marks: [Mark]

  /// Where the chart is parted from left to right.
  public let levelCut: Position

  /// Where it is parted from bottom to top.
  public let weightCut: Position

  /// The axis of the levels.
  public let levelAxis: Axis

  /// The axis of the weights.
  public let weightAxis: Axis

  init?(_ rows: [DriverReport.Row], weight: Double, level: Double) {
    let shown = rows.filter { $0.performance != nil }
    guard shown.count >= 2 else { return nil }
    let levels = Axis.percent(
      holding: shown.compactMap { $0.performance?.middle } + [level], fromZero: false)
    let weights = Axis.percent(
      holding: shown.map(\.weight.estimate.middle) + [weight], fromZero: true)
    levelAxis = levels
    weightAxis = weights
    levelCut = levels.place(level)
    weightCut = weights.place(weight)
    marks = shown.compactMap { row in
      row.performance.map {
        Mark(
          block: row.block, level: levels.position(of: $0),
          weight: weights.position(of: row.weight.estimate))
      }
    }
  }
}
