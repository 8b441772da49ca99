/// A bar per gap on one axis, for a terminal.
public struct GapBars: Hashable, Sendable {
  /// The axis.
  public let axis: Axis

  /// The bars, a row each; `nil` where the row is withheld.
  public let marks: [GapMark?]

  init(_ rows: [GapRow], bound: Setting) {
    let shown = rows.compactMap(\.numbers)
    let axis = Axis.gap(
      holding: shown.flatMap(\.gapExtent) + [bound.value * 2], step: bound.value,
      cap: bound.value * 5, isTicked: false, decimals: 2)
    self.axis = axis
    marks = rows.map { GapMark($0, on: axis) }
  }
}
