import SurveyModel

/// A change's verdict as it is shown: code and words.
public enum ChangeMark: CaseIterable, Hashable, Sendable {
  /// The gap is closer to zero.
  case narrower

  /// The gap is further from zero.
  case wider

  /// The gap is on the other side of zero.
  case crossed

  /// The gap moved to the leaders' side.
  case towardsLeaders

  /// The gap moved to the frontline's side.
  case towardsFrontline

  /// No clear change.
  case unclear

  /// An item was changed: nothing is compared.
  case broken

  /// Withheld.
  case withheld

  init(_ verdict: ChangeVerdict) {
    self =
      switch verdict {
      case .narrower: .narrower
      case .wider: .wider
      case .crossed: .crossed
      case .towardsLeaders: .towardsLeaders
      case .towardsFrontline: .towardsFrontline
      case .noClearChange: .unclear
      case .wordingChanged: .broken
      case .withheld: .withheld
      }
  }

  /// The verdict's code.
  public var code: Code {
    switch self {
    case .narrower: Code(ChangeVerdict.narrower)
    case .wider: Code(ChangeVerdict.wider)
    case .crossed: Code(ChangeVerdict.crossed)
    case .towardsLeaders: Code(ChangeVerdict.towardsLeaders)
    case .towardsFrontline: Code(ChangeVerdict.towardsFrontline)
    case .unclear: Code(ChangeVerdict.noClearChange)
    case .broken: Code(ChangeVerdict.wordingChanged)
    case .withheld: Code(ChangeVerdict.withheld)
    }
  }

  /// The verdict in words.
  public var words: Sentence {
    switch self {
    case .narrower: "Gap narrower"
    case .wider: "Gap wider"
    case .crossed: "Gap crossed zero"
    case .towardsLeaders: "Moved to the leaders’ side"
    case .towardsFrontline: "Moved to the frontline’s side"
    case .unclear: "No clear change"
    case .broken: "Wording changed"
    case .withheld: "Withheld"
    }
  }

  /// Whether the change is more than chance.
  public var isClear: Bool {
    switch self {
    case .narrower, .wider, .crossed, .towardsLeaders, .towardsFrontline: true
    case .unclear, .broken, .withheld: false
    }
  }
}
