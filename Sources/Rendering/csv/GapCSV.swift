import Reporting

/// The gap report as CSV: one row a cell, the organisation's first.
enum GapCSV {
  private struct Line {
    let row: GapRow
    let scope: String
    let settings: SettingsFigures
    var breakdown: Breakdown?
  }

  /// Of which row of a breakdown a line speaks, and with whom it is compared.
  private struct Breakdown {
    let by: String
    let value: String
    let against: String
  }

  private typealias Column = CSVWriter.Column<Line>

  static func text(of report: GapReport) -> String {
    func lines(_ rows: [GapRow], _ scope: String) -> [Line] {
      rows.map { Line(row: $0, scope: scope, settings: report.settings) }
    }
    let rows = report.waves.flatMap { wave in
      lines(wave.matched, "organisation-matched") + lines(wave.raw, "organisation-raw")
        + lines(wave.weighted, "organisation-weighted")
        + lines(wave.cells, "department")
        + wave.breakdowns.flatMap { self.lines($0, settings: report.settings) }
    }
    let columns =
      place + side("leader", \.leader) + side("frontline", \.frontline) + gap + effects + outcome
    guard let benchmarks = report.benchmarks else {
      return CSVWriter.text(columns, rows: rows)
    }
    return BenchmarkCSV.text(of: benchmarks, below: columns, rows: rows)
  }

  /// A breakdown's lines: each tier or answer, and each tier beside the next lower one.
  private static func lines(_ report: BreakdownReport, settings: SettingsFigures) -> [Line] {
    let by = report.question?.text ?? "tier"
    return report.facets.flatMap(\.groups).flatMap(\.lines).flatMap { line in
      let own = Line(
        row: line.row, scope: report.isByTier ? "tier" : "profile", settings: settings,
        breakdown: Breakdown(by: by, value: line.subject.code.text, against: "frontline"))
      guard let step = line.step, let below = line.below else { return [own] }
      let next = Line(
        row: step, scope: "tier-step", settings: settings,
        breakdown: Breakdown(
          by: by, value: line.subject.code.text, against: below.code.text))
      return [own, next]
    }
  }

  private static let place: [Column] =
    [
      ("wave", { .text($0.row.wave.text) }),
      ("scope", { .text($0.scope) }),
      ("department", { CSVField($0.row.department?.code.text) }),
      ("department_name", { CSVField($0.row.department?.name.text) }),
      ("block", { .text($0.row.block.code.text) }),
      ("block_name", { .text($0.row.block.name.text) }),
      ("facet", { .text($0.row.facetCode.text) }),
      ("verdict", { .text($0.row.verdict.code.text) }),
      ("pattern", { CSVField($0.row.pattern?.text) }),
      ("withheld_code", { CSVField($0.row.withheld?.code.text) }),
      ("withheld_reason", { CSVField($0.row.reason?.text) }),
    ]

  private static func side(
    _ name: String, _ path: @escaping @Sendable (GapRow) -> GroupFigures?
  ) -> [Column] {
    func column(_ suffix: String, _ figure: @escaping @Sendable (GroupFigures) -> Figure?) -> Column
    {
      ("\(name)_\(suffix)", { CSVField(path($0.row).flatMap(figure)) })
    }
    return [
      column("n", \.n), column("mean", \.mean), column("sd", \.sd),
      column("favorable", \.favorable), column("dont_know", \.dontKnow), column("rwgj", \.rwgj),
    ]
  }

  private static func number(
    _ name: String, _ figure: @escaping @Sendable (GapRow.Numbers) -> Figure?
  ) -> Column {
    (name, { CSVField($0.row.numbers.flatMap(figure)) })
  }

  private static func estimate(
    _ name: String, _ path: @escaping @Sendable (GapRow.Numbers) -> EstimateFigures?
  ) -> [Column] {
    [
      number(name) { path($0)?.estimate }, number(name + "_low") { path($0)?.low },
      number(name + "_high") { path($0)?.high },
    ]
  }

  private static let gap: [Column] =
    [
      number("gap_leader_minus_frontline", \.gap),
      number("interval_low") { $0.interval?.low },
      number("interval_high") { $0.interval?.high },
      ("interval_level", { $0.row.numbers == nil ? .empty : CSVField($0.settings.level) }),
      ("interval_method", { CSVField($0.row.numbers?.method.text) }),
      number("welch_se") { $0.welch?.se }, number("welch_df") { $0.welch?.df },
      number("welch_t") { $0.welch?.t }, number("welch_p") { $0.welch?.p },
      number("welch_low") { $0.welch?.low }, number("welch_high") { $0.welch?.high },
    ]

  private static let effects: [Column] =
    estimate("hedges_g", \.hedgesG)
    + estimate("superiority", \.superiority)
    + [number("superiority_p") { $0.superiority?.p }]
    + estimate("cliffs_delta", \.cliffsDelta)
    + estimate("favorable_gap", \.favorableGap)
    + estimate("shrunken", \.shrunken)

  private static let outcome: [Column] =
    [
      ("equivalence_bound", { CSVField($0.row.numbers?.equivalence?.bound) }),
      number("equivalence_p") { $0.equivalence?.p },
      ("aligned", { $0.row.numbers?.equivalence.map { .flag($0.isAligned) } ?? .empty }),
      number("q", \.q),
      number("smallest_detectable", \.smallestDetectable),
      ("minimum_group", { CSVField($0.settings.minimumGroup) }),
      ("protected", { .flag($0.settings.isProtected) }),
      ("withheld_nearest", { CSVField($0.row.withheld?.nearest?.text) }),
      ("open_leaders", { $0.row.numbers == nil ? .empty : .flag($0.row.isOpen) }),
      ("breakdown", { CSVField($0.breakdown?.by) }),
      ("breakdown_value", { CSVField($0.breakdown?.value) }),
      ("breakdown_against", { CSVField($0.breakdown?.against) }),
    ]
}
