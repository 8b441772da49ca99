import SurveyModel

/// What a breakdown amounts to, in words.
struct BreakdownFinding {
  let isByTier: Bool

  /// The facet that comes first in a report.
  let facet: BreakdownFacet?

  let differences: [BreakdownDifference]

  /// One or two sentences.
  var sentence: Sentence {
    guard let facet, let first = facet.groups.first else {
      return isByTier
        ? "No level of leadership can be shown alone; all of them count in the total."
        : "No answer can be shown alone; all of them count in the total."
    }
    if isByTier { return "\(cascade(facet, first)) \(steps(facet))" }
    return spread(facet)
  }

  /// How each level of leadership sees it beside the frontline.
  private func cascade(_ facet: BreakdownFacet, _ first: BreakdownFacet.Group) -> Sentence {
    guard facet.groups.count > 1 else { return compared(first) }
    let all = Count(of: facet.groups)
    let parts = first.lines.indices.map { place -> Sentence in
      func count(_ verdict: VerdictMark) -> Count {
        Count(of: facet.groups.filter { $0.lines[place].row.verdict == verdict })
      }
      let name = first.lines[place].subject.name
      let of: Sentence = place == first.lines.startIndex ? " of \(words: all) blocks" : ""
      let (above, below) = (count(.leaders), count(.frontline))
      return switch (above.number, below.number) {
      case (0, 0): "\(name) surely differ on none\(of)"
      case (_, 0): "\(name) see \(words: above)\(of) more brightly"
      case (0, _): "\(name) see \(words: below)\(of) less brightly"
      default: "\(name) see \(words: above)\(of) more brightly and \(words: below) less brightly"
      }
    }
    return "Compared with the frontline, \(.joined(parts, by: "; "))."
  }

  /// *Compared with the frontline, senior leaders see it more brightly; of middle leaders we cannot tell.*
  private func compared(_ group: BreakdownFacet.Group) -> Sentence {
    func names(_ verdict: VerdictMark) -> Sentence? {
      let found = group.lines.filter { $0.row.verdict == verdict }.map(\.subject.name)
      return found.isEmpty ? nil : .list(found)
    }
    let parts: [Sentence] = [
      names(.leaders).map { "\($0) see it more brightly" },
      names(.frontline).map { "\($0) see it less brightly" },
      names(.aligned).map { "\($0) see it alike" },
      names(.unsure).map { "of \($0) we cannot tell yet" },
    ].compactMap { $0 }
    return parts.isEmpty ? "" : "Compared with the frontline, \(.joined(parts, by: "; "))."
  }

  /// Where neighbouring levels of leadership differ.
  private func steps(_ facet: BreakdownFacet) -> Sentence {
    let told = facet.groups.filter { group in
      group.lines.contains { $0.step?.verdict == .leaders || $0.step?.verdict == .frontline }
    }
    let hasSteps = facet.groups.contains { $0.lines.contains { $0.step != nil } }
    guard hasSteps else { return "" }
    return told.isEmpty
      ? "Between one level of leadership and the next no difference is more than chance."
      : facet.groups.count == 1
        ? "One level of leadership and the next differ by more than chance: see the table."
        : """
        One level of leadership and the next differ by more than chance on \
        \(.list(told.map(\.block.name))).
        """
  }

  /// On which blocks gaps differ from option to option.
  private func spread(_ facet: BreakdownFacet) -> Sentence {
    let own = differences.filter { $0.facet == facet.facet }
    guard !own.isEmpty else { return "" }
    let told = own.filter(\.isTold)
    guard !told.isEmpty else {
      return "On no block does the gap differ from answer to answer by more than chance."
    }
    let parts = told.map { difference -> Sentence in
      """
      \(difference.block.name) (from “\(difference.lowest.name)” to “\(difference.highest.name)”)
      """
    }
    return "The gap differs from answer to answer by more than chance on \(.list(parts))."
  }
}
