import Privacy
public import SurveyModel

/// What goes with an outcome, block by block.
public struct DriverReport: Hashable, Sendable {
  /// What a block's weight and level together suggest.
  public enum Corner: String, CaseIterable, Hashable, Sendable {
    /// It goes with much, and is rated lower than other blocks.
    case first

    /// It goes with much, and is rated higher than other blocks.
    case keep

    /// It goes with little, and is rated lower than other blocks.
    case later

    /// It goes with little, and is rated higher than other blocks.
    case enough

    /// What it is called.
    public var words: Sentence {
      switch self {
      case .first: "look here first"
      case .keep: "keep it up"
      case .later: "less urgent"
      case .enough: "enough for now"
      }
    }
  }

  /// A block.
  public struct Row: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// Its share of the differences, in per cent.
    public let weight: EstimateFigures

    /// The mean gain over all orders of entry.
    public let meanGain: Figure?

    /// How the block alone correlates with the outcome.
    public let correlation: Figure

    /// How well it is rated, in per cent of what is possible.
    public let performance: Figure?

    /// How many rate it well.
    public let favorable: Figure?

    /// What both together suggest; `nil` where the level is not shown, or nothing is told.
    public let corner: Corner?
  }

  /// Whose view it is: *frontline*, *leaders*.
  public let view: Sentence

  /// The result in words, or why there is none.
  public let statements: [Sentence]

  /// How many departments or people it is about; `nil` where it is refused.
  public let n: Figure?

  /// The share of the differences that all blocks explain.
  public let rSquared: EstimateFigures?

  /// The p-value of all blocks together, where it is known.
  public let p: Figure?

  /// The same less what chance explains.
  public let adjusted: Figure?

  /// What that many blocks explain by chance.
  public let chance: Figure?

  /// The blocks, largest weight first.
  public let rows: [Row]

  /// Weight against level; `nil` where there is none, or nothing is told.
  public let chart: QuadrantChart?

  /// Why there is no result, for programs; `nil` where there is one.
  public let refusal: String?
}

extension DriverReport {
  /// What the outcome is, and who is looked at, in words.
  struct Wording {
    /// The outcome: *customer score*.
    let outcome: Sentence
    /// Whose view: *the frontline’s view*.
    let view: Sentence
    /// One of those it is about: *department*, *person*.
    let isAboutPeople: Bool
  }

  init(_ drivers: ScreenedDrivers, wording: Wording, naming names: Naming) {
    view = wording.view
    guard let numbers = drivers.numbers else {
      statements = [Self.words(of: drivers.refusal, wording: wording)]
      refusal = drivers.refusal?.code
      (n, rSquared, p, adjusted, chance, chart) = (nil, nil, nil, nil, nil, nil)
      rows = []
      return
    }
    refusal = nil
    n = Figure(people: numbers.n)
    rSquared = EstimateFigures(numbers.rSquared, as: .share)
    p = numbers.rSquared.p.map { Figure($0, as: .p) }
    adjusted = numbers.adjusted.map { Figure($0, as: .share) }
    chance = Figure(numbers.chance, as: .share)
    let cut = Cut(numbers)
    let rows = numbers.weights.map { Row($0, cut: cut, naming: names) }
      .sorted { $0.weight.estimate.middle > $1.weight.estimate.middle }
    self.rows = rows
    chart = cut.flatMap { QuadrantChart(rows, weight: $0.weight, level: $0.level) }
    statements = Self.statements(numbers, rows: rows, wording: wording)
  }

  private static func words(of refusal: Refusal?, wording: Wording) -> Sentence {
    switch refusal {
    case .fewDepartments?:
      guard let refusal, let found = Setting.found(by: refusal),
        let needed = Setting.needed(by: refusal)
      else { return "" }
      return """
        Not said: \(found) departments have a figure for \(wording.outcome) and are shown, and \
        \(needed) are needed. With fewer, one or two departments could turn the result.
        """
    case .fewPeople?:
      guard let refusal, let needed = Setting.needed(by: refusal) else { return "" }
      return """
        Not said for \(wording.view): fewer than \(needed) of them have a score in every block.
        """
    case .noVariation?:
      return """
        Not said: \(wording.outcome) or a block is the same everywhere, or one block follows from \
        the others.
        """
    case .oneBlock?, nil: return "Not said: there is no other block that could go with it."
    }
  }

