import Privacy

/// One wave against the next, where there are more than two.
public struct WaveStep: Hashable, Sendable {
  /// The earlier wave.
  public let earlier: Name

  /// The later wave.
  public let later: Name

  /// The organisation's changes.
  public let organisation: [ChangeRow]

  /// The departments' changes.
  public let cells: [ChangeRow]

  /// The changes as the people tell them who were followed.
  public let linked: [LinkedRow]

  init(_ comparison: ScreenedComparison, naming names: Naming, focus: Focus) {
    earlier = Name(wave: comparison.earlier)
    later = Name(wave: comparison.later)
    (organisation, cells) = ChangeRow.rows(of: comparison, naming: names, focus: focus)
    linked =
      focus.department == nil
      ? comparison.linked.map { LinkedRow($0, naming: names) }
        .filter { focus.block == nil || $0.block.id == focus.block } : []
  }
}
