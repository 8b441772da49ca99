import Reporting

/// The state of a wave as JSON of the schema `parallax.status/1`.
enum StatusJSON {
  static func value(of report: StatusReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.status/1")),
      ("wave", .string(report.wave.text)),
      ("settings", GapJSON.settings(report.settings)),
      ("rows", .array(report.rows.map(row))),
      ("outlook", .optional(report.outlook, OutlookJSON.value)),
      ("notes", .array(report.notes.map { .string($0.text) })),
    ])
  }

  private static func row(_ row: ResponseRow) -> JSONValue {
    .object([
      ("department", JSONValue(row.department?.code.text)),
      ("leader", .optional(row.leader, side)),
      ("frontline", .optional(row.frontline, side)),
    ])
  }

  static func side(_ side: ResponseRow.Side) -> JSONValue {
    .object([
      ("invited", JSONValue(side.invited)), ("answered", JSONValue(side.answered)),
      ("rate", JSONValue(side.rate)), ("withheld", .optional(side.withheld, GapJSON.withheld)),
    ])
  }
}
