import Reporting

/// What is inside groups and blocks, as JSON: `agreement`, `items` and `scales`.
enum InsideJSON {
  /// A row for each wave, block and facet.
  static func agreement(_ waves: [WaveReport]) -> JSONValue {
    rows(waves, \.agreement) { row in
      [
        ("block", .string(row.block.code.text)), ("facet", .string(row.facetCode.text)),
        ("leader", agreement(row.leader)), ("frontline", agreement(row.frontline)),
      ]
    }
  }

  /// A row for each wave and statement; withheld blocks have one row without a statement.
  static func items(_ waves: [WaveReport]) -> JSONValue {
    .array(
      waves.flatMap { wave in
        (wave.inside?.blocks ?? []).flatMap { block -> [JSONValue] in
          let place: [(String, JSONValue)] = [
            ("wave", .string(wave.wave.text)), ("block", .string(block.block.code.text)),
          ]
          if let reason = block.withheld {
            return [
              .object(place + [("item", .null), ("withheld", GapJSON.withheld(reason))])
            ]
          }
          return block.statements.map { .object(place + statement($0)) }
        }
      })
  }

  /// A row for each wave and block.
  static func scales(_ waves: [WaveReport]) -> JSONValue {
    rows(waves, \.blocks) { block in
      [
        ("block", .string(block.block.code.text)),
        (
          "coefficient", .string(block.isPair ? "spearman-brown" : "cronbach-alpha")
        ),
        ("leader", .optional(block.leader, scale)),
        ("frontline", .optional(block.frontline, scale)),
        ("gap", JSONValue(block.gap)), ("gapReadAlike", JSONValue(block.gapReadAlike)),
      ]
    }
  }

  private static func rows<Row>(
    _ waves: [WaveReport], _ rows: KeyPath<InsideReport, [Row]>,
    _ members: (Row) -> [(String, JSONValue)]
  ) -> JSONValue {
    .array(
      waves.flatMap { wave in
        (wave.inside?[keyPath: rows] ?? []).map { row in
          .object([("wave", .string(wave.wave.text))] + members(row))
        }
      })
  }

  private static func agreement(_ side: AgreementRow.Side) -> JSONValue {
    .object([
      ("sd", JSONValue(side.sd)), ("rwgj", JSONValue(side.rwgj)),
      ("rwgjSkewed", JSONValue(side.rwgjSkewed)),
      ("averageDeviation", JSONValue(side.averageDeviation)),
      ("dontKnow", JSONValue(side.dontKnow)),
      ("icc1", .optional(side.icc1, GapJSON.estimateWithP)),
      ("icc2", .optional(side.icc2, GapJSON.estimate)), ("divided", .bool(side.isDivided)),
      ("withheld", .optional(side.withheld, GapJSON.withheld)),
    ])
  }

  private static func statement(_ row: StatementRow) -> [(String, JSONValue)] {
    [
      ("item", .string(row.code.text)), ("text", .string(row.text.text)),
      ("leader", side(row.leader)), ("frontline", side(row.frontline)),
      ("gap", JSONValue(row.gap)),
      (
        "reading",
        .optional(row.reading) { reading in
          .object([
            ("matching", .string(reading.matching)),
            ("difference", JSONValue(reading.difference)),
            ("mcFaddenChange", JSONValue(reading.change)), ("p", JSONValue(reading.p)),
            ("q", JSONValue(reading.q)), ("differently", .bool(reading.isFlagged)),
          ])
        }
      ),
      ("withheld", .null),
    ]
  }

  private static func side(_ side: StatementRow.Side) -> JSONValue {
    .object([
      ("mean", JSONValue(side.mean)), ("favorable", JSONValue(side.favorable)),
      ("dontKnow", JSONValue(side.dontKnow)),
      (
        "distribution",
        .optional(side.distribution) { shares in .array(shares.map { JSONValue($0) }) }
      ),
      ("itemRest", JSONValue(side.itemRest)),
    ])
  }

  private static func scale(_ scale: ScaleFigures) -> JSONValue {
    .object([
      ("n", JSONValue(scale.n)), ("alpha", .optional(scale.alpha, GapJSON.estimate)),
      ("omega", JSONValue(scale.omega)), ("heywood", .bool(scale.isHeywood)),
      ("weak", .bool(scale.isWeak)),
      ("withheld", .optional(scale.withheld, GapJSON.withheld)),
    ])
  }
}
