/// What the numbers say about a gap, before anything is withheld or worded.
public enum GapDecision: String, Sendable, Hashable, CaseIterable {
  /// Provably smaller than the bound.
  case aligned
  /// Leaders see it more brightly, beyond chance.
  case leadersHigher = "leader_higher"
  /// The frontline sees it more brightly, beyond chance.
  case frontlineHigher = "frontline_higher"
  /// Neither can be shown.
  case inconclusive

  /// Judges a gap: alignment first, then difference.
  ///
  /// - Parameters:
  ///   - estimate: The gap.
  ///   - equivalence: Its equivalence test.
  ///   - chance: The p-value, or the q-value where many cells are judged at once.
  ///   - alpha: The level below which chance is ruled out.
  public init(
    _ estimate: Estimate, equivalence: Equivalence, chance: Double, alpha: Double = 0.05
  ) {
    if equivalence.isAligned {
      self = .aligned
    } else if chance < alpha && estimate.value != 0 {
      self = estimate.value > 0 ? .leadersHigher : .frontlineHigher
    } else {
      self = .inconclusive
    }
  }
}
