import Reporting

/// The comparison of two waves, or of several, as CSV: one row a gap and pair of waves, the
/// organisation's first; then what linked people tell, and the trends.
enum ChangeCSV {
  private enum Content {
    case change(ChangeRow)
    case linked(LinkedRow)
    case trend(TrendRow, isLinked: Bool)
  }

  private struct Line {
    let earlier: String
    let later: String
    let content: Content
    let isProtected: Bool

    var change: ChangeRow? { if case .change(let row) = content { row } else { nil } }
    var linked: LinkedRow? { if case .linked(let row) = content { row } else { nil } }
    var trend: TrendRow? { if case .trend(let row, _) = content { row } else { nil } }

    var scope: String {
      switch content {
      case .change(let row): row.department == nil ? "organisation-matched" : "department"
      case .linked: "organisation-linked"
      case .trend(_, isLinked: true): "organisation-linked-trend"
      case .trend(let row, _): row.department == nil ? "organisation-trend" : "department-trend"
      }
    }
  }

  private typealias Column = CSVWriter.Column<Line>

  static func text(of report: ComparisonReport) -> String {
    func lines(_ contents: [Content], _ earlier: Name, _ later: Name) -> [Line] {
      contents.map {
        Line(
          earlier: earlier.text, later: later.text, content: $0,
          isProtected: report.settings.isProtected)
      }
    }
    let whole =
      (report.organisation + report.cells).map(Content.change)
      + (report.link?.rows ?? []).map(Content.linked)
      + (report.trend.map { $0.organisation + $0.cells } ?? []).map {
        Content.trend($0, isLinked: false)
      } + (report.link?.trends ?? []).map { Content.trend($0, isLinked: true) }
    let steps = report.steps.flatMap { step in
      lines(
        (step.organisation + step.cells).map(Content.change) + step.linked.map(Content.linked),
        step.earlier, step.later)
    }
    return CSVWriter.text(
      place + numbers + movement + linked + trend,
      rows: lines(whole, report.earlier, report.later) + steps)
  }

  private static let place: [Column] =
    [
      ("wave_earlier", { .text($0.trend?.line?.from.text ?? $0.earlier) }),
      ("wave_later", { .text($0.later) }),
      ("scope", { .text($0.scope) }),
      ("department", { CSVField(department($0)?.code.text) }),
      ("department_name", { CSVField(department($0)?.name.text) }),
      ("block", { CSVField(block($0)?.code.text) }),
      ("block_name", { CSVField(block($0)?.name.text) }),
      ("facet", { .text(facet($0).text) }),
      ("verdict", { CSVField(verdict($0)?.text) }),
      ("withheld_code", { CSVField(withheld($0)?.code.text) }),
      ("withheld_reason", { CSVField(withheld($0)?.reason.text) }),
      ("withheld_nearest", { CSVField(withheld($0)?.nearest?.text) }),
    ]

  private static func block(_ line: Line) -> (code: Code, name: Name)? {
    switch line.content {
    case .change(let row): (row.block.code, row.block.name)
    case .linked(let row): (row.block.code, row.block.name)
    case .trend(let row, _): (row.block.code, row.block.name)
    }
  }

  private static func facet(_ line: Line) -> Code {
    switch line.content {
    case .change(let row): row.facetCode
    case .linked(let row): row.facetCode
    case .trend(let row, _): row.facetCode
    }
  }

  private static func department(_ line: Line) -> (code: Code, name: Name)? {
    (line.change?.department ?? line.trend?.department).map { ($0.code, $0.name) }
  }

  private static func verdict(_ line: Line) -> Code? {
    line.change?.verdict.code ?? line.linked?.verdict.code ?? line.trend?.verdict.code
  }

  private static func withheld(_ line: Line) -> WithheldReason? {
    line.change?.withheld ?? line.linked?.withheld ?? line.trend?.withheld
  }

  /// A number that a change and a linked change both have.
  private static func number(
    _ name: String, _ change: @escaping @Sendable (ChangeRow.Numbers) -> Figure?,
    linked: @escaping @Sendable (LinkedRow.Numbers) -> Figure? = { _ in nil }
  ) -> Column {
    (
      name,
      { CSVField($0.change?.numbers.flatMap(change) ?? $0.linked?.numbers.flatMap(linked)) }
    )
  }

  private static let numbers: [Column] =
    [
      number("gap_leader_minus_frontline_earlier", { $0.before.estimate }) { $0.before.estimate },
      number("gap_earlier_low", { $0.before.low }) { $0.before.low },
      number("gap_earlier_high", { $0.before.high }) { $0.before.high },
      number("gap_leader_minus_frontline_later", { $0.after.estimate }) { $0.after.estimate },
      number("gap_later_low", { $0.after.low }) { $0.after.low },
      number("gap_later_high", { $0.after.high }) { $0.after.high },
      number("change_later_minus_earlier", { $0.change.estimate }) { $0.change.estimate },
      number("change_low", { $0.change.low }) { $0.change.low },
      number("change_high", { $0.change.high }) { $0.change.high },
      number("change_p", { $0.change.p }) { $0.change.p },
      ("q", { CSVField($0.change?.numbers?.q ?? $0.linked?.numbers?.q ?? $0.trend?.q) }),
      number("leader_change", { $0.leader }) { $0.leader.change?.estimate },
      number("frontline_change", { $0.frontline }) { $0.frontline.change?.estimate },
      ("wording_changed", { line in line.change.map { .flag($0.isBroken) } ?? .empty }),
      ("protected", { .flag($0.isProtected) }),
    ]

  private static func part(
    _ name: String, _ estimate: @escaping @Sendable (MovementFigures) -> EstimateFigures?
  ) -> [Column] {
    [
      ("part_\(name)", { CSVField($0.change?.movement.flatMap(estimate)?.estimate) }),
      ("part_\(name)_low", { CSVField($0.change?.movement.flatMap(estimate)?.low) }),
      ("part_\(name)_high", { CSVField($0.change?.movement.flatMap(estimate)?.high) }),
    ]
  }

  private static let movement: [Column] = {
    var columns = part("leaders") { $0.leaders }
    columns += part("frontline") { $0.frontline }
    columns += part("mix") { $0.mix }
    columns += part("remainder") { $0.remainder }
    columns.append(("part_sum", { CSVField($0.change?.movement?.total) }))
    columns.append(("steadied_gap_earlier", { CSVField($0.change?.steadiedBefore) }))
    return columns
  }()

  private static let linked: [Column] = [
    ("leader_both_waves", { CSVField($0.linked?.numbers?.leader.both) }),
    ("frontline_both_waves", { CSVField($0.linked?.numbers?.frontline.both) }),
    ("same_people_change", { CSVField($0.linked?.numbers?.panel?.estimate) }),
    ("same_people_low", { CSVField($0.linked?.numbers?.panel?.low) }),
    ("same_people_high", { CSVField($0.linked?.numbers?.panel?.high) }),
  ]

  private static let trend: [Column] = [
    ("trend_slope", { CSVField($0.trend?.line?.slope.estimate) }),
    ("trend_low", { CSVField($0.trend?.line?.slope.low) }),
    ("trend_high", { CSVField($0.trend?.line?.slope.high) }),
    ("trend_p", { CSVField($0.trend?.line?.slope.p) }),
    ("lack_of_fit", { CSVField($0.trend?.line?.lackOfFit) }),
    ("lack_of_fit_df", { line in CSVField(line.trend?.line.map { $0.degrees.text }) }),
    ("lack_of_fit_p", { CSVField($0.trend?.line?.lackOfFitP) }),
  ]
}
