extension FacetReport {
  /// A word that stands in the table of a facet, and what it means.
  public struct Term: Hashable, Sendable {
    /// The word.
    public let name: Sentence

    /// What it means, in a sentence.
    public let meaning: Sentence
  }

  /// What the words mean that stand beside the verdicts, each once, in the order of the table; and why a gap
  /// has no interval, where one has none.
  public var terms: [Term] {
    let shown = (blockChart?.groups.flatMap { $0.map(\.row) } ?? rows).filter { $0.numbers != nil }
    var terms: [Term] = []
    func add(_ name: Sentence, _ meaning: Sentence) {
      let term = Term(name: name, meaning: meaning)
      if !terms.contains(term) { terms.append(term) }
    }
    for row in shown {
      if let name = row.patternName, let meaning = row.patternMeaning { add(name, meaning) }
    }
    if shown.contains(where: { $0.numbers?.isSmallButReal == true && $0.verdict == .aligned }) {
      add("Small but real", "The difference is more than chance, and too small to matter.")
    }
    let bare = shown.filter { $0.numbers?.interval?.interval == nil }
    if bare.contains(where: { $0.numbers?.gap.isRange == true }) {
      add(
        "A range in place of a gap",
        """
        The exact gap lies in it. It is not told, since beside other results it would tell how a few \
        people answered; the verdict is made from it all the same.
        """)
    }
    if bare.contains(where: { $0.numbers?.gap.isRange == false }) {
      add(
        "A gap without an interval",
        """
        How far single answers lie apart is not told of so small a group, or cannot be computed. The \
        verdict rests on it all the same.
        """)
    }
    return terms
  }
}
