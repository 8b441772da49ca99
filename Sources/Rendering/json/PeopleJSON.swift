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
