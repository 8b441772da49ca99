/// The gap before and after, a row each, on one axis.
public struct ChangeChart: Hashable, Sendable {
  /// What a row shows.
  public struct Mark: Hashable, Sendable {
    /// The gap in the earlier wave.
    public let before: Position

    /// The gap in the later wave.
    public let after: Position

    /// The interval of the later gap.
    public let interval: Span?
  }

  /// The axis of gaps.
  public let axis: Axis

  /// The stretch of gaps that are too small to matter.
  public let bound: Span

  /// The marks, a row each; `nil` where the row is withheld.
  public let marks: [Mark?]

  init(_ rows: [ChangeRow], bound: Setting) {
    let extent = rows.compactMap(\.numbers).flatMap { numbers in
      [numbers.before.estimate, numbers.after.estimate, numbers.after.low, numbers.after.high]
        .compactMap { $0?.middle }
    }
    let axis = Axis.gap(
      holding: extent + [bound.value], step: 0.25, cap: 3, isTicked: false, decimals: 2)
    self.axis = axis
    self.bound = axis.span(around: bound.value)
    marks = rows.map { row in
      row.numbers.map { numbers in
        Mark(
          before: axis.position(of: numbers.before.estimate),
          after: axis.position(of: numbers.after.estimate),
          interval: axis.span(from: numbers.after.low, to: numbers.after.high))
      }
    }
  }
}
