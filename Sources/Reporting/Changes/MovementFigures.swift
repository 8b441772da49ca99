public import Privacy

/// What the change of the organisation's gap is made of, as figures.
public struct MovementFigures: Hashable, Sendable {
  /// What the leaders' views made up.
  public let leaders: EstimateFigures

  /// What the frontline's views made up; positive when the frontline became more critical.
  public let frontline: EstimateFigures

  /// What the departments' changed shares made up.
  public let mix: EstimateFigures

  /// What the third part is called: *Who works where* by rosters, *Who answered where* without.
  public let mixTitle: Sentence

  /// What departments made up that are shown in one wave only; `nil` where there are none.
  public let remainder: EstimateFigures?

  /// The sum of the parts.
  public let total: Figure

  /// Makes figures of a screened movement.
  public init(_ screened: ScreenedMovement) {
    leaders = EstimateFigures(screened.leaders, as: .gap)
    frontline = EstimateFigures(screened.frontline, as: .gap)
    mix = EstimateFigures(screened.mix, as: .gap)
    mixTitle = screened.isByRoster ? "Who works where" : "Who answered where"
    remainder = screened.remainder.map { EstimateFigures($0, as: .gap) }
    total = Figure(screened.total, as: .gap)
  }

  /// The parts in a sentence: who moved which way, and what the rest is.
  ///
  /// - Parameters:
  ///   - rated: What the gap is on that changed: a block, or a level of it.
  ///   - verdict: What the comparison says.
  ///   - change: The change that the verdict is about.
  /// - Returns: The gap, how far it moved, and who moved which way.
  func sentence(_ rated: Sentence, verdict: ChangeMark, change: Figure) -> Sentence {
    let agrees = change.middle * total.middle > 0
    let verb: Sentence =
      switch verdict {
      case .narrower where agrees: "narrowed"
      case .wider where agrees: "widened"
      default: "moved"
      }
    // What cancels out did no rest.
    let others = [mix, remainder].compactMap { $0?.estimate.printedValue }.reduce(0, +)
    let rest = abs(others) > 0.004
    let own: Sentence =
      abs(change.printedValue) == abs(total.printedValue)
      ? "" : ", and by \(total.magnitude) with each wave’s own shares of departments"
    let people: Sentence = """
      leaders \(Self.direction(leaders.estimate.middle, of: leaders.estimate)), the frontline \
      \(Self.direction(-frontline.estimate.middle, of: frontline.estimate))
      """
    let mixWords: Sentence =
      mix.estimate.printedValue == 0
      ? "departments in one wave only"
      : mixTitle == "Who works where" ? "who works where" : "who answered where"
    return rest
      ? """
      The gap on \(rated) \(verb) by \(change.magnitude)\(own): \(people), and \(mixWords) did the rest.
      """ : "The gap on \(rated) \(verb) by \(change.magnitude)\(own): \(people)."
  }

  /// What the parts hold, and why they need not add up as printed.
  static let note: Sentence = """
    What a change is made of: people who were promoted, came or left within a department count in the \
    leaders’ and the frontline’s parts. The sum takes each wave with its own shares of departments, \
    the change above the same shares in both; so they can differ, and rounded parts need not add up. \
    The shares are taken as fixed.
    """

  private static func direction(_ value: Double, of figure: Figure) -> Sentence {
    if figure.printedValue == 0 { return "stayed" }
    return value > 0
      ? "moved up \(figure.magnitude)" : "moved down \(figure.magnitude)"
  }
}
