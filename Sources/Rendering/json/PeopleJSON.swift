import Reporting

/// Who answered, and how answers were weighted, as JSON.
enum PeopleJSON {
  /// A wave's responses: the organisation's, then each department's.
  static func responses(_ wave: WaveReport) -> [JSONValue] {
    wave.responses.map { row in
      .object([
        ("wave", .string(wave.wave.text)),
        ("department", JSONValue(row.department?.code.text)),
        ("leader", .optional(row.leader, StatusJSON.side)),
        ("frontline", .optional(row.frontline, StatusJSON.side)),
      ])
    }
  }

  /// Who answered carelessly in a wave; nothing where nobody looked.
  static func careless(_ wave: WaveReport) -> JSONValue? {
    wave.careless.map { careless in
      .object([
        ("wave", .string(wave.wave.text)), ("leader", JSONValue(careless.leader)),
        ("frontline", JSONValue(careless.frontline)), ("excluded", .bool(careless.isExcluded)),
        ("pooling", .string(careless.pooling.text)),
        ("summary", .string(careless.summary.text)),
        (
          "rows",
          .array(
            careless.rows.map { row in
              .object([
                ("block", .string(row.block.code.text)), ("facet", .string(row.facet.text)),
                ("with", JSONValue(row.with)), ("without", JSONValue(row.without)),
              ])
            })
        ),
      ])
    }
  }

  /// What the departments of a wave say about variances.
  static func priors(_ wave: WaveReport) -> [JSONValue] {
    wave.priors.map { prior in
      .object([
        ("wave", .string(wave.wave.text)), ("block", .string(prior.block.text)),
        ("facet", .string(prior.facet.text)), ("role", .string(prior.role.text)),
        ("df", JSONValue(prior.degreesOfFreedom)), ("variance", JSONValue(prior.variance)),
      ])
    }
  }

  /// Why there is no test.
  static func untested(_ reason: UntestedReason) -> JSONValue {
    .object([
      ("code", .string(reason.code.text)), ("reason", .string(reason.reason.text)),
    ])
  }

  /// How both sides of a weighted cell were weighted.
  static func weighting(_ weighting: WeightingFigures) -> JSONValue {
    func side(_ side: WeightingFigures.Side) -> JSONValue {
      .object([
        ("source", .string(side.source.text)),
        ("effectiveN", JSONValue(side.effectiveCount)),
        ("designEffect", JSONValue(side.designEffect)), ("joined", JSONValue(side.joined)),
        ("dominated", .bool(side.isDominated)),
      ])
    }
    return .object([("leader", side(weighting.leader)), ("frontline", side(weighting.frontline))])
  }
}
