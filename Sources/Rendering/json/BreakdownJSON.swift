import Reporting

/// Declared breakdowns as JSON.
enum BreakdownJSON {
  /// The breakdowns of a wave.
  static func breakdowns(_ wave: WaveReport, _ settings: SettingsFigures) -> [JSONValue] {
    wave.breakdowns.map { report in
      .object([
        ("wave", .string(report.wave.text)),
        ("by", .string(report.isByTier ? "tier" : "profile")),
        ("question", JSONValue(report.question?.text)),
        ("title", .string(report.title.text)),
        ("finding", .string(report.finding.text)),
        ("cells", .array(cells(report, settings))),
        ("withheld", .array(report.blanks.map(blank))),
        ("differences", .array(report.differences.map(difference))),
      ])
    }
  }

  private static func cells(_ report: BreakdownReport, _ settings: SettingsFigures) -> [JSONValue] {
    report.facets.flatMap { facet in
      facet.groups.flatMap { group in
        group.lines.map { line in
          .object([
            ("value", .string(line.subject.code.text)), ("name", .string(line.subject.name.text)),
            ("cell", GapJSON.cell(line.row, settings)),
            ("below", JSONValue(line.below?.code.text)),
            ("step", .optional(line.step) { GapJSON.cell($0, settings) }),
          ])
        }
      }
    }
  }

  private static func blank(_ blank: BreakdownReport.Blank) -> JSONValue {
    .object([
      ("value", .string(blank.row.code.text)), ("name", .string(blank.row.name.text)),
      ("reason", GapJSON.withheld(blank.reason)),
    ])
  }

  private static func difference(_ difference: BreakdownDifference) -> JSONValue {
    .object([
      ("block", .string(difference.block.code.text)),
      ("facet", .string(difference.facetCode.text)), ("q", JSONValue(difference.q)),
      ("told", .bool(difference.isTold)), ("lowest", .string(difference.lowest.code.text)),
      ("highest", .string(difference.highest.code.text)),
    ])
  }
}
