/// Whether two groups can be compared by a test, and if not, why.
public enum TwoSampleStatus: String, Sendable, Hashable, CaseIterable {
  /// A test exists.
  case ok
  /// A role has fewer than two answers.
  case insufficientAnswers = "insufficient_n"
  /// Within each role all answers are equal: the gap can be said, but not how sure it is.
  case constant = "zero_variance"

  /// Looks at both groups.
  public init(leader: Histogram, frontline: Histogram) {
    if leader.n < 2 || frontline.n < 2 {
      self = .insufficientAnswers
    } else if leader.isConstant && frontline.isConstant {
      self = .constant
    } else {
      self = .ok
    }
  }
}
