import SurveyModel

extension Pattern {
  /// What people call the case.
  var name: Sentence {
    switch self {
    case .leadersDivided: "Leaders not aligned"
    case .sharedStrength: "Shared strength"
    case .sharedWorry: "Shared worry"
    case .blindSpot: "Leaders’ blind spot"
    case .rosierBothFine: "Leaders rosier, both fine"
    case .hiddenStrength: "Hidden strength"
    case .goodEnough: "“Good enough”"
    case .unheardCall: "Unheard call"
    case .standingStill: "Both standing still"
    case .sharedClimb: "Shared climb"
    case .cannotTellYet: "Cannot tell yet"
    }
  }

  /// What the case means, in a sentence.
  var meaning: Sentence {
    switch self {
    case .leadersDivided:
      "Leaders differ so much among themselves that their mean is no shared view."
    case .sharedStrength: "Both groups agree that it goes well."
    case .sharedWorry: "Both groups agree that it does not go well."
    case .blindSpot: "Leaders see it more brightly than the frontline, which rates it low."
    case .rosierBothFine: "Leaders see it more brightly, and both rate it well."
    case .hiddenStrength:
      "The frontline sees it more brightly than leaders, rates it well, and still aims higher."
    case .goodEnough: "Leaders see more needed; to the frontline today’s level is about enough."
    case .unheardCall: "The frontline sees more needed than leaders do."
    case .standingStill: "Neither group sees much to do, though today’s level leaves room."
    case .sharedClimb: "Both groups see much to do, and about as much of it."
    case .cannotTellYet: "The answers do not settle it yet."
    }
  }
}
