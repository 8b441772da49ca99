public import SurveyModel

extension Verdict {
  /// The symbol that stands beside the words.
  public var symbol: Sentence {
    switch self {
    case .leadersRosier: "▲"
    case .frontlineRosier: "▼"
    case .aligned: "="
    case .cannotTell: "?"
    case .withheld: "▨"
    }
  }

  /// The verdict in words.
  public var words: Sentence {
    switch self {
    case .leadersRosier: "Leaders rosier"
    case .frontlineRosier: "Frontline rosier"
    case .aligned: "Aligned"
    case .cannotTell: "Cannot tell yet"
    case .withheld: "Withheld"
    }
  }

  /// Whether the gap is more than chance.
  public var isCertain: Bool {
    self == .leadersRosier || self == .frontlineRosier
  }
}

extension Facet {
  /// What the facet is called in a report.
  public var title: Sentence {
    switch self {
    case .items: "How it is"
    case .now: "The level today"
    case .needed: "The level needed in twelve months"
    }
  }
}
