import Privacy
import SurveyModel

/// How both groups' answers to a block's statements spread over the points of the scale.
///
/// The chart shows the mean of the statements' shares, made of what each tells; where a statement's shares are told
/// as parts of a grid, the mean lies as open as they do.
public struct DistributionChart: Hashable, Sendable {
  /// The share that chose a point.
  public struct Bar: Hashable, Sendable {
    /// The share.
    public let share: Figure

    /// From nobody to the least that it can be.
    public let sure: Span

    /// From the least to the most that it can be; `nil` for a share that is told as a number.
    public let open: Span?
  }

  /// A point of the scale.
  public struct Row: Hashable, Sendable {
    /// What the form calls it.
    public let point: Name

    /// The leaders; `nil` where they are not told.
    public let leader: Bar?

    /// The frontline; `nil` where they are not told.
    public let frontline: Bar?
  }

  /// What the two shapes say, or why they are not told.
  public let finding: Sentence

  /// What the shares are made of, and when they are not told.
  public let about: Sentence

  /// How to read the bars; `nil` where there are none, or where they are numbers.
  public var key: Sentence? {
    rows.contains { $0.leader?.open != nil || $0.frontline?.open != nil }
      ? "The full bar is the least that a share can be, the lighter end the most." : nil
  }

  /// Shares from none; `nil` where no role tells any.
  public let axis: Axis?

  /// The points, the highest first; none where no role tells any.
  public let rows: [Row]

  /// The numbers of the points, the lowest first.
  public let points: [Name]

  /// The statements that tell their points in one of the roles.
  public let statements: [StatementRow]

  /// Draws the block that a report is narrowed to.
  ///
  /// - Nil: when the report is of several blocks or of one department, or tells no number of a statement.
  init?(_ source: WaveSource) {
    guard let id = source.focus.block, source.focus.department == nil,
      let told = source.inside?.blocks.first(where: { $0.block.id == id })?.statements,
      !told.isEmpty, let scale = source.scale(ofStatementsIn: id)
    else { return nil }
    let pooled = Self.comparable(told)
    let leader = Self.pooled(\.leader, of: pooled)
    let frontline = Self.pooled(\.frontline, of: pooled)
    let names = scale.points.map { Name($0, in: source.language) }
    let numbers = scale.points.map(Name.init(numberOf:))
    statements = told.filter { $0.leader.distribution != nil || $0.frontline.distribution != nil }
    points = numbers
    let shares = (leader ?? []) + (frontline ?? [])
    let axis =
      shares.isEmpty ? nil : Axis.percent(holding: shares.map(\.ends.high), fromZero: true)
    self.axis = axis
    rows =
      axis.map { axis in
        names.indices.reversed().map { place in
          Row(
            point: names[place], leader: leader.map { Bar($0[place], on: axis) },
            frontline: frontline.map { Bar($0[place], on: axis) })
        }
      } ?? []
    finding = Self.finding(
      leader: leader.map { Self.commonest($0, named: numbers) },
      frontline: frontline.map { Self.commonest($0, named: numbers) },
      over: Self.basis(pooled, of: told))
    about = Self.about(pooled: pooled, of: told, settings: source.settings)
  }

  /// The statements of which both roles tell the points, or of the one role that tells any.
  private static func comparable(_ told: [StatementRow]) -> [StatementRow] {
    let leader = told.filter { $0.leader.distribution != nil }
    let frontline = told.filter { $0.frontline.distribution != nil }
    if leader.isEmpty { return frontline }
    if frontline.isEmpty { return leader }
    return leader.filter { $0.frontline.distribution != nil }
  }

  /// The mean of what the statements of a role tell, point by point.
  ///
  /// - Nil: when none tells it.
  private static func pooled(
    _ side: KeyPath<StatementRow, StatementRow.Side>, of statements: [StatementRow]
  ) -> [Figure]? {
    let told = statements.compactMap { $0[keyPath: side].distribution }
    guard let first = told.first else { return nil }
    return first.indices.compactMap { place in Figure.mean(ofShares: told.map { $0[place] }) }
  }
}

extension DistributionChart {
  /// The points of which none can be said to be commoner than the others.
  private static func commonest(_ shares: [Figure], named names: [Name]) -> [Name] {
    let sure = shares.map(\.ends.low).max() ?? 0
    return zip(shares, names).filter { $0.0.ends.high > sure || $0.0.ends.low == sure }.map(\.1)
  }

  /// Over which statements the mean goes.
  private static func basis(_ pooled: [StatementRow], of all: [StatementRow]) -> Sentence {
    if pooled.count == all.count { return "On average over the statements" }
    return pooled.count == 1
      ? "On the one statement that tells it"
      : "On average over the \(words: Count(of: pooled)) statements that tell it"
  }

  private static func finding(
    leader: [Name]?, frontline: [Name]?, over basis: Sentence
  ) -> Sentence {
    switch (leader, frontline) {
    case (nil, nil):
      "How many chose which point is not told of any statement that could be compared."
    case (let leader?, nil):
      "\(basis), leaders most often answered \(either(leader)); the frontline’s answers are not told point by point."
    case (nil, let frontline?):
      "\(basis), the frontline most often answered \(either(frontline)); leaders’ answers are not told point by point."
    case (let leader?, let frontline?) where leader == frontline:
      "\(basis), both groups most often answered \(either(leader))."
    case (let leader?, let frontline?):
      "\(basis), leaders most often answered \(either(leader)), the frontline \(either(frontline))."
    }
  }

  /// *4*, *3 or 4*, *2, 3 or 4*.
  private static func either(_ points: [Name]) -> Sentence {
    let names = points.map { Sentence([.name($0)]) }
    guard let last = names.last, names.count > 1 else { return .joined(names) }
    return "\(.joined(names.dropLast(), by: ", ")) or \(last)"
  }

  private static func about(
    pooled: [StatementRow], of all: [StatementRow], settings: ReportSettings
  ) -> Sentence {
    let whose: Sentence =
      pooled.count == all.count
      ? "The mean of the shares of the block’s \(words: Count(of: all)) statements, "
      : """
      The mean of the shares of \(words: Count(of: pooled)) of the block’s \(words: Count(of: all)) statements, \

      """
    let base: Sentence =
      """
      \(whose)all leaders against all of the frontline; answers to a statement with a negative key are turned around.
      """
    guard settings.isProtected else { return base }
    let rule: Sentence =
      """
      Not told point by point: a statement with fewer than \(Setting.fewestPointByPoint(settings)) answers of a role, or \
      alone in its block; one whose share of favourable answers is told as a bound; one of which too few sets of answers would \
      stay possible; and waves that were sealed before points were told.
      """
    if pooled.isEmpty { return rule }
    let ranges: Sentence =
      """
      \(base) Each share is a range, so that points with few answers and with none look alike.
      """
    let isWhole = all.allSatisfy {
      $0.leader.distribution != nil && $0.frontline.distribution != nil
    }
    return isWhole ? ranges : "\(ranges) \(rule)"
  }
}

extension DistributionChart.Bar {
  init(_ share: Figure, on axis: Axis) {
    let ends = share.ends
    self.share = share
    sure = Span(start: axis.place(0), end: axis.place(ends.low))
    open =
      ends.low == ends.high
      ? nil : Span(start: axis.place(ends.low), end: axis.place(ends.high))
  }
}
