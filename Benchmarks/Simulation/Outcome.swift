import Analysis
import Statistics
import SurveyModel

/// A share with its Monte Carlo error, the replicates being independent of each other.
struct Share {
  private var sum = 0.0
  private var squares = 0.0
  private var count = 0.0

  /// Adds what one replicate found.
  mutating func add(_ value: Double) {
    sum += value
    squares += value * value
    count += 1
  }

  var mean: Double { sum / count }

  /// The standard error of the mean.
  var error: Double {
    guard count > 1 else { return .infinity }
    return (max(0, squares / count - mean * mean) / (count - 1)).squareRoot()
  }
}

/// What the replicates of one design showed.
struct Outcome {
  /// Shares of cells with an interval.
  private(set) var coverage = Share()
  private(set) var plainCoverage = Share()
  /// The coverage in each block, over all replicates: the lowest and the highest are told.
  private var inBlocks = Array(repeating: Share(), count: Organisation.blocks)
  private var widths: [Double] = []
  private var plainWidths: [Double] = []
  /// Single tests below 0.05.
  private(set) var single = Share()
  /// Cells called rosier on the wrong side of the truth, or where there is no gap.
  private(set) var falseGap = Share()
  /// Reports with at least one such cell.
  private(set) var falseReport = Share()
  /// False ones among those called rosier, 0 where none is.
  private(set) var falseDiscovery = Share()
  /// Cells called rosier on the right side.
  private(set) var found = Share()
  private(set) var aligned = Share()

  var width: Double { median(widths) }
  var plainWidth: Double { median(plainWidths) }
  var blockRange: (low: Double, high: Double) {
    let means = inBlocks.map(\.mean)
    return (means.min() ?? .nan, means.max() ?? .nan)
  }

  /// Adds one wave.
  mutating func add(_ wave: SimulatedWave) {
    var (held, plainHeld, told, wrong, right, small, close) = (0, 0, 0, 0, 0, 0, 0)
    var (with, plainWith) = (0, 0)
    var blocks = Array(repeating: (held: 0, with: 0), count: Organisation.blocks)
    for (place, (cell, truth)) in zip(wave.gaps.cells, wave.truth).enumerated() {
      if let interval = cell.interval {
        let holds = Self.holds(interval, truth)
        blocks[place % Organisation.blocks].with += 1
        with += 1
        widths.append(interval.high - interval.low)
        if holds {
          held += 1
          blocks[place % Organisation.blocks].held += 1
        }
      }
      if let interval = cell.welchInterval {
        plainWith += 1
        plainWidths.append(interval.high - interval.low)
        if Self.holds(interval, truth) { plainHeld += 1 }
      }
      if let estimate = cell.estimate, estimate.p < 0.05 { small += 1 }
      let verdict = cell.judgement.verdict
      if verdict == .aligned { close += 1 }
      if verdict == .leadersRosier || verdict == .frontlineRosier {
        told += 1
        let isRight = verdict == .leadersRosier ? truth > 1e-9 : truth < -1e-9
        if isRight { right += 1 } else { wrong += 1 }
      }
    }
    let cells = Double(wave.truth.count)
    if with > 0 { coverage.add(Double(held) / Double(with)) }
    if plainWith > 0 { plainCoverage.add(Double(plainHeld) / Double(plainWith)) }
    for (place, block) in blocks.enumerated() where block.with > 0 {
      inBlocks[place].add(Double(block.held) / Double(block.with))
    }
    single.add(Double(small) / cells)
    falseGap.add(Double(wrong) / cells)
    falseReport.add(wrong > 0 ? 1 : 0)
    falseDiscovery.add(told > 0 ? Double(wrong) / Double(told) : 0)
    found.add(Double(right) / cells)
    aligned.add(Double(close) / cells)
  }

  /// Whether an interval holds a truth, rounding aside.
  private static func holds(_ interval: Interval, _ truth: Double) -> Bool {
    interval.low - 1e-9 <= truth && truth <= interval.high + 1e-9
  }

  private func median(_ numbers: [Double]) -> Double {
    guard !numbers.isEmpty else { return .nan }
    return numbers.sorted()[numbers.count / 2]
  }
}
