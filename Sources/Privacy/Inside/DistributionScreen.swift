import Analysis
import Statistics

/// Decides how a role's answers to one statement may be told point by point.
///
/// Each point's share is told as the part of a fixed grid in which it lies: with p parts, from ⌊p c / n⌋ / p up to, and
/// without, a part more, for c of n people. A part holds at least the minimum group k: ten parts need 10 k people,
/// twenty and a hundred 2 k p, of the fewest answers of the role to a statement of the block, in whole tens.
/// Nothing is told
/// 1. of a block of one statement, since departments tell means and spread of the very same answers;
/// 2. where the share of favourable answers is told as a bound, since points would narrow it; or
/// 3. where fewer than k sets of answers fit the parts and all else that is told of them, or all that fit have the same
///    number of people on a point.
struct DistributionScreen {
  /// What else is told that a statement's answers go into.
  struct Beside {
    /// How a role's agreement on the block is told.
    enum Agreement {
      /// As numbers.
      case numbers(Precision)

      /// As the side of the limit on which it lies.
      case side

      case none
    }

    /// The role's answers to the block's other statements, point by point, taken to be known.
    let statements: [[Int]]

    /// How the role's agreement is told.
    let agreement: Agreement

    /// The consistency of the block in the role, and how fine it is told; `nil` where it does not exist.
    let alpha: (estimate: IntervalEstimate, precision: Precision)?
  }

  /// How fine the statement's other numbers are.
  let precision: Precision

  /// The smallest group.
  let minimum: Int

  /// The lowest and the highest answer.
  let range: ClosedRange<Double>

  /// The answer from which on one is favourable.
  let favorableFrom: Double

  /// The fewest answers of the role to a statement of the block, without those that are told apart.
  let people: Int

  /// What else is told.
  let beside: Beside

  /// The answers to the block's other statements, and the sum of their variances, made once for all that is tried.
  private let others: [Histogram]
  private let variance: Double

  /// From how many statements on the spread of a block leaves that of one statement open.
  private static let manyStatements = 4

  init(
    precision: Precision, minimum: Int, range: ClosedRange<Double>, favorableFrom: Double,
    people: Int, beside: Beside
  ) {
    self.precision = precision
    self.minimum = minimum
    self.range = range
    self.favorableFrom = favorableFrom
    self.people = people
    self.beside = beside
    others = beside.statements.compactMap { Self.histogram($0, from: range.lowerBound) }
    variance = others.reduce(0) { $0 + ($1.variance ?? 0) }
  }

  /// The shares without disclosure control.
  ///
  /// - Returns: A share a point; `nil` when nobody answered.
  static func whole(_ points: [Int]) -> [Disclosed<Double>]? {
    let n = points.reduce(0, +)
    return n == 0 ? nil : points.map { Disclosed(.exact(Double($0) / Double(n))) }
  }

  /// The shares as they may be told.
  ///
  /// - Parameters:
  ///   - points: How many chose each point, the lowest first.
  ///   - others: The same without those whose answers are told apart; `nil` where there are none.
  /// - Returns: A share a point; `nil` when they are not told.
  func screened(_ points: [Int], others: [Int]?) -> [Disclosed<Double>]? {
    guard !beside.statements.isEmpty, let parts,
      let truth = Self.histogram(points, from: range.lowerBound),
      let figures = Figures(points, by: self, truth: truth),
      case .exact = figures.favorable?.form
    else { return nil }
    let windows = windows(points, others: others ?? points, parts: parts)
    let isOpen = AlikeAnswers.areEnough(
      truth: points, windows: windows, minimum: minimum,
      where: { figures.hold(for: $0, by: self, truth: truth) })
    guard isOpen else { return nil }
    let n = points.reduce(0, +)
    return points.map {
      let place = part(of: $0, among: n, parts: parts)
      return Disclosed(
        .range(Double(place) / Double(parts), Double(place + 1) / Double(parts)), decimals: 2)
    }
  }

  /// Into how many parts the grid cuts the whole; a finer grid has all the cuts of a coarser one.
  ///
  /// - Nil: when there are too few people for ten.
  var parts: Int? {
    let people = people - people % Precision.exactFrom
    if let fine = [100, 20].first(where: { people >= 2 * minimum * $0 }) { return fine }
    return people >= 10 * minimum ? 10 : nil
  }

