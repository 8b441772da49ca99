public import Statistics
public import SurveyModel

/// How often each pattern of answers to the statements of one block occurs in each role, among those
/// who answered all of them.
///
/// Where more patterns occur than are kept, only their sums and products remain.
///
/// - Units: answers are points of the scale, turned around where the key is negative; counts persons.
public struct BlockPatterns: Hashable, Sendable {
  /// The patterns that occur, by code; `nil` where there are too many.
  let cells: [Cell]?

  /// What reliability is computed from.
  private let leaders: ItemMoments

  /// What reliability is computed from.
  private let frontline: ItemMoments

  private let form: Form

  /// One pattern with its counts.
  struct Cell: Hashable, Sendable {
    let code: UInt64
    var leaders: Int
    var frontline: Int
  }

  /// How a pattern is written as a number: one digit an item, the first item's the lowest.
  struct Form: Hashable, Sendable {
    let itemCount: Int
    let minimum: Int
    let points: Int

    /// The most patterns that are kept of a block.
    static let mostCells = 1 << 17

    /// Below this many possible patterns each has its own counter.
    static let mostCounters = 1 << 16

    /// - Nil: for a single statement, or more than reliability takes.
    init?(_ score: BlockScore) {
      guard (2...100).contains(score.itemCount) else { return nil }
      itemCount = score.itemCount
      minimum = score.minimum
      points = score.maximum - score.minimum + 1
    }

    /// How many patterns there can be; `nil` when they do not fit into 64 bits.
    var possible: UInt64? {
      var product: UInt64 = 1
      for _ in 0..<itemCount {
        let (next, overflow) = product.multipliedReportingOverflow(by: UInt64(points))
        if overflow { return nil }
        product = next
      }
      return product
    }

    func answers(_ code: UInt64) -> [Int] {
      var rest = code
      return (0..<itemCount).map { _ in
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: UInt64(points))
        rest = quotient
        return minimum + Int(digit)
      }
    }
  }

  /// Takes over patterns that are all kept.
  ///
  /// - Nil: when the block has too many items for reliability.
  init?(form: Form, cells: [Cell]) {
    guard var leaders = ItemMoments(itemCount: form.itemCount) else { return nil }
    var frontline = leaders
    for cell in cells {
      let answers = form.answers(cell.code)
      leaders.add(answers, count: cell.leaders)
      frontline.add(answers, count: cell.frontline)
    }
    self.init(form: form, cells: cells, leaders: leaders, frontline: frontline)
  }

  init(form: Form, cells: [Cell]?, leaders: ItemMoments, frontline: ItemMoments) {
    self.form = form
    self.cells = cells
    self.leaders = leaders
    self.frontline = frontline
  }

  /// The sums and products of one role's answers.
  public func moments(_ role: Role) -> ItemMoments { role == .leader ? leaders : frontline }

  /// How many people of a role answered every statement.
  public func complete(_ role: Role) -> Int { moments(role).n }

  /// The patterns; `nil` where nobody answered all statements, or too many patterns occur.
  public var patterns: AnswerPatterns? {
    cells.flatMap { cells in
      AnswerPatterns(
        cells.map {
          AnswerPatterns.Pattern(
            answers: form.answers($0.code), leaders: $0.leaders, frontline: $0.frontline)
        })
    }
  }

  /// The patterns of both groups taken together; `nil` when their blocks differ.
  func merging(_ other: BlockPatterns) -> BlockPatterns? {
    guard form == other.form, let leaders = leaders.merging(other.leaders),
      let frontline = frontline.merging(other.frontline)
    else { return nil }
    var merged: [UInt64: Cell]?
    if let mine = cells, let theirs = other.cells {
      merged = Dictionary((mine + theirs).map { ($0.code, $0) }) { one, two in
        Cell(
          code: one.code, leaders: one.leaders + two.leaders,
          frontline: one.frontline + two.frontline)
      }
    }
    let kept = merged.flatMap { $0.count <= Form.mostCells ? $0 : nil }
    return BlockPatterns(
      form: form, cells: kept?.values.sorted { $0.code < $1.code }, leaders: leaders,
      frontline: frontline)
  }
}
