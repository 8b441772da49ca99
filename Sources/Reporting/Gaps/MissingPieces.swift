import Privacy
import SurveyModel

/// Who answered, and what a report cannot say, in words.
struct MissingPieces {
  private let source: WaveSource
  private let facet: Facet
  private let leaves: [Identifier<Department>]
  private let cells: [Identifier<Department>?: [GapRow]]

  init(_ source: WaveSource, facet: Facet) {
    self.source = source
    self.facet = facet
    let cells = Dictionary(
      grouping: source.cells.filter { $0.facet == facet }, by: { $0.department?.id })
    self.cells = cells
    leaves = source.tree.leaves.filter { cells[$0] != nil }
  }

  private var response: ResponseRow? {
    source.responses.first { $0.department?.id == source.focus.department }
  }

  /// *Wave 2018 · 24 departments · 1246 leaders (73 %) · 6216 frontline (45 %)*: all of one scope, so that
  /// departments are not counted where only some are seen beside everybody's answers.
  var people: Sentence {
    var parts: [Sentence] = source.wave.isEmpty ? [] : ["Wave \(source.wave)"]
    if source.focus.department == nil, !source.isWhole {
      parts.append("the whole organisation")
    } else if source.focus.department == nil, !leaves.isEmpty {
      parts.append(
        leaves.count == 1
          ? "one department" : "\(Count(of: leaves)) departments")
    }
    if let answered = response?.leader?.answered {
      let rate = inBrackets(response?.leader?.rate)
      parts.append(answered.isOne ? "1 leader\(rate)" : "\(answered) leaders\(rate)")
    }
    if let answered = response?.frontline?.answered {
      parts.append("\(answered) frontline\(inBrackets(response?.frontline?.rate))")
    }
    return .joined(parts + [matched].compactMap { $0 }, by: " · ")
  }

  /// Why fewer people are behind the organisation's gap than answered: for departments that are not shown.
  ///
  /// - Nil: where that is not so.
  var basis: Sentence? {
    matched == nil || hidden == nil
      ? nil
      : """
      Fewer people stand behind the gaps than answered: the organisation’s gap is put together from the \
      departments in which both groups are shown.
      """
  }

  /// How many people are behind the organisation's gap, where departments are matched and those are fewer
  /// than answered: at most, over blocks.
  private var matched: Sentence? {
    let rows = source.organisation.filter { $0.facet == facet && $0.numbers?.departments != nil }
    func most(_ side: (GapRow.Numbers) -> GroupFigures) -> Figure? {
      rows.compactMap { $0.numbers.map { side($0).n } }.max { $0.middle < $1.middle }
    }
    guard source.focus.department == nil, let leader = most(\.leader),
      let frontline = most(\.frontline), let leaders = response?.leader?.answered,
      let all = response?.frontline?.answered,
      leader.middle < leaders.middle || frontline.middle < all.middle
    else { return nil }
    return "behind the gaps: \(leader) leaders, \(frontline) frontline"
  }

  private func inBrackets(_ rate: Figure?) -> Sentence {
    rate.map { " (\($0))" } ?? ""
  }

  /// What we do not know.
  var unknowns: [Sentence] {
    let silent = [response?.leader, response?.frontline].compactMap { $0 }.compactMap(silence)
    return [withheld, unsettled].compactMap { $0 } + silent
  }

  /// The same in everyday words, for the first page: why, department by department, stands at the end.
  var brief: [Sentence] {
    let silent = [response?.leader, response?.frontline].compactMap { $0 }.compactMap(silence)
    return [hidden, open].compactMap { $0 } + silent
  }

  private var hidden: Sentence? {
    guard source.focus.department == nil else { return nil }
    let blank = leaves.filter { (cells[$0] ?? []).allSatisfy { $0.numbers == nil } }
    guard !blank.isEmpty else { return nil }
    return """
      \(Count(of: blank)) of \(yours)\(Count(of: leaves)) departments \(blank.count == 1 ? "is" : "are") not shown \
      alone: too few people answered there, or showing it would give such a group away.
      """
  }

  /// Whose departments are counted, where that are not all.
  private var yours: Sentence { source.isWhole ? "" : "your " }

  private var open: Sentence? {
    let shown = leaves.flatMap { cells[$0] ?? [] }.filter { $0.numbers != nil }
    let unsure = shown.filter { $0.verdict == .unsure }
    guard !unsure.isEmpty else { return nil }
    return """
      In \(Count(of: unsure)) of \(yours)\(Count(of: shown)) results of single departments the answers do not tell \
      yet whether the groups differ.
      """
  }

  private func silence(_ side: ResponseRow.Side) -> Sentence? {
    guard let rate = side.rate else { return nil }
    if let invited = side.invited, let silent = side.answered?.missing(to: invited) {
      return side.role == .leader
        ? "\(silent) of \(invited) leaders did not answer."
        : "\(silent) of \(invited) of the frontline did not answer. We do not know what they see."
    }
    let missing = rate.complement.printed(as: .perHundred)
    return side.role == .leader
      ? "\(missing) of 100 leaders did not answer."
      : "\(missing) of 100 of the frontline did not answer. We do not know what they see."
  }

  private var unsettled: Sentence? {
    let shown = leaves.flatMap { cells[$0] ?? [] }.filter { $0.numbers != nil }
    let open = shown.filter { $0.verdict == .unsure }
    guard !open.isEmpty else { return nil }
    return "\(Count(of: open)) of \(Count(of: shown)) shown department results cannot tell yet."
  }

  /// *Withheld: 4 of 24 departments, 4 because fewer than 5 leaders answered.*
  var withheld: Sentence? {
    guard source.focus.department == nil else { return nil }
    var reasons: [(reason: WithheldReason, departments: [Identifier<Department>])] = []
    for leaf in leaves {
      let rows = cells[leaf] ?? []
      guard let reason = rows.first?.withheld, rows.allSatisfy({ $0.numbers == nil }) else {
        continue
      }
      if let index = reasons.firstIndex(where: { $0.reason.code == reason.code }) {
        reasons[index].departments.append(leaf)
      } else {
        reasons.append((reason, [leaf]))
      }
    }
    guard !reasons.isEmpty else { return nil }
    let all = reasons.flatMap(\.departments)
    let why = reasons.map { entry -> Sentence in
      "\(Count(of: entry.departments)) because \(entry.reason.reason)"
    }
    return """
      Withheld: \(Count(of: all)) of \(Count(of: leaves)) departments, \(.list(why)). \
      \(whereTheyCount(all))
      """
  }

  /// Where the answers of withheld departments count nevertheless.
  private func whereTheyCount(_ departments: [Identifier<Department>]) -> Sentence {
    guard source.matched.contains(where: { $0.numbers != nil }) else {
      return "Their answers count in the totals above them that are shown."
    }
    let above = departments.flatMap(source.tree.ancestors(of:))
    let gap: Sentence =
      standIns.isDisjoint(with: above)
      ? "they do not count in the organisation’s gap"
      : """
      where a division stands in for departments none of which is shown, they count in the \
      organisation’s gap
      """
    return """
      Their answers count in the total of their division where that is shown; \(gap), which is \
      put together from the finest departments shown, each weighted by its frontline.
      """
  }

  /// The divisions that stand in for their departments in the organisation's gap: they are shown,
  /// and nothing below them is.
  private var standIns: Set<Identifier<Department>> {
    let shown = source.tree.departments.map(\.id).filter { id in
      (cells[id] ?? []).contains { $0.numbers != nil }
    }
    return Set(shown).subtracting(shown.flatMap(source.tree.ancestors(of:)))
  }
}
