import Statistics
public import SurveyModel

/// Counts answers as they stream by: one group's counts are one row of a flat table.
///
/// It holds nothing of a person once the person is counted, and its memory follows from the number of
/// groups alone.
public struct TallyCounter: Sendable {
  /// A group's row, for callers that look a group up once and count many people to it.
  public struct Row: Hashable, Sendable {
    let index: Int
  }

  /// What is counted.
  public let layout: TallyLayout

  private let plan: AnswerPlan
  private var rows: [TallyBook.Group: Int] = [:]
  private var counts: [Int] = []
  private var sides: [Int] = []
  private var patterns: PatternCounter?
  private var products: ScoreProductCounter?
  private var careless: CarelessCounter?
  private var consents: [Int: Int] = [:]
  private var breakdowns: BreakdownCounter?

  /// An empty counter.
  public init(_ layout: TallyLayout) {
    self.layout = layout
    plan = AnswerPlan(layout)
    patterns = layout.parts.contains(.patterns) ? PatternCounter(layout, plan: plan) : nil
    careless = layout.parts.contains(.careless) ? CarelessCounter(layout) : nil
    breakdowns =
      layout.breakdowns.isEmpty
      ? nil : BreakdownCounter(layout, plan: plan, declared: layout.breakdowns)
    products =
      layout.parts.contains(.scoreProducts) ? ScoreProductCounter(layout, plan: plan) : nil
  }

  /// The row of a group, made when first asked for.
  public mutating func row(of group: TallyBook.Group) -> Row {
    if let index = rows[group] { return Row(index: index) }
    let index = rows.count
    rows[group] = index
    sides.append(group.role == .leader ? 0 : 1)
    counts.append(contentsOf: repeatElement(0, count: plan.width))
    products?.addGroup()
    return Row(index: index)
  }

  /// Counts one person's answer string.
  ///
  /// - Parameters:
  ///   - answers: One ASCII character a codebook column.
  ///   - row: The person's group.
  /// - Throws: ``AnswerStringFault`` when the string does not fit the codebook; nothing is counted.
  /// - Complexity: O(columns), no allocation.
  public mutating func add(
    answers: UnsafeBufferPointer<UInt8>, to row: Row
  ) throws(AnswerStringFault) {
    guard answers.count == plan.columns else {
      throw .length(expected: plan.columns, found: answers.count)
    }
    let start = row.index * plan.width
    let fault = counts.withUnsafeMutableBufferPointer { table in
      plan.counted(answers, in: table, from: start)
    }
    if let fault { throw fault }
    patterns?.add(answers, side: sides[row.index])
    products?.add(answers, to: row.index, plan: plan)
    careless?.add(answers, to: row.index)
    breakdowns?.add(answers, to: row.index, side: sides[row.index], plan: plan)
  }

  /// Counts one person's answer string.
  ///
  /// - Throws: ``AnswerStringFault`` when the string does not fit the codebook; nothing is counted.
  public mutating func add(
    answers: String, department: Identifier<Department>, tier: Tier
  ) throws(AnswerStringFault) {
    try add(answers: answers, group: TallyBook.Group(department: department, tier: tier))
  }

  /// Counts one person's answer string to a group.
  ///
  /// - Throws: ``AnswerStringFault`` when the string does not fit the codebook; nothing is counted.
  public mutating func add(
    answers: String, group: TallyBook.Group
  ) throws(AnswerStringFault) {
    let row = row(of: group)
    var text = answers
    let result: Result<Void, AnswerStringFault> = text.withUTF8 { bytes in
      do throws(AnswerStringFault) {
        return .success(try add(answers: bytes, to: row))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Counts that one of a group's leaders agreed that their results are shown.
  public mutating func addConsent(to row: Row) {
    consents[row.index, default: 0] += 1
  }

  /// Counts one person's answer sheet.
  ///
  /// - Throws: ``AnswerStringFault`` when the answers do not fit the codebook; nothing is counted.
  public mutating func add(_ sheet: AnswerSheet) throws(AnswerStringFault) {
    try add(
      answers: try layout.codebook.encode(sheet.answers), department: sheet.department,
      tier: sheet.tier)
    if sheet.consents {
      addConsent(to: row(of: TallyBook.Group(department: sheet.department, tier: sheet.tier)))
    }
  }

  /// The tallies of all groups in which anybody was counted.
  public func book(wave: String) -> TallyBook {
    var tallies: [TallyBook.Group: Tally] = [:]
    var scoreProducts: [TallyBook.Group: CrossProducts] = [:]
    for (group, index) in rows {
      let tally = tally(in: counts, at: index * plan.width)
      guard tally.people > 0 else { continue }
      tallies[group] = tally
      scoreProducts[group] = products?.products(of: index)
    }
    var book = TallyBook(
      wave: wave, layout: layout, tallies: tallies, patterns: patterns?.tally,
      scoreProducts: products == nil ? nil : scoreProducts)
    book.careless = careless?.tally(rows: rows, wave: wave)
    for (group, index) in rows where group.role == .leader {
      guard let count = consents[index] else { continue }
      book.consents[group.department, default: 0] += count
    }
    let groups = Dictionary(uniqueKeysWithValues: rows.map { ($1, $0) })
    book.breakdown = breakdowns?.tally(groups: groups) { tally(in: $0, at: $1) }
    return book
  }

  private func tally(in counts: [Int], at start: Int) -> Tally {
    let items = zip(plan.itemStarts, layout.codebook.columns).map { offset, column in
      let first = start + offset
      return ItemCounts(
        points: Array(counts[first..<first + column.choices]),
        dontKnow: counts[first + column.choices], blank: counts[first + column.choices + 1])
    }
    let scores = plan.parts.map { part in
      let first = start + part.start
      let slots = counts[first..<first + part.score.slotCount]
      return ScoreCounts(block: part.score, slots: slots)
        ?? ScoreCounts(block: part.score)
    }
    return Tally(people: counts[start + plan.people], items: items, scores: scores)
  }
}
