/// What a row shows on an axis of gaps.
public struct GapMark: Hashable, Sendable {
  /// The gap.
  public let gap: Position

  /// From where to where it lies, where it is told as a range.
  public let range: Span?

  /// The interval of the gap.
  public let interval: Span?

  /// Where a gap can be chance.
  public let noise: Span?

  /// The steadied value.
  public let steadied: Position?

  /// The verdict, which gives the mark its form.
  public let verdict: VerdictMark

  /// Places a row on an axis.
  ///
  /// - Nil: when the row is withheld.
  init?(_ row: GapRow, on axis: Axis) {
    guard let numbers = row.numbers else { return nil }
    gap = axis.position(of: numbers.gap)
    range = axis.span(of: numbers.gap)
    interval = axis.span(from: numbers.interval?.low, to: numbers.interval?.high)
    noise = numbers.noise.map { axis.span(around: $0.middle) }
    steadied = numbers.shrunken.map { axis.position(of: $0.estimate) }
    verdict = row.verdict
  }
}

/// What a row shows on an axis of levels.
public struct LevelMark: Hashable, Sendable {
  /// The leaders' mean.
  public let leader: Position?

  /// The interval of the leaders' mean.
  public let leaderInterval: Span?

  /// From where to where the leaders' mean lies, where it is told as a range.
  public let leaderRange: Span?

  /// The frontline's mean.
  public let frontline: Position?

  /// From where to where the frontline's mean lies, where it is told as a range.
  public let frontlineRange: Span?

  /// The interval of the frontline's mean.
  public let frontlineInterval: Span?

  /// The verdict, which gives the link between the two its colour.
  public let verdict: VerdictMark

  /// Places a row on an axis.
  ///
  /// - Nil: when the row is withheld.
  init?(_ row: GapRow, on axis: Axis) {
    guard let numbers = row.numbers else { return nil }
    leader = numbers.leader.mean.map(axis.position)
    leaderRange = numbers.leader.mean.flatMap(axis.span)
    frontlineRange = numbers.frontline.mean.flatMap(axis.span)
    leaderInterval = axis.span(
      from: numbers.leader.interval?.low, to: numbers.leader.interval?.high)
    frontline = numbers.frontline.mean.map(axis.position)
    frontlineInterval = axis.span(
      from: numbers.frontline.interval?.low, to: numbers.frontline.interval?.high)
    verdict = row.verdict
  }
}

extension LevelMark {
  init(
    leader: Position?, leaderInterval: Span?, frontline: Position?, frontlineInterval: Span?,
    isOf verdict: VerdictMark
  ) {
    self.leader = leader
    (leaderRange, frontlineRange) = (nil, nil)
    self.leaderInterval = leaderInterval
    self.frontline = frontline
    self.frontlineInterval = frontlineInterval
    self.verdict = verdict
  }

  /// Whether a level is told as a range.
  public var hasRange: Bool { leaderRange != nil || frontlineRange != nil }

  /// The frontline's level without the leaders'.
  var frontlineAlone: LevelMark {
    LevelMark(
      leader: nil, leaderInterval: nil, frontline: frontline, frontlineInterval: nil,
      isOf: verdict)
  }
}

extension GapRow.Numbers {
  /// What an axis of gaps should hold of a row.
  var gapExtent: [Double] {
    [gap, interval?.low, interval?.high].compactMap { $0?.middle }
  }

  /// What an axis of levels should hold of a row.
  var levelExtent: [Double] {
    [leader, frontline].flatMap { [$0.mean, $0.interval?.low, $0.interval?.high] }
      .compactMap { $0?.middle }
  }
}
