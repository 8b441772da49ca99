import Reporting

/// The gap report as JSON of the schema `parallax.gaps/1`: every key always there, null where
/// nothing is.
enum GapJSON {
  static func value(of report: GapReport) -> JSONValue {
    let matched = report.waves.flatMap(\.matched)
    let raw = report.waves.flatMap(\.raw)
    let weighted = report.waves.flatMap(\.weighted)
    return .object([
      ("schema", .string("parallax.gaps/1")),
      ("survey", survey(report.survey)),
      ("waves", .array(report.waves.map { .string($0.wave.text) })),
      ("direction", .string("leader minus frontline")),
      ("settings", settings(report.settings)),
      ("agreement", InsideJSON.agreement(report.waves)),
      (
        "organisation",
        .object([
          ("matched", .array(matched.map { cell($0, report.settings) })),
          ("raw", .array(raw.map { cell($0, report.settings) })),
          ("weighted", .array(weighted.map { cell($0, report.settings) })),
        ])
      ),
      ("cells", .rows(report.waves.flatMap(\.cells)) { cell($0, report.settings) }),
      ("careless", .array(report.waves.compactMap(PeopleJSON.careless))),
      ("priors", .array(report.waves.flatMap(PeopleJSON.priors))),
      ("responses", .array(report.waves.flatMap(PeopleJSON.responses))),
      ("items", InsideJSON.items(report.waves)),
      ("scales", InsideJSON.scales(report.waves)),
      ("notes", .array((report.notes + report.method).map { .string($0.text) })),
      ("drivers", .array(report.waves.flatMap(DriverJSON.drivers))),
      ("surface", .array(report.waves.flatMap(DriverJSON.surfaces))),
      (
        "breakdowns",
        .array(report.waves.flatMap { BreakdownJSON.breakdowns($0, report.settings) })
      ),
      ("benchmarks", .array((report.benchmarks?.rows ?? []).map(benchmark))),
    ])
  }

  /// A result of the consultant's own file.
  private static func benchmark(_ row: BenchmarkReport.Row) -> JSONValue {
    .object([
      ("name", .string(row.name.text)), ("block", .string(row.block.code.text)),
      ("facet", .string(row.facetCode.text)), ("measure", .string(row.measure.text)),
      ("value", JSONValue(row.value)), ("n", .integer(Int(row.people.value))),
      ("source", JSONValue(row.source?.text)), ("date", JSONValue(row.date?.text)),
    ])
  }

  static func survey(_ survey: SurveyHeading) -> JSONValue {
    .object([
      ("id", .string(survey.code.text)), ("version", .integer(survey.version)),
    ])
  }

