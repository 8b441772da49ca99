/// What a plan amounts to: for the organisation's gap, for single departments, and for agreement.
struct PlanLede {
  /// The organisation's row.
  let whole: PlanReport.Row?

  /// The departments that have none below them.
  let finest: [PlanReport.Row]

  /// The chance with which a gap should show.
  let power: Figure

  /// The sentences, one after another.
  var sentence: Sentence {
    let all = [whole].compactMap { $0 } + finest
    let shown = all.filter { $0.smallestGap != nil }
    if !shown.isEmpty, shown.allSatisfy(\.isKnown) {
      return """
        Everybody is supposed to answer: the gaps are then known, and nothing is left to be tested.
        """
    }
    return .joined([organisation, departments, known, agreement].compactMap { $0 })
  }

  /// Of which gap of the organisation it speaks: the headline's, where departments will be matched.
  private var organisation: Sentence? {
    guard let whole, let gap = whole.smallestGap else { return nil }
    if whole.isKnown { return "Over the whole organisation the gap will be known." }
    guard let matched = whole.matched else {
      return """
        Over the whole organisation, all leaders against all of the frontline, a gap of \(gap) points \
        should show with a chance of \(power).
        """
    }
    let departments: Sentence =
      matched.number == 1 ? "one department" : "\(words: matched) departments"
    let raw: Sentence? = whole.rawSmallestGap.map {
      "For all leaders against all of the frontline it takes \($0)."
    }
    return .joined(
      [
        """
        Over the whole organisation, put together from \(departments) as the headline will be, a gap \
        of \(gap) points should show with a chance of \(power).
        """
      ] + [raw].compactMap { $0 })
  }

  private var departments: Sentence? {
    let gaps = finest.filter { !$0.isKnown }.compactMap(\.smallestGap)
      .sorted { $0.middle < $1.middle }
    guard let least = gaps.first, let most = gaps.last else { return nil }
    return least == most
      ? "In single departments it takes \(least) points."
      : "In single departments that are shown it takes \(least) to \(most) points."
  }

  private var known: Sentence? {
    let known = finest.filter(\.isKnown)
    guard !known.isEmpty else { return nil }
    return known.count == 1
      ? "In one everybody is supposed to answer: there the gap will be known."
      : """
      In \(words: Count(of: known)) everybody is supposed to answer: there the gaps will be known.
      """
  }

  private var agreement: Sentence? {
    let shown = finest.filter { $0.canAlign != nil }
    let aligned = shown.filter { $0.canAlign == true }
    guard !shown.isEmpty else { return nil }
    if aligned.isEmpty {
      return """
        In no single department would groups that agree be found aligned with a chance of \(power).
        """
    }
    if aligned.count == shown.count {
      return """
        Wherever a department is shown, groups that agree would be found aligned with a chance of \
        \(power).
        """
    }
    return """
      In \(words: Count(of: aligned)) of \(words: Count(of: shown)) shown departments, groups that \
      agree would be found aligned with a chance of \(power).
      """
  }
}
