public import Privacy

/// What the departments say about a role's variance in one block, as figures.
public struct PriorFigures: Hashable, Sendable {
  /// The code of the block.
  public let block: Code

  /// The code of the facet.
  public let facet: Code

  /// The code of the role.
  public let role: Code

  /// The prior's degrees of freedom; `nil` for infinitely many.
  public let degreesOfFreedom: Figure?

  /// The prior's variance.
  public let variance: Figure

  /// Makes figures of a screened prior.
  public init(_ screened: ScreenedPrior) {
    block = Code(screened.block)
    facet = Code(screened.facet)
    role = Code(screened.role)
    degreesOfFreedom = screened.degreesOfFreedom.map { Figure($0, as: .plain) }
    variance = Figure(screened.variance, as: .plain)
  }
}

/// Why a gap that is shown has no test, as a code and in words.
public struct UntestedReason: Hashable, Sendable {
  /// The code.
  public let code: Code

  /// The reason.
  public let reason: Sentence

  /// Makes a reason of what the screen said.
  public init(_ untested: Untested) {
    code = Code(untested)
    reason =
      switch untested {
      case .oneAnswer: "no test: a role has one answer"
      case .constant: "no test: within each role all answered the same"
      case .census: "no test is needed: everybody on the roster answered"
      }
  }
}
