/// A report of any kind, ready to be rendered.
public enum Report: Hashable, Sendable {
  /// The gaps of one or several waves.
  case gaps(GapReport)

  /// The changes between two waves.
  case comparison(ComparisonReport)

  /// Who has answered so far.
  case status(StatusReport)

  /// What a wave will be able to show, before it begins.
  case plan(PlanReport)

  /// The gaps of a wave that is published with noise.
  case noisy(NoisyReport)

  /// The changes between two such waves.
  case noisyChange(NoisyChangeReport)

  /// One page to take into a meeting.
  case sheet(SheetReport)

  /// What was written in words.
  case comments(CommentReport)
}
