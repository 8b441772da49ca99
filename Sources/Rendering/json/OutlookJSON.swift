import Reporting

/// What can be foreseen of a running wave, as a part of `parallax.status/1`.
enum OutlookJSON {
  static func value(of outlook: OutlookReport) -> JSONValue {
    .object([
      ("elapsed", .number(outlook.elapsed.value)),
      ("forecasts", .array(outlook.rows.map(row))),
      ("nudges", .array(outlook.nudges.map(nudge))),
      ("notes", .array(outlook.notes.map { .string($0.text) })),
    ])
  }

  private static func row(_ row: OutlookReport.Row) -> JSONValue {
    .object([
      ("department", JSONValue(row.department?.code.text)),
      ("leader", JSONValue(row.leader)),
      ("frontline", JSONValue(row.frontline)),
    ])
  }

  private static func nudge(_ nudge: OutlookReport.NudgeRow) -> JSONValue {
    .object([
      ("department", .string(nudge.department.code.text)),
      ("role", .string(nudge.role.text)),
      ("code", .string(nudge.code.text)),
      ("reason", .string(nudge.reason.text)),
    ])
  }
}
