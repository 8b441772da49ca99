public import SurveyModel

/// A row of the table of patterns: which case bears which name.
public struct PatternRule: Sendable {
  /// The name.
  public let pattern: Pattern

  /// The facets whose cells may bear it.
  public let facets: [Facet]

  /// The rule in words, as it stands in `docs/statistics/facets.md`.
  public let words: String

  /// The rule.
  let applies: @Sendable (PatternCase) -> Bool
}

extension PatternRule {
  /// All rules, in the order in which they are asked: the first that applies gives the name.
  ///
  /// That leaders are divided comes first, because their mean is then no view. *High* is where the
  /// scale's favourable answers begin, *low* a point below that, *room* up to a point above it; a
  /// stretch is needed − now. Half a point and a point are of a scale of six levels.
  ///
  /// - Source: the directions and levels crossed as in the study of six groups of self-raters (2,056
  ///   managers), in which over-estimators with good levels fared otherwise than those with poor ones.
  public static let all: [PatternRule] = [
    PatternRule(
      pattern: .leadersDivided, facets: [.items, .now, .needed],
      words:
        "five leaders or more, their r_wg(j) below .70 on statements, or their SD above 1.2 on a level",
      applies: \.isDivided),
    PatternRule(
      pattern: .sharedStrength, facets: [.items, .now],
      words: "aligned, both high",
      applies: { $0.verdict == .aligned && $0.both { $0 >= $1.high } }),
    PatternRule(
      pattern: .sharedWorry, facets: [.items, .now],
      words: "aligned, both low",
      applies: { $0.verdict == .aligned && $0.both { $0 <= $1.low } }),
    PatternRule(
      pattern: .blindSpot, facets: [.items, .now],
      words: "leaders rosier, frontline low",
      applies: { $0.verdict == .leadersRosier && $0.frontline { $0 <= $1.low } }),
    PatternRule(
      pattern: .rosierBothFine, facets: [.items, .now],
      words: "leaders rosier, frontline high",
      applies: { $0.verdict == .leadersRosier && $0.frontline { $0 >= $1.high } }),
    PatternRule(
      pattern: .hiddenStrength, facets: [.now],
      words: "frontline rosier and high, its stretch at least 0.5",
      applies: {
        $0.verdict == .frontlineRosier && $0.frontline { $0 >= $1.high }
          && $0.stretch(.frontline) { $0 >= 0.5 }
      }),
    PatternRule(
      pattern: .goodEnough, facets: [.needed],
      words: "leaders see more needed, the frontline’s stretch below 0.5",
      applies: { $0.verdict == .leadersRosier && $0.stretch(.frontline) { $0 < 0.5 } }),
    PatternRule(
      pattern: .unheardCall, facets: [.needed],
      words: "the frontline sees more needed",
      applies: { $0.verdict == .frontlineRosier }),
    PatternRule(
      pattern: .standingStill, facets: [.ahead],
      words:
        """
        the level needed neither “good enough” nor an unheard call, both stretches below 0.5, both \
        levels today with room
        """,
      applies: { $0.bothStretches { $0 < 0.5 } && $0.both { $0 < $1.room } }),
    PatternRule(
      pattern: .sharedClimb, facets: [.ahead],
      words:
        """
        the level needed neither “good enough” nor an unheard call, aligned, both stretches at least 1
        """,
      applies: { $0.verdict == .aligned && $0.bothStretches { $0 >= 1 } }),
    PatternRule(
      pattern: .cannotTellYet, facets: [.items, .now, .needed, .ahead],
      words: "the verdict is that we cannot tell yet",
      applies: { $0.verdict == .cannotTell }),
  ]
}
