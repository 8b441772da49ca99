public import SurveyModel

/// The gap of each block wave by wave, a line a block, to see whether it is getting better.
public struct SlopeChart: Hashable, Sendable {
  /// A wave of a line.
  public struct Point: Hashable, Sendable {
    /// When the wave was.
    public let time: Position

    /// How far up: the gap.
    public let gap: Position

    /// The gap as it is printed.
    public let figure: Figure

    /// Whether a wording changed since the wave before, so that no line leads here.
    public let isBroken: Bool
  }

  /// A block.
  public struct Line: Hashable, Sendable {
    /// The block.
    public let block: GapRow.Subject<Block>

    /// Its waves, oldest first.
    public let points: [Point]

    /// What the waves say.
    public let verdict: Sentence

    /// Whether that is more than chance.
    public let isClear: Bool
  }

  /// What the facet is called.
  public let title: Sentence

  /// The code of the facet.
  public let code: Code

  /// What the gap is, and on which scale.
  public let direction: Sentence

  /// The waves, oldest first.
  public let waves: [Name]

  /// When each wave was.
  public let times: [Position]

  /// The axis of the gaps.
  public let axis: Axis

  /// The stretch of gaps that are too small to matter.
  public let bound: Span

  /// The blocks that are shown, clear changes first.
  public let lines: [Line]
}

extension SlopeChart {
  /// The charts of a comparison, one a facet of which anything is shown.
  static func charts(
    _ parts: [ComparisonReport.Part], trend: TrendReport?, waves: [String], times: [Double]
  ) -> [SlopeChart] {
    parts.compactMap { part in
      if let trend {
        return trend.parts.first { $0.facet == part.facet }.flatMap {
          SlopeChart(part, waves: waves, times: times, courses: $0.rows.map(Course.init))
        }
      }
      return SlopeChart(
        part, waves: waves, times: [0, 1], courses: part.rows.compactMap(Course.init))
    }
  }

  /// A block with its gaps, before they have a place.
  private struct Course {
    let block: GapRow.Subject<Block>
    let gaps: [(figure: Figure, isBroken: Bool)]
    let verdict: Sentence
    let isClear: Bool

    init(_ row: TrendRow) {
      block = row.block
      gaps = row.points.map { ($0.gap.estimate, $0.isBroken) }
      verdict = row.words
      isClear = row.verdict.isClear
    }

    init?(_ row: ChangeRow) {
      guard let numbers = row.numbers else { return nil }
      block = row.block
      gaps = [(numbers.before.estimate, false), (numbers.after.estimate, row.isBroken)]
      verdict = row.verdict.words
      isClear = row.verdict.isClear
    }
  }

  private init?(
    _ part: ComparisonReport.Part, waves: [String], times: [Double], courses: [Course]
  ) {
    let shown = courses.filter { $0.gaps.count == times.count && times.count > 1 }
    guard !shown.isEmpty else { return nil }
    let axis = Axis.gap(
      holding: shown.flatMap { $0.gaps.map(\.figure.middle) } + [part.bound.value], step: 0.25,
      cap: 3, isTicked: false, decimals: 2)
    let places = times.map { Position(time: $0, among: times) }
    title = part.title
    code = Code(part.facet)
    direction = part.direction
    self.waves = waves.map { Name(wave: $0) }
    self.times = places
    self.axis = axis
    bound = axis.span(around: part.bound.value)
    lines = shown.map { course in
      Line(
        block: course.block,
        points: zip(course.gaps, places).map { gap, time in
          Point(
            time: time, gap: axis.position(of: gap.figure), figure: gap.figure,
            isBroken: gap.isBroken)
        }, verdict: course.verdict, isClear: course.isClear)
    }
  }
}
