import Statistics
import SurveyModel

/// What lines say that are judged together.
struct TrendJudgement {
  /// The slope's p-value, adjusted for the family.
  let q: Double?

  /// The lack of fit's p-value, adjusted for the family.
  let lackOfFitQ: Double?

  /// What the line says.
  let verdict: TrendVerdict

  /// Judges a family of lines.
  ///
  /// The line tells the direction: narrowing and widening need its slope and its middle told from zero,
  /// crossing its slope and both its ends (see ``GapMove``); otherwise only the side is named to which it
  /// moves. All are adjusted by Benjamini and Hochberg.
  static func family(_ lines: [GapTrend.Line?], alpha: Double) -> [TrendJudgement] {
    let slopes = benjaminiHochberg(lines.map { $0?.slope.p })
    let fits = benjaminiHochberg(lines.map { $0?.lackOfFitP })
    let moves = GapMove.judged(
      lines.map { line in line.map { ($0.first, $0.middle, $0.last) } }, alpha: alpha)
    return lines.indices.map { index in
      let isClear = slopes[index].map { $0 < alpha } ?? false
      return TrendJudgement(
        q: slopes[index], lackOfFitQ: fits[index],
        verdict: isClear ? verdict(moves[index]) : .noClearTrend)
    }
  }

  private static func verdict(_ move: GapMove?) -> TrendVerdict {
    switch move {
    case .closer: .narrowing
    case .further: .widening
    case .crossed: .crossing
    case .towardsLeaders: .towardsLeaders
    case .towardsFrontline: .towardsFrontline
    case nil: .noClearTrend
    }
  }
}
