/// The levels of both roles and the gap between them, wave by wave: a small drawing for each row, all on
/// one axis.
public struct WaveChart: Hashable, Sendable {
  /// One wave of a row.
  public struct Mark: Hashable, Sendable {
    /// When the wave was.
    public let time: Position

    /// The leaders' mean.
    public let leader: Position?

    /// The frontline's mean.
    public let frontline: Position?

    /// The gap on the axis of gaps.
    public let gap: Position

    /// The gap as it is printed.
    public let label: Figure

    /// Whether the line is broken before this wave.
    public let isBroken: Bool
  }

  /// The axis of levels, which all rows share.
  public let axis: Axis

  /// The marks, a list a row; empty where the row is withheld.
  public let rows: [[Mark]]

  /// - Parameters:
  ///   - rows: The rows, in the order of the report.
  ///   - times: When each wave was.
  ///   - scale: The lowest and the highest point.
  init(_ rows: [TrendRow], times: [Double], scale: ClosedRange<Int>) {
    let points = rows.flatMap(\.points)
    let axis = Axis.halves(
      holding: points.flatMap { [$0.leader, $0.frontline] }.compactMap { $0?.middle },
      scale: scale)
    let gaps = Axis.gap(
      holding: points.map(\.gap.estimate.middle), step: 0.25, cap: 3, isTicked: false, decimals: 2)
    self.axis = axis
    self.rows = rows.map { row in
      zip(row.points, times).map { point, time in
        Mark(
          time: Position(time: time, among: times), leader: point.leader.map(axis.position),
          frontline: point.frontline.map(axis.position),
          gap: gaps.position(of: point.gap.estimate), label: point.gap.estimate,
          isBroken: point.isBroken)
      }
    }
  }
}

extension Position {
  /// The place of a wave between the first and the last.
  init(time: Double, among times: [Double]) {
    let (first, last) = (times.first ?? 0, times.last ?? 1)
    fraction = last > first ? (time - first) / (last - first) : 0
    isCut = false
  }
}
