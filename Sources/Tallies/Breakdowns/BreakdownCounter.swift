import Statistics
import SurveyModel

/// Counts answers by option, and how many people stand where breakdowns and departments cross.
struct BreakdownCounter: Sendable {
  /// A declared question: its column, and where the counts of its options begin.
  private struct Question {
    let id: Identifier<ProfileQuestion>
    let column: Int
    let options: [String]
    let firstRow: Int
  }

  /// Where somebody stands: the counter's row of department and tier, and the characters chosen.
  private struct Place: Hashable {
    let row: Int
    let choices: [UInt8]
  }

  private let layout: TallyLayout
  private let isByTier: Bool
  private let questions: [Question]
  private let width: Int
  private var counts: [Int]
  private var places: [Place: Int] = [:]
  private var scored: [Int] = []

  init(_ layout: TallyLayout, plan: AnswerPlan, declared: DeclaredBreakdowns) {
    self.layout = layout
    isByTier = declared.isByTier
    width = plan.width
    var next = 0
    var questions: [Question] = []
    for id in declared.questions {
      guard let place = layout.survey.profile.firstIndex(where: { $0.id == id }) else { continue }
      let options = layout.survey.profile[place].options.map(\.id)
      questions.append(
        Question(
          id: id, column: layout.items.count + place, options: options, firstRow: next))
      next += options.count * Role.allCases.count
    }
    self.questions = questions
    counts = Array(repeating: 0, count: next * plan.width)
  }

  /// Counts one person whose answers have been checked.
  mutating func add(
    _ answers: UnsafeBufferPointer<UInt8>, to row: Int, side: Int, plan: AnswerPlan
  ) {
    for question in questions {
      guard case .point(let option)? = Codebook.answer(of: answers[question.column]) else {
        continue
      }
      let start = (question.firstRow + option * Role.allCases.count + side) * width
      // The answers were checked when they were counted to their department.
      counts.withUnsafeMutableBufferPointer { _ = plan.counted(answers, in: $0, from: start) }
    }
    let place = Place(row: row, choices: questions.map { answers[$0.column] })
    let index = places[place] ?? places.count
    if index == places.count {
      places[place] = index
      scored.append(contentsOf: repeatElement(0, count: plan.parts.count))
    }
    for (facet, part) in plan.parts.enumerated()
    where !part.isDifference && plan.hasScore(of: part, answers) {
      scored[index * plan.parts.count + facet] += 1
    }
  }

  /// What was counted.
  ///
  /// - Parameters:
  ///   - groups: The department and tier of each row.
  ///   - tally: The tally that begins at a place of a flat table.
  /// - Returns: The tallies of options, and the numbers where breakdowns cross.
  func tally(
    groups: [Int: TallyBook.Group], _ tally: ([Int], Int) -> Tally
  ) -> BreakdownTally {
    var tallies: [BreakdownTally.Group: Tally] = [:]
    for question in questions {
      for (option, row) in rows(of: question).enumerated() {
        for (side, role) in [Role.leader, .frontline].enumerated() {
          let start = (question.firstRow + option * Role.allCases.count + side) * width
          let found = tally(counts, start)
          if found.people > 0 { tallies[.init(row: row, role: role)] = found }
        }
      }
    }
    let facets = layout.facets.count
    var crossings: [BreakdownTally.Crossing: [Int]] = [:]
    for (place, index) in places {
      guard let group = groups[place.row] else { continue }
      let crossing = BreakdownTally.Crossing(group: group, rows: rows(of: place, in: group))
      crossings[crossing] = Array(scored[index * facets..<(index + 1) * facets])
    }
    return BreakdownTally(
      rows: (isByTier ? Tier.allCases.map { BreakdownRow($0) } : [])
        + questions.flatMap(rows),
      tallies: tallies, scored: crossings)
  }

  private func rows(of question: Question) -> [BreakdownRow] {
    question.options.map { BreakdownRow(breakdown: .question(question.id), value: $0) }
  }

  private func rows(of place: Place, in group: TallyBook.Group) -> [BreakdownRow] {
    let tier = isByTier ? group.tier.map { [BreakdownRow($0)] } ?? [] : []
    let chosen = zip(questions, place.choices).compactMap { question, byte -> BreakdownRow? in
      guard case .point(let option)? = Codebook.answer(of: byte) else { return nil }
      return rows(of: question)[option]
    }
    return tier + chosen
  }
}

extension AnswerPlan {
  /// Whether a person has a score: at least half of the items were answered.
  fileprivate func hasScore(of part: ScorePart, _ answers: UnsafeBufferPointer<UInt8>) -> Bool {
    let required = part.score.requiredAnswers
    // Slots stand in the order of how many items were answered.
    let first = part.score.slot(answered: required, sum: required * part.score.minimum)
    guard let slot = slot(of: part, answers), let first else { return false }
    return slot >= first
  }
}
