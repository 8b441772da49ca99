public import SurveyModel

/// Whether it is getting better: how many gaps have closed or opened since the first wave, and which of
/// those that closed did so without anybody rating higher.
public struct ProgressReport: Hashable, Sendable {
  /// A gap that has closed, and by whom.
  public struct Closing: Hashable, Sendable {
    /// What it means, in two words: *Better*, *Little better*, *No better*.
    public let label: Sentence

    /// *The gap on praise closed because leaders rate it lower now (−0.31).*
    public let words: Sentence

    /// How much of it is the lower side's rise: what orders the closings, the least first.
    let gain: Int
  }

  /// The organisation, or a department at the top of those that are seen.
  public struct Line: Hashable, Sendable {
    /// The department; `nil` for the organisation.
    public let department: GapRow.Subject<Department>?

    /// *Since spring-2025 closer in 2 of 12 blocks and wider in 1; the other 9 did not move beyond chance.*
    public let counts: Sentence

    /// The gaps that have closed, those without a gain first.
    public let closings: [Closing]
  }

  /// The organisation first; where one department holds all others that are seen, that one first.
  public let lines: [Line]

  /// Beyond so many departments at the top those alone are told of in which something has clearly changed.
  private static let many = 12

  /// Reads the changes of one facet.
  ///
  /// - Parameters:
  ///   - organisation: The organisation's changes; none where one department is asked for.
  ///   - cells: The departments' changes.
  ///   - tree: The departments that are seen.
  ///   - earlier: The wave since which they have changed.
  init(
    organisation: [ChangeRow], cells: [ChangeRow], tree: DepartmentTree, since earlier: Name
  ) {
    let all = Dictionary(grouping: cells, by: { $0.department?.id })
    let tops = organisation.isEmpty ? all.keys.compactMap { $0 } : tree.roots
    let told = tops.compactMap { all[$0] }.filter { rows in
      tops.count <= Self.many || rows.contains(where: \.verdict.isClear)
    }.map { Line($0, since: earlier) }
    let whole = organisation.isEmpty ? [] : [Line(organisation, since: earlier)]
    lines = tops.count == 1 ? told + whole : whole + told
  }
}

extension ProgressReport.Line {
  fileprivate init(_ rows: [ChangeRow], since earlier: Name) {
    department = rows.first?.department
    counts = .joined([Self.counts(rows, since: earlier), Self.perhaps(rows)].compactMap { $0 })
    closings = rows.filter { $0.verdict == .narrower }
      .compactMap(ProgressReport.Closing.init).stablySorted { $0.gain < $1.gain }
  }

  /// The gaps that did not clearly move among all, and yet did by their own intervals as printed: a reader who
  /// holds the two waves beside each other would miss them.
  ///
  /// - Nil: where there is none.
  private static func perhaps(_ rows: [ChangeRow]) -> Sentence? {
    let found = rows.filter { row in
      guard row.verdict == .unclear, let low = row.numbers?.change.low,
        let high = row.numbers?.change.high
      else { return false }
      return low.printedValue > 0 || high.printedValue < 0
    }
    guard !found.isEmpty else { return nil }
    let names = Sentence.list(found.map { $0.facet.asked(of: $0.block.name) })
    return found.count == 1
      ? """
      One may have moved, \(names): alone it would count, but among so many comparisons some look so by \
      chance.
      """
      : """
      Perhaps \(names) moved: each alone would count, but among so many comparisons some look so by chance.
      """
  }

  private static func counts(_ rows: [ChangeRow], since earlier: Name) -> Sentence {
    func count(_ mark: ChangeMark) -> Count { Count(of: rows.filter { $0.verdict == mark }) }
    let moved: [(count: Count, words: Sentence)] = [
      (count(.narrower), "closer"), (count(.wider), "wider"),
      (count(.crossed), "with the other side rosier now"),
      (count(.towardsLeaders), "moved to the leaders’ side"),
      (count(.towardsFrontline), "moved to the frontline’s side"),
    ].filter { $0.count.number > 0 }
    let still = count(.unclear)
    let blank: [Sentence] = [
      (count(.broken), "cannot be compared, since the wording changed" as Sentence),
      (count(.withheld), "cannot be shown in both waves"),
    ].filter { $0.0.number > 0 }.map { "\($0.0) \($0.1)" }
    let all = Count(of: rows)
    guard let first = moved.first else {
      let quiet: Sentence =
        still.number == 0
        ? "no block can be compared"
        : still.number == all.number
          ? "no gap of \(all) blocks has moved beyond chance"
          : "no gap has moved beyond chance: \(still) of \(all) blocks are told"
      return "Since \(earlier) \(Sentence.joined([quiet] + blank, by: "; "))."
    }
    let others = moved.dropFirst().map { "\($0.words) in \($0.count)" as Sentence }
    let head = Sentence.list(["\(first.words) in \(first.count) of \(all) blocks"] + others)
    let quiet: [Sentence] =
      still.number == 0 ? [] : ["the other \(still) did not move beyond chance"]
    return "Since \(earlier) \(Sentence.joined([head] + quiet + blank, by: "; "))."
  }
}

extension ProgressReport.Closing {
  /// Reads who closed a gap: the side that rated higher by rating lower, or the other by rating higher.
  ///
  /// - Nil: for a withheld row.
  init?(_ row: ChangeRow) {
    guard let numbers = row.numbers else { return nil }
    let isFromLeaders = numbers.before.estimate.middle > 0
    let top = isFromLeaders ? numbers.leader : numbers.frontline
    let bottom = isFromLeaders ? numbers.frontline : numbers.leader
    let fell: Sentence =
      isFromLeaders
      ? "leaders rate it lower now (\(top))" : "the frontline rates it lower now (\(top))"
    let rose: Sentence =
      isFromLeaders ? "the frontline rates it higher" : "leaders rate it higher"
    let (rise, fall) = (bottom.printedValue, -top.printedValue)
    let because: Sentence
    if rise <= 0 {
      (gain, label) = (0, "No better")
      because = "because \(fell), not because \(rose) (\(bottom))"
    } else if fall > rise {
      (gain, label) = (1, "Little better")
      because = "more because \(fell) than because \(rose) (\(bottom))"
    } else {
      (gain, label) = (2, "Better")
      because = "because \(rose) now (\(bottom))"
    }
    words = "the gap on \(row.block.name) closed \(because)."
  }
}
