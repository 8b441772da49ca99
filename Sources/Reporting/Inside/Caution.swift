/// What is to be known of a gap before its number is read.
public enum Caution: Hashable, Sendable {
  /// The leaders do not agree among themselves: their mean is no one's view.
  case divided

  /// Leaders often do not know of what the frontline rates low.
  case unseen

  /// Most of the gap comes from statements that the two groups read differently; with the gap of those
  /// that they read alike.
  case reading(alike: Figure)

  /// The leaders are few, and shown because each of them who answered agreed to it by name.
  case open

  /// The caution in a few words, beside a verdict.
  public var short: Sentence {
    switch self {
    case .divided: "leaders are divided"
    case .unseen: "leaders often do not know"
    case .reading(let alike): "mostly a statement read differently; without it \(alike)"
    case .open: "few leaders, shown with their consent"
    }
  }

  /// The caution for programs.
  public var code: String {
    switch self {
    case .divided: "leaders-divided"
    case .unseen: "leaders-do-not-know"
    case .reading: "read-differently"
    case .open: "open-leaders"
    }
  }
}

/// What is said ahead of all gaps.
struct Cautions {
  /// The rows that the report is about, of all facets.
  let rows: [GapRow]

  /// The departments' rows beside them; none where the rows are a department's.
  let departments: [GapRow]

  /// The inside of the blocks.
  let inside: InsideReport?

  /// The sentences, the most important first.
  var sentences: [Sentence] {
    [divided, dividedDepartments, unseen].compactMap { $0 } + readings
  }

  private func blocks(_ caution: Caution) -> [Sentence] {
    rows.filter { $0.cautions.contains(caution) }.map { $0.facet.asked(of: $0.block.name) }
  }

  private var divided: Sentence? {
    let names = blocks(.divided)
    if names.isEmpty { return nil }
    return names.count > 4
      ? """
      Leaders do not agree among themselves on \(words: Count(of: names)) of the results below: there \
      is no one leaders’ view of them, and their gaps compare averages of divided answers.
      """
      : """
      Leaders do not agree among themselves on \(.list(names)): there is no one leaders’ view to \
      compare, and the gap there is between averages of divided answers.
      """
  }

  private var dividedDepartments: Sentence? {
    var places: [Name] = []
    for row in departments where row.cautions.contains(.divided) {
      if let name = row.department?.name, !places.contains(name) { places.append(name) }
    }
    if places.isEmpty { return nil }
    return places.count > 3
      ? """
      In \(words: Count(of: places)) departments leaders are divided on one block or more; settle \
      that before any gap.
      """
      : "In \(.list(places)) leaders are divided on one block or more; settle that before any gap."
  }

  private var unseen: Sentence? {
    let names = blocks(.unseen)
    if names.isEmpty { return nil }
    return """
      On \(.list(names)) leaders often answer “I don’t know” while the frontline rates it low: a \
      blind spot that no gap of averages shows.
      """
  }

  private var readings: [Sentence] {
    rows.flatMap { row in
      row.cautions.compactMap { caution -> Sentence? in
        guard case .reading(let alike) = caution, row.facetCode.text == "items",
          let block = inside?.blocks.first(where: { $0.block.id == row.block.id }),
          let all = block.gap
        else { return nil }
        let names = block.statements.filter(\.isReadDifferently).map(\.text)
        return names.count == 1
          ? """
          Most of the gap in \(row.block.name) comes from one statement that the two groups read \
          differently: “\(.list(names))”. Without it the gap of the others is \(alike), not \(all).
          """
          : """
          Most of the gap in \(row.block.name) comes from \(words: Count(of: names)) statements that \
          the two groups read differently. Without them the gap of the others is \(alike), not \(all).
          """
      }
    }
  }
}
