import Statistics
import SurveyModel

/// Counts answer patterns as they stream by: a table for each block, and one over all blocks.
///
/// Its memory is bounded: blocks of few possible patterns have a counter for each; of larger blocks
/// the patterns that occur are kept up to a limit, and their sums and products in any case.
struct PatternCounter: Sendable {
  /// One block: where its statements are among all, and where its counters are.
  private struct Part: Sendable {
    let statements: Range<Int>
    let points: Int
    /// Where the counters begin; -1 for a block without.
    let start: Int
    /// The place among the large blocks; -1 for a small one.
    let large: Int
  }

  /// Stands for a statement without a point.
  private static let none: UInt8 = 255

  private let forms: [BlockPatterns.Form?]
  private var parts: [Part] = []
  private var columns: [Int] = []
  private var isTotalled: [Bool] = []

  /// How far above the scale's lowest point a character of a statement stands, at
  /// `statement * AnswerPlan.stride + character`; small, so that it stays at hand.
  private var digits: [UInt8] = []

  private var counters: [Int32] = []
  private var largeBlocks: [LargeBlock] = []
  private let totalForm: TotalScores.Form?
  private var totals: [Int32]

  init(_ layout: TallyLayout, plan: AnswerPlan) {
    forms = layout.facets.map { $0.key.facet == .items ? BlockPatterns.Form($0.score) : nil }
    let totalForm = TotalScores.Form(layout)
    self.totalForm = totalForm
    totals = Array(repeating: 0, count: totalForm?.size ?? 0)
    for (form, facet) in zip(forms, layout.facets) where facet.key.facet == .items {
      let first = columns.count
      for column in facet.columns {
        columns.append(column)
        isTotalled.append(totalForm?.columns.contains(column) ?? false)
        let steps = plan.steps[column * AnswerPlan.stride..<(column + 1) * AnswerPlan.stride]
        digits += steps.map {
          $0.answered == 1 ? UInt8(clamping: Int($0.value) - facet.score.minimum) : Self.none
        }
      }
      guard let form else { continue }
      let size = form.possible.flatMap { Int(exactly: $0) } ?? .max
      let isSmall = size <= BlockPatterns.Form.mostCounters
      parts.append(
        Part(
          statements: first..<columns.count, points: form.points,
          start: isSmall ? counters.count : -1, large: isSmall ? -1 : largeBlocks.count))
      if isSmall {
        counters.append(contentsOf: repeatElement(0, count: 2 * size))
      } else if let block = LargeBlock(form) {
        largeBlocks.append(block)
      }
    }
  }

