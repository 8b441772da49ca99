import Reporting

/// Reports with noise as JSON of the schemas `parallax.noisy-gaps/1` and `parallax.noisy-changes/1`.
enum NoisyJSON {
  static func value(of report: NoisyReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.noisy-gaps/1")),
      ("survey", GapJSON.survey(report.survey)),
      ("wave", .string(report.wave.text)),
      ("direction", .string("leader minus frontline")),
      (
        "noise",
        .object([
          ("budget", JSONValue(report.budget)), ("organisationMargin", JSONValue(report.widest)),
          ("level", JSONValue(report.level)),
        ])
      ),
      ("summary", .string("\(report.headline.text) \(report.lede.text)")),
      ("organisation", .array(report.organisation.map(row))),
      ("cells", .array(report.places.flatMap(\.rows).map(row))),
      ("notes", .array(report.notes.map { .string($0.text) })),
    ])
  }

  private static func row(_ row: NoisyReport.Row) -> JSONValue {
    .object([
      ("block", .string(row.block.code.text)), ("facet", .string(row.facetCode.text)),
      ("department", JSONValue(row.department?.code.text)),
      ("leader", side(row.numbers?.leaders, row.numbers?.leaderMean)),
      ("frontline", side(row.numbers?.frontline, row.numbers?.frontlineMean)),
      ("gap", JSONValue(row.numbers?.gap)),
      (
        "interval",
        .optional(row.numbers) {
          .object([("low", JSONValue($0.low)), ("high", JSONValue($0.high))])
        }
      ),
      ("noiseMargin", JSONValue(row.numbers?.noise)), ("q", JSONValue(row.numbers?.q)),
      ("verdict", .string(row.verdict.code.text)),
      (
        "withheld",
        row.numbers == nil
          ? .object([("code", .string("too-noisy")), ("reason", .string(row.words.text))]) : .null
      ),
    ])
  }

  private static func side(_ people: Figure?, _ mean: Figure?) -> JSONValue {
    .object([("nAbout", JSONValue(people)), ("mean", JSONValue(mean))])
  }

  static func value(of report: NoisyChangeReport) -> JSONValue {
    .object([
      ("schema", .string("parallax.noisy-changes/1")),
      ("survey", GapJSON.survey(report.survey)),
      ("waves", .array([.string(report.earlier.text), .string(report.later.text)])),
      ("direction", .string("leader minus frontline")),
      ("level", JSONValue(report.level)),
      ("summary", .string("\(report.headline.text) \(report.lede.text)")),
      ("cells", .array(report.rows.map(change))),
      ("notes", .array(report.notes.map { .string($0.text) })),
    ])
  }

  private static func change(_ row: NoisyChangeReport.Row) -> JSONValue {
    .object([
      ("block", .string(row.block.code.text)), ("facet", .string(row.facetCode.text)),
      ("department", JSONValue(row.department?.code.text)),
      ("earlier", JSONValue(row.numbers?.earlier)), ("later", JSONValue(row.numbers?.later)),
      ("change", JSONValue(row.numbers?.change)), ("low", JSONValue(row.numbers?.low)),
      ("high", JSONValue(row.numbers?.high)), ("q", JSONValue(row.numbers?.q)),
      ("outcome", .string(row.words.text)),
    ])
  }
}
