import SurveyModel

/// A verdict as it is shown: code, symbol, words; the form of a mark follows from it.
public enum VerdictMark: CaseIterable, Hashable, Sendable {
  /// Leaders rosier.
  case leaders

  /// Frontline rosier.
  case frontline

  /// Aligned.
  case aligned

  /// Cannot tell yet.
  case unsure

  /// Withheld.
  case withheld

  init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .leadersRosier: .leaders
      case .frontlineRosier: .frontline
      case .aligned: .aligned
      case .cannotTell: .unsure
      case .withheld: .withheld
      }
  }

  /// The verdict's code.
  public var code: Code {
    switch self {
    case .leaders: Code(Verdict.leadersRosier)
    case .frontline: Code(Verdict.frontlineRosier)
    case .aligned: Code(Verdict.aligned)
    case .unsure: Code(Verdict.cannotTell)
    case .withheld: Code(Verdict.withheld)
    }
  }

  /// The symbol that stands beside the words.
  public var symbol: Sentence {
    switch self {
    case .leaders: "▲"
    case .frontline: "▼"
    case .aligned: "="
    case .unsure: "?"
    case .withheld: "▨"
    }
  }

  /// The verdict in words.
  public var words: Sentence {
    switch self {
    case .leaders: "Leaders rosier"
    case .frontline: "Frontline rosier"
    case .aligned: "Aligned"
    case .unsure: "Cannot tell yet"
    case .withheld: "Withheld"
    }
  }

  /// The verdict as an answer to the question who is rosier.
  public var side: Sentence {
    switch self {
    case .leaders: "leaders"
    case .frontline: "frontline"
    case .aligned: "aligned"
    case .unsure: "cannot tell"
    case .withheld: "withheld"
    }
  }

  /// Whether the gap is more than chance.
  public var isCertain: Bool {
    self == .leaders || self == .frontline
  }
}
