/// What the rows of one facet amount to, in words.
struct Findings {
  private let rows: [GapRow]
  private let bound: Setting?
  private let favorable: Setting?
  private let exceptions: DepartmentExceptions?

  /// Reads rows that are ordered widest first; with the departments' where they are the
  /// organisation's.
  init(
    _ rows: [GapRow], bound: Setting?, favorable: Setting?,
    exceptions: DepartmentExceptions? = nil
  ) {
    self.rows = rows
    self.exceptions = exceptions
    self.bound = bound
    self.favorable = favorable
  }

  private func blocks(_ verdict: VerdictMark) -> [Name] {
    rows.filter { $0.verdict == verdict }.map(\.block.name)
  }

  /// Whether the sentences must say that they speak of all departments together: where they tell of
  /// one block alone, or find the two of one mind.
  private var isScoped: Bool {
    exceptions != nil && (rows.count == 1 || !rows.contains(where: \.verdict.isCertain))
  }

  private var leadersSee: Sentence {
    isScoped ? "Over the whole organisation, leaders see" : "Leaders see"
  }

  private var frontlineSees: Sentence {
    isScoped ? "Over the whole organisation, the frontline sees" : "The frontline sees"
  }

  private var bothSee: Sentence {
    isScoped
      ? "Over the whole organisation, leaders and frontline see" : "Leaders and frontline see"
  }

  private var eachDifference: Sentence {
    isScoped ? "Over the whole organisation, each difference" : "Each difference"
  }

  /// The result in one sentence: no number, at most three blocks by name.
  var headline: Sentence {
    let leaders = blocks(.leaders)
    let frontline = blocks(.frontline)
    if leaders.isEmpty, frontline.isEmpty { return calmHeadline }
    if frontline.isEmpty {
      return leaders.count > 3 && leaders.count == rows.count
        ? """
        Leaders see every block more brightly than the frontline does, above all \(widest(leaders)).
        """
        : "\(leadersSee) \(named(leaders, room: 3)) more brightly than the frontline does."
    }
    if leaders.isEmpty {
      return frontline.count > 3 && frontline.count == rows.count
        ? """
        The frontline sees every block more brightly than leaders do, above all \
        \(widest(frontline)).
        """
        : "\(frontlineSees) \(named(frontline, room: 3)) more brightly than leaders do."
    }
    let leadersRoom = leaders.count == 1 || frontline.count > 1 ? 1 : 2
    return """
      Leaders see \(named(leaders, room: leadersRoom)) more brightly than the frontline does; the \
      frontline sees \(named(frontline, room: 3 - leadersRoom)) more brightly.
      """
  }

  private func widest(_ blocks: [Name]) -> Sentence { .list(Array(blocks.prefix(3))) }

  /// The names if there is room for them, else the widest of them and how many more there are.
  private func named(_ blocks: [Name], room: Int) -> Sentence {
    guard blocks.count > room else { return .list(blocks) }
    let others = Count(of: blocks.dropFirst(room))
    let rest: Sentence = "\(words: others) other \(blockWord(others))"
    return .list(blocks.prefix(room).map { "\($0)" } + [rest])
  }

  private var calmHeadline: Sentence {
    let aligned = blocks(.aligned)
    let unsure = blocks(.unsure)
    if aligned.isEmpty, unsure.isEmpty {
      return oneReason ?? "Nothing can be shown: every block is withheld."
    }
    if unsure.isEmpty, aligned.count == rows.count {
      return aligned.count == 1
        ? "\(bothSee) \(Sentence.list(aligned)) alike."
        : "\(bothSee) all \(words: Count(of: aligned)) blocks alike."
    }
    if aligned.isEmpty {
      if rows.allSatisfy({ $0.verdict != .unsure || $0.isUntested }) {
        return """
          We cannot tell where leaders and frontline differ: the answers are too few, or too like \
          each other, for a test.
          """
      }
      return leaderCount.map {
        $0.isOne
          ? "With one leader’s answers we cannot tell yet where the two differ."
          : "With \($0) leaders’ answers we cannot tell yet where the two differ."
      }
        ?? "We cannot tell yet where leaders and frontline differ."
    }
    let known: Sentence =
      aligned.count <= 3 ? .list(aligned) : "\(words: Count(of: aligned)) blocks"
    return unsure.isEmpty
      ? "\(bothSee) \(known) alike."
      : "\(bothSee) \(known) alike; on the rest we cannot tell yet."
  }

