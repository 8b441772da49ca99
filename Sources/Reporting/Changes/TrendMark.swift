import SurveyModel

/// A trend's verdict as it is shown: code and words.
public enum TrendMark: CaseIterable, Hashable, Sendable {
  /// Towards zero.
  case narrowing

  /// Away from zero.
  case widening

  /// From one side to the other.
  case crossing

  /// To the leaders' side.
  case towardsLeaders

  /// To the frontline's side.
  case towardsFrontline

  /// No clear trend.
  case unclear

  /// An item was changed too lately.
  case broken

  /// Withheld.
  case withheld

  init(_ verdict: TrendVerdict) {
    self =
      switch verdict {
      case .narrowing: .narrowing
      case .widening: .widening
      case .crossing: .crossing
      case .towardsLeaders: .towardsLeaders
      case .towardsFrontline: .towardsFrontline
      case .noClearTrend: .unclear
      case .wordingChanged: .broken
      case .withheld: .withheld
      }
  }

  /// The verdict's code.
  public var code: Code {
    switch self {
    case .narrowing: Code(TrendVerdict.narrowing)
    case .widening: Code(TrendVerdict.widening)
    case .crossing: Code(TrendVerdict.crossing)
    case .towardsLeaders: Code(TrendVerdict.towardsLeaders)
    case .towardsFrontline: Code(TrendVerdict.towardsFrontline)
    case .unclear: Code(TrendVerdict.noClearTrend)
    case .broken: Code(TrendVerdict.wordingChanged)
    case .withheld: Code(TrendVerdict.withheld)
    }
  }

  /// The verdict in words.
  public var words: Sentence {
    switch self {
    case .narrowing: "Gap narrowing"
    case .widening: "Gap widening"
    case .crossing: "Gap crossing"
    case .towardsLeaders: "Moves to the leaders’ side"
    case .towardsFrontline: "Moves to the frontline’s side"
    case .unclear: "No clear trend"
    case .broken: "Wording changed"
    case .withheld: "Withheld"
    }
  }

  /// Whether the trend is more than chance.
  public var isClear: Bool {
    switch self {
    case .narrowing, .widening, .crossing, .towardsLeaders, .towardsFrontline: true
    case .unclear, .broken, .withheld: false
    }
  }
}