  /// In which part of the grid a share lies, from 0.
  private func part(of count: Int, among n: Int, parts: Int) -> Int {
    min(count * parts / n, parts - 1)
  }

  /// How many people each point can have: its part, and those whose answers are told apart at least.
  private func windows(_ points: [Int], others: [Int], parts: Int) -> [ClosedRange<Int>] {
    let n = points.reduce(0, +)
    return zip(points, others).map { count, other in
      let place = part(of: count, among: n, parts: parts)
      let low = (place * n + parts - 1) / parts
      let high = place == parts - 1 ? n : ((place + 1) * n + parts - 1) / parts - 1
      return max(low, count - other)...high
    }
  }
}

extension DistributionScreen {
  /// What is told of answers beside their parts.
  ///
  /// People and sum are the same in all that is tried: the statement's mean and gap are made of them, and those of the
  /// block, which departments tell finely. Of two or three statements the sum of squares is, too: the block's spread is made of theirs.
  private struct Figures {
    let squares: Int?
    let favorable: Disclosed<Double>?
    let consistency: [Disclosed<Double>]
    let agreement: [Disclosed<Double>?]

    /// - Nil: when nobody answered.
    init?(_ points: [Int], by screen: DistributionScreen, truth: Histogram) {
      guard truth.n > 0 else { return nil }
      squares = screen.squares(points)
      favorable = screen.favorable(truth)
      consistency = screen.consistency(truth, truth: truth)
      agreement = screen.agreement(truth)
    }

    /// Whether other answers with the same people and sum are told alike; what is quickest to see is looked at first.
    func hold(for points: [Int], by screen: DistributionScreen, truth: Histogram) -> Bool {
      guard screen.squares(points) == squares,
        let scores = DistributionScreen.histogram(points, from: screen.range.lowerBound)
      else { return false }
      return screen.favorable(scores) == favorable
        && screen.consistency(scores, truth: truth) == consistency
        && screen.agreement(scores) == agreement
    }
  }

  private var isOfMany: Bool { beside.statements.count + 1 >= Self.manyStatements }

  /// The sum of squares of one of few statements.
  private func squares(_ points: [Int]) -> Int? {
    isOfMany ? nil : AnswerLattice.moments(points)[2]
  }

  private func favorable(_ scores: Histogram) -> Disclosed<Double>? {
    scores.share(atOrAbove: favorableFrom).map(precision.share)
  }

  private func agreement(_ scores: Histogram) -> [Disclosed<Double>?] {
    if case .none = beside.agreement { return [] }
    let points = Int(range.upperBound - range.lowerBound) + 1
    guard let told = WithinGroupAgreement(items: others + [scores], points: points) else {
      return []
    }
    let uniform = told.rwgJ(.uniform)
    switch beside.agreement {
    case .none: return []
    case .side:
      let isDivided = uniform.map { $0 < GapCell.leastAgreement } ?? false
      return [isDivided ? Disclosed(.below(GapCell.leastAgreement)) : nil]
    case .numbers(let precision):
      return [
        uniform.map(precision.agreement),
        told.rwgJ(.slightSkew).map(precision.agreement),
        precision.spread(told.averageDeviation(around: .mean)),
      ]
    }
  }

  /// Alpha with its interval, had these been the answers and all else the same.
  ///
  /// Formula: α = k / (k − 1) · (1 − q), q the sum of the statements' variances over that of their sum, which the block's
  /// standard deviation tells; each end of the interval keeps its ratio of 1 − α.
  private func consistency(_ scores: Histogram, truth: Histogram) -> [Disclosed<Double>] {
    guard isOfMany, let (alpha, precision) = beside.alpha, alpha.value < 1 else { return [] }
    let all = variance + (truth.variance ?? 0)
    guard all > 0 else { return [] }
    let k = Double(beside.statements.count + 1)
    let share = 1 - alpha.value * (k - 1) / k
    let value = k / (k - 1) * (1 - share * (variance + (scores.variance ?? 0)) / all)
    let ratio = (1 - value) / (1 - alpha.value)
    let ends = alpha.interval.map {
      [
        precision.indexDown(1 - (1 - $0.low) * ratio),
        precision.indexUp(1 - (1 - $0.high) * ratio),
      ]
    }
    return [precision.index(value)] + (ends ?? [])
  }

  private static func histogram(_ points: [Int], from lowest: Double) -> Histogram? {
    Histogram(values: points.indices.map { lowest + Double($0) }, counts: points)
  }
}
