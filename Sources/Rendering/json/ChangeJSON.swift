import Reporting

/// The comparison of two waves as JSON of the schema `parallax.changes/1`.
enum ChangeJSON {
  static func value(of report: ComparisonReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.changes/1")),
      ("survey", GapJSON.survey(report.survey)),
      ("waves", .array([.string(report.earlier.text), .string(report.later.text)])),
      ("direction", .string("leader minus frontline")),
      ("change", .string("later minus earlier")),
      ("settings", GapJSON.settings(report.settings)),
      ("organisation", .array(report.organisation.map(row))),
      ("cells", .array(report.cells.map(row))),
      ("notes", .array(report.notes.map { .string($0.text) })),
    ])
  }

  private static func row(_ row: ChangeRow) -> JSONValue {
    let numbers = row.numbers
    return .object([
      ("block", .string(row.block.code.text)),
      ("facet", .string(row.facetCode.text)),
      ("department", JSONValue(row.department?.code.text)),
      ("before", .optional(numbers?.before, GapJSON.estimate)),
      ("after", .optional(numbers?.after, GapJSON.estimate)),
      ("change", .optional(numbers?.change, GapJSON.estimateWithP)),
      ("leader", JSONValue(numbers?.leader)),
      ("frontline", JSONValue(numbers?.frontline)),
      ("q", JSONValue(numbers?.q)),
      ("verdict", .string(row.verdict.code.text)),
      ("wordingChanged", .bool(row.isBroken)),
      ("withheld", .optional(row.withheld, GapJSON.withheld)),
    ])
  }
}
