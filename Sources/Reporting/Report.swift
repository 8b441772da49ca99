/// A report of any kind, ready to be rendered.
public enum Report: Hashable, Sendable {
  /// The gaps of one or several waves.
  case gaps(GapReport)

  /// The changes between two waves.
  case comparison(ComparisonReport)

  /// Who has answered so far.
  case status(StatusReport)
}