  /// Why nothing is shown, where all rows have one reason.
  private var oneReason: Sentence? {
    guard let reason = rows.first?.withheld,
      rows.allSatisfy({ $0.withheld?.code == reason.code && $0.direction == nil })
    else { return nil }
    return reason.isAbsence
      ? "There is no gap to show: \(reason.reason)." : "Nothing can be shown: \(reason.reason)."
  }

  /// The most leaders that answered any block.
  private var leaderCount: Figure? {
    rows.compactMap { $0.numbers?.leader.n }.max { $0.middle < $1.middle }
  }

  /// The blocks that the headline does not speak of, and the average offset.
  var lede: Sentence {
    .joined([rest, real, exceptions?.sentence(beside: rows), average].compactMap { $0 })
  }

  private var rest: Sentence? {
    let certain = rows.filter(\.verdict.isCertain)
    let aligned = Count(of: blocks(.aligned))
    let unsure = Count(of: blocks(.unsure))
    guard let bound, aligned.number + unsure.number > 0 else { return nil }
    if certain.isEmpty {
      if aligned.number == 0 || unsure.number == 0 {
        return aligned.number == 0
          ? nil : "\(eachDifference) was tested and found inside ±\(bound) points; \(Self.error)"
      }
      return "Where they agree, each was tested and found inside ±\(bound) points; \(Self.error)"
    }
    if unsure.number == 0 {
      return aligned.number == 1
        ? """
        On one other block the two agree: it was tested and found inside ±\(bound) points; \
        \(Self.error)
        """
        : """
        On \(words: aligned) other blocks the two agree: each was tested and found inside \
        ±\(bound) points; \(Self.error)
        """
    }
    if aligned.number == 0 { return "On the other blocks we cannot tell yet." }
    return """
      On \(words: aligned) other \(blockWord(aligned)) the two agree; on \(words: unsure) we \
      cannot tell yet.
      """
  }

  /// On how many of the blocks that agree a difference is more than chance.
  private var real: Sentence? {
    let aligned = rows.filter { $0.verdict == .aligned }
    let real = Count(of: aligned.filter { $0.numbers?.isSmallButReal == true })
    guard real.number > 0, rows.count > 1 else { return nil }
    return aligned.count == 1
      ? "On the block that agrees the difference is real, and too small to matter."
      : "On \(words: real) of the blocks that agree the difference is real, and too small to matter."
  }

  private static let error: Sentence = "such a test errs at most once in twenty."

  private func blockWord(_ count: Count) -> Sentence {
    count.number == 1 ? "block" : "blocks"
  }

  /// On which side of zero the gaps lie on average, where most lie there and some for certain.
  private var average: Sentence? {
    let gaps = rows.compactMap { $0.numbers?.gap }
    guard gaps.count > 2, let mean = Figure.mean(of: gaps), abs(mean.printedValue) >= 0.05 else {
      return nil
    }
    // A gap that prints as zero lies on neither side.
    func isOnSide(_ gap: Figure) -> Bool { gap.printedValue * mean.printedValue > 0 }
    let isCertain = rows.contains { row in
      row.verdict.isCertain && (row.numbers.map { isOnSide($0.gap) } ?? false)
    }
    guard gaps.count(where: isOnSide) * 4 >= gaps.count * 3, isCertain else { return nil }
    return mean.middle > 0
      ? "On most blocks leaders gave the higher ratings, by \(mean) on average."
      : "On most blocks the frontline gave the higher ratings, by \(mean) on average."
  }

  /// At most three blocks with a certain gap.
  var disagreements: [GapRow] {
    Array(rows.filter(\.verdict.isCertain).prefix(3))
  }

  /// At most three aligned blocks that both rate well, the frontline's best first.
  var agreements: [GapRow] {
    guard let favorable else { return [] }
    let good = rows.filter { row in
      guard row.verdict == .aligned, let leader = row.numbers?.leader.mean,
        let frontline = row.numbers?.frontline.mean
      else { return false }
      return min(leader.middle, frontline.middle) >= favorable.value
    }
    func level(_ row: GapRow) -> Double { row.numbers?.frontline.mean?.middle ?? 0 }
    return Array(good.stablySorted { level($0) > level($1) }.prefix(3))
  }
}