  /// Counts one person, whose answers fit the codebook; the side is 0 for a leader, 1 for the frontline.
  mutating func add(_ answers: UnsafeBufferPointer<UInt8>, side: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: columns.count) { person in
      var sum = 0
      var isComplete = totalForm?.columns.count == columns.count
      digits.withUnsafeBufferPointer { digits in
        columns.withUnsafeBufferPointer { columns in
          for (statement, column) in columns.enumerated() {
            let digit = digits[statement * AnswerPlan.stride + Int(answers[column])]
            person.initializeElement(at: statement, to: digit)
            sum += Int(digit)
            isComplete = isComplete && digit != Self.none
          }
        }
      }
      addBlocks(UnsafeBufferPointer(person), side: side)
      if isComplete {
        addTotals(UnsafeBufferPointer(person), sum: sum, side: side)
      } else {
        addTotals(UnsafeBufferPointer(person), side: side)
      }
    }
  }

  private mutating func addBlocks(_ person: UnsafeBufferPointer<UInt8>, side: Int) {
    parts.withUnsafeBufferPointer { parts in
      counters.withUnsafeMutableBufferPointer { counters in
        for part in parts where part.start >= 0 {
          var code = 0
          var isComplete = true
          for statement in part.statements.reversed() {
            isComplete = isComplete && person[statement] != Self.none
            code = code * part.points + Int(person[statement])
          }
          if isComplete { counters[part.start + 2 * code + side] &+= 1 }
        }
      }
    }
    guard !largeBlocks.isEmpty else { return }
    for part in parts where part.start < 0 {
      let values = person[part.statements]
      if !values.contains(Self.none) { largeBlocks[part.large].add(values, side: side) }
    }
  }

  /// Counts the statements of a person who answered all of them, as most do.
  private mutating func addTotals(
    _ person: UnsafeBufferPointer<UInt8>, sum: Int, side: Int
  ) {
    guard let form = totalForm else { return }
    let (points, width) = (form.points, form.columns.count * form.points)
    totals.withUnsafeMutableBufferPointer { totals in
      var start = (side * form.scores + sum) * width
      for digit in person {
        // The score is the sum of the others.
        totals[start - Int(digit) * (width - 1)] &+= 1
        start += points
      }
    }
  }

  /// Counts the statements of a person who left some out.
  private mutating func addTotals(_ person: UnsafeBufferPointer<UInt8>, side: Int) {
    guard let form = totalForm else { return }
    var sum = 0
    var answered = 0
    isTotalled.withUnsafeBufferPointer { isTotalled in
      for (statement, digit) in person.enumerated()
      where digit != Self.none && isTotalled[statement] {
        sum += Int(digit)
        answered += 1
      }
    }
    let items = form.columns.count
    guard answered >= 2, 2 * answered >= items else { return }
    let width = items * form.points
    totals.withUnsafeMutableBufferPointer { totals in
      isTotalled.withUnsafeBufferPointer { isTotalled in
        var start = side * form.scores * width
        for (statement, digit) in person.enumerated() where isTotalled[statement] {
          if digit != Self.none {
            let rest = sum - Int(digit)
            let score = (2 * rest * (items - 1) + answered - 1) / (2 * (answered - 1))
            totals[start + score * width + Int(digit)] &+= 1
          }
          start += form.points
        }
      }
    }
  }

  /// What was counted.
  var tally: PatternTally {
    var next = 0
    let blocks = forms.map { form -> BlockPatterns? in
      guard let form else { return nil }
      let part = parts[next]
      next += 1
      return part.start >= 0 ? small(part, form) : largeBlocks[part.large].patterns
    }
    return PatternTally(
      blocks: blocks, totals: totalForm.map { TotalScores(form: $0, counts: totals) })
  }

  private func small(_ part: Part, _ form: BlockPatterns.Form) -> BlockPatterns? {
    let size = form.possible.flatMap { Int(exactly: $0) } ?? 0
    let cells = (0..<size).compactMap { code -> BlockPatterns.Cell? in
      let leaders = Int(counters[part.start + 2 * code])
      let frontline = Int(counters[part.start + 2 * code + 1])
      return leaders + frontline > 0
        ? BlockPatterns.Cell(code: UInt64(code), leaders: leaders, frontline: frontline) : nil
    }
    return BlockPatterns(form: form, cells: cells)
  }
}

/// The patterns of a block that has too many for a counter each.
private struct LargeBlock: Sendable {
  private let form: BlockPatterns.Form
  private var cells: [UInt64: BlockPatterns.Cell]?
  private var moments: [ItemMoments]

  init?(_ form: BlockPatterns.Form) {
    guard let none = ItemMoments(itemCount: form.itemCount) else { return nil }
    self.form = form
    moments = [none, none]
    cells = form.possible == nil ? nil : [:]
  }

  mutating func add(_ digits: Slice<UnsafeBufferPointer<UInt8>>, side: Int) {
    moments[side].add(digits.map { form.minimum + Int($0) })
    guard cells != nil else { return }
    let code = digits.reversed().reduce(UInt64(0)) { $0 * UInt64(form.points) + UInt64($1) }
    let none = BlockPatterns.Cell(code: code, leaders: 0, frontline: 0)
    if side == 0 {
      cells?[code, default: none].leaders += 1
    } else {
      cells?[code, default: none].frontline += 1
    }
    if let count = cells?.count, count > BlockPatterns.Form.mostCells { cells = nil }
  }

  var patterns: BlockPatterns {
    BlockPatterns(
      form: form, cells: cells?.values.sorted { $0.code < $1.code }, leaders: moments[0],
      frontline: moments[1])
  }
}
