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

  /// How many blocks each level of leadership sees more brightly than the frontline, and how many less so.
  private func cascade(_ facet: BreakdownFacet, _ first: BreakdownFacet.Group) -> Sentence {
    func told(_ place: Int, _ verdict: VerdictMark) -> Sentence {
      let count = Count(of: facet.groups.filter { $0.lines[place].row.verdict == verdict })
      return count.number == 0 ? "none" : "\(words: count)"
    }
    let parts = first.lines.indices.map { place -> Sentence in
      let name = first.lines[place].subject.name
      let (above, below) = (told(place, .leaders), told(place, .frontline))
      return place == first.lines.startIndex
        ? "\(name) see \(above) more brightly than the frontline does and \(below) less brightly"
        : "\(name) \(above) and \(below)"
    }
    let of: Sentence =
      facet.groups.count == 1
      ? "the one block that is told" : "\(words: Count(of: facet.groups)) blocks"
    return "Of \(of), \(.joined(parts, by: "; "))."
  }

  /// Where neighbouring levels of leadership differ.
  private func steps(_ facet: BreakdownFacet) -> Sentence {
    let told = facet.groups.filter { group in
      group.lines.contains { $0.step?.verdict == .leaders || $0.step?.verdict == .frontline }
    }
    let hasSteps = facet.groups.contains { $0.lines.contains { $0.step != nil } }
    guard hasSteps else { return "" }
    return told.isEmpty
      ? "Between neighbouring levels of leadership no difference is more than chance."
      : """
      Neighbouring levels of leadership differ by more than chance on \
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
