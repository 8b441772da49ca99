import Privacy

/// What weighting does to one block's gap, and what matching departments does.
///
/// Weights are judged by the gap of all people without them, which differs in nothing else; what matching
/// changes is told apart from that.
struct WeightingMove {
  /// The weighted row.
  let weighted: GapRow

  /// The row of all leaders against all frontline.
  let raw: GapRow?

  /// The row of matched departments.
  let matched: GapRow?

  private var block: Name { weighted.block.name }

  /// The two gaps as they are printed, where both are numbers.
  private var figures: (from: Figure, to: Figure)? {
    guard let from = raw?.numbers?.gap, let to = weighted.numbers?.gap,
      Self.isNumber(from), Self.isNumber(to)
    else { return nil }
    return (from, to)
  }

  /// Whether a figure is a number, and neither a bound nor a range.
  private static func isNumber(_ figure: Figure) -> Bool {
    switch figure.form {
    case .exact: true
    case .range, .below, .above: false
    }
  }

  /// How far apart the printed gaps are.
  private var width: Double {
    figures.map { abs($0.to.printedValue - $0.from.printedValue) } ?? 0
  }

  private var isCompared: Bool { raw?.numbers != nil && weighted.numbers != nil }

  private var isTurned: Bool { isCompared && raw?.verdict != weighted.verdict }

  /// Whether matching departments gives another verdict than all leaders against all of the frontline.
  private var isTurnedByMatching: Bool {
    raw?.numbers != nil && matched?.numbers != nil && raw?.verdict != matched?.verdict
  }

  private var isUntested: Bool {
    weighted.numbers.map { $0.interval == nil && $0.weighting != nil } ?? false
  }

  /// On which side of zero a gap is printed, above (1) or below (−1), where its interval does not reach
  /// over zero; else 0.
  private static func side(_ row: GapRow?) -> Int {
    guard let numbers = row?.numbers, let low = numbers.interval?.low,
      let high = numbers.interval?.high
    else { return 0 }
    let gap = numbers.gap.printedValue
    return gap > 0 && low.middle >= 0 ? 1 : gap < 0 && high.middle <= 0 ? -1 : 0
  }

  /// Whether matched departments and all people give gaps of different signs.
  private var hasTwoSigns: Bool {
    let own = Self.side(matched)
    return own * Self.sign(raw) < 0 || own * Self.sign(weighted) < 0
  }

  /// The sign of a gap as it is printed, sure or not; none of one that is printed as zero.
  private static func sign(_ row: GapRow?) -> Int {
    row?.numbers.map { $0.gap.printedValue.signum } ?? 0
  }
}

extension WeightingMove {
  /// A difference of printed gaps that is not spoken of, in points.
  private static let little = 0.05

  /// Whether it matters who answered, for all blocks.
  static func summary(_ moves: [WeightingMove]) -> Sentence {
    guard moves.contains(where: \.isCompared) else {
      return .joined(["The weighted gaps cannot be shown beside the others."] + cautions(moves))
    }
    // A weighted gap without an interval has no verdict that could have changed.
    let turned = moves.filter { $0.isTurned && !$0.isUntested }.map(\.block)
    let result: Sentence =
      turned.isEmpty
      ? "With each answer weighted, no verdict on all people changes; \(most(moves))."
      : """
      It matters: with each answer weighted, the verdict on all people changes on \
      \(Sentence.list(turned)); \(most(moves)).
      """
    return .joined([result] + matching(moves) + crossings(moves) + cautions(moves))
  }

  /// What comes of matching departments, and not of weights.
  private static func matching(_ moves: [WeightingMove]) -> [Sentence] {
    let turned = moves.filter(\.isTurnedByMatching).map(\.block)
    guard !turned.isEmpty else { return [] }
    return [
      """
      Matching departments, as the headline does, is another matter: it changes the verdict of all \
      people, unweighted, on \(Sentence.list(turned)).
      """
    ]
  }

  private static func most(_ moves: [WeightingMove]) -> Sentence {
    guard let widest = moves.max(by: { $0.width < $1.width }), let figures = widest.figures,
      widest.width > little - 1e-9
    else { return "no gap that is printed moves by as much as 0.05 points" }
    return """
      as printed, weights move the gap most on \(widest.block), from \(figures.from) to \
      \(figures.to)
      """
  }

  /// Where the gap of all people and that of matched departments have different signs, and why.
  private static func crossings(_ moves: [WeightingMove]) -> [Sentence] {
    let blocks = moves.filter(\.hasTwoSigns).map(\.block)
    guard !blocks.isEmpty else { return [] }
    return [
      """
      On \(Sentence.list(blocks)) the gap of all people has another sign than the matched one: \
      leaders and frontline do not work in the same departments, and departments differ.
      """
    ]
  }

  private static func cautions(_ moves: [WeightingMove]) -> [Sentence] {
    let weights = moves.compactMap { $0.weighted.numbers?.weighting }
    let leaders = weights.contains { $0.leader.isDominated }
    let frontline = weights.contains { $0.frontline.isDominated }
    var sentences: [Sentence] = []
    if leaders {
      sentences.append("One leader’s weight is more than a fifth of all leaders’ weight.")
    }
    if frontline {
      sentences.append(
        "One person’s weight is more than a fifth of the whole frontline’s weight.")
    }
    if moves.contains(where: { $0.isUntested && $0.weighted.isCarriedByFew }) {
      sentences.append(
        """
        Where the weights leave fewer than five effective answers of a role, the weighted gap has no \
        interval and no verdict.
        """)
    }
    return sentences
  }
}

extension GapRow {
  /// Whether the weights of a role leave fewer effective answers than an interval needs.
  fileprivate var isCarriedByFew: Bool {
    guard let weighting = numbers?.weighting else { return false }
    return min(weighting.leader.effectiveCount.middle, weighting.frontline.effectiveCount.middle)
      < 5
  }
}

extension Double {
  /// Whether it lies above zero (1), below (−1), or on it (0).
  fileprivate var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
