import Statistics
import SurveyModel

/// Where each character of an answer string is counted: the layout, compiled for speed.
///
/// All counts of a group lie in one row of a flat table: first each item's points, "don't know" and
/// blank, then the score slots of each block and facet, then the number of people.
struct AnswerPlan {
  /// What one character of one column does.
  struct Step {
    /// The counter to raise, within the group's row; -1 where the column cannot hold the character.
    var slot: Int32 = -1

    /// What the answer adds to the score's sum.
    var value: Int16 = 0

    /// 1 for a point, 0 for blank and "don't know".
    var answered: Int16 = 0
  }

  /// One score: which of ``partColumns`` it takes, and where its counts begin.
  ///
  /// Plain numbers only, so that the loop over people counts no references.
  struct ScorePart {
    let columns: Range<Int>
    let start: Int
    let score: BlockScore

    /// Whether the score is the first column minus the second, for those who answered both.
    let isDifference: Bool
  }

  /// How many characters there are to a column.
  static let stride = 128

  let columns: Int
  let itemStarts: [Int]
  let parts: [ScorePart]
  let partColumns: [Int]
  let people: Int
  let width: Int

  /// The step of each column and character, at `column * stride + character`.
  let steps: [Step]

  init(_ layout: TallyLayout) {
    columns = layout.codebook.columns.count
    var next = 0
    var starts: [Int] = []
    for column in layout.codebook.columns.prefix(layout.items.count) {
      starts.append(next)
      next += column.choices + 2
    }
    itemStarts = starts
    var parts: [ScorePart] = []
    var partColumns: [Int] = []
    for facet in layout.facets {
      let first = partColumns.count
      partColumns.append(contentsOf: facet.columns)
      parts.append(
        ScorePart(
          columns: first..<partColumns.count, start: next, score: facet.score,
          isDifference: !facet.sources.isEmpty))
      next += facet.score.slotCount
    }
    self.parts = parts
    self.partColumns = partColumns
    people = next
    width = next + 1
    steps = Self.steps(layout, itemStarts: starts, ignored: next)
  }

  private static func steps(_ layout: TallyLayout, itemStarts: [Int], ignored: Int) -> [Step] {
    let columns = layout.codebook.columns
    var steps = Array(repeating: Step(), count: columns.count * stride)
    for (column, definition) in columns.enumerated() {
      let answers: [Answer] =
        (0..<definition.choices).map { .point($0) } + [.blank]
        + (definition.allowsDontKnow ? [.dontKnow] : [])
      for answer in answers {
        guard let byte = Codebook.byte(of: answer) else { continue }
        let offset =
          switch answer {
          case .point(let position): position
          case .dontKnow: definition.choices
          case .blank: definition.choices + 1
          }
        // Profile columns are checked, not counted: they share the slot of the people count, which
        // is written after them.
        let slot = column < itemStarts.count ? itemStarts[column] + offset : ignored
        steps[column * stride + Int(byte)].slot = Int32(slot)
      }
    }
    for facet in layout.facets where facet.sources.isEmpty {
      for (column, isReversed) in zip(facet.columns, facet.isReversed) {
        for position in 0..<columns[column].choices {
          guard let byte = Codebook.byte(of: .point(position)) else { continue }
          let value = facet.scale.minimum + position
          let index = column * stride + Int(byte)
          steps[index].value = Int16(clamping: isReversed ? facet.score.reversed(value) : value)
          steps[index].answered = 1
        }
      }
    }
    return steps
  }
}

extension AnswerPlan {
  /// Counts one person in the row of a flat table that begins at `start`.
  ///
  /// - Returns: What does not fit; then nothing was counted.
  func counted(
    _ answers: UnsafeBufferPointer<UInt8>, in table: UnsafeMutableBufferPointer<Int>,
    from start: Int
  ) -> AnswerStringFault? {
    steps.withUnsafeBufferPointer { steps in
      // All characters are checked before anything is counted, so that a fault leaves no trace.
      for column in 0..<answers.count {
        let byte = Int(answers[column])
        if byte >= Self.stride || steps[column * Self.stride + byte].slot < 0 {
          return .character(column: column)
        }
      }
      let people = table[start + self.people]
      for column in 0..<answers.count {
        let step = steps[column * Self.stride + Int(answers[column])]
        table[start + Int(step.slot)] += 1
      }
      countScores(answers, steps: steps, in: table, from: start)
      table[start + self.people] = people + 1
      return nil
    }
  }

  /// The place of a person's score among the score's slots; the answers have been checked.
  func slot(of part: ScorePart, _ answers: UnsafeBufferPointer<UInt8>) -> Int? {
    var (answered, sum) = (0, 0)
    for index in part.columns {
      let column = partColumns[index]
      let step = steps[column * Self.stride + Int(answers[column])]
      answered += Int(step.answered)
      sum += Int(step.value)
    }
    return part.score.slot(answered: answered, sum: sum)
  }

  private func countScores(
    _ answers: UnsafeBufferPointer<UInt8>, steps: UnsafeBufferPointer<Step>,
    in table: UnsafeMutableBufferPointer<Int>, from start: Int
  ) {
    parts.withUnsafeBufferPointer { parts in
      partColumns.withUnsafeBufferPointer { partColumns in
        for part in parts {
          var answered = 0
          var sum = 0
          for index in part.columns {
            let column = partColumns[index]
            let step = steps[column * Self.stride + Int(answers[column])]
            answered += Int(step.answered)
            sum += Int(step.value)
          }
          if part.isDifference {
            (answered, sum) = difference(answers, part.columns, steps, partColumns)
          }
          if let slot = part.score.slot(answered: answered, sum: sum) {
            table[start + part.start + slot] += 1
          }
        }
      }
    }
  }

  /// What a difference counts: one answer if both were given, else none.
  private func difference(
    _ answers: UnsafeBufferPointer<UInt8>, _ columns: Range<Int>,
    _ steps: UnsafeBufferPointer<Step>, _ partColumns: UnsafeBufferPointer<Int>
  ) -> (answered: Int, sum: Int) {
    func step(_ index: Int) -> Step {
      let column = partColumns[index]
      return steps[column * Self.stride + Int(answers[column])]
    }
    let minuend = step(columns.lowerBound)
    let subtrahend = step(columns.lowerBound + 1)
    guard minuend.answered == 1, subtrahend.answered == 1 else { return (0, 0) }
    return (1, Int(minuend.value) - Int(subtrahend.value))
  }
}