  /// Whether a block carries more than its even share, and surely something.
  fileprivate static func standsOut(
    _ weight: EstimateFigures, of numbers: ScreenedDrivers.Numbers
  ) -> Bool {
    let all = Figure(numbers.rSquared.estimate, as: .share).middle
    return (weight.low?.middle ?? 0) > 0
      && weight.estimate.middle * Double(numbers.weights.count) > all
  }

  /// What the F test of all blocks says; nothing where it is not made.
  private static func odds(_ numbers: ScreenedDrivers.Numbers) -> [Sentence] {
    guard let p = numbers.rSquared.p.map({ Figure($0, as: .p) }) else { return [] }
    let odds = p.printed(as: .odds)
    let value: Sentence = p.isOddsAtMost ? "p \(p)" : "p = \(p)"
    return [
      """
      If no block went with it, as much would turn up \(odds) (F test of all blocks together, \
      \(value)).
      """
    ]
  }

  private static func statements(
    _ numbers: ScreenedDrivers.Numbers, rows: [Row], wording: Wording
  ) -> [Sentence] {
    let all = Figure(numbers.rSquared.estimate, as: .share)
    let chance = Figure(numbers.chance, as: .share)
    let n = Figure(people: numbers.n)
    let extent: Sentence =
      wording.isAboutPeople
      ? """
      Among \(n) \(wording.view), the other \(words: Count(of: rows)) blocks go with \(all) of the \
      differences in \(wording.outcome).
      """
      : """
      Over \(n) departments, how \(wording.view) rates the \(words: Count(of: rows)) blocks goes \
      with \(all) of the differences in \(wording.outcome); chance alone would give about \(chance).
      """
    guard numbers.isTold else {
      return [
        .joined([extent] + odds(numbers)),
        "That is no more than chance would give, so no block is named.",
      ]
    }
    let named = rows.filter { Self.standsOut($0.weight, of: numbers) }
    return [
      .joined([extent] + odds(numbers)),
      named.isEmpty
        ? "No block stands out from the others."
        : "It goes most with \(.list(named.prefix(3).map(\.block.name))).",
    ]
  }
}

/// Where the chart is parted: the weight that each block would have if all had the same, and the mean
/// level; nowhere, where no block stands out from the others.
private struct Cut {
  let weight: Double
  let level: Double

  init?(_ numbers: ScreenedDrivers.Numbers) {
    let levels = numbers.weights.compactMap { $0.performance.map { Figure($0, as: .share).middle } }
    let stands = numbers.weights.contains {
      DriverReport.standsOut(EstimateFigures($0.weight, as: .share), of: numbers)
    }
    guard numbers.isTold, stands, levels.count >= 2 else { return nil }
    let total = Figure(numbers.rSquared.estimate, as: .share).middle
    weight = total / Double(numbers.weights.count)
    level = levels.reduce(0, +) / Double(levels.count)
  }
}

extension DriverReport.Row {
  fileprivate init(_ weight: ScreenedWeight, cut: Cut?, naming names: Naming) {
    let share = EstimateFigures(weight.weight, as: .share)
    let performance = weight.performance.map { Figure($0, as: .share) }
    block = names.subject(weight.block)
    self.weight = share
    meanGain = weight.meanGain.map { Figure($0, as: .share) }
    correlation = Figure(weight.correlation, as: .effect)
    self.performance = performance
    favorable = weight.favorable.map { Figure($0, as: .share) }
    corner = cut.flatMap { cut in
      performance.map { level in
        let isHeavy = share.estimate.middle > cut.weight
        let isHigh = level.middle >= cut.level
        return isHeavy ? (isHigh ? .keep : .first) : (isHigh ? .enough : .later)
      }
    }
  }
}
