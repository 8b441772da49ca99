import Statistics
import SurveyModel

/// Counts answer patterns as they stream by: a table for each block, and one over all blocks.
///
/// Its memory is bounded: blocks of few possible patterns have a counter for each; of larger blocks
/// the patterns that occur are kept up to a limit, and their sums and products in any case.
struct PatternCounter: Sendable {
  /// One block: where its statements and counters are.
  private struct Part: Sendable {
    let columns: Range<Int>
    let minimum: Int
    let points: Int
    /// Where the counters begin; -1 for a block without.
    let start: Int
    /// The place among the large blocks; -1 for a small one.
    let large: Int
  }

  private let forms: [BlockPatterns.Form?]
  private var parts: [Part] = []
  private var counters: [Int32] = []
  private var largeBlocks: [LargeBlock] = []
  private let totalForm: TotalScores.Form?
  private var totals: [Int32]

  init(_ layout: TallyLayout, plan: AnswerPlan) {
    forms = zip(layout.facets, plan.parts).map { facet, part in
      facet.key.facet == .items ? BlockPatterns.Form(part.score) : nil
    }
    totalForm = TotalScores.Form(layout)
    totals = Array(repeating: 0, count: totalForm?.size ?? 0)
    for (form, part) in zip(forms, plan.parts) {
      guard let form else { continue }
      let size = form.possible.flatMap { Int(exactly: $0) } ?? .max
      let isSmall = size <= BlockPatterns.Form.mostCounters
      parts.append(
        Part(
          columns: part.columns, minimum: form.minimum, points: form.points,
          start: isSmall ? counters.count : -1, large: isSmall ? -1 : largeBlocks.count))
      if isSmall {
        counters.append(contentsOf: repeatElement(0, count: 2 * size))
      } else if let block = LargeBlock(form) {
        largeBlocks.append(block)
      }
    }
  }

  /// Counts one person, whose answers fit the codebook; the side is 0 for a leader, 1 for the frontline.
  mutating func add(_ answers: UnsafeBufferPointer<UInt8>, side: Int, plan: AnswerPlan) {
    plan.steps.withUnsafeBufferPointer { steps in
      plan.partColumns.withUnsafeBufferPointer { columns in
        addBlocks(answers, side: side, steps: steps, columns: columns)
      }
      addTotals(answers, side: side, steps: steps)
    }
  }

  private mutating func addBlocks(
    _ answers: UnsafeBufferPointer<UInt8>, side: Int,
    steps: UnsafeBufferPointer<AnswerPlan.Step>, columns: UnsafeBufferPointer<Int>
  ) {
    for part in parts {
      var code = 0
      var place = 1
      var answered = 0
      for index in part.columns where part.start >= 0 {
        let column = columns[index]
        let step = steps[column * AnswerPlan.stride + Int(answers[column])]
        answered += Int(step.answered)
        code += (Int(step.value) - part.minimum) * place
        place *= part.points
      }
      if part.start < 0 {
        let values = part.columns.compactMap { index -> Int? in
          let step = steps[columns[index] * AnswerPlan.stride + Int(answers[columns[index]])]
          return step.answered == 1 ? Int(step.value) : nil
        }
        if values.count == part.columns.count { largeBlocks[part.large].add(values, side: side) }
      } else if answered == part.columns.count {
        counters[part.start + 2 * code + side] &+= 1
      }
    }
  }

  private mutating func addTotals(
    _ answers: UnsafeBufferPointer<UInt8>, side: Int,
    steps: UnsafeBufferPointer<AnswerPlan.Step>
  ) {
    guard let form = totalForm else { return }
    var sum = 0
    var answered = 0
    for column in form.columns {
      let step = steps[column * AnswerPlan.stride + Int(answers[column])]
      answered += Int(step.answered)
      sum += step.answered == 1 ? Int(step.value) - form.minimum : 0
    }
    let items = form.columns.count
    guard answered >= 2, 2 * answered >= items else { return }
    let isComplete = answered == items
    let width = items * form.points
    totals.withUnsafeMutableBufferPointer { totals in
      var start = side * form.scores * width
      for column in form.columns {
        let step = steps[column * AnswerPlan.stride + Int(answers[column])]
        if step.answered == 1 {
          let value = Int(step.value) - form.minimum
          let rest = sum - value
          let score =
            isComplete ? rest : (2 * rest * (items - 1) + answered - 1) / (2 * (answered - 1))
          totals[start + score * width + value] &+= 1
        }
        start += form.points
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

  mutating func add(_ values: [Int], side: Int) {
    moments[side].add(values)
    guard cells != nil else { return }
    let code = values.reversed().reduce(UInt64(0)) {
      $0 * UInt64(form.points) + UInt64($1 - form.minimum)
    }
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