  static func settings(_ settings: SettingsFigures) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("minimumGroup", JSONValue(settings.minimumGroup)),
      ("bound", JSONValue(settings.bound)),
      ("level", JSONValue(settings.level)),
      ("protected", .bool(settings.isProtected)),
      ("interval", .string(settings.interval.text)),
    ]
    if let isCorrected = settings.hasFinitePopulation {
      members.append(("finitePopulation", .bool(isCorrected)))
      members.append(("careless", JSONValue(settings.careless?.text)))
    }
    return .object(members)
  }

  static func cell(_ row: GapRow, _ settings: SettingsFigures) -> JSONValue {
    let numbers = row.numbers
    let place: [(String, JSONValue)] = [
      ("wave", .string(row.wave.text)),
      ("block", .string(row.block.code.text)),
      ("facet", .string(row.facetCode.text)),
      ("department", JSONValue(row.department?.code.text)),
    ]
    let gap: [(String, JSONValue)] = [
      ("leader", .optional(row.leader, group)),
      ("frontline", .optional(row.frontline, group)),
      ("gap", JSONValue(numbers?.gap)),
      ("interval", .optional(numbers) { interval($0, settings) }),
      ("welch", .optional(numbers?.welch, test)),
    ]
    let effects: [(String, JSONValue)] = [
      ("hedgesG", .optional(numbers?.hedgesG, estimate)),
      ("superiority", .optional(numbers?.superiority, estimateWithP)),
      ("cliffsDelta", .optional(numbers?.cliffsDelta, estimate)),
      ("favorableGap", .optional(numbers?.favorableGap, estimate)),
      ("bootstrap", .optional(numbers?.bootstrap, bootstrap)),
      ("equivalence", .optional(numbers?.equivalence, equivalence)),
      ("shrunken", .optional(numbers?.shrunken, estimate)),
    ]
    let outcome: [(String, JSONValue)] = [
      ("q", JSONValue(numbers?.q)),
      ("smallestDetectable", JSONValue(numbers?.smallestDetectable)),
      ("verdict", .string(row.verdict.code.text)),
      ("cautions", .array(row.cautions.map { .string($0.code) })),
      ("pattern", JSONValue(row.pattern?.text)),
      ("withheld", .optional(row.withheld, withheld)),
      ("noise", JSONValue(numbers?.noise)),
      ("furtherAnswers", JSONValue(numbers?.furtherAnswers)),
      ("untested", .optional(numbers?.untested, PeopleJSON.untested)),
      ("weighting", .optional(numbers?.weighting, PeopleJSON.weighting)),
      ("explanation", .string(row.explanation.text)),
    ]
    let direction = row.direction.map { [("direction", Self.direction($0))] } ?? []
    return .object(place + gap + effects + outcome + direction)
  }

  private static func direction(_ direction: DirectionFigures) -> JSONValue {
    .object([
      ("side", .string(direction.code.text)), ("frontline", JSONValue(direction.frontline)),
    ])
  }

  static func withheld(_ reason: WithheldReason) -> JSONValue {
    .object([
      ("code", .string(reason.code.text)), ("reason", .string(reason.reason.text)),
      ("nearest", JSONValue(reason.nearest?.text)),
    ])
  }

  private static func group(_ group: GroupFigures) -> JSONValue {
    .object([
      ("n", JSONValue(group.n)), ("mean", JSONValue(group.mean)), ("sd", JSONValue(group.sd)),
      ("favorable", JSONValue(group.favorable)), ("dontKnow", JSONValue(group.dontKnow)),
      ("rwgj", JSONValue(group.rwgj)), ("rwgjSkewed", JSONValue(group.rwgjSkewed)),
      ("averageDeviation", JSONValue(group.averageDeviation)),
    ])
  }

  private static func interval(
    _ numbers: GapRow.Numbers, _ settings: SettingsFigures
  ) -> JSONValue {
    guard let interval = numbers.interval else { return .null }
    return .object([
      ("low", JSONValue(interval.low)), ("high", JSONValue(interval.high)),
      ("level", JSONValue(settings.level)), ("method", .string(numbers.method.text)),
      ("se", JSONValue(numbers.test?.se)), ("df", JSONValue(numbers.test?.df)),
      ("t", JSONValue(numbers.test?.t)), ("p", JSONValue(numbers.test?.p)),
    ])
  }

  private static func test(_ test: TestFigures) -> JSONValue {
    .object([
      ("se", JSONValue(test.se)), ("df", JSONValue(test.df)), ("t", JSONValue(test.t)),
      ("p", JSONValue(test.p)), ("low", JSONValue(test.low)), ("high", JSONValue(test.high)),
    ])
  }

  private static func bootstrap(_ bootstrap: BootstrapFigures) -> JSONValue {
    .object([
      ("low", JSONValue(bootstrap.low)), ("high", JSONValue(bootstrap.high)),
      ("method", .string(bootstrap.method.text)),
    ])
  }

  static func estimate(_ estimate: EstimateFigures) -> JSONValue {
    .object([
      ("estimate", JSONValue(estimate.estimate)), ("low", JSONValue(estimate.low)),
      ("high", JSONValue(estimate.high)),
    ])
  }

  static func estimateWithP(_ estimate: EstimateFigures) -> JSONValue {
    .object([
      ("estimate", JSONValue(estimate.estimate)), ("low", JSONValue(estimate.low)),
      ("high", JSONValue(estimate.high)), ("p", JSONValue(estimate.p)),
    ])
  }

  private static func equivalence(_ test: EquivalenceFigures) -> JSONValue {
    .object([
      ("bound", JSONValue(test.bound)), ("p", JSONValue(test.p)),
      ("aligned", .bool(test.isAligned)),
    ])
  }
}
