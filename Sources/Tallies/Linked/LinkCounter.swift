import Statistics
import SurveyModel

/// Follows people from row to row while a file is read, and ends with sums.
///
/// A person takes a number a block and facet and wave; nothing of it outlasts ``tallies(waves:)``.
struct LinkCounter {
  /// Where a person stood, in one wave.
  private struct Stay {
    let wave: Int
    let role: Role
    let department: Int
    /// Where the slots begin.
    let start: Int
  }

  private let layout: TallyLayout
  private let plan: AnswerPlan
  private let scores: [[Double]]
  /// The stays of each respondent, and of each row without one.
  private var people: [[Stay]] = []
  private var nameless: [Stay] = []
  /// A slot a facet; -1 where there is no score.
  private var slots: [Int32] = []

  init(_ layout: TallyLayout) {
    self.layout = layout
    plan = AnswerPlan(layout)
    scores = plan.slotScores
  }

  /// Takes one row.
  mutating func add(_ answers: UnsafeBufferPointer<UInt8>, at place: RowPlace) {
    let stay = Stay(
      wave: place.wave, role: place.role, department: place.department, start: slots.count)
    plan.appendSlots(of: answers, to: &slots)
    guard let respondent = place.respondent else {
      nameless.append(stay)
      return
    }
    while people.count <= respondent { people.append([]) }
    people[respondent].append(stay)
  }

  /// The sums; `nil` when nobody was followed.
  func tallies(waves: [String]) -> LinkedTallies? {
    guard !people.isEmpty else { return nil }
    var sums = LinkedSums(facets: layout.facets.count, waves: waves.count)
    var moved = LinkedTallies.Moved()
    for stays in people {
      guard let first = stays.first else { continue }
      if stays.contains(where: { $0.role != first.role }) {
        moved.role += 1
        for stay in stays { leaveOut(stay, in: &sums) }
      } else if stays.contains(where: { $0.department != first.department }) {
        moved.department += 1
        for stay in stays { leaveOut(stay, in: &sums) }
      } else {
        add(stays.sorted { $0.wave < $1.wave }, role: first.role, to: &sums)
      }
    }
    for stay in nameless { add([stay], role: stay.role, to: &sums) }
    return LinkedTallies(
      waves: waves, layout: layout, people: people.count { $0.count > 1 }, moved: moved,
      scores: sums.scores, leftOut: sums.leftOut)
  }

  private func add(_ stays: [Stay], role: Role, to sums: inout LinkedSums) {
    for facet in layout.facets.indices {
      let scores = stays.compactMap { stay in
        score(of: stay, facet: facet).map { (wave: stay.wave, value: $0) }
      }
      if !scores.isEmpty { sums.add(scores, role: role, facet: facet) }
    }
  }

  private func leaveOut(_ stay: Stay, in sums: inout LinkedSums) {
    for facet in layout.facets.indices where score(of: stay, facet: facet) != nil {
      sums.leaveOut(stay.role, facet: facet, wave: stay.wave)
    }
  }

  private func score(of stay: Stay, facet: Int) -> Double? {
    let slot = Int(slots[stay.start + facet])
    return slot < 0 ? nil : scores[facet][slot]
  }
}

/// Adds people up by role, facet and set of waves.
private struct LinkedSums {
  private struct Cell: Hashable {
    let role: Role
    let facet: Int
    let waves: [Int]
  }

  private struct Sum {
    var n = 0
    var sums: [Double]
    var products: [[Double]]
  }

  private let facets: Int
  private var cells: [Cell: Sum] = [:]
  private(set) var leftOut: [Role: [[Int]]] = [:]

  init(facets: Int, waves: Int) {
    self.facets = facets
    for role in Role.allCases {
      leftOut[role] = Array(repeating: Array(repeating: 0, count: waves), count: facets)
    }
  }

  mutating func leaveOut(_ role: Role, facet: Int, wave: Int) {
    leftOut[role]?[facet][wave] += 1
  }

  mutating func add(_ scores: [(wave: Int, value: Double)], role: Role, facet: Int) {
    let cell = Cell(role: role, facet: facet, waves: scores.map(\.wave))
    let zeros = Array(repeating: 0.0, count: scores.count)
    var sum = cells[cell] ?? Sum(sums: zeros, products: scores.map { _ in zeros })
    sum.n += 1
    for (i, one) in scores.enumerated() {
      sum.sums[i] += one.value
      for (j, other) in scores.enumerated() { sum.products[i][j] += one.value * other.value }
    }
    cells[cell] = sum
  }

  /// The groups of each role and facet, in the order of their waves.
  var scores: [Role: [LinkedScores]] {
    var groups: [Role: [[LinkedScores.Group]]] = [:]
    for role in Role.allCases { groups[role] = Array(repeating: [], count: facets) }
    let ordered = cells.sorted { $0.key.waves.lexicographicallyPrecedes($1.key.waves) }
    for (cell, sum) in ordered {
      let group = LinkedScores.Group(
        waves: cell.waves, n: sum.n, sums: sum.sums, products: sum.products)
      if let group { groups[cell.role]?[cell.facet].append(group) }
    }
    return groups.mapValues { $0.map { LinkedScores($0) } }
  }
}
