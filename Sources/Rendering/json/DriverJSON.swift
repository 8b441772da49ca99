import Reporting

/// What goes with outcomes and with blocks, as JSON.
enum DriverJSON {
  /// The drivers of a wave's outcome and of the block that was asked for.
  static func drivers(of wave: WaveReport) -> [JSONValue] {
    let outcome = wave.outcome.map { outcome in
      value(
        outcome.drivers, of: wave,
        about: [("outcome", .string(outcome.name.text)), ("block", .null), ("role", .null)])
    }
    let roles = wave.blockDrivers.map { drivers in
      zip(drivers.codes, drivers.roles).map { code, role in
        value(
          role, of: wave,
          about: [
            ("outcome", .null), ("block", .string(drivers.block.code.text)),
            ("role", .string(code.text)),
          ])
      }
    }
    return [outcome].compactMap { $0 } + (roles ?? [])
  }

  private static func value(
    _ drivers: DriverReport, of wave: WaveReport, about: [(String, JSONValue)]
  ) -> JSONValue {
    .object(
      [("wave", .string(wave.wave.text))] + about + [
        ("n", JSONValue(drivers.n)),
        ("rSquared", .optional(drivers.rSquared, GapJSON.estimate)),
        ("p", JSONValue(drivers.p)),
        ("adjusted", JSONValue(drivers.adjusted)),
        ("chance", JSONValue(drivers.chance)),
        ("weights", .array(drivers.rows.map(weight))),
        ("statements", .array(drivers.statements.map { .string($0.text) })),
        ("refused", JSONValue(drivers.refusal)),
      ])
  }

  private static func weight(_ row: DriverReport.Row) -> JSONValue {
    .object([
      ("block", .string(row.block.code.text)), ("weight", GapJSON.estimate(row.weight)),
      ("shapley", JSONValue(row.meanGain)), ("correlation", JSONValue(row.correlation)),
      ("performance", JSONValue(row.performance)), ("favorable", JSONValue(row.favorable)),
      ("corner", JSONValue(row.corner?.rawValue)),
    ])
  }

  /// The response surfaces of a wave's outcome, one a block.
  static func surfaces(of wave: WaveReport) -> [JSONValue] {
    guard let outcome = wave.outcome else { return [] }
    return outcome.surfaces.map { row in
      let numbers = row.numbers
      return .object([
        ("wave", .string(wave.wave.text)), ("outcome", .string(outcome.name.text)),
        ("block", .string(row.block.code.text)), ("n", JSONValue(numbers?.n)),
        (
          "a",
          .optional(numbers?.surface) { surface in
            .array(
              surface.map {
                .object([
                  ("estimate", JSONValue($0.value)), ("se", JSONValue($0.standardError)),
                ])
              })
          }
        ),
        ("rSquared", JSONValue(numbers?.rSquared)),
        ("bothHigh", .optional(numbers?.bothHigh, GapJSON.estimate)),
        ("bothLow", .optional(numbers?.bothLow, GapJSON.estimate)),
        ("leadersRosier", .optional(numbers?.leadersRosier, GapJSON.estimate)),
        ("frontlineRosier", .optional(numbers?.frontlineRosier, GapJSON.estimate)),
        ("level", .optional(numbers?.level, effect)),
        ("whoIsRosier", .optional(numbers?.direction, effect)),
        ("distance", .optional(numbers?.distance, effect)),
        ("finding", JSONValue(row.finding?.text)), ("refused", JSONValue(row.refusal)),
      ])
    }
  }

  private static func effect(_ effect: SurfaceRow.Effect) -> JSONValue {
    .object([
      ("estimate", JSONValue(effect.estimate.estimate)), ("low", JSONValue(effect.estimate.low)),
      ("high", JSONValue(effect.estimate.high)), ("p", JSONValue(effect.estimate.p)),
      ("q", JSONValue(effect.q)), ("direction", .string(effect.direction.text)),
    ])
  }
}
