import Statistics

/// One person's scores, for counters that follow people while they read.
extension AnswerPlan {
  /// Appends the slot of each block and facet's score; -1 where the person has none.
  ///
  /// - Parameters:
  ///   - answers: One character a codebook column, each checked before.
  ///   - slots: What the slots are appended to.
  func appendSlots(of answers: UnsafeBufferPointer<UInt8>, to slots: inout [Int32]) {
    for part in parts {
      // A difference of two facets is not followed.
      if part.isDifference {
        slots.append(-1)
        continue
      }
      var (answered, sum) = (0, 0)
      for index in part.columns {
        let column = partColumns[index]
        let step = steps[column * Self.stride + Int(answers[column])]
        answered += Int(step.answered)
        sum += Int(step.value)
      }
      let hasScore = answered > 0 && answered >= part.score.requiredAnswers
      let slot = hasScore ? part.score.slot(answered: answered, sum: sum) : nil
      slots.append(slot.map(Int32.init) ?? -1)
    }
  }

  /// The score of each slot, a list a block and facet.
  var slotScores: [[Double]] {
    parts.map { part in
      if part.isDifference { return [] }
      var scores = Array(repeating: 0.0, count: part.score.slotCount)
      let width = part.score.maximum - part.score.minimum
      for answered in 1...part.score.itemCount {
        let least = answered * part.score.minimum
        for sum in least...(least + answered * width) {
          guard let slot = part.score.slot(answered: answered, sum: sum) else { continue }
          scores[slot] = Double(sum) / Double(answered)
        }
      }
      return scores
    }
  }
}
