import Reporting

/// The plan of a wave as JSON of the schema `parallax.plan/1`.
enum PlanJSON {
  static func value(of report: PlanReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.plan/1")),
      (
        "settings",
        .object([
          ("response", JSONValue(report.response)), ("sd", JSONValue(report.deviation)),
          ("bound", JSONValue(report.bound)), ("power", JSONValue(report.power)),
          ("minimumGroup", JSONValue(report.minimumGroup)),
        ])
      ),
      ("summary", .string("\(report.headline.text) \(report.lede.text)")),
      ("rows", .array(report.rows.map(row))),
      ("notes", .array(report.notes.map { .string($0.text) })),
    ])
  }

  private static func row(_ row: PlanReport.Row) -> JSONValue {
    .object([
      ("department", JSONValue(row.department?.code.text)),
      (
        "leader",
        .object([
          ("people", JSONValue(row.leaders)), ("answers", JSONValue(row.leaderAnswers)),
        ])
      ),
      (
        "frontline",
        .object([
          ("people", JSONValue(row.frontline)), ("answers", JSONValue(row.frontlineAnswers)),
        ])
      ),
      ("tooFew", .array(row.tooFew.map { .string($0.text) })),
      ("standIn", JSONValue(row.standIn?.code.text)),
      ("smallestGap", JSONValue(row.smallestGap)),
      ("matchedDepartments", row.matched.map { .integer($0.number) } ?? .null),
      ("rawSmallestGap", JSONValue(row.rawSmallestGap)),
      ("alignedChance", JSONValue(row.alignedChance)),
      ("canAlign", row.canAlign.map { .bool($0) } ?? .null),
      ("outcome", .string(row.outcome.text)),
    ])
  }
}
