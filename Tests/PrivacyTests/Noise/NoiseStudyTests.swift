import Foundation
import SurveyModel
import Testing

@testable import Privacy

/// Intervals hold the truth as often as they say, noise included.
@Suite struct NoiseStudyTests {
  private static let budgets = [50, 100, 200, 400].compactMap { NoiseBudget(hundredths: $0) }

  @Test(arguments: [
    NoiseWorld(blocks: 12, departments: 3, leaders: 70, frontline: 280),
    NoiseWorld(blocks: 1, departments: 4, leaders: 20, frontline: 80),
    NoiseWorld(blocks: 4, departments: 1, leaders: 200, frontline: 200),
  ])
  func `of the gaps that are told, 93 to 97 in a hundred lie in their interval`(_ world: NoiseWorld)
    throws
  {
    let rounds = world.blocks == 1 ? 900 : 120
    let study = NoiseStudy(world: world, rounds: rounds, seed: 11)
    var isJudged = false
    for (budget, organisation, departments) in try study.counts(Self.budgets) {
      for counts in [organisation, departments]
      where counts.told > 400 && counts.told * 10 > counts.possible * 3 {
        isJudged = true
        let error = 3 * (0.05 * 0.95 / Double(counts.told)).squareRoot()
        #expect(counts.coverage > 0.93 - error, "\(world) \(budget.text)")
        #expect(counts.coverage < 0.97 + error, "\(world) \(budget.text)")
      }
    }
    #expect(isJudged)
  }

  @Test func `more budget never widens an interval, and tells no fewer places`() throws {
    let world = NoiseWorld(blocks: 6, departments: 2, leaders: 60, frontline: 200)
    let counts = try NoiseStudy(world: world, rounds: 20, seed: 3).counts(Self.budgets)
    for (less, more) in zip(counts, counts.dropFirst()) {
      #expect(less.organisation.told <= more.organisation.told)
      guard less.organisation.told > 0 else { continue }
      #expect(
        less.organisation.width / Double(less.organisation.told)
          > more.organisation.width / Double(more.organisation.told))
    }
  }

  /// `NOISE_STUDY=400 NOISE_TABLE=table.md swift test --filter NoiseStudyTests` writes the table of
  /// docs/statistics/noise.md.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["NOISE_STUDY"] != nil))
  func `the table of the documentation`() throws {
    let environment = ProcessInfo.processInfo.environment
    let rounds = try #require(Int(environment["NOISE_STUDY"] ?? ""))
    var lines: [String] = []
    for blocks in [12, 1] {
      for leaders in [5, 20, 50, 200] {
        let world = NoiseWorld(
          blocks: blocks, departments: 5, leaders: leaders, frontline: 4 * leaders)
        let all = try NoiseStudy(world: world, rounds: rounds * 12 / blocks, seed: 7).counts(
          Self.budgets)
        for (budget, organisation, departments) in all {
          lines.append(
            "| \(blocks) | \(leaders)/\(4 * leaders) | \(budget.text) | "
              + [organisation, departments].map(Self.cells).joined(separator: " | ") + " |")
        }
      }
    }
    let path = try #require(environment["NOISE_TABLE"])
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func cells(_ counts: NoiseStudy.Counts) -> String {
    let told = Double(counts.told) / Double(max(1, counts.possible))
    guard counts.told >= 100 else {
      return String(format: "%.1f | – | – | %d", told * 100, counts.told)
    }
    return String(
      format: "%.1f | %.1f | ±%.2f | %d", told * 100, counts.coverage * 100,
      counts.width / Double(counts.told), counts.told)
  }
}
