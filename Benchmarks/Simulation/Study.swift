import Analysis
import Simulation
import SurveyModel

/// The study: organisations whose true gaps are known, analysed again and again.
struct Study {
  /// The smallest gap that matters, in points.
  static let bound = 0.3

  /// How many people answer in each department.
  struct Size: CustomStringConvertible {
    let leaders: Int
    let frontline: Int

    var description: String { "\(leaders)/\(frontline)" }
  }

  /// A roster of which a part answers.
  struct Census {
    let size: Size
    let roster: (leaders: Int, frontline: Int)
  }

  static let sizes = [
    Size(leaders: 3, frontline: 10), Size(leaders: 3, frontline: 40),
    Size(leaders: 5, frontline: 20), Size(leaders: 8, frontline: 40),
    Size(leaders: 20, frontline: 20), Size(leaders: 60, frontline: 300),
  ]

  static let departmentCounts = [1, 2, 3, 5, 10, 20, 100]

  static let censuses = [
    Census(size: Size(leaders: 3, frontline: 10), roster: (4, 14)),
    Census(size: Size(leaders: 4, frontline: 24), roster: (5, 40)),
    Census(size: Size(leaders: 5, frontline: 20), roster: (6, 40)),
    Census(size: Size(leaders: 3, frontline: 24), roster: (3, 40)),
    Census(size: Size(leaders: 8, frontline: 40), roster: (10, 60)),
    Census(size: Size(leaders: 20, frontline: 20), roster: (24, 40)),
  ]

  /// What the true gaps are.
  enum Truth {
    /// As in the populations.
    case asFound
    /// 0 everywhere.
    case none
    /// At the bound, block by block on either side.
    case atBound
    /// 0 in half of the cells, and from 0.4 to 1.2 points on either side in the others.
    case mixed
  }

  let populations: [Population]
  let organisation: Organisation
  let seed: UInt64
  /// The share of the full number of replicates.
  let scale: Double

  /// Replicates of organisations such that about `cells` department cells come together.
  func replicates(cells: Int, departments: Int) -> Int {
    max(4, Int(Double(cells) * scale) / (departments * Organisation.blocks))
  }

  /// Runs one design; the stream sets its random numbers apart from those of other designs.
  func run(
    _ size: Size, departments: Int, truth: Truth, replicates: Int,
    roster: (leaders: Int, frontline: Int)? = nil, stream: UInt64
  ) throws -> Outcome {
    var random = SeededGenerator(seed: seed &+ stream &* 0x9E37_79B9)
    var outcome = Outcome()
    for _ in 0..<replicates {
      let drawn = (0..<departments).map { _ in
        moved(populations[Int(random.next() % UInt64(populations.count))], truth, &random)
      }
      let wave = try organisation.wave(
        drawn, leaders: size.leaders, frontline: size.frontline, roster: roster, random: &random)
      outcome.add(wave)
    }
    return outcome
  }

  private func moved(
    _ population: Population, _ truth: Truth, _ random: inout SeededGenerator
  ) -> Population {
    switch truth {
    case .asFound: population
    case .none: population.withGaps(Array(repeating: 0, count: Organisation.blocks))
    case .atBound:
      population.withGaps(
        (0..<Organisation.blocks).map { $0 % 2 == 0 ? Self.bound : -Self.bound })
    case .mixed:
      population.withGaps(
        (0..<Organisation.blocks).map { block in
          block % 2 == 0 ? 0 : (0.4 + 0.8 * random.unit()) * (block % 4 == 1 ? 1 : -1)
        })
    }
  }
}
