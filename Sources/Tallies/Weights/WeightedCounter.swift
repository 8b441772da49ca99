import Statistics
import SurveyModel

/// Adds up weighted scores as rows stream by.
///
/// Where weights are to be trimmed, weights and scores wait until all of them, and so their median, are
/// known.
struct WeightedCounter {
  /// Above how many times the median weight a weight is cut, as `--trim-weights` asks.
  static let trimmingFactor = 5.0

  private let layout: TallyLayout
  private let plan: AnswerPlan
  private let scores: [[Double?]]
  private let favorable: [[Bool]]
  private let isTrimming: Bool

  private var parts: [[WeightedTally.Part]]
  private var kinds: WeightKinds
  private var waiting: [(weight: Double, role: Int)] = []
  private var waitingSlots: [Int32] = []

  init(_ layout: TallyLayout, plan: AnswerPlan, isTrimming: Bool) {
    self.layout = layout
    self.plan = plan
    self.isTrimming = isTrimming
    let scores = layout.facets.map { facet in Self.scores(facet.score) }
    self.scores = scores
    favorable = zip(layout.facets, scores).map { facet, scores in
      scores.map { ($0 ?? -.infinity) >= facet.scale.favorableScore }
    }
    let none = layout.facets.map { _ in WeightedTally.Part() }
    parts = [none, none]
    kinds = WeightKinds(tables: 2 * layout.facets.count)
  }

  /// Adds a person's scores.
  mutating func add(
    _ answers: UnsafeBufferPointer<UInt8>, role: Role, weight: Double
  ) {
    let side = role == .leader ? 0 : 1
    if isTrimming { waiting.append((weight, side)) } else { kinds.choose(weight) }
    for (index, part) in plan.parts.enumerated() {
      // The difference of two levels is compared person by person; it bears no weights.
      let slot = part.isDifference ? -1 : plan.slot(of: part, answers) ?? -1
      if isTrimming {
        waitingSlots.append(Int32(slot))
      } else {
        count(slot, facet: index, side: side, weight: weight)
      }
    }
  }

  /// All sums.
  mutating func tally() -> WeightedTally {
    let trimming = isTrimming ? trimmed() : nil
    for side in parts.indices {
      for facet in parts[side].indices {
        parts[side][facet].unlike = kinds.unlike(
          in: side * parts[side].count + facet, of: parts[side][facet].sums.n)
      }
    }
    return WeightedTally(leader: parts[0], frontline: parts[1], trimming: trimming)
  }

  private mutating func trimmed() -> WeightedTally.Trimming {
    let sorted = waiting.map(\.weight).sorted()
    let limit = Self.trimmingFactor * Self.median(sorted)
    var people = 0
    for (person, (weight, side)) in waiting.enumerated() {
      if weight > limit { people += 1 }
      kinds.choose(min(weight, limit))
      for facet in layout.facets.indices {
        let slot = Int(waitingSlots[person * layout.facets.count + facet])
        count(slot, facet: facet, side: side, weight: min(weight, limit))
      }
    }
    (waiting, waitingSlots) = ([], [])
    return WeightedTally.Trimming(factor: Self.trimmingFactor, people: people)
  }

  private mutating func count(_ slot: Int, facet: Int, side: Int, weight: Double) {
    guard slot >= 0, let score = scores[facet][slot] else { return }
    parts[side][facet].sums.add(score, weight: weight)
    if favorable[facet][slot] { parts[side][facet].favorable += weight }
    parts[side][facet].largest = max(parts[side][facet].largest, weight)
    kinds.count(in: side * parts[side].count + facet)
  }

  private static func median(_ sorted: [Double]) -> Double {
    guard let last = sorted.last else { return 0 }
    let middle = sorted.count / 2
    if sorted.count == 1 { return last }
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The score of each slot; `nil` where too few items were answered.
  private static func scores(_ score: BlockScore) -> [Double?] {
    var scores: [Double?] = Array(repeating: nil, count: score.slotCount)
    for answered in 0...score.itemCount {
      for sum in (answered * score.minimum)...(answered * score.maximum) {
        guard let slot = score.slot(answered: answered, sum: sum) else { continue }
        scores[slot] = score.score(answered: answered, sum: sum)
      }
    }
    return scores
  }
}

/// How often each weight occurs, by role and facet, as long as there are few kinds of them.
private struct WeightKinds {
  /// With more kinds than this, more people than any minimum group differ from the commonest weight.
  private static let most = 256

  private var numbers: [Double: Int] = [:]
  private var counts: [[Int]]
  private var chosen = 0

  init(tables: Int) {
    counts = Array(repeating: [], count: tables)
  }

  /// Chooses the weight of which people are counted next.
  mutating func choose(_ weight: Double) {
    guard numbers.count <= Self.most else { return }
    if let number = numbers[weight] {
      chosen = number
    } else {
      chosen = numbers.count
      numbers[weight] = chosen
      for table in counts.indices { counts[table].append(0) }
    }
  }

  /// Counts a person with the chosen weight.
  mutating func count(in table: Int) {
    if numbers.count <= Self.most { counts[table][chosen] += 1 }
  }

  /// How many of n people do not have the commonest weight; at least ``most`` with many kinds.
  func unlike(in table: Int, of n: Int) -> Int {
    numbers.count > Self.most ? Self.most : n - (counts[table].max() ?? 0)
  }
}
