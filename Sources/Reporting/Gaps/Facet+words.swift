import SurveyModel

extension Facet {
  /// What the facet is called in a report.
  var title: Sentence {
    switch self {
    case .items: "How it is"
    case .now: "The level today"
    case .needed: "The level needed in twelve months"
    case .ahead: "Looking ahead: how far from today to what is needed"
    }
  }

  /// What the facet is called behind the name of a block.
  var inline: Sentence {
    switch self {
    case .items: "how it is"
    case .now: "the level today"
    case .needed: "the level needed in twelve months"
    case .ahead: "looking ahead"
    }
  }

  /// What the gap is, and what a plus sign means.
  func direction(low: Setting, high: Setting) -> Sentence {
    let gap: Sentence = "Gap = leaders − frontline, in points of the \(low)–\(high) scale."
    switch self {
    case .items, .now: return "\(gap) Plus: leaders are rosier."
    case .needed: return "\(gap) Plus: leaders aim higher."
    case .ahead:
      return """
        Ahead = the level needed in twelve months − the level today, for each person who gave both. \
        \(gap) Plus: leaders see more to do.
        """
    }
  }

  /// A verdict in words: what rating higher means depends on what is rated.
  func words(for verdict: VerdictMark) -> Sentence {
    switch (self, verdict) {
    case (.needed, .leaders): "Leaders aim higher"
    case (.needed, .frontline): "Frontline aims higher"
    case (.ahead, .leaders): "Leaders see more to do"
    case (.ahead, .frontline): "Frontline sees more to do"
    default: verdict.words
    }
  }

  /// What is asked of a row, as the head of a narrow column.
  var question: Sentence {
    switch self {
    case .items, .now: "Who is rosier"
    case .needed: "Aims higher"
    case .ahead: "Sees more"
    }
  }

  /// What a facet that is asked is made of, and what the rows of a derived one amount to.
  ///
  /// - Nil: where no row is shown.
  func lead(_ rows: [GapRow]) -> Sentence? {
    guard rows.contains(where: { $0.numbers != nil }) else { return nil }
    switch self {
    case .items: return "How it is: the mean of a person’s answers to the statements of a block."
    case .now: return "One answer a person and block: at which level it is today."
    case .needed:
      return "One answer a person and block: at which level it must be in twelve months."
    case .ahead: break
    }
    guard rows.contains(where: { $0.numbers?.gap.isRange == true }) else { return finding(rows) }
    return """
      \(finding(rows)) Where a range stands in place of a number, the exact one would, beside the two \
      levels, tell how a few people answered who gave only one of them.
      """
  }

  /// Who sees more to do, and where.
  private func finding(_ rows: [GapRow]) -> Sentence {
    func blocks(_ verdict: VerdictMark) -> Sentence? {
      let names = rows.filter { $0.verdict == verdict }.map(\.block.name)
      guard names.count > 3 else { return names.isEmpty ? nil : .list(names) }
      let others = Count(of: names.dropFirst(3))
      let rest: Sentence =
        others.number == 1 ? "one other block" : "\(words: others) other blocks"
      return .list(names.prefix(3).map { "\($0)" } + [rest])
    }
    switch (blocks(.leaders), blocks(.frontline)) {
    case (nil, nil):
      return "On no block can we say that one side sees more to do than the other."
    case (let leaders?, nil): return "Leaders see more to do than the frontline in \(leaders)."
    case (nil, let frontline?): return "The frontline sees more to do than leaders in \(frontline)."
    case (let leaders?, let frontline?):
      return """
        Leaders see more to do than the frontline in \(leaders); the frontline sees more to do in \
        \(frontline).
        """
    }
  }
}
