import Analysis
import Foundation
import Simulation
import SurveyModel
import Tallies

/// One simulated wave, analysed as the product does it.
struct SimulatedWave {
  let gaps: WaveGaps
  /// The true gap of each cell, department by department, block by block.
  let truth: [Double]
}

/// Draws people, counts them with the product's counter and hands the tallies to its analysis.
struct Organisation {
  static let blocks = 12
  static let itemsPerBlock = 4

  private let layout: TallyLayout

  init() throws {
    layout = try TallyLayout(Self.survey)
  }

  /// A wave of `departments`, the same number of people in each.
  ///
  /// With a roster the given number of its people answers; without one, people are drawn from the
  /// endless population.
  func wave(
    _ departments: [Population], leaders: Int, frontline: Int,
    roster: (leaders: Int, frontline: Int)? = nil, random: inout SeededGenerator
  ) throws -> SimulatedWave {
    var counter = TallyCounter(layout)
    var truth: [Double] = []
    var headcount: [Identifier<Department>: [Role: Int]] = [:]
    let names = departments.indices.map { Identifier<Department>("d\($0)") }
    for (name, population) in zip(names, departments) {
      headcount[name] = roster.map { [.leader: $0.leaders, .frontline: $0.frontline] }
      let above = try draw(
        population.leader, answering: leaders, of: roster?.leaders, to: name, .leader, &counter,
        &random)
      let below = try draw(
        population.frontline, answering: frontline, of: roster?.frontline, to: name, .frontline,
        &counter, &random)
      truth += zip(above, below).map { $0 - $1 }
    }
    let tree = try DepartmentTree(names.map { Department(id: $0, name: $0.rawValue, parent: nil) })
    let analysis = try GapAnalysis(
      book: counter.book(wave: "w"), tree: tree, headcount: roster == nil ? nil : headcount,
      settings: AnalysisSettings())
    return SimulatedWave(
      gaps: analysis.gaps(shown: Set(analysis.groupSizes.cells)), truth: truth)
  }

  /// Draws one role of one department.
  ///
  /// - Returns: The true mean of each block: of the roster where there is one, else of the population.
  private func draw(
    _ spreads: [ScoreSpread], answering: Int, of roster: Int?, to name: Identifier<Department>,
    _ role: Role, _ counter: inout TallyCounter, _ random: inout SeededGenerator
  ) throws -> [Double] {
    let thresholds = spreads.map(\.thresholds)
    let row = counter.row(of: TallyBook.Group(department: name, role: role))
    let shared = Populations.latentCorrelation.squareRoot()
    let own = (1 - Populations.latentCorrelation).squareRoot()
    var sums = Array(repeating: 0, count: Self.blocks)
    var answers: [UInt8] = []
    for person in 0..<(roster ?? answering) {
      let common = random.normal()
      answers.removeAll(keepingCapacity: true)
      for block in 0..<Self.blocks {
        let z = shared * common + own * random.normal()
        let sum = 4 + (thresholds[block].firstIndex { z < $0 } ?? thresholds[block].count)
        sums[block] += sum
        for item in 0..<Self.itemsPerBlock {
          answers.append(UInt8(ascii: "0") + UInt8((sum + item) / 4 - 1))
        }
      }
      if person < answering {
        try answers.withUnsafeBufferPointer { try counter.add(answers: $0, to: row) }
      }
    }
    guard let roster else { return spreads.map(\.mean) }
    return sums.map { Double($0) / Double(4 * roster) }
  }

  /// Twelve blocks of four statements on five points.
  private static var survey: Survey {
    func text(_ words: String) -> LocalizedText { LocalizedText(["en": words]) }
    let scale = Scale(
      id: "agree5", points: (1...5).map { Scale.Point(value: $0, label: text("\($0)")) },
      dontKnow: nil, favorableFrom: 4, bound: Study.bound, reversible: false)
    let list = (0..<blocks).map { block in
      Block(
        id: Identifier("b\(block)"), label: text("b\(block)"), meaning: text("b\(block)"),
        items: (0..<itemsPerBlock).map { item in
          Item(
            id: Identifier("b\(block)-\(item)"), block: Identifier("b\(block)"), facet: .items,
            scale: "agree5", key: .positive, referent: .shared,
            wording: Wording(leader: text("?"), frontline: text("?")))
        })
    }
    return Survey(
      id: "study", version: 1, title: text("Study"), languages: ["en"], minutes: 1,
      instructions: Wording(leader: text("-"), frontline: text("-")), scales: [scale],
      blocks: list, presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }
}

extension SeededGenerator {
  /// A standard normal number (Box and Muller).
  mutating func normal() -> Double {
    let one = 1 - unit()
    let two = unit()
    return (-2 * log(one)).squareRoot() * cos(2 * .pi * two)
  }
}
