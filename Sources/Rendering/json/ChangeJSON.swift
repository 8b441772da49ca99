import Reporting

/// The comparison of two waves, or of several, as JSON of the schema `parallax.changes/1`.
///
/// `organisation`, `cells` and `linked` compare the first wave with the last; `steps` each wave with the
/// next, and `trend` all of them, where there are more than two.
enum ChangeJSON {
  static func value(of report: ComparisonReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.changes/1")),
      ("survey", GapJSON.survey(report.survey)),
      ("waves", .array(report.waves.map { .string($0.text) })),
      ("direction", .string("leader minus frontline")),
      ("change", .string("later minus earlier")),
      ("settings", GapJSON.settings(report.settings)),
      ("organisation", .array(report.organisation.map(row))),
      ("cells", .rows(report.cells, row)),
      ("steps", .array(report.steps.map(step))),
      ("trend", .optional(report.trend, trend)),
      ("linked", .optional(report.link, link)),
      ("explanations", .array((report.movements + report.extremes).map { .string($0.text) })),
      ("notes", .array(([report.basis] + report.notes).map { .string($0.text) })),
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
      ("steadiedBefore", JSONValue(row.steadiedBefore)),
      ("movement", .optional(row.movement, movement)),
      ("verdict", .string(row.verdict.code.text)),
      ("wordingChanged", .bool(row.isBroken)),
      ("withheld", .optional(row.withheld, GapJSON.withheld)),
    ])
  }

  private static func movement(_ parts: MovementFigures) -> JSONValue {
    .object([
      ("leaders", GapJSON.estimate(parts.leaders)),
      ("frontline", GapJSON.estimate(parts.frontline)),
      ("mix", GapJSON.estimate(parts.mix)),
      ("remainder", .optional(parts.remainder, GapJSON.estimate)),
      ("total", JSONValue(parts.total)), ("mixOf", .string(parts.mixTitle.text)),
    ])
  }

  private static func step(_ step: WaveStep) -> JSONValue {
    .object([
      ("waves", .array([.string(step.earlier.text), .string(step.later.text)])),
      ("organisation", .array(step.organisation.map(row))),
      ("cells", .rows(step.cells, row)),
      ("linked", .array(step.linked.map(linked))),
    ])
  }

  private static func link(_ link: LinkReport) -> JSONValue {
    .object([
      ("people", JSONValue(link.people)),
      ("changedRole", JSONValue(link.changedRole)),
      ("changedDepartment", JSONValue(link.changedDepartment)),
      ("organisation", .array(link.rows.map(linked))),
      ("trend", .array(link.trends.map(trendRow))),
    ])
  }

  private static func linked(_ row: LinkedRow) -> JSONValue {
    let numbers = row.numbers
    return .object([
      ("block", .string(row.block.code.text)),
      ("facet", .string(row.facetCode.text)),
      ("leader", .optional(numbers?.leader, side)),
      ("frontline", .optional(numbers?.frontline, side)),
      ("before", .optional(numbers?.before, GapJSON.estimate)),
      ("after", .optional(numbers?.after, GapJSON.estimate)),
      ("change", .optional(numbers?.change, GapJSON.estimateWithP)),
      ("samePeople", .optional(numbers?.panel, GapJSON.estimateWithP)),
      ("independent", .optional(numbers?.independent, GapJSON.estimateWithP)),
      ("q", JSONValue(numbers?.q)), ("verdict", .string(row.verdict.code.text)),
      ("withheld", .optional(row.withheld, GapJSON.withheld)),
    ])
  }

  private static func side(_ side: LinkedRow.Side) -> JSONValue {
    .object([
      ("left", JSONValue(side.left)), ("joined", JSONValue(side.joined)),
      ("both", JSONValue(side.both)),
      ("change", .optional(side.change, GapJSON.estimateWithP)),
    ])
  }

  private static func trend(_ trend: TrendReport) -> JSONValue {
    .object([
      ("unit", .string(trend.unit.text)),
      ("organisation", .array(trend.organisation.map(trendRow))),
      ("cells", .rows(trend.cells, trendRow)),
    ])
  }

  private static func trendRow(_ row: TrendRow) -> JSONValue {
    .object([
      ("block", .string(row.block.code.text)),
      ("facet", .string(row.facetCode.text)),
      ("department", JSONValue(row.department?.code.text)),
      ("points", .array(row.points.map(point))),
      ("line", .optional(row.line, line)),
      ("q", JSONValue(row.q)),
      ("verdict", .string(row.verdict.code.text)),
      ("withheld", .optional(row.withheld, GapJSON.withheld)),
    ])
  }

  private static func point(_ point: TrendRow.Point) -> JSONValue {
    .object([
      ("wave", .string(point.wave.text)), ("leader", JSONValue(point.leader)),
      ("frontline", JSONValue(point.frontline)), ("gap", JSONValue(point.gap.estimate)),
      ("low", JSONValue(point.gap.low)), ("high", JSONValue(point.gap.high)),
      ("wordingChanged", .bool(point.isBroken)),
    ])
  }

  private static func line(_ line: TrendRow.Line) -> JSONValue {
    .object([
      ("from", .string(line.from.text)), ("method", .string(line.method.text)),
      ("slope", GapJSON.estimateWithP(line.slope)),
      ("lackOfFit", JSONValue(line.lackOfFit)), ("df", .integer(line.degrees.number)),
      ("lackOfFitP", JSONValue(line.lackOfFitP)), ("straight", .bool(!line.isBent)),
    ])
  }
}
