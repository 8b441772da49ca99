import Privacy
public import SurveyModel

/// The course of one gap over three or more waves.
public struct TrendRow: Hashable, Sendable {
  /// One wave.
  public struct Point: Hashable, Sendable {
    /// The wave.
    public let wave: Name

    /// The gap.
    public let gap: EstimateFigures

    /// The leaders' mean.
    public let leader: Figure?

    /// The frontline's mean.
    public let frontline: Figure?

    /// Whether a wording changed since the wave before.
    public let isBroken: Bool
  }

  /// The line through the waves since the last change of a wording.
  public struct Line: Hashable, Sendable {
    /// The first wave of the line.
    public let from: Name

    /// The change of the gap per unit of time.
    public let slope: EstimateFigures

    /// How the line was fitted.
    public let method: Code

    /// How far the waves lie from the line, Q.
    public let lackOfFit: Figure?

    /// The degrees of freedom of Q, the number of waves less two.
    public let degrees: Count

    /// The chance of a Q this large if the line were true.
    public let lackOfFitP: Figure?

    /// Whether the waves lie further from the line than chance would have it.
    public let isBent: Bool
  }

  /// The block.
  public let block: GapRow.Subject<Block>

  let facet: Facet

  /// The code of the block's facet.
  public var facetCode: Code { Code(facet) }

  /// The department; `nil` for the organisation.
  public let department: GapRow.Subject<Department>?

  /// What the waves say.
  public let verdict: TrendMark

  /// The waves; empty for a withheld row.
  public let points: [Point]

  /// The line; `nil` where fewer than three waves ask the same.
  public let line: Line?

  /// The p-value adjusted for the number of cells.
  public let q: Figure?

  /// Why the row is withheld; `nil` for a shown one.
  public let withheld: WithheldReason?

  /// The verdict, and what stands against a straight line.
  public var words: Sentence {
    line?.isBent == true ? "\(verdict.words), not straight" : verdict.words
  }

  /// From when on the line runs, where a wording changed; `nil` where none did, or no line is left.
  public var remark: Sentence? {
    guard let line, points.contains(where: \.isBroken) else { return nil }
    return "since wave \(line.from), when the wording changed"
  }
}

extension TrendRow {
  init(_ trend: ScreenedTrend, naming names: Naming) {
    block = names.subject(trend.block)
    facet = trend.facet
    department = trend.department.map(names.subject)
    verdict = TrendMark(trend.verdict)
    points = trend.points.map { point in
      Point(
        wave: Name(wave: point.wave), gap: EstimateFigures(point.gap, as: .gap),
        leader: point.leader.map { Figure($0, as: .level) },
        frontline: point.frontline.map { Figure($0, as: .level) }, isBroken: point.isBroken)
    }
    line = trend.line.map { line in
      Line(
        from: Name(wave: line.from), slope: EstimateFigures(line.slope, as: .gap),
        method: Code(line.method), lackOfFit: line.lackOfFit.map { Figure($0, as: .plain) },
        degrees: Count(of: 0..<line.degrees),
        lackOfFitP: line.lackOfFitP.map { Figure($0, as: .p) }, isBent: line.isBent)
    }
    q = trend.q.map { Figure($0, as: .p) }
    withheld = trend.withheld.map {
      WithheldReason($0, at: trend.department == nil ? .comparison : .department)
    }
  }

  /// Clear trends before the others, the steeper first, withheld rows last.
  static func order(_ left: TrendRow, _ right: TrendRow) -> Bool {
    func key(_ row: TrendRow) -> (Int, Double) {
      if row.withheld != nil { return (2, 0) }
      return (row.verdict.isClear ? 0 : 1, -abs(row.line?.slope.estimate.middle ?? 0))
    }
    return key(left) < key(right)
  }
}
