import Foundation
import Statistics

/// How the scores of one role in one block of one department are spread: chances of the sums 4…20 of
/// four answers.
struct ScoreSpread {
  static let sums = Array(4...20)

  let chances: [Double]

  init(counts: [Double]) {
    let total = counts.reduce(0, +)
    chances = counts.map { $0 / total }
  }

  /// The mean score, in points 1…5.
  var mean: Double { zip(Self.sums, chances).reduce(0) { $0 + Double($1.0) * $1.1 } / 4 }

  /// The spread with its mean moved, its lattice and the order of its chances' ratios kept: chances times
  /// exp(λ · sum), λ such that the mean is the wanted one.
  func tilted(to wanted: Double) -> ScoreSpread {
    var (low, high) = (-8.0, 8.0)
    func tilt(_ lambda: Double) -> ScoreSpread {
      ScoreSpread(
        counts: zip(Self.sums, chances).map { $1 * exp(lambda * (Double($0) - 12)) })
    }
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if tilt(middle).mean < wanted { low = middle } else { high = middle }
    }
    return tilt((low + high) / 2)
  }

  /// Where a standard normal number must lie for each sum: the upper ends.
  var thresholds: [Double] {
    var sum = 0.0
    return chances.dropLast().map { chance in
      sum += chance
      return sum <= 0 ? -.infinity : sum >= 1 ? .infinity : StandardNormal.quantile(sum)
    }
  }
}

/// One department: what its leaders and its frontline think of every block.
struct Population {
  var leader: [ScoreSpread]
  var frontline: [ScoreSpread]

  /// The true gap of each block.
  var gaps: [Double] { zip(leader, frontline).map { $0.mean - $1.mean } }

  /// The population with its frontline moved so that the true gaps are the wanted ones.
  func withGaps(_ wanted: [Double]) -> Population {
    var moved = self
    for block in leader.indices {
      moved.frontline[block] = frontline[block].tilted(to: leader[block].mean - wanted[block])
    }
    return moved
  }
}

/// The departments of `populations.csv`.
enum Populations {
  /// The correlation between the blocks' latent normal numbers; scores then correlate 0.65, as in the
  /// data.
  static let latentCorrelation = 0.68

  struct BadTable: Error {}

  static func read(_ path: String) throws -> [Population] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var found: [Int: Population] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 3 + ScoreSpread.sums.count, let number = Int(cells[0]) else {
        throw BadTable()
      }
      let spread = ScoreSpread(counts: cells[3...].compactMap { Double($0) })
      if cells[2] == "leader" {
        found[number, default: Population(leader: [], frontline: [])].leader.append(spread)
      } else {
        found[number, default: Population(leader: [], frontline: [])].frontline.append(spread)
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
